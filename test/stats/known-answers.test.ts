import { describe, expect, test } from "vitest";
import * as stats from "../../src/stats/index.js";
import { answers } from "./answers.js";
import { differences } from "./differences.js";
import { fixture } from "./fixtures.js";

const published = fixture("published");
const byR = fixture("r-values");
const methods = [...new Set([...Object.keys(published), ...Object.keys(byR)])];

describe.each(methods)("%s", (method) => {
  const cases = [...(published[method] ?? []), ...(byR[method] ?? [])];
  const answer = answers[method]!;

  test.each(cases)("$name ($source) $#", ({ input, expected, tolerance = 1e-8 }) => {
    expect(differences(answer(input as never), expected, tolerance)).toEqual([]);
  });
});

describe("small p-values keep twelve digits, which an absolute tolerance would not see", () => {
  const pOf = (answer: unknown) => (answer as { p?: number }).p ?? NaN;
  const tails = methods.flatMap((method) =>
    (byR[method] ?? [])
      .filter(({ expected }) => pOf(expected) > 0 && pOf(expected) < 1e-6)
      .map((known) => ({ method, ...known })),
  );

  test.each(tails)("$method: $name $#", ({ method, input, expected }) => {
    const found = pOf(answers[method]!(input as never));
    expect(Math.abs(found / pOf(expected) - 1)).toBeLessThan(1e-12);
  });
  test("in every kind of test that has them", () => {
    const kinds = new Set(tails.map(({ method }) => method));
    for (const kind of ["scoreTest", "twoProportionTest", "binomialTest", "fisherExact", "chiSquareTest"]) {
      expect(kinds).toContain(kind);
    }
    for (const kind of ["trendTest", "mannWhitney", "chiSquareUpperTail", "normalCdf"]) {
      expect(kinds).toContain(kind);
    }
  });
  test("a z of 12 is not p = 0", () => {
    expect(stats.twoSidedP(12) / 3.552964224155377e-33).toBeCloseTo(1, 12);
  });
});

describe("the known answers", () => {
  // What is another function under a second name, or a step of one: held by examples and properties.
  const steps = ["alphaFromCovariances", "areaIndex", "criticalZ", "cronbachAlphaFromSums", "deviance"];
  const others = [
    "differenceTest",
    "indexUpperBound",
    "newcombeShare",
    "stirlingRemainder",
    "twoShareTest",
    "twoSidedP",
  ];

  test("are there for every function", () => {
    const without = Object.keys(stats).filter((name) => !methods.includes(name));
    expect(without.sort()).toEqual([...steps, ...others, "wilsonShare"].sort());
  });
  test("are more than two hundred by R, of nobody, everybody, one answer and a country", () => {
    expect(Object.values(byR).flat().length).toBeGreaterThan(200);
    const ofWilson = byR["wilson"]!.map(({ input }) => input as { count: number; n: number });
    for (const edge of [
      { count: 0, n: 20 },
      { count: 20, n: 20 },
      { count: 1, n: 1 },
      { count: 400321, n: 1_000_000 },
    ]) {
      expect(ofWilson).toContainEqual(expect.objectContaining(edge));
    }
  });
});

describe("words against counts: «fire av ti» as 0.35–0.45", () => {
  test("75 of 135 has p 0.01369, and 0.164 among twelve comparisons", () => {
    const { p } = stats.scoreTest(75 / 135, 135, 0.35, 0.45);
    expect(p).toBeCloseTo(0.01369, 5);
    expect(stats.adjustBH([p, ...Array.from({ length: 11 }, () => 1)])[0]).toBeCloseTo(0.164, 3);
  });
  test("what 135 answers can see above 0.45 is 12.0 points alone and 15.8 among twelve comparisons", () => {
    const up = (level: number) => stats.minimumDetectableDifference(0.45, Infinity, 135, { level }).up;
    expect(up(0.95)).toBeCloseTo(0.12, 3);
    expect(up(1 - 0.05 / 12)).toBeCloseTo(0.158, 3);
  });
});

describe("Fisher's test in larger tables", () => {
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
