import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as stats from "../../src/stats/index.js";

const settings = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const inner = fc.double({ min: 0.02, max: 0.98, noNaN: true });
const level = fc.double({ min: 0.01, max: 0.999, noNaN: true });
const pValues = fc.array(share, { maxLength: 30 });
const countOf = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }));

/** Whether the tests fail is decided on numbers: a tie at the very edge may fall either way in the last digit. */
const ROUNDING = 1e-12;

describe("Wilson's interval", () => {
  test("lies inside 0–1 and holds the share, with and without continuity correction", () => {
    const property = fc.property(countOf, level, fc.boolean(), ({ count, n }, atLevel, continuity) => {
      const { low, high } = stats.wilson(count, n, { level: atLevel, continuity });
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(count / n + ROUNDING);
      expect(high).toBeGreaterThanOrEqual(count / n - ROUNDING);
    });
    fc.assert(property, settings);
  });

  test("begins at exactly 0 when nobody counts and ends at exactly 1 when all do", () => {
    const property = fc.property(
      fc.integer({ min: 1, max: 5000 }),
      level,
      fc.boolean(),
      (n, at, continuity) => {
        expect(stats.wilson(0, n, { level: at, continuity }).low).toBe(0);
        expect(stats.wilson(n, n, { level: at, continuity }).high).toBe(1);
      },
    );
    fc.assert(property, settings);
  });

  test("is mirrored when the others are counted", () => {
    const property = fc.property(countOf, fc.boolean(), ({ count, n }, continuity) => {
      const counted = stats.wilson(count, n, { continuity });
      const others = stats.wilson(n - count, n, { continuity });
      expect(others.low).toBeCloseTo(1 - counted.high, 11);
      expect(others.high).toBeCloseTo(1 - counted.low, 11);
    });
    fc.assert(property, settings);
  });

  test("narrows as more answer alike, and widens with the level and the continuity correction", () => {
    const property = fc.property(countOf, ({ count, n }) => {
      const width = ({ low, high }: stats.Interval) => high - low;
      const usual = width(stats.wilson(count, n));
      expect(width(stats.wilson(2 * count, 2 * n))).toBeLessThan(usual);
      expect(width(stats.wilson(count, n, { level: 0.99 }))).toBeGreaterThan(usual);
      expect(width(stats.wilson(count, n, { continuity: true }))).toBeGreaterThan(usual);
    });
    fc.assert(property, settings);
  });

  test("of a share with its own n is that of the counts", () => {
    const property = fc.property(countOf, level, ({ count, n }, at) => {
      expect(stats.wilsonShare(count / n, n, { level: at })).toEqual(stats.wilson(count, n, { level: at }));
    });
    fc.assert(property, settings);
  });
});

describe("the score test against an interval", () => {
  const edges = fc.tuple(share, share).map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a]));
  const anyEdges = fc.oneof(
    edges,
    edges.map(([, b]): [number, number] => [0, b]),
    edges.map(([a]): [number, number] => [a, 1]),
    share.map((a): [number, number] => [a, a]),
    fc.constant<[number, number]>([0, 0]),
    fc.constant<[number, number]>([1, 1]),
  );

  test("gives p < 1 − level exactly when Wilson's interval has no point in common with it", () => {
    const property = fc.property(countOf, anyEdges, level, ({ count, n }, [low, high], at) => {
      const interval = stats.wilson(count, n, { level: at });
      const gap = Math.max(low - interval.high, interval.low - high);
      fc.pre(Math.abs(gap) > ROUNDING || gap === 0);
      const { p } = stats.scoreTest(count / n, n, low, high);
      expect(p < 1 - at).toBe(gap > 0);
    });
    fc.assert(property, settings);
  });

  test("changes sign, not size, when the others are counted", () => {
    const property = fc.property(inner, inner, inner, (p, a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      const counted = stats.scoreTest(p, 135, low, high);
      const others = stats.scoreTest(1 - p, 135, 1 - high, 1 - low);
      expect(others.z).toBeCloseTo(-counted.z, 9);
      expect(others.p).toBeCloseTo(counted.p, 9);
    });
    fc.assert(property, settings);
  });

  test("is certain beyond an edge of 0 or 1, and sees nothing on the edge", () => {
    expect(stats.scoreTest(0.01, 10, 0, 0)).toEqual({ z: Infinity, p: 0 });
    expect(stats.scoreTest(0.99, 10, 1, 1)).toEqual({ z: -Infinity, p: 0 });
    expect(stats.scoreTest(0, 10, 0, 0)).toEqual({ z: 0, p: 1 });
    expect(stats.scoreTest(0.45, 10, 0.35, 0.45)).toEqual({ z: 0, p: 1 });
  });
});

