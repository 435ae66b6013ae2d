import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as stats from "../../src/stats/index.js";

const settings = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };
const level = fc.double({ min: 0.01, max: 0.999, noNaN: true });
const inner = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const countOf = (most: number) =>
  fc
    .integer({ min: 1, max: most })
    .chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }));
const width = ({ low, high }: stats.Interval) => high - low;

describe("Clopper and Pearson's interval", () => {
  test("lies inside 0–1, holds the share, and turns around when the others are counted", () => {
    const property = fc.property(countOf(5000), level, ({ count, n }, at) => {
      const { low, high } = stats.clopperPearson(count, n, { level: at });
      const others = stats.clopperPearson(n - count, n, { level: at });
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(count / n);
      expect(high).toBeGreaterThanOrEqual(count / n);
      expect(others.low).toBeCloseTo(1 - high, 12);
      expect(others.high).toBeCloseTo(1 - low, 12);
    });
    fc.assert(property, settings);
  });

  test("narrows as more answer alike, and is wider than Wilson's on average over the counts", () => {
    const property = fc.property(countOf(500), ({ count, n }) => {
      const usual = width(stats.clopperPearson(count, n));
      expect(width(stats.clopperPearson(2 * count, 2 * n))).toBeLessThan(usual);
      expect(width(stats.clopperPearson(count, n, { level: 0.99 }))).toBeGreaterThan(usual);
    });
    fc.assert(property, settings);
    const total = (interval: (count: number) => stats.Interval) =>
      Array.from({ length: 31 }, (_, count) => width(interval(count))).reduce((a, b) => a + b);
    expect(total((count) => stats.clopperPearson(count, 30))).toBeGreaterThan(
      total((count) => stats.wilson(count, 30)),
    );
  });

  test("begins at exactly 0 when nobody counts and ends at exactly 1 when all do", () => {
    for (const n of [1, 20, 1_000_000]) {
      expect(stats.clopperPearson(0, n).low).toBe(0);
      expect(stats.clopperPearson(n, n).high).toBe(1);
    }
  });

  test("ends where just as few would be seen with probability 2.5 %", () => {
    const property = fc.property(countOf(60), ({ count, n }) => {
      const { high } = stats.clopperPearson(count, n);
      const atMost = Array.from({ length: count + 1 }, (_, k) => stats.binomialProbability(k, n, high));
      const expected = count === n ? 1 : 0.025;
      expect(atMost.reduce((a, b) => a + b)).toBeCloseTo(expected, 10);
    });
    fc.assert(property, settings);
  });

  test("covers its level for every true share, which Wilson's does on average", () => {
    const coverage = (p: number, interval: (count: number, n: number) => stats.Interval) => {
      const holding = Array.from({ length: 31 }, (_, count) => {
        const { low, high } = interval(count, 30);
        return low <= p && p <= high ? stats.binomialProbability(count, 30, p) : 0;
      });
      return holding.reduce((a, b) => a + b);
    };
    const shares = Array.from({ length: 999 }, (_, i) => (i + 1) / 1000);
    const exact = shares.map((p) => coverage(p, stats.clopperPearson));
    const score = shares.map((p) => coverage(p, stats.wilson));
    expect(Math.min(...exact)).toBeGreaterThanOrEqual(0.95);
    expect(Math.min(...score)).toBeLessThan(0.95);
    expect(score.reduce((a, b) => a + b) / score.length).toBeCloseTo(0.95, 2);
  });
});

describe("the binomial test", () => {
  test("sums the probabilities of the counts that are no more likely", () => {
    const property = fc.property(countOf(120), inner, ({ count, n }, p0) => {
      const chances = Array.from({ length: n + 1 }, (_, k) => stats.binomialProbability(k, n, p0));
      const limit = chances[count]! * (1 + 1e-7);
      const expected = chances.filter((chance) => chance <= limit).reduce((a, b) => a + b, 0);
      expect(stats.binomialTest(count, n, p0).p).toBeCloseTo(expected, 10);
    });
    fc.assert(property, settings);
  });

  test("gives the same p when the others are counted", () => {
    const property = fc.property(countOf(400), fc.integer({ min: 1, max: 63 }), ({ count, n }, p64) => {
      const there = stats.binomialTest(count, n, p64 / 64).p;
      const back = stats.binomialTest(n - count, n, 1 - p64 / 64).p;
      expect(back).toBeCloseTo(there, 10);
      expect(there).toBeLessThanOrEqual(1);
      expect(there).toBeGreaterThanOrEqual(0);
    });
    fc.assert(property, settings);
  });

  test("is not twice the smaller tail", () => {
    const { p } = stats.binomialTest(40, 135, 0.4);
    expect(p).toBeCloseTo(0.013825, 6);
    expect(Math.abs(p - 0.016064)).toBeGreaterThan(0.002);
  });

  test("takes a whole country, quickly", () => {
    expect(stats.binomialTest(1_000_000_000, 2_000_000_000, 0.50001).p).toBeGreaterThan(0.3);
    expect(stats.binomialTest(1, 4_000_000_000_000, 0.4).p).toBe(0);
  });

  test("is certain against a share of 0 or 1", () => {
    expect(stats.binomialTest(0, 10, 0)).toEqual({ p: 1 });
    expect(stats.binomialTest(1, 10, 0)).toEqual({ p: 0 });
    expect(stats.binomialTest(10, 10, 1)).toEqual({ p: 1 });
    expect(stats.binomialTest(9, 10, 1)).toEqual({ p: 0 });
  });
});

describe("binomial probabilities", () => {
  test("of all counts make one", () => {
    const property = fc.property(fc.integer({ min: 1, max: 2000 }), inner, (n, p) => {
      const all = Array.from({ length: n + 1 }, (_, k) => stats.binomialProbability(k, n, p));
      expect(all.reduce((a, b) => a + b)).toBeCloseTo(1, 11);
    });
    fc.assert(property, settings);
  });

  test("are certain for a share of 0 or 1", () => {
    const of = (count: number, p: number) => stats.binomialProbability(count, 3, p);
    expect([of(0, 0), of(1, 0), of(3, 1), of(2, 1)]).toEqual([1, 0, 1, 0]);
  });

  test("are made of a remainder and deviances that are exact where the terms are whole", () => {
    // ln n! by adding logarithms, to n = 40: past where the remainder changes from factorial to series.
    let logFactorial = 0;
    for (let n = 1; n <= 40; n += 1) {
      logFactorial += Math.log(n);
      expect(stats.stirlingRemainder(n)).toBeCloseTo(logFactorial - n * Math.log(n) + n, 12);
    }
    // Γ(n + 1) of half numbers, from Γ(1/2) = √π on.
    let logGamma = Math.log(Math.PI) / 2;
    for (let n = 0.5; n <= 40; n += 1) {
      logGamma += Math.log(n);
      expect(stats.stirlingRemainder(n)).toBeCloseTo(logGamma - n * Math.log(n) + n, 12);
    }
    const property = fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 1, max: 1e6 }),
      (x, m) => {
        const expected = x * Math.log(x / m) + m - x;
        expect(Math.abs(stats.deviance(x, m) - expected)).toBeLessThan(1e-9 * (1 + Math.max(x, m)));
        expect(stats.deviance(x, m)).toBeGreaterThanOrEqual(0);
      },
    );
    fc.assert(property, settings);
    expect(stats.deviance(0, 7)).toBe(7);
  });
});
