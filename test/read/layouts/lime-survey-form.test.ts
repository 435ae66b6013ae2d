import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ParorendeError } from "../../../src/domain/errors.js";
import { memoryFiles } from "../../../src/read/memory-files.js";
import { limeSurveyForm } from "../../../src/read/layouts/lime-survey-form.js";
import type { LimeSurveyForm } from "../../../src/read/layouts/lime-survey-types.js";
import { exportsAmong } from "../../../src/read/export-files.js";
import { openExport } from "../../../src/read/open-export.js";
import { readXmlFile } from "../../../src/read/xml-file.js";
import { fixture, problemOf, rowsOf } from "../read-rows.js";
import { columnNamed, described, told } from "./starts.js";

const FORM = "limesurvey_survey_123456.lss";
const form = readFileSync(fixture(`costumes/lime-survey-lss/${FORM}`));
const answers = readFileSync(fixture("costumes/lime-survey-lss/svar.csv"));

async function formOf(xml: string | Buffer): Promise<LimeSurveyForm> {
  return limeSurveyForm(await readXmlFile(FORM, memoryFiles(new Map([[FORM, Buffer.from(xml)]]))));
}

type Row = Readonly<Record<string, string>>;

function tables(all: Readonly<Record<string, readonly Row[]>>): string {
  const row = (fields: Row): string =>
    Object.entries(fields)
      .map(([name, text]) => `<${name}><![CDATA[${text}]]></${name}>`)
      .join("");
  const written = Object.entries(all).map(
    ([name, rows]) =>
      `<${name}><rows>${rows.map((one) => `<row>${row(one)}</row>`).join("")}</rows></${name}>`,
  );
  const languages = "<languages><language>en</language><language>nb</language></languages>";
  return `<document><LimeSurveyDocType>Survey</LimeSurveyDocType>${languages}${written.join("")}</document>`;
}

const old = tables({
  surveys: [{ sid: "1", language: "nb" }],
  questions: [
    { qid: "1", parent_qid: "0", type: "L", title: "Q1", question: "Who?", language: "en" },
    { qid: "1", parent_qid: "0", type: "L", title: "Q1", question: "<p>Hvem?</p>", language: "nb" },
  ],
  subquestions: [],
  answers: [
    { qid: "1", code: "A1", answer: "I", language: "en", scale_id: "0" },
    { qid: "1", code: "A1", answer: "Jeg", language: "nb", scale_id: "0" },
    { qid: "1", code: "A2", answer: "Others", language: "en", scale_id: "0" },
  ],
});

const kinds = tables({
  surveys: [{ sid: "1", language: "nb" }],
  questions: [
    { qid: "1", parent_qid: "0", type: "Y", title: "Q1" },
    { qid: "2", parent_qid: "0", type: "M", title: "Q2" },
    { qid: "3", parent_qid: "0", type: "1", title: "Q3" },
    { qid: "4", parent_qid: "0", type: ":", title: "Q4" },
    { qid: "5", parent_qid: "0", type: "T", title: "Q5" },
    { qid: "6", parent_qid: "0", type: "L", title: "Q6" },
  ],
  subquestions: [
    { qid: "21", parent_qid: "2", title: "SQ001" },
    { qid: "31", parent_qid: "3", title: "SQ001" },
    { qid: "41", parent_qid: "4", title: "Y1" },
    { qid: "42", parent_qid: "4", title: "X1", scale_id: "1" },
  ],
  question_l10ns: Object.entries({
    ...{ 1: "Bor dere sammen?", 2: "Hva bekymrer?", 21: "Helsen", 3: "Hvor ofte og viktig?", 31: "Besøk" },
    ...{ 4: "Timer", 41: "Hjemme", 42: "Mandag", 5: "Noe mer?", 6: "Hvem er du?" },
  }).map(([qid, question]) => ({ qid, question, language: "nb" })),
  answers: [
    { aid: "1", qid: "3", code: "A1", scale_id: "0" },
    { aid: "2", qid: "3", code: "A1", scale_id: "1" },
    { aid: "3", qid: "6", code: "A1", scale_id: "0" },
  ],
  answer_l10ns: [
    { aid: "1", answer: "Ofte", language: "nb" },
    { aid: "2", answer: "Viktig", language: "nb" },
    { aid: "3", answer: "Søsken", language: "nb" },
  ],
  question_attributes: [{ qid: "6", attribute: "other_replace_text", value: "Noen andre", language: "nb" }],
});

const codes = ["id", "submitdate", "lastpage", "startlanguage"];
const done = ["1", "1980-01-01 00:00:00", "3", "nb"];

