import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Registers } from "../../../src/domain/plan/registers.js";
import { readPersonalDataWords } from "../../../src/read/personal-data.js";
import { nameFinder } from "../../../src/read/registers/person-names.js";
import { readRegisters } from "../../../src/read/registers/read-registers.js";
import { known } from "./known.js";

interface Expected {
  readonly issues: readonly { code: string; file: string; column: string; rows: readonly number[] }[];
  readonly kept: Readonly<Partial<Record<keyof Registers, readonly string[]>>>;
}

const folder = new URL("../../../fixtures/read/registers/", import.meta.url);
const cases = readdirSync(folder);

const idsOf = (registers: Registers, name: keyof Registers): readonly string[] =>
  registers[name].map((row) => ("id" in row ? row.id : "area" in row ? row.area : row.requirement));

it("a figure that is a part of something unknown, or of itself, is known to be one", async () => {
  const at = fileURLToPath(new URL("part-of/", folder));
  const { registers } = await readRegisters(at, known);
  const parts = registers.figures.map(({ id, partOf, isOfUnknown }) => [id, partOf, isOfUnknown ?? false]);
  expect(parts).toEqual([
    ["a", null, true],
    ["b", null, true],
    ["c", null, true],
    ["d", "c", false],
  ]);
});

describe("a register with a fault", () => {
  it.each(cases)("of the kind %s is told of by code, column and row, and the rest is read", async (name) => {
    const at = new URL(`${name}/`, folder);
    const expected = JSON.parse(readFileSync(new URL("expected.json", at), "utf8")) as Expected;
    const looksLikeName = nameFinder(await readPersonalDataWords());
    const { registers, issues } = await readRegisters(fileURLToPath(at), { ...known, looksLikeName });
    const told = issues.map(({ code, file, column, rows }) => ({ code, file, column, rows }));
    const byCode = (a: { code: string; column: string | null }, b: typeof a) =>
      `${a.code} ${a.column ?? ""}`.localeCompare(`${b.code} ${b.column ?? ""}`);
    expect([...told].sort(byCode)).toEqual([...expected.issues].sort(byCode));
    for (const [register, ids] of Object.entries(expected.kept))
      expect(idsOf(registers, register as keyof Registers)).toEqual(ids);
  });
});
