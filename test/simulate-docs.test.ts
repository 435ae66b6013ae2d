import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { binomialProbability, newcombe, wilson, type Interval } from "../src/stats/index.js";

const metode = readFileSync(new URL("../docs/metode.md", import.meta.url), "utf8");

/** The rows of a table between its two comments, without the heads. */
function rowsOf(name: string): string[][] {
  const part = new RegExp(`<!-- simulate: ${name} -->(.*?)<!-- /simulate: ${name} -->`, "su").exec(metode);
  const lines = (part?.[1] ?? "").split("\n").filter((line) => line.startsWith("| "));
  return lines.slice(2).map((line) => line.slice(2, -2).split(" | "));
}

const numberIn = (cell: string | undefined): number => Number((cell ?? "").replace(",", "."));

const counts = (n: number): number[] => Array.from({ length: n + 1 }, (_, count) => count);

function wilsonCoverage(intervals: readonly Interval[], share: number): number {
  const n = intervals.length - 1;
  return intervals.reduce(
    (sum, { low, high }, count) =>
      low <= share && share <= high ? sum + binomialProbability(count, n, share) : sum,
    0,
  );
}

function newcombeCoverage(n: number, p1: number, p2: number): number {
  let sum = 0;
  for (const x1 of counts(n)) {
    for (const x2 of counts(n)) {
      const { low, high } = newcombe(x1, n, x2, n);
      if (low <= p1 - p2 && p1 - p2 <= high)
        sum += binomialProbability(x1, n, p1) * binomialProbability(x2, n, p2);
    }
  }
  return sum;
}

describe("the tables of docs/metode.md that npm run simulate makes", () => {
  it.each(["wilson", "newcombe", "feil"])("%s: every demand is reached", (name) => {
    const reached = rowsOf(name).flatMap((cells) =>
      cells.filter((cell) => /^(?:ja|\*\*nei\*\*)$/u.test(cell)),
    );
    expect(reached.length).toBeGreaterThanOrEqual(3);
    expect(new Set(reached)).toEqual(new Set(["ja"]));
  });

  it.each([10, 30, 135])("Wilson, n = %i: counted again, the coverage is what stands there", (n) => {
    const [, mean, , least] = rowsOf("wilson").find(([size]) => size === String(n)) ?? [];
    const intervals = counts(n).map((count) => wilson(count, n));
    const shares = Array.from({ length: 4000 }, (_, k) => (k + 0.5) / 4000);
    const found = shares.map((share) => wilsonCoverage(intervals, share));
    const inside = found.filter((_, k) => shares[k]! >= 0.1 && shares[k]! <= 0.9);
    expect(found.reduce((sum, one) => sum + one, 0) / found.length).toBeCloseTo(numberIn(mean), 3);
    const below = Math.min(...inside) - numberIn(least);
    expect(below).toBeGreaterThan(-0.0001);
    expect(below).toBeLessThan(0.003);
  });

  it.each([10, 30])("Newcombe, n = %i: counted again, no pair is covered less than stands there", (n) => {
    const [, , , least] = rowsOf("newcombe").find(([size]) => size === String(n)) ?? [];
    const [, , leastEqual] = rowsOf("linjer").find(([size]) => size === String(n)) ?? [];
    const tenths = [0.1, 0.3, 0.5, 0.7, 0.9];
    const pairs = tenths.flatMap((p1) => tenths.map((p2) => newcombeCoverage(n, p1, p2)));
    expect(Math.min(...pairs)).toBeGreaterThan(numberIn(least) - 0.0001);
    const equal = tenths.map((share) => newcombeCoverage(n, share, share));
    expect(Math.min(...equal) - numberIn(leastEqual)).toBeGreaterThan(-0.0001);
    expect(Math.min(...equal) - numberIn(leastEqual)).toBeLessThan(0.01);
  });
});
