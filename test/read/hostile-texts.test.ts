import { describe, expect, test } from "vitest";
import { draftCodebook } from "../../src/coding/draft-codebook.js";
import { profileColumns } from "../../src/coding/profile.js";
import { proposeMapping } from "../../src/coding/propose.js";
import type { CountTable } from "../../src/domain/people/count-table.js";
import { numberKind, numberText } from "../../src/read/cell-text.js";
import { isCountTable } from "../../src/read/count-table.js";
import { htmlText } from "../../src/read/html-text.js";
import { saysOther } from "../../src/domain/other-words.js";
import { bracketed, plainHeading } from "../../src/read/layouts/headings.js";
import { limeHeading } from "../../src/read/layouts/lime-survey-headings.js";
import { memoryFiles } from "../../src/read/memory-files.js";
import { openExport } from "../../src/read/open-export.js";
import { codebook } from "../support/coding-codebook.js";
import { claims, described, startOf } from "./layouts/starts.js";

/** Beginnings, what is repeated, and endings at which a search that goes back over the text never is done. */
const beginnings = ["", "a", "Annet ", "1"];
const repeated = [
  ...[" ", "\n", "\u00a0", "\t ", "[", "]", "[]", "[a", "a]", "(", "()", ")"],
  ...["1", "0", "_1", "1,", "1.", ".0", " 000", ",", ";", "'", '"', "_", "-", " - ", ":", "?", "%"],
  ...[
    "a",
    "a ",
    "A, ",
    "é",
    "\u0301",
    "<a",
    "<!--",
    "&#",
    "\\",
    "#",
    "*",
    "QID1_",
    "oppgi ",
    "ikke ",
    "@",
    "a@a.",
  ],
];
const endings = ["", "x", "]", "\n!"];
const LENGTH = 100_000;

function hostile(some: number): readonly string[] {
  const all = repeated.flatMap((piece) =>
    beginnings.flatMap((before) =>
      endings.map((after) => before + piece.repeat(Math.ceil(LENGTH / piece.length)) + after),
    ),
  );
  return all.filter((_, at) => at % some === 0);
}

/** Far above what a linear search takes, far below what a search that goes back over the text does. */
const LONGEST_MS = 700;

function slowest(texts: readonly string[], work: (text: string) => unknown): number {
  return texts.reduce((longest, text) => {
    const started = performance.now();
    work(text);
    return Math.max(longest, performance.now() - started);
  }, 0);
}

describe("a text of 100 000 characters that is made to take long", () => {
  test.each<[string, (text: string) => unknown]>([
    ["a heading", plainHeading],
    ["a heading with brackets", bracketed],
    ["an option", saysOther],
    ["a heading by code", (text) => limeHeading(text, "code")],
    ["a heading by text", (text) => limeHeading(text, "text")],
    ["HTML", htmlText],
    ["a number format", (text) => numberKind(164, text)],
    ["a number", (text) => numberText(text, "plain", false)],
    ["a heading of a table of counts", (text) => isCountTable([text])],
  ])("is soon read as %s", (_, work) => {
    expect(slowest(hostile(5), work)).toBeLessThan(LONGEST_MS);
  });

  test.each([
    ["Google Forms", (text: string) => [["Tidsmerke", text, `${text}[b]`]]],
    [
      "LimeSurvey",
      (text: string) => [
        ["submitdate", "lastpage", text],
        ["", "", text],
      ],
    ],
    ["Microsoft Forms", (text: string) => [["Starttidspunkt", "Fullføringstidspunkt", `Poeng - ${text}`]]],
    [
      "Qualtrics",
      (text: string) => [
        ["Q1", "Q2"],
        [text, text],
        ['{"ImportId":"QID1_1"}', `{"ImportId":"${text}"}`],
      ],
    ],
    [
      "SurveyMonkey",
      (text: string) => [
        ["Respondent ID", "Collector ID", text, ""],
        ["", "", text, "Nei"],
      ],
    ],
  ])("is soon described as a heading of %s", (_, rows) => {
    const work = (text: string): unknown => [claims(startOf(rows(text))), described(rows(text))];
    expect(slowest(hostile(61), work)).toBeLessThan(LONGEST_MS);
  });

  test("is soon described as a variable of SurveyXact", () => {
    const structure = [
      ["questionName", "variableName", "subType", "choiceValue", "choiceText"],
      ["a", "respondent", "1", "1", "Ja"],
    ];
    const work = (text: string): unknown => {
      try {
        return described([["respondent", `respondent_${text}`]], { structure });
      } catch {
        return null;
      }
    };
    expect(slowest([`${"1".repeat(28)}_x`, ...hostile(17)], work)).toBeLessThan(LONGEST_MS);
  });

  test("is soon read, profiled and proposed for, as heading and as cell", async () => {
    for (const text of hostile(29)) {
      const quoted = `"${text.replaceAll('"', '""')}"`;
      const csv = `id;${quoted};svar\n1;${quoted};Ja\n2;Ja;${quoted}\n`;
      const started = performance.now();
      const access = memoryFiles(new Map([["svar.csv", Buffer.from(csv)]]));
      const files = { path: "svar.csv", structure: null, labels: null, codebook: null };
      const opened = await openExport(files, { delimiter: ";" }, access);
      if (opened.kind !== "answers") throw new Error("answers were written");
      const profiles = await profileColumns(opened.source);
      const { columns } = opened.source;
      proposeMapping({ columns, profiles, codebook, wave: null });
      draftCodebook({
        survey: "a",
        name: "a",
        source: { title: "a", publisher: "a", read: "2026-01-01" },
        columns,
        profiles,
      });
      expect(performance.now() - started).toBeLessThan(2 * LONGEST_MS);
    }
  });

  test("is soon refused as a figure of a table of counts", async () => {
    for (const text of hostile(31)) {
      const figure = `"${text.replaceAll('"', '""')}"`;
      const csv = `måling;spørsmål;svar;andel;n\n2025;a;b;${figure};${figure}\n`;
      const started = performance.now();
      await countsIn(csv);
      expect(performance.now() - started).toBeLessThan(LONGEST_MS);
    }
  });

  async function countsIn(csv: string): Promise<CountTable> {
    const access = memoryFiles(new Map([["svarfordeling.csv", Buffer.from(csv)]]));
    const files = { path: "svarfordeling.csv", structure: null, labels: null, codebook: null };
    const opened = await openExport(files, { delimiter: ";" }, access);
    if (opened.kind !== "counts") throw new Error("counts were written");
    return opened.counts();
  }
});
