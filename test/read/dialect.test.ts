import { describe, expect, test } from "vitest";
import { memoryFiles } from "../../src/read/memory-files.js";
import { cellsOf, fixture, headingsOf, openAnswers, rowsOf, withFile } from "./read-rows.js";

describe("the dialect of a file", () => {
  test("a comma in a quoted answer does not make a column", async () => {
    const source = await openAnswers(fixture("dialects/comma.csv"));
    expect(source.reading).toMatchObject({
      text: { delimiter: ",", delimiterWhy: "consistent" },
      columns: 3,
    });
    expect(await cellsOf(source)).toEqual([
      ["1", "Kvinne", "Ja, i stor grad"],
      ["2", "Mann", "Nei, aldri"],
    ]);
  });

  test.each([
    ["pipe.csv", "|"],
    ["nettskjema.csv", ";"],
    ["title-rows.csv", ";"],
  ])("%s is divided by %s", async (name, delimiter) => {
    const { reading } = await openAnswers(fixture(`dialects/${name}`));
    expect(reading.text).toMatchObject({ delimiter, delimiterWhy: "consistent" });
  });

  test("a sep= line is obeyed, and is no row in Excel's numbering", async () => {
    const source = await openAnswers(fixture("dialects/sep.csv"));
    expect(source.reading).toMatchObject({ text: { delimiter: ";", delimiterWhy: "sepLine" }, headerRow: 1 });
    expect(await rowsOf(source)).toEqual([{ row: 2, cells: ["1", "Ja"] }]);
  });

  test.each([
    ["UTF-8", Buffer.from("sep=§\nid;svar\n1;Ja\n")],
    ["UTF-8 with its mark", Buffer.from("\ufeffsep=😀\nid;svar\n1;Ja\n")],
    ["UTF-16", Buffer.from("\ufeffsep=§\nid;svar\n1;Ja\n", "utf16le")],
    ["windows-1252", Buffer.from("sep=§\nid;svar\n1;Ja\n", "latin1")],
  ])("a sep= line with a mark of several bytes is skipped whole: %s", async (_, bytes) => {
    const source = await openAnswers("svar.csv", {}, memoryFiles(new Map([["svar.csv", bytes]])));
    expect(await rowsOf(source)).toEqual([{ row: 2, cells: ["1", "Ja"] }]);
  });

  test("commas in the answers of the only column do not divide it", async () => {
    const source = await openAnswers(fixture("dialects/single-column.csv"));
    expect(source.reading).toMatchObject({ text: { delimiterWhy: "singleColumn" }, columns: 1 });
    expect(await cellsOf(source)).toEqual([["Ja, i stor grad"], ["Nei, aldri"], ["Ja, alltid"]]);
  });

  test("a title above the header is skipped, and its rows are counted", async () => {
    const source = await openAnswers(fixture("dialects/title-rows.csv"));
    expect(source.reading).toMatchObject({ headerRow: 3, headerRowWhy: "titleRowsAbove" });
    expect(headingsOf(source)).toEqual(["id", "kjønn", "støtte"]);
    expect((await rowsOf(source)).map(({ row }) => row)).toEqual([4, 5]);
  });

  test.each([
    [
      "a question with answers in one column",
      "Hva trenger du hjelp til?\nAvlastning;Samtale\nAvlastning;Penger\n",
    ],
    ["answers with commas under a question", "Får du hjelp nå?\nJa, alltid\nNei, aldri\n"],
    ["a row that is wider than the others", "Hele overskriften her\na;b\n1;2;3\n"],
    ["numbers under a question", "Hvor mange timer?\n1;2\n3;4\n"],
  ])("%s is not taken for a title", async (_, content) => {
    await withFile(content, async (path) => {
      expect((await openAnswers(path)).reading).toMatchObject({ headerRow: 1, headerRowWhy: "firstRow" });
    });
  });

  test("decimal marks are seen in the cells, never inferred from the delimiter", async () => {
    const google = await openAnswers(fixture("dialects/google.csv"));
    expect(google.reading).toMatchObject({ text: { delimiter: "," }, decimal: ",", decimalWhy: "cells" });
    const nettskjema = await openAnswers(fixture("dialects/nettskjema.csv"));
    expect(nettskjema.reading).toMatchObject({ text: { delimiter: ";" }, decimal: ".", decimalWhy: "cells" });
    const none = await openAnswers(fixture("dialects/pipe.csv"));
    expect(none.reading).toMatchObject({ decimal: ",", decimalWhy: "noEvidence" });
  });

  test("rows may end in a carriage return alone", async () => {
    expect(await cellsOf(await openAnswers(fixture("dialects/carriage-returns.csv")))).toEqual([
      ["1", "Ja"],
      ["2", "Nei"],
    ]);
  });

  test("where no cell begins with a quotation mark, quotation marks are ordinary", async () => {
    expect(await cellsOf(await openAnswers(fixture("dialects/unquoted-marks.csv")))).toEqual([
      ["1", 'Han sa "nei" til det'],
      ["2", '5" skjerm'],
    ]);
  });

  test("everything can be overridden", async () => {
    const given = { delimiter: ",", decimal: ".", headerRow: 2 } as const;
    const source = await openAnswers(fixture("dialects/title-rows.csv"), given);
    expect(source.reading).toMatchObject({
      text: { delimiter: ",", delimiterWhy: "given" },
      decimal: ".",
      decimalWhy: "given",
      headerRow: 2,
      headerRowWhy: "given",
    });
  });
});
