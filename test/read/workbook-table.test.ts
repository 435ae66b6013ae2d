import { describe, expect, test } from "vitest";
import type { Sheet } from "../../src/read/workbook.js";
import { workbookTable } from "../../src/read/workbook-table.js";

const sheet = (name: string, rows: Sheet["rows"]): Sheet => ({ name, hidden: false, rows });
const answers = sheet("Svar", [["id", "kontaktperson"], ["1", "Ja"], ["2"]]);
const workbook = (...sheets: Sheet[]) => ({ file: "svar.xlsx", bytes: 1, hash: "", sheets });

describe("the sheet that is read", () => {
  test("is the first one", () => {
    const other = sheet("Mer", [
      ["a", "b"],
      ["1", "2"],
    ]);
    expect(workbookTable(workbook(answers, other), {}).how.sheet).toBe("Svar");
  });

  test("is not one of running text or of nothing in front of it", () => {
    const read = sheet("Les meg", [
      ["Dette er svarene fra undersøkelsen."],
      [],
      ["Spør oss", "tlf."],
      ["om noe er uklart"],
    ]);
    expect(workbookTable(workbook(sheet("Tom", []), read, answers), {}).how.sheet).toBe("Svar");
  });

  test("may have one column, where no sheet has more", () => {
    const only = sheet("Svar", [["kontaktperson"], ["Ja"], ["Nei"]]);
    expect(workbookTable(workbook(only), {}).start[0]).toEqual(["kontaktperson"]);
  });

  test("is the one that the wave file names", () => {
    const other = sheet("Mer", [
      ["a", "b"],
      ["1", "2"],
    ]);
    expect(workbookTable(workbook(answers, other), { sheet: "Mer" }).start[0]).toEqual(["a", "b"]);
  });
});

test("a title above the headings is found though rows end early, and rows keep Excel's numbers", async () => {
  const titled = sheet("Svar", [
    ["Undersøkelse om pårørende"],
    [],
    ["id", "a", "b"],
    ["1", "Ja"],
    [],
    ["2", "Nei", "Ja"],
  ]);
  const table = workbookTable(workbook(titled), {});
  expect(table.how).toMatchObject({ headerRow: 3, headerRowWhy: "titleRowsAbove" });
  const rows: number[] = [];
  for await (const { firstRow, rowCount } of table.below(1, ["id", "a", "b"]).chunks())
    rows.push(firstRow, rowCount);
  expect(rows).toEqual([4, 1, 6, 1]);
});
