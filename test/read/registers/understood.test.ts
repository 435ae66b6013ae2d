import { describe, expect, test } from "vitest";
import { registerColumns } from "../../../src/domain/plan/register-columns.js";
import { cellUnderstander } from "../../../src/read/registers/understood.js";

const isUnderstood = cellUnderstander({ status: { done: "levert" } });

function inTiltak(key: string, cell: string): boolean {
  const column = registerColumns.tiltak.find((one) => one.key === key);
  if (column === undefined) throw new Error(`tiltak has no column ${key}`);
  return isUnderstood("tiltak", column, cell);
}

describe("a cell that came back from a unit", () => {
  test.each([
    ["status", "Gjennomført"],
    ["status", "under way"],
    ["status", "Levert"],
    ["status", ""],
    ["started", "1.3.2025"],
    ["started", "2025-03-01"],
    ["correctiveStep", "Hva som helst"],
    ["answers", "noe-som-registeret-kjenner"],
  ])("is understood in %s where it says «%s»", (key, cell) => {
    expect(inTiltak(key, cell)).toBe(true);
  });

  test.each([
    ["status", "nesten"],
    ["risk", "ganske"],
    ["started", "i fjor vår"],
    ["givenKroner", "mye"],
  ])("is not understood in %s where it says «%s»", (key, cell) => {
    expect(inTiltak(key, cell)).toBe(false);
  });
});
