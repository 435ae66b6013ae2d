import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as stats from "../../src/stats/index.js";
import { differences } from "./differences.js";

const settings = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };
const weights = fc.constantFrom<stats.KappaWeights>("none", "linear", "quadratic");
const metric = fc.constantFrom<stats.KrippendorffMetric>("nominal", "ordinal", "interval");

/** A square table of counts, in which anything may be empty. */
const tables = fc
  .integer({ min: 2, max: 5 })
  .chain((k) => {
    const row = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: k, maxLength: k });
    return fc.array(row, { minLength: k, maxLength: k });
  })
  .filter((table) => table.flat().some((cell) => cell > 0));
const turned = (table: number[][]) => table.map((_, j) => table.map((row) => row[j]!));

describe("Cohen's kappa", () => {
  test("is at most 1, inside its interval, and the same with the coders changed about", () => {
    const property = fc.property(tables, weights, (table, by) => {
      const found = stats.cohenKappa(table, { weights: by });
      const back = stats.cohenKappa(turned(table), { weights: by });
      expect(differences(back, found, 1e-9)).toEqual([]);
      if (found.kappa === null) return;
      expect(found.kappa).toBeLessThanOrEqual(1 + 1e-12);
      expect(found.low).toBeGreaterThanOrEqual(-1);
      expect(found.high).toBeLessThanOrEqual(1);
      expect(found.low).toBeLessThanOrEqual(found.kappa);
      expect(found.high).toBeGreaterThanOrEqual(found.kappa - 1e-12);
    });
    fc.assert(property, settings);
  });

  test("of a perfect table is 1 without width, and lacks where only one category was used", () => {
    const diagonals = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 5 });
    const property = fc.property(diagonals, weights, (diagonal, by) => {
      fc.pre(diagonal.some((cell) => cell > 0));
      const table = diagonal.map((cell, i) => diagonal.map((_, j) => (i === j ? cell : 0)));
      const used = diagonal.filter((cell) => cell > 0).length;
      const expected =
        used > 1 ? { kappa: 1, low: 1, high: 1 } : { kappa: null, why: "noVariation" as const };
      // The variance is a difference of squares that are 1: its root keeps half the digits.
      expect(differences(stats.cohenKappa(table, { weights: by }), expected, 1e-7)).toEqual([]);
    });
    fc.assert(property, settings);
  });

  test("is 0 when the coders do not depend on each other", () => {
    const totals = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 });
    const property = fc.property(totals, totals, weights, (rows, columns, by) => {
      const table = rows.map((row) => columns.map((column) => row * column));
      expect(stats.cohenKappa(table, { weights: by }).kappa).toBeCloseTo(0, 10);
    });
    fc.assert(property, settings);
  });

  test("of two categories has no use for weights, and narrows with more units", () => {
    const table = [
      [20, 5],
      [10, 15],
    ];
    const plain = stats.cohenKappa(table);
    for (const by of ["linear", "quadratic"] as const) {
      expect(differences(stats.cohenKappa(table, { weights: by }), plain, 1e-12)).toEqual([]);
    }
    const tenfold = stats.cohenKappa(table.map((row) => row.map((cell) => 10 * cell)));
    expect(tenfold.kappa).toBeCloseTo(0.4, 12);
    if (plain.kappa === null || tenfold.kappa === null) throw new Error("Both tables vary.");
    expect((plain.high - plain.low) / (tenfold.high - tenfold.low)).toBeCloseTo(Math.sqrt(10), 9);
    const wide = stats.cohenKappa(table, { level: 0.99 });
    expect(wide).toHaveProperty("kappa", plain.kappa);
    expect((wide as stats.Interval).low).toBeLessThan(plain.low);
  });
});

/** Codes 1–4 of two to four coders, some missing. */
const ratings = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 15 })).chain(([c, u]) => {
  const code = fc.option(fc.integer({ min: 1, max: 4 }), { freq: 4 });
  return fc.array(fc.array(code, { minLength: u, maxLength: u }), { minLength: c, maxLength: c });
});

