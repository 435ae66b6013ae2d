import { describe, expect, test } from "vitest";
import { cellsOf, fixture, headingsOf, openAnswers, rowsOf, withFile } from "./read-rows.js";

describe("the rows of a delimited file", () => {
  test("a line break in quotation marks is part of the cell, and the header keeps its own", async () => {
    const source = await openAnswers(fixture("quotes/line-breaks.csv"));
    expect(headingsOf(source)).toEqual(["id", "Har du\nfast\u00a0kontaktperson?"]);
    expect(await rowsOf(source)).toEqual([
      { row: 2, cells: ["1", 'Ja,\r\nmen "ny" hver gang; slitsomt'] },
      { row: 3, cells: ["2", "Nei"] },
    ]);
  });

  test("short rows are filled, long ones cut, and both are told of; blanks at the end are not", async () => {
    const source = await openAnswers(fixture("rows/ragged.csv"));
    expect(await cellsOf(source)).toEqual([
      ["1", "Ja", ""],
      ["2", "Ja", "Nei"],
      ["3", "Ja", "Nei"],
      ["4", "Ja", "Nei"],
    ]);
    expect(source.issues()).toEqual([
      { code: "ragged", file: "ragged.csv", column: null, count: 2, rows: [2, 3], names: [] },
    ]);
  });

  test("blank rows are left out without a word, and counted in the row numbers", async () => {
    const source = await openAnswers(fixture("rows/blank.csv"));
    expect(await rowsOf(source)).toEqual([
      { row: 2, cells: ["1", "Ja"] },
      { row: 5, cells: ["2", "Nei"] },
    ]);
    expect(source.issues()).toEqual([]);
  });

  test("delimiters that trail the header are no columns", async () => {
    const source = await openAnswers(fixture("rows/trailing-delimiters.csv"));
    expect(headingsOf(source)).toEqual(["id", "a"]);
    await rowsOf(source);
    expect(source.issues()).toEqual([]);
  });

  test("headings that are names of JavaScript's own are headings like others", async () => {
    const source = await openAnswers(fixture("rows/object-names.csv"));
    expect(headingsOf(source)).toEqual(["__proto__", "constructor", "toString"]);
    expect(await cellsOf(source)).toEqual([
      ["Ja", "Nei", "Ja"],
      ["__proto__", "constructor", "Nei"],
    ]);
  });

  test("two columns with one heading are both there", async () => {
    const source = await openAnswers(fixture("rows/duplicate-headers.csv"));
    expect(headingsOf(source)).toEqual(["id", "a", "a"]);
    expect(await cellsOf(source)).toEqual([["1", "Ja", "Nei"]]);
  });

  test("formulas are told of, and stay as they stand; numbers and labels are no formulas", async () => {
    const source = await openAnswers(fixture("rows/formulas.csv"));
    expect((await cellsOf(source))[0]).toEqual(["1", '=HYPERLINK("x")', "-1,2"]);
    expect(source.issues()).toEqual([
      { code: "formulaCell", file: "formulas.csv", column: "a", count: 2, rows: [2, 3], names: [] },
    ]);
  });

  test("what Excel has done to codes and long numbers is told of", async () => {
    const source = await openAnswers(fixture("rows/damaged.csv"));
    await rowsOf(source);
    expect(source.issues().map(({ code, column, rows }) => ({ code, column, rows }))).toEqual([
      { code: "damagedByExcel", column: "id", rows: [2, 3] },
      { code: "damagedByExcel", column: "a", rows: [2] },
    ]);
  });

  test("a few NUL characters are removed, and told of", async () => {
    const source = await openAnswers(fixture("rows/few-nul.csv"));
    expect(await cellsOf(source)).toEqual([
      ["1", "Ja"],
      ["2", "Nei"],
      ["3", "Ja"],
    ]);
    expect(source.issues()).toEqual([
      { code: "controlCharacters", file: "few-nul.csv", column: "a", count: 1, rows: [2], names: [] },
    ]);
  });

  test("an issue counts every row and names the first five", async () => {
    await withFile("a;b\n" + "1\n".repeat(700), async (path) => {
      const source = await openAnswers(path);
      await rowsOf(source);
      expect(source.issues()).toMatchObject([{ code: "ragged", count: 700, rows: [2, 3, 4, 5, 6] }]);
    });
  });

  test("a long file comes in several chunks, each with its own short dictionary", async () => {
    const answers = Array.from({ length: 20_000 }, (_, at) => `${at};${at % 3 === 0 ? "Ja" : "Nei"}`);
    await withFile(["id;a", ...answers, ""].join("\n"), async (path) => {
      const source = await openAnswers(path);
      const chunks = [];
      for await (const chunk of source.chunks()) chunks.push(chunk);
      expect(chunks.map(({ firstRow }) => firstRow)).toEqual([2, 8194, 16386]);
      expect(chunks.map(({ rowCount }) => rowCount)).toEqual([8192, 8192, 3616]);
      expect(chunks.map(({ columns }) => columns[1]?.dictionary)).toEqual([
        ["Ja", "Nei"],
        ["Nei", "Ja"],
        ["Nei", "Ja"],
      ]);
      expect(source.bytesRead()).toBe(source.reading.bytes);
    });
  });

  test("a path with Norwegian letters and blanks is a path like others", async () => {
    await withFile(
      "id;a\n1;Ja\n",
      async (path) => {
        const source = await openAnswers(path);
        expect(source.reading.file).toBe("pårørende svar æøå.csv");
        expect(await cellsOf(source)).toEqual([["1", "Ja"]]);
      },
      "pårørende svar æøå.csv",
    );
  });
});