describe("two shares", () => {
  test("have a difference inside its interval, inside −1 to 1, that turns around with them", () => {
    const property = fc.property(countOf, countOf, level, (a, b, at) => {
      const there = stats.newcombe(a.count, a.n, b.count, b.n, { level: at });
      const back = stats.newcombe(b.count, b.n, a.count, a.n, { level: at });
      expect(there.low).toBeGreaterThanOrEqual(-1);
      expect(there.high).toBeLessThanOrEqual(1);
      expect(there.low).toBeLessThanOrEqual(there.difference);
      expect(there.high).toBeGreaterThanOrEqual(there.difference);
      expect(back.low).toBeCloseTo(-there.high, 12);
      expect(back.difference).toBeCloseTo(-there.difference, 12);
    });
    fc.assert(property, settings);
  });

  test("have an interval that narrows with n and turns around when the others are counted", () => {
    const property = fc.property(countOf, countOf, (a, b) => {
      const usual = stats.newcombe(a.count, a.n, b.count, b.n);
      const larger = stats.newcombe(2 * a.count, 2 * a.n, 2 * b.count, 2 * b.n);
      expect(larger.high - larger.low).toBeLessThan(usual.high - usual.low);
      const others = stats.newcombe(a.n - a.count, a.n, b.n - b.count, b.n);
      expect(others.low).toBeCloseTo(-usual.high, 11);
      expect(others.high).toBeCloseTo(-usual.low, 11);
    });
    fc.assert(property, settings);
  });

  test("with their own n's for effective ones are tested as counts, and judged by the same interval", () => {
    const property = fc.property(countOf, countOf, (a, b) => {
      const counts = stats.twoProportionTest(a.count, a.n, b.count, b.n);
      const shares = stats.twoShareTest(a.count / a.n, a.n, b.count / b.n, b.n);
      expect(shares.z).toBeCloseTo(counts.z, 9);
      expect(shares.p).toBeCloseTo(counts.p, 9);
      expect(stats.newcombeShare(a.count / a.n, a.n, b.count / b.n, b.n)).toEqual(
        stats.newcombe(a.count, a.n, b.count, b.n),
      );
    });
    fc.assert(property, settings);
  });

  test("are tested alike by z, chi-square and, for two groups, trend", () => {
    const property = fc.property(countOf, countOf, (a, b) => {
      const { z, p } = stats.twoProportionTest(a.count, a.n, b.count, b.n);
      const table = [
        [a.count, a.n - a.count],
        [b.count, b.n - b.count],
      ];
      const square = stats.chiSquareTest(table);
      const trend = stats.trendTest([a.count, b.count], [a.n, b.n], [2023, 2025]);
      const tolerance = 1e-9 * (1 + z ** 2);
      expect(Math.abs(square.statistic - z ** 2)).toBeLessThan(tolerance);
      expect(Math.abs(trend.statistic - z ** 2)).toBeLessThan(tolerance);
      expect(square.p).toBeCloseTo(p, 9);
      expect(trend.p).toBeCloseTo(p, 9);
    });
    fc.assert(property, settings);
  });

  test("with all or nobody counted in both do not differ", () => {
    expect(stats.twoProportionTest(0, 10, 0, 20)).toEqual({ z: 0, p: 1 });
    expect(stats.twoProportionTest(10, 10, 20, 20)).toEqual({ z: 0, p: 1 });
    expect(stats.trendTest([0, 0], [10, 20], [1, 2])).toEqual({ statistic: 0, p: 1 });
  });
});

describe("tables of counts", () => {
  const table = fc
    .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
    .chain(([r, c]) => {
      const row = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: c, maxLength: c });
      return fc.array(row, { minLength: r, maxLength: r });
    })
    .filter((rows) => rows.flat().some((cell) => cell > 0));
  const turned = (rows: number[][]) => (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] ?? 0));

  test("give the same p turned around, reordered and with an empty row, in both tests", () => {
    const property = fc.property(table, (rows) => {
      const empty = (rows[0] ?? []).map(() => 0);
      for (const p of [
        (t: number[][]) => stats.fisherExact(t).p,
        (t: number[][]) => stats.chiSquareTest(t).p,
      ]) {
        expect(p(rows)).toBeGreaterThan(0);
        expect(p(rows)).toBeLessThanOrEqual(1);
        expect(p(turned(rows))).toBeCloseTo(p(rows), 9);
        expect(p([...rows].reverse())).toBeCloseTo(p(rows), 9);
        expect(p([empty, ...rows])).toBeCloseTo(p(rows), 9);
      }
    });
    fc.assert(property, settings);
  });

  test("the chi-square tail and distribution function make one", () => {
    const property = fc.property(
      fc.double({ min: 0, max: 300, noNaN: true }),
      fc.integer({ min: 1, max: 200 }),
      (x, df) => {
        expect(stats.chiSquareUpperTail(x, df) + stats.chiSquareCdf(x, df)).toBeCloseTo(1, 9);
      },
    );
    fc.assert(property, settings);
  });
});

