import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBounds, tighten, type Bounds } from "../../src/protect/propagate.js";
import { findValues, holds } from "../../src/protect/search.js";
import { solveValues } from "../../src/protect/solve.js";
import { unknownsOf, type Unknowns } from "../../src/protect/unknowns.js";

/** A 3 × 3 table with the given margins. */
function table(rows: readonly number[], columns: readonly number[]): Unknowns {
  const lines = [
    ...rows.map((constant, r) => ({ constant, unknowns: [0, 1, 2].map((c) => 3 * r + c) })),
    ...columns.map((constant, c) => ({ constant, unknowns: [0, 1, 2].map((r) => 3 * r + c) })),
  ];
  const equations = lines.map(({ constant, unknowns }) => ({
    constant,
    terms: unknowns.map((unknown) => ({ unknown, coefficient: 1 as const })),
  }));
  return unknownsOf(9, equations);
}

describe("whole numbers that fit the equations", () => {
  it("are the same question to search in either order and to the solver", async () => {
    const margin = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6));
    const tops = fc.array(fc.nat(4), { minLength: 9, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(margin, margin, tops, async (rows, columns, upper) => {
        const unknowns = table(rows, columns);
        const bounds: Bounds = { lower: new Float64Array(9), upper: Float64Array.from(upper) };
        const near = new Float64Array(9);
        const answers = [
          findValues(unknowns, bounds, near, "repair", 1e6),
          findValues(unknowns, bounds, near, "narrowest", 1e6),
          await solveValues(unknowns, bounds),
        ];
        expect(new Set(answers.map(({ kind }) => kind)).size).toBe(1);
        for (const answer of answers) {
          if (answer.kind === "found") expect(holds(unknowns, answer.values)).toBe(true);
        }
      }),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
  });

  it("are undecided when the limit on nodes is met first", () => {
    expect(
      findValues(table([6, 6, 6], [6, 6, 6]), openBounds(9), new Float64Array(9), "repair", 1).kind,
    ).toBe("undecided");
  });

  it("are bounded by what the other cells of a line leave", () => {
    const bounds = openBounds(9);
    expect(tighten(table([2, 6, 6], [5, 5, 4]), bounds)).toBe(true);
    expect([...bounds.upper]).toEqual([2, 2, 2, 5, 5, 4, 5, 5, 4]);
  });
});
