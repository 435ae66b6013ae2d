import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as stats from "../../src/stats/index.js";
import { differences } from "./differences.js";

type Case = {
  readonly name: string;
  readonly source: string;
  readonly input: unknown;
  readonly expected: unknown;
  readonly tolerance?: number;
};
type Fixture = { readonly madeBy: string } & Readonly<Record<string, readonly Case[]>>;

function read(name: string): Fixture {
  const url = new URL(`../../fixtures/stats/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as Fixture;
}
const published = read("published");
const byR = read("r-values");

/** Runs every case of a method in both files; what `answer` takes is what the fixture holds for it. */
function answersAsKnown(method: string, answer: (input: never) => unknown): void {
  const cases = [...(published[method] ?? []), ...(byR[method] ?? [])];
  describe(method, () => {
    test("has known answers", () => {
      expect(cases.length).toBeGreaterThan(0);
    });
    test.each(cases)("$name ($source) $#", ({ input, expected, tolerance = 1e-8 }) => {
      expect(differences(answer(input as never), expected, tolerance)).toEqual([]);
    });
  });
}

type Options = { readonly level?: number };

answersAsKnown(
  "wilson",
  ({ count, n, ...options }: Options & { count: number; n: number; continuity?: boolean }) =>
    stats.wilson(count, n, options),
);
answersAsKnown("scoreTest", ({ count, n, edge }: { count: number; n: number; edge: number }) =>
  stats.scoreTest(count / n, n, edge, edge),
);
type FourCounts = { x1: number; n1: number; x2: number; n2: number };
answersAsKnown("newcombe", ({ x1, n1, x2, n2 }: FourCounts) => stats.newcombe(x1, n1, x2, n2));
answersAsKnown("twoProportionTest", ({ x1, n1, x2, n2 }: FourCounts) =>
  stats.twoProportionTest(x1, n1, x2, n2),
);
answersAsKnown("fisherExact", ({ table }: { table: number[][] }) => stats.fisherExact(table));
answersAsKnown("chiSquareTest", ({ table }: { table: number[][] }) => stats.chiSquareTest(table));
answersAsKnown("trendTest", ({ counts, ns, scores }: { counts: number[]; ns: number[]; scores: number[] }) =>
  stats.trendTest(counts, ns, scores),
);
answersAsKnown("adjustBH", ({ ps }: { ps: number[] }) => ({ adjusted: stats.adjustBH(ps) }));
answersAsKnown("adjustHolm", ({ ps }: { ps: number[] }) => ({ adjusted: stats.adjustHolm(ps) }));
answersAsKnown(
  "power",
  ({ p1, p2, n1, n2, ...options }: Options & { p1: number; p2: number; n1: number; n2: number }) =>
    stats.power(p1, p2, n1, n2, options),
);
answersAsKnown(
  "minimumDetectableDifference",
  ({ p1, n1, n2, ...options }: Options & { p1: number; n1: number; n2: number; power?: number }) =>
    stats.minimumDetectableDifference(p1, n1, n2, options),
);
answersAsKnown("kish", ({ weights }: { weights: { times: number; weight: number }[] }) =>
  stats.kish(weights.flatMap(({ times, weight }) => Array.from({ length: times }, () => weight))),
);
answersAsKnown("indexInterval", (sums: stats.IndexSums) => stats.indexInterval(sums));
answersAsKnown("normalCdf", ({ z }: { z: number }) => ({ p: stats.normalCdf(z) }));
answersAsKnown("normalQuantile", ({ p }: { p: number }) => ({ z: stats.normalQuantile(p) }));
answersAsKnown("chiSquareUpperTail", ({ x, df }: { x: number; df: number }) => ({
  p: stats.chiSquareUpperTail(x, df),
}));

const attitude = byR["cronbachAlpha"]?.[0]?.input as { readonly rows: readonly (readonly number[])[] };
answersAsKnown("cronbachAlpha", () => stats.cronbachAlpha(attitude.rows));

describe("small p-values keep their digits, which an absolute tolerance would not see", () => {
  test.each(byR["chiSquareUpperTail"] ?? [])("chi-square upper tail $input", ({ input, expected }) => {
    const { x, df } = input as { x: number; df: number };
    expect(stats.chiSquareUpperTail(x, df) / (expected as { p: number }).p).toBeCloseTo(1, 9);
  });
  test.each(byR["normalCdf"] ?? [])("normal lower tail $input", ({ input, expected }) => {
    expect(stats.normalCdf((input as { z: number }).z) / (expected as { p: number }).p).toBeCloseTo(1, 9);
  });
  test.each(byR["fisherExact"] ?? [])("Fisher $input", ({ input, expected }) => {
    const { p } = stats.fisherExact((input as { table: number[][] }).table);
    expect(p / (expected as { p: number }).p).toBeCloseTo(1, 8);
  });
  test("a z of 12 is not p = 0", () => {
    expect(stats.twoSidedP(12) / 3.552964224155377e-33).toBeCloseTo(1, 9);
  });
});

describe("words against counts: «fire av ti» as 0.35–0.45", () => {
  const p = (count: number) => stats.scoreTest(count / 135, 135, 0.35, 0.45).p;

  test.each([40, 54, 61, 70])("%i of 135 may be the same", (count) => {
    expect(p(count)).toBeGreaterThanOrEqual(0.05);
  });
  test("75 of 135 differs, and against a bare 0.40 so would 40 and 70 have", () => {
    expect(p(75)).toBeCloseTo(0.01369, 5);
    for (const count of [40, 70]) expect(stats.scoreTest(count / 135, 135, 0.4, 0.4).p).toBeLessThan(0.05);
  });
  test("among twelve comparisons the first that stands is 78 of 135", () => {
    const adjusted = (count: number) =>
      stats.adjustBH([p(count), ...Array.from({ length: 11 }, () => 1)])[0] ?? NaN;
    expect(adjusted(75)).toBeCloseTo(0.164, 3);
    expect(adjusted(77)).toBeGreaterThanOrEqual(0.05);
    expect(adjusted(78)).toBeLessThan(0.05);
  });
  test("what 135 answers can see above 0.45 is 12.0 points alone and 15.8 among twelve comparisons", () => {
    const up = (level: number) => stats.minimumDetectableDifference(0.45, Infinity, 135, { level }).up;
    expect(up(0.95)).toBeCloseTo(0.12, 3);
    expect(up(1 - 0.05 / 12)).toBeCloseTo(0.158, 3);
  });
});

describe("Fisher's test in larger tables", () => {
  test("has log factorials without the rounding of a million additions (R: lfactorial)", () => {
    const logs = stats.logFactorials(1_000_000);
    expect(Math.abs(logs[1_000_000]! - 12815518.384658169)).toBeLessThan(1e-8);
    expect(Math.abs(logs[40_000]! - 383871.606581825996)).toBeLessThan(1e-9);
  });

  test("takes tens of thousands in each cell of a 2 × 2 table, quickly", () => {
    expect(
      stats.fisherExact([
        [50_000, 50_000],
        [50_000, 50_000],
      ]).p,
    ).toBeCloseTo(1, 8);
  });
  test("refuses a table with too many others of the same margins, instead of never ending", () => {
    const row = [30, 30, 30, 30, 30, 30];
    expect(() => stats.fisherExact([row, row, row])).toThrow(/at most 2000000 tables/);
  });
});