describe("adjusted p-values", () => {
  test("keep the order of the p-values, are never smaller, and Holm's never under BH's", () => {
    const property = fc.property(pValues, (ps) => {
      const bh = stats.adjustBH(ps);
      const holm = stats.adjustHolm(ps);
      for (const [i, p] of ps.entries()) {
        expect(bh[i]).toBeGreaterThanOrEqual(p);
        expect(holm[i]! - bh[i]!).toBeGreaterThanOrEqual(-ROUNDING);
        expect(holm[i]).toBeLessThanOrEqual(1);
        for (const [j, other] of ps.entries()) {
          if (p >= other) continue;
          expect(bh[i]).toBeLessThanOrEqual(bh[j]!);
          expect(holm[i]).toBeLessThanOrEqual(holm[j]!);
        }
      }
    });
    fc.assert(property, settings);
  });

  test("of one test are its own, and of none are none", () => {
    expect(stats.adjustBH([0.03])).toEqual([0.03]);
    expect(stats.adjustHolm([])).toEqual([]);
  });
});

describe("power and the minimum detectable difference", () => {
  const n = fc.oneof(fc.integer({ min: 20, max: 3000 }), fc.constant(Infinity));

  test("are each other's inverse, and the null direction has none", () => {
    const property = fc.property(inner, n, fc.integer({ min: 20, max: 3000 }), (p1, n1, n2) => {
      const { up, down } = stats.minimumDetectableDifference(p1, n1, n2);
      if (up === null) expect(stats.power(p1, 1, n1, n2).power).toBeLessThan(0.8);
      else expect(stats.power(p1, p1 + up, n1, n2).power).toBeCloseTo(0.8, 8);
      if (down === null) expect(stats.power(p1, 0, n1, n2).power).toBeLessThan(0.8);
      else expect(stats.power(p1, p1 - down, n1, n2).power).toBeCloseTo(0.8, 8);
    });
    fc.assert(property, settings);
  });

  test("turn around with the share, shrink with n and grow with the level", () => {
    const property = fc.property(inner, fc.integer({ min: 20, max: 3000 }), (p1, n2) => {
      const usual = stats.minimumDetectableDifference(p1, Infinity, n2);
      const mirrored = stats.minimumDetectableDifference(1 - p1, Infinity, n2);
      expect(mirrored.down ?? -1).toBeCloseTo(usual.up ?? -1, 9);
      const strict = stats.minimumDetectableDifference(p1, Infinity, n2, { level: 0.99 }).up ?? Infinity;
      const large = stats.minimumDetectableDifference(p1, Infinity, 2 * n2).up ?? Infinity;
      expect(strict).toBeGreaterThanOrEqual(usual.up ?? Infinity);
      expect(large).toBeLessThanOrEqual(usual.up ?? Infinity);
    });
    fc.assert(property, settings);
  });

  test("say null where no share is far enough away", () => {
    expect(stats.minimumDetectableDifference(1, 50, 50).up).toBeNull();
    expect(stats.minimumDetectableDifference(0, 50, 50).down).toBeNull();
  });
});

describe("Kish's effective n", () => {
  test("lies between 1 and n, does not see the weights' scale, and is n for equal weights", () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), {
      minLength: 1,
      maxLength: 40,
    });
    const property = fc.property(weights, (w) => {
      const { effectiveN, designEffect } = stats.kish(w);
      expect(effectiveN).toBeGreaterThan(1 - 1e-9);
      expect(effectiveN).toBeLessThan(w.length + 1e-9);
      expect(designEffect * effectiveN).toBeCloseTo(w.length, 9);
      expect(stats.kish(w.map((x) => 30 * x)).effectiveN).toBeCloseTo(effectiveN, 9);
      expect(stats.kish(w.map(() => 2.5)).effectiveN).toBeCloseTo(w.length, 9);
    });
    fc.assert(property, settings);
  });
});

describe("normal quantile and distribution function", () => {
  test("undo each other over the whole range", () => {
    const property = fc.property(fc.double({ min: -36, max: 5, noNaN: true }), (z) => {
      expect(stats.normalQuantile(stats.normalCdf(z))).toBeCloseTo(z, 8);
    });
    fc.assert(property, settings);
  });
  test("end at 0 and 1", () => {
    expect([stats.normalQuantile(0), stats.normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect([stats.normalCdf(-Infinity), stats.normalCdf(Infinity)]).toEqual([0, 1]);
  });
});