describe("Krippendorff's alpha", () => {
  test("is at most 1, and the same with coders and units in another order and with single codes left out", () => {
    const property = fc.property(ratings, metric, (codes, by) => {
      const found = stats.krippendorffAlpha(codes, by);
      if (found.alpha !== null) expect(found.alpha).toBeLessThanOrEqual(1);
      const reordered = [...codes].reverse().map((units) => [...units].reverse());
      expect(differences(stats.krippendorffAlpha(reordered, by), found, 1e-10)).toEqual([]);
      const lonely = codes.map((units, coder) => [...units, coder === 0 ? 4 : null]);
      expect(differences(stats.krippendorffAlpha(lonely, by), found, 1e-10)).toEqual([]);
    });
    fc.assert(property, settings);
  });

  test("does not see steps in nominal and ordinal codes, nor the unit of interval ones", () => {
    const property = fc.property(ratings, (codes) => {
      const by = (change: (code: number) => number, of: stats.KrippendorffMetric) =>
        stats.krippendorffAlpha(
          codes.map((units) => units.map((code) => (code === null ? null : change(code)))),
          of,
        );
      const same = (of: stats.KrippendorffMetric) => stats.krippendorffAlpha(codes, of);
      expect(
        differences(
          by((code) => code ** 3, "ordinal"),
          same("ordinal"),
          1e-10,
        ),
      ).toEqual([]);
      expect(
        differences(
          by((code) => (code * 3) % 5, "nominal"),
          same("nominal"),
          1e-10,
        ),
      ).toEqual([]);
      expect(
        differences(
          by((code) => 7 - 2 * code, "interval"),
          same("interval"),
          1e-10,
        ),
      ).toEqual([]);
    });
    fc.assert(property, settings);
  });

  test("is 1 for coders who always agree on codes that vary, in numbers and in text", () => {
    for (const by of ["nominal", "ordinal", "interval"] as const) {
      const codes = [1, 2, null, 5, 2];
      expect(stats.krippendorffAlpha([codes, codes, codes], by)).toEqual({ alpha: 1 });
    }
    const words = ["a", "b", null, "c"];
    expect(stats.krippendorffAlpha([words, words], "nominal")).toEqual({ alpha: 1 });
    expect(
      stats.krippendorffAlpha(
        [
          ["1", 1],
          [1, "1"],
        ],
        "nominal",
      ).alpha,
    ).toBeLessThan(0);
  });

  test("is lacking, with the reason, where nothing varies or nothing can be compared", () => {
    for (const by of ["nominal", "ordinal", "interval"] as const) {
      const same = [3, 3, null, 3];
      expect(stats.krippendorffAlpha([same, same], by)).toEqual({ alpha: null, why: "noVariation" });
      const apart = stats.krippendorffAlpha(
        [
          [1, null],
          [null, 2],
        ],
        by,
      );
      expect(apart).toEqual({ alpha: null, why: "nothingPairable" });
    }
  });

  test("comes close to kappa for two coders and many units", () => {
    const [a, b]: [number[], number[]] = [[], []];
    for (const [first, second, times] of [
      [1, 1, 400],
      [1, 2, 100],
      [2, 1, 100],
      [2, 2, 400],
    ] as const) {
      a.push(...Array.from({ length: times }, () => first));
      b.push(...Array.from({ length: times }, () => second));
    }
    expect(stats.krippendorffAlpha([a, b], "nominal").alpha).toBeCloseTo(0.6, 2);
  });
});

describe("Mann and Whitney's test", () => {
  const group = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 40 });

  test("counts the pairs in which the first is higher, ties as a half", () => {
    const property = fc.property(group, group, (a, b) => {
      const pairs = a.flatMap((x) => b.map((y): number => (x > y ? 1 : x === y ? 0.5 : 0)));
      const { statistic, z, p } = stats.mannWhitney(a, b);
      expect(statistic).toBeCloseTo(
        pairs.reduce((sum, pair) => sum + pair, 0),
        9,
      );
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(Math.sign(z)).toBe(Math.sign(statistic - pairs.length / 2));
    });
    fc.assert(property, settings);
  });

  test("turns around with the groups, and sees only the order of the values", () => {
    const property = fc.property(group, group, (a, b) => {
      const there = stats.mannWhitney(a, b);
      const back = stats.mannWhitney(b, a);
      expect(back.statistic).toBeCloseTo(a.length * b.length - there.statistic, 9);
      expect(back.z).toBeCloseTo(-there.z, 9);
      expect(back.p).toBeCloseTo(there.p, 9);
      const cubed = (values: number[]) => values.map((value) => value ** 3);
      expect(stats.mannWhitney(cubed(a), cubed(b))).toEqual(there);
    });
    fc.assert(property, settings);
  });

  test("finds nothing where all values are equal", () => {
    expect(stats.mannWhitney([3, 3], [3, 3, 3])).toEqual({ statistic: 3, z: 0, p: 1 });
  });
});
