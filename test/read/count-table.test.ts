import { describe, expect, test } from "vitest";
import { isCountTable, readCountTable } from "../../src/read/count-table.js";
import { openDelimited } from "../../src/read/delimited.js";
import { fixture, problemOf } from "./read-rows.js";

const countsIn = async (path: string) => readCountTable(await openDelimited(path));

describe("a table of counts", () => {
  test("is known by its header, however it is cased and spelled", () => {
    expect(isCountTable(["måling", "kommunenummer", "gruppe", "spørsmål", "svar", "antall"])).toBe(true);
    expect(isCountTable(["Maaling", "Spoersmaal ", "SVAR", "Andel (prosent)", "n"])).toBe(true);
    expect(isCountTable(["id", "kjønn", "kontaktperson"])).toBe(false);
    expect(isCountTable(["spørsmål", "svar"])).toBe(false);
  });

  test("gives counts as they were typed, with hidden, blank and base apart", async () => {
    const { reading, rows, issues } = await countsIn(fixture("counts/counts.csv"));
    expect(reading).toMatchObject({ kind: "counts", layout: "svarfordeling", text: { delimiter: ";" } });
    const share = { share: null, n: null };
    const own = { wave: "2025", unit: "0301", group: "", item: "kontaktperson", ...share };
    expect(rows.slice(0, 5)).toEqual([
      { ...own, row: 2, option: "ja", count: 61 },
      { ...own, row: 3, option: "nei", count: "hidden" },
      { ...own, row: 4, option: "*", count: 1135 },
      { ...own, row: 5, option: "ja", group: "tjeneste=institusjon", count: null },
      { ...own, row: 6, unit: "", item: "*", option: "*", count: 140 },
    ]);
    expect(rows.slice(5).map(({ unit, count }) => [unit, count])).toEqual([
      ["0", null],
      ["0", null],
      ["0", null],
    ]);
    expect(issues.map(({ code, column, rows: at }) => [code, column, at])).toEqual([
      ["outsideRange", "antall", [7, 9]],
      ["notANumber", "antall", [8]],
    ]);
  });

  test("gives shares with the decimals they were typed with, and mends unit numbers", async () => {
    const { rows, issues } = await countsIn(fixture("counts/shares.csv"));
    expect(rows.map(({ unit, share, n, count }) => ({ unit, share, n, count }))).toEqual([
      { unit: "0301", share: { percent: 30.8, decimals: 2 }, n: 135, count: null },
      { unit: "03", share: { percent: 41, decimals: 0 }, n: 1860, count: null },
      { unit: "0", share: "hidden", n: "hidden", count: null },
      { unit: "0", share: null, n: 10, count: null },
    ]);
    expect(issues.map(({ code, column, rows: at }) => [code, column, at])).toEqual([
      ["damagedByExcel", "kommunenummer", [2, 3]],
      ["outsideRange", "andel", [5]],
    ]);
  });

  test("says which columns it lacks", async () => {
    expect(await problemOf(countsIn(fixture("counts/no-wave.csv")))).toEqual({
      code: "countTableColumns",
      facts: { file: "no-wave.csv", missing: ["måling", "n"] },
    });
  });
});
