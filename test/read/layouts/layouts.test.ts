import fc from "fast-check";
import { existsSync, readdirSync } from "node:fs";
import { URL, fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ParorendeError } from "../../../src/domain/errors.js";
import { openDelimited } from "../../../src/read/delimited.js";
import { readJson } from "../../../src/read/json.js";
import { layouts } from "../../../src/read/layouts/layouts.js";
import { claims, described, startOf } from "./starts.js";

const costumes = new URL("../../../fixtures/read/costumes/", import.meta.url);

/** The costumes that are text, and whose they are. */
const texts: readonly (readonly [file: string, layout: string])[] = [
  ["excel-semikolon/svar.csv", "plain"],
  ["excel-utf8/svar.csv", "plain"],
  ["excel-unicode/svar.txt", "plain"],
  ["excel-sep/svar.csv", "plain"],
  ["google-forms/svar.csv", "googleForms"],
  ["lime-survey-code/svar.csv", "limeSurvey"],
  ["lime-survey-lss/svar.csv", "limeSurvey"],
  ["lime-survey-text/svar.csv", "limeSurvey"],
  ["nettskjema-kodebok/svar.csv", "nettskjema"],
  ["nettskjema-komma/svar.csv", "nettskjema"],
  ["nettskjema-uten-kodebok/svar.csv", "nettskjema"],
  ["survey-xact-semikolon/dataset.csv", "surveyXact"],
  ["survey-xact-komma/dataset.csv", "surveyXact"],
  ["survey-xact-tabulator/dataset.csv", "surveyXact"],
  ["survey-monkey/svar.csv", "surveyMonkey"],
  ["qualtrics/svar.csv", "qualtrics"],
];

async function rowsOf(path: string) {
  return (await openDelimited(path)).start;
}

async function startOfCostume(file: string) {
  const path = fileURLToPath(new URL(file, costumes));
  const beside = (name: string) => path.replace(/[^/\\]+$/u, name);
  const table = async (name: string) => (existsSync(beside(name)) ? await rowsOf(beside(name)) : null);
  const codebook = existsSync(beside("elements.json"))
    ? await readJson(beside("elements.json"), "elements.json")
    : null;
  const companions = { structure: await table("structure.csv"), labels: await table("labels.csv"), codebook };
  return startOf(await rowsOf(path), companions);
}

describe("an export", () => {
  it.each(texts)("as %s is told to be %s, and by no other layout", async (file, layout) => {
    const expected = layout === "plain" ? ["plain"] : [layout, "plain"];
    expect(claims(await startOfCostume(file))).toEqual(expected);
  });

  it("is tried in every costume of text there is", () => {
    const cases = readdirSync(costumes).filter((name) =>
      readdirSync(new URL(`${name}/`, costumes)).some((file) => /\.(?:csv|txt)$/u.test(file)),
    );
    const tried = new Set(texts.map(([file]) => file.split("/")[0]));
    // Counts, and data that a definition of their own tells of.
    expect(cases.filter((name) => !tried.has(name))).toEqual(["svarfordeling", "triple-s-csv"]);
  });

  it("of Microsoft Forms is told in bokmål and English, and by no other layout", () => {
    const own = [
      ["ID", "Starttidspunkt", "Fullføringstidspunkt", "E-postadresse", "Navn"],
      ["ID", "Start time", "Completion\u00a0time", "Email", "Name", "Last modified time"],
    ];
    for (const header of own) {
      expect(claims(startOf([[...header, "Hvem er du?"], ["1"]]))).toEqual(["msForms", "plain"]);
    }
  });

  it("has as many columns as its header, whatever the cells", () => {
    const headings = fc.array(
      fc.oneof(
        fc.string(),
        fc.constantFrom("submitdate", "lastpage", "Q1", "Q1[SQ001]", "Q1[other]", "Q1_SQ001", "Tidsmerke"),
        fc.constantFrom(
          "$submission_id",
          "a.b",
          "Respondent ID",
          "Collector ID",
          "stato_1",
          "stato_4",
          "Start time",
        ),
        fc.constantFrom("Completion time", "Spørsmål [a]", "Spørsmål [b]", '{"ImportId":"QID1_2"}', "Status"),
      ),
      { minLength: 1, maxLength: 12 },
    );
    const property = fc.property(fc.array(headings, { minLength: 1, maxLength: 6 }), (rows) => {
      const { columns, headerRows, status } = described(rows);
      const width = Math.max(...rows.slice(0, headerRows).map((row) => row.length));
      expect(columns.length).toBeGreaterThanOrEqual(rows[0]!.length);
      expect(columns.length).toBeLessThanOrEqual(width);
      expect(headerRows).toBeGreaterThan(0);
      for (const { column } of status) expect(columns[column]).toBeDefined();
    });
    fc.assert(property, { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) });
  });

  it("can be read as any layout that the user says it has, or is refused with words", () => {
    const table = fc.array(fc.array(fc.string(), { maxLength: 5 }), { maxLength: 5 });
    const companions = fc.record({
      structure: fc.option(table),
      labels: fc.option(table),
      codebook: fc.option(fc.jsonValue()),
    });
    const property = fc.property(table, companions, (rows, beside) => {
      for (const { describe: read } of layouts) {
        try {
          expect(read(startOf(rows, beside)).headerRows).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(ParorendeError);
        }
      }
    });
    fc.assert(property, { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) });
  });

  it("as wide as can be is described before anybody loses patience", () => {
    const wide = (heading: (at: number) => string) => Array.from({ length: 2_000 }, (_, at) => heading(at));
    const rows = (header: readonly string[]) => [
      header,
      ...Array.from({ length: 99 }, () => header.map(() => "Ja")),
    ];
    const lime = rows(["submitdate", "lastpage", ...wide((at) => `Q1[SQ${at}]`)]);
    expect(described(lime).columns.at(-1)?.option).toBe("SQ1999");
  });

  it("is taken by the last layout when no other is told", () => {
    expect(layouts.at(-1)?.id).toBe("plain");
    expect(new Set(layouts.map(({ id }) => id)).size).toBe(layouts.length);
    expect(
      claims(
        startOf([
          ["Kjønn", "Alder"],
          ["Kvinne", "54"],
        ]),
      ),
    ).toEqual(["plain"]);
  });
});
