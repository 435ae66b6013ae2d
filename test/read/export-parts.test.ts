import { describe, expect, test } from "vitest";
import { exportParts } from "../../src/read/export-parts.js";
import { memoryFiles } from "../../src/read/memory-files.js";
import { writeWorkbook } from "../../src/render/xlsx.js";
import { answers, countTable, csv, plainExport } from "../support/answer-files.js";
import { filledWorkbook } from "../support/filled-workbook.js";
import { workbookOf } from "../support/workbook-files.js";
import { zipOf } from "../support/zip-files.js";

const counts = countTable("2025", { ja: 40, nei: 30 });

/** What the parts of a file hold, in their order. */
async function partsOf(name: string, content: string | Uint8Array): Promise<readonly string[]> {
  const access = memoryFiles(new Map([[name, Buffer.from(content)]]));
  const files = { path: name, structure: null, labels: null, codebook: null };
  return (await exportParts(files, [{}], access)).map(({ holds }) => holds);
}

/** A workbook with these sheets, each as the text of a table. */
function workbook(...sheets: readonly string[]): Promise<Uint8Array> {
  return writeWorkbook({
    sheets: sheets.map((text, at) => ({
      name: `Ark${String(at + 1)}`,
      columns: [{ width: 20 }],
      rows: text
        .trimEnd()
        .split("\n")
        .map((line) => line.split(";")),
      hidden: at > 1,
    })),
  });
}

const lines = (count: number): string =>
  Array.from({ length: count }, (_, at) => `Linje ${String(at)} om noe.\n`).join("");

describe("the sheets of a workbook", () => {
  const answered = csv(
    ["kontaktperson", "kommentar"],
    answers.slice(0, 12).map((answer, at) => [answer, `Kommentar ${String(at)}`]),
  );

  test.each([
    ["counts in front of answers", [counts, answered], ["counts", "rows"]],
    ["answers in front of counts", [answered, counts], ["rows", "counts"]],
    ["answers on a hidden sheet", [counts, counts, answered], ["counts", "counts", "rows"]],
    ["answers to one question", [counts, plainExport], ["counts", "rows"]],
    ["few answers to one question", [counts, "kontaktperson\nJa\nNei\nJa\n"], ["counts", "rows"]],
    ["answers in words", [counts, `Kommentar\n${lines(10)}`], ["counts", "rows"]],
    ["answers without headings", [counts, csv(["Ja", "1"], [["Nei", "2"]])], ["counts", "rows"]],
    ["an explanation", [lines(9), counts], ["text", "counts"]],
    ["a sheet with a heading alone", [counts, "Figur\n"], ["counts", "nothing"]],
    ["nothing but a heading, and answers", ["Ja;Nei\n", answered], ["nothing", "rows"]],
  ])("each tell what they hold: %s", async (_what, sheets, holds) => {
    expect(await partsOf("svar.xlsx", await workbook(...sheets))).toEqual(holds);
  });

  test("of the workbook from init are an explanation and counts, also with the row of keys taken away", async () => {
    expect(await partsOf("a.xlsx", await filledWorkbook({}))).toEqual(["text", "counts"]);
    const damaged = csv(["wave", "", "Måling", "2025"], [["kommune"], ["kommunenummer"], ["unit"]]);
    expect(await partsOf("a.xlsx", await workbook(damaged, answered))).toEqual(["counts", "rows"]);
  });

  test("are not all: the rows that a pivot table was made from lie in none of them", async () => {
    const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = counts
      .trimEnd()
      .split("\n")
      .map((line) => `<row>${line.split(";").map(cell).join("")}</row>`);
    const sheets = { Ark1: rows.join("") };
    expect(await partsOf("a.xlsx", workbookOf({ sheets }))).toEqual(["counts"]);
    const more = { "xl/pivotCache/pivotCacheRecords1.xml": "<pivotCacheRecords/>" };
    expect(await partsOf("a.xlsx", workbookOf({ sheets, more }))).toEqual(["counts", "rows"]);
  });
});

describe("the files in a zip", () => {
  test.each([
    ["counts alone", { "a.csv": counts }, ["counts"]],
    ["two tables of counts", { "a.csv": counts, "b/c.csv": counts }, ["counts", "counts"]],
    ["counts and answers", { "a.csv": counts, "svar.csv": plainExport }, ["counts", "rows"]],
    ["counts and something else", { "a.csv": counts, "b.pdf": "%PDF-1.7\n" }, ["counts", "unknown"]],
    [
      "counts and a zip",
      { "a.csv": counts, "b.zip": zipOf({ "svar.csv": plainExport }) },
      ["counts", "unknown"],
    ],
    ["a zip that is cut short", { "b.zip": zipOf({ "svar.csv": plainExport }).subarray(0, 60) }, ["unknown"]],
    ["what tells of the questions", { "kodebok.json": "{}" }, []],
  ])("each tell what they hold: %s", async (_what, files, holds) => {
    expect(await partsOf("alt.zip", zipOf(files))).toEqual(holds);
  });

  test("may be workbooks, with sheets", async () => {
    const inner = await workbook(counts, plainExport);
    expect(await partsOf("alt.zip", zipOf({ "a.xlsx": inner }))).toEqual(["counts", "rows"]);
  });
});

test("a file that cannot be read is one part, of which nobody can tell", async () => {
  expect(await partsOf("svar.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"))).toEqual(["unknown"]);
  expect(await partsOf("svar.zip", "PK\u0003\u0004")).toEqual(["unknown"]);
  expect(await partsOf("svar.xlsx", zipOf({ "xl/workbook.xml": "<" }))).toEqual(["unknown"]);
});
