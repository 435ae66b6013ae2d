import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StatusCounts } from "../../src/coding/status-counts.js";
import type { ProposedRole } from "../../src/coding/wave-columns.js";
import { plainColumn, type ExportColumn, type StatusColumn } from "../../src/domain/people/raw-table.js";
import { notTickedWords, tickedWords } from "../../src/domain/tick-words.js";
import { codebook } from "../support/coding-codebook.js";
import { rawChunks } from "../support/raw-table.js";
import { code } from "./code-rows.js";

const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };
const status: readonly StatusColumn[] = [
  { column: 0, statuses: new Map([["1", "complete"]]), otherwise: null, unmarked: "partial" },
];
const columns: readonly ExportColumn[] = [
  plainColumn("stato_4"),
  { ...plainColumn("kontaktperson"), missing: new Set(["Ubesvart", "Vet ikke"]) },
  plainColumn("bekymringer.helse"),
  plainColumn("bekymringer.ingen"),
  plainColumn("Bydel"),
];
const roles: readonly (ProposedRole | null)[] = [
  { kind: "ignore" },
  { kind: "item", item: "kontaktperson" },
  { kind: "option", item: "bekymringer", option: "helse" },
  { kind: "option", item: "bekymringer", option: "ingen" },
  { kind: "open" },
];

function counted(rows: readonly (readonly string[])[], cuts: readonly number[] = []) {
  const counts = new StatusCounts({ columns, status });
  for (const chunk of rawChunks(rows, cuts)) counts.add(chunk);
  return counts.finish({ codebook, roles, labels: undefined });
}

describe("rows that are counted before they are analyzed", () => {
  it("are no respondents where only a column is filled that is no question", () => {
    const rows = Array.from({ length: 50 }, (_, at) => ["1", at < 30 ? "Ja" : "", "", "", "Nord"]);
    expect(counted(rows)).toEqual({ complete: 30, partial: 0, unanswered: 20, test: 0 });
  });

  it.each([...notTickedWords])("are no respondents where an option says «%s»", (word) => {
    expect(counted([["1", "", word, "", ""]]).unanswered).toBe(1);
  });

  it.each([...tickedWords])("are respondents where an option says «%s»", (word) => {
    expect(counted([["1", "", word.toUpperCase(), "", ""]]).complete).toBe(1);
  });

  it("are counted as the analysis counts them, whatever the chunks", () => {
    const ticks = fc.constantFrom(
      "",
      "0",
      "1",
      "0,0",
      "☐",
      "ikkje vald",
      "avkryssa",
      "Helsen",
      "Ingenting",
      "-",
    );
    const row = fc.tuple(
      fc.constantFrom("1", "0", ""),
      fc.constantFrom("", "Ja", "0", "-", "nei", "Ubesvart", "Vet ikke", " . ", "Hm"),
      ticks,
      ticks,
      fc.constantFrom("", "Nord"),
    );
    const rows = fc.array(row, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.array(fc.nat({ max: 30 }), { maxLength: 4 }), (all, cuts) => {
        expect(counted(all, cuts)).toEqual(code(columns, all, { status }).statuses);
      }),
      runs,
    );
  });
});