describe("a LimeSurvey form", () => {
  test("gives texts in its own language, and in another where it lacks", async () => {
    const asked = (await formOf(old)).get("Q1");
    expect(asked?.text).toBe("Hvem?");
    expect(Object.fromEntries(asked?.answers[0] ?? [])).toEqual({ A1: "Jeg", A2: "Others" });
  });

  test("gives the texts of questions, options, grids and codes to headings by code", async () => {
    const header = ["Q1", "Q2[SQ001]", "Q2[other]", "Q3[SQ001][1]", "Q3[SQ001][2]", "Q4[Y1_X1]", "Q5"];
    const export_ = described(
      [
        [...codes, ...header, "Q6", "Q6[other]"],
        [...done, "Y", "Y", "Naboen", "A1", "A1", "4", "Mye", "-oth-", "Onkel"],
      ],
      { form: await formOf(kinds) },
    );
    const told_ = (name: string) => columnNamed(export_, name);
    expect(told_("Q1")).toEqual(told("Q1", { question: "Bor dere sammen?", labels: { Y: "Ja", N: "Nei" } }));
    expect(told_("Q2[SQ001]")).toEqual(told("Q2[SQ001]", { question: "Hva bekymrer?", option: "Helsen" }));
    expect(told_("Q2[other]")).toEqual(told("Q2[other]", { question: "Hva bekymrer?", option: "Annet" }));
    const grid = { grid: "Hvor ofte og viktig?", question: "Besøk" };
    expect(told_("Q3[SQ001][1]")).toEqual(told("Q3[SQ001][1]", { ...grid, labels: { A1: "Ofte" } }));
    expect(told_("Q3[SQ001][2]")).toEqual(told("Q3[SQ001][2]", { ...grid, labels: { A1: "Viktig" } }));
    expect(told_("Q4[Y1_X1]")).toEqual(told("Q4[Y1_X1]", { grid: "Timer", question: "Hjemme [Mandag]" }));
    expect(told_("Q5")).toEqual(told("Q5", { question: "Noe mer?", freeText: true }));
    expect(told_("Q6").labels).toEqual({ A1: "Søsken", "-oth-": "Noen andre" });
    expect(told_("Q6[other]")).toMatchObject({ question: "Hvem er du?", freeText: true, option: null });
  });

  test("is refused where it is another survey's", async () => {
    const header = [...codes, "token", "attribute_1", "A", "B[SQ001]", "Q1"];
    const other = (await formOf(old)).size;
    expect(other).toBe(1);
    const work = async () =>
      described([header, [...done, "", "", "1", "Y", "A1"]], { form: await formOf(old) });
    expect(await problemOf(work())).toEqual({
      code: "codebookOfOtherForm",
      facts: { file: "svar.csv", known: 1, of: 3 },
    });
  });

  test("is not needed where headings are texts", async () => {
    const header = ["Response ID", "Date submitted", "Last page", "Start language", "Hvem er du?"];
    const export_ = described([header, [...done, "Søsken"]], { form: await formOf(old) });
    expect(columnNamed(export_, "Hvem er du?")).toEqual(told("Hvem er du?", {}));
  });
});

describe("a LimeSurvey form that is damaged", () => {
  const rowsWith = async (damaged: Buffer): Promise<number> => {
    const access = memoryFiles(
      new Map([
        [`x/${FORM}`, damaged],
        ["x/svar.csv", answers],
      ]),
    );
    const [files] = await exportsAmong(["x/svar.csv"], access);
    const opened = await openExport(files!, {}, access);
    if (opened.kind !== "answers") throw new Error("answers were taken for counts");
    return (await rowsOf(opened.source)).length;
  };

  test("is refused, or every row is read", async () => {
    const rows = await rowsWith(form);
    expect(rows).toBe(66);
    const flips = fc.array(fc.record({ at: fc.nat(form.length - 1), bit: fc.nat(7) }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(flips, async (all) => {
        const damaged = Buffer.from(form);
        for (const { at, bit } of all) damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        try {
          expect(await rowsWith(damaged)).toBe(rows);
        } catch (error) {
          if (!(error instanceof ParorendeError)) throw error;
        }
      }),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 60) },
    );
  });

  test("is refused with its name and the line", async () => {
    const lines = form.toString("utf8").split("\n");
    lines[40] = "   <row><row>";
    expect(await problemOf(rowsWith(Buffer.from(lines.join("\n"))))).toMatchObject({
      code: "brokenXml",
      facts: { file: FORM, fault: "malformed" },
    });
  });
});
