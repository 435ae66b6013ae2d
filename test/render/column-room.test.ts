import fc from "fast-check";
import { expect, test } from "vitest";
import { shareRoom, totalLines, type MeasuredColumn } from "../../src/render/column-room.js";

const column = (least: number, ...cells: readonly number[]): MeasuredColumn => ({ least, padding: 8, cells });
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

test("the room goes to the column whose text wraps", () => {
  const [short = 0, long = 0] = shareRoom([column(40, 30, 25), column(60, 20, 400)], 300);
  expect(short).toBe(40);
  expect(long).toBeGreaterThan(250);
});

test("nobody gets room that lowers no row", () => {
  expect(shareRoom([column(40, 30), column(60, 50)], 300)).toEqual([40, 60]);
});

test("no column is narrower than its least, none takes more than there is, and the rows are never higher for it", () => {
  const anyColumn = fc
    .tuple(
      fc.integer({ min: 10, max: 90 }),
      fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 3, maxLength: 3 }),
    )
    .map(([least, cells]) => column(least, ...cells));
  fc.assert(
    fc.property(fc.array(anyColumn, { minLength: 1, maxLength: 6 }), (columns) => {
      const least = columns.map((one) => one.least);
      const widths = shareRoom(columns, 482);
      for (const [at, width] of widths.entries()) expect(width).toBeGreaterThanOrEqual(least[at] ?? 0);
      expect(sum(widths)).toBeLessThanOrEqual(Math.max(482, sum(least)) + 0.01);
      expect(totalLines(columns, widths)).toBeLessThanOrEqual(totalLines(columns, least) + 0.01);
    }),
    { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
  );
});
