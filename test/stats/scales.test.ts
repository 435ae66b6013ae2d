import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as stats from "../../src/stats/index.js";
import { differences } from "./differences.js";

const settings = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };

/** Answers on 1–5 to the same two to five items. */
const answers = fc.integer({ min: 2, max: 5 }).chain((k) => {
  const row = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: k, maxLength: k });
  return fc.array(row, { minLength: 2, maxLength: 40 });
});

function sumsOf(rows: readonly (readonly number[])[]): stats.ItemSums {
  const items = [...(rows[0] ?? []).keys()];
  const total = (value: (row: readonly number[]) => number) => rows.reduce((sum, row) => sum + value(row), 0);
  return {
    n: rows.length,
    sums: items.map((i) => total((row) => row[i]!)),
    products: items.map((i) => items.map((j) => total((row) => row[i]! * row[j]!))),
  };
}

describe("Cronbach's alpha", () => {
  test("from sums is that of the rows, or lacking for the same reason", () => {
    const property = fc.property(answers, (rows) => {
      const ofRows = stats.cronbachAlpha(rows);
      const expected = ofRows.alpha === null ? ofRows : { alpha: ofRows.alpha };
      expect(differences(stats.cronbachAlphaFromSums(sumsOf(rows)), expected, 1e-8)).toEqual([]);
    });
    fc.assert(property, settings);
  });

  test("from added sums is that of all the rows together", () => {
    const rows = [
      [1, 2, 2],
      [4, 5, 3],
      [3, 3, 4],
      [5, 4, 4],
      [2, 1, 3],
    ];
    const [a, b] = [sumsOf(rows.slice(0, 2)), sumsOf(rows.slice(2))];
    const merged = {
      n: a.n + b.n,
      sums: a.sums.map((sum, i) => sum + b.sums[i]!),
      products: a.products.map((row, i) => row.map((product, j) => product + b.products[i]![j]!)),
    };
    expect(stats.cronbachAlphaFromSums(merged)).toEqual(stats.cronbachAlphaFromSums(sumsOf(rows)));
  });

  test("is at most 1, and 1 when the items always agree", () => {
    const property = fc.property(answers, (rows) => {
      expect(stats.cronbachAlpha(rows).alpha ?? 0).toBeLessThanOrEqual(1 + 1e-9);
    });
    fc.assert(property, settings);
    expect(
      stats.cronbachAlpha([
        [1, 1, 1],
        [4, 4, 4],
        [5, 5, 5],
      ]).alpha,
    ).toBeCloseTo(1, 12);
  });

  test("says why there is none", () => {
    expect(stats.cronbachAlpha([])).toEqual({ alpha: null, why: "fewerThanTwoRows" });
    expect(stats.cronbachAlpha([[1, 2]])).toEqual({ alpha: null, why: "fewerThanTwoRows" });
    expect(stats.cronbachAlpha([[1], [2]])).toEqual({ alpha: null, why: "fewerThanTwoItems" });
    // Constant values with a fraction, whose mean and sums are rounded, and a sum score that never varies.
    const fractions = Array.from({ length: 7 }, () => [3.3, 0.1]);
    const opposites = [
      [1, 5],
      [2, 4],
      [5, 1],
    ];
    for (const rows of [fractions, opposites]) {
      expect(stats.cronbachAlpha(rows)).toEqual({ alpha: null, why: "noVariance" });
      expect(stats.cronbachAlphaFromSums(sumsOf(rows))).toEqual({ alpha: null, why: "noVariance" });
    }
  });

  test("has no standardized value when an item does not vary", () => {
    const answer = stats.cronbachAlpha([
      [1, 2, 3],
      [2, 4, 3],
      [4, 3, 3],
    ]);
    expect(answer).toHaveProperty("standardized", null);
    expect(answer.alpha).not.toBeNull();
  });
});

/** Each respondent's answer to each item: true or false in its base, null outside. The first is in every base. */
const votes = fc.integer({ min: 1, max: 4 }).chain((k) => {
  const inAll = fc.array(fc.boolean(), { minLength: k, maxLength: k });
  const some = fc.array(fc.constantFrom(true, false, null), { minLength: k, maxLength: k });
  return fc
    .tuple(inAll, fc.array(some, { minLength: 1, maxLength: 40 }))
    .map(([first, rest]) => [first, ...rest]);
});

function indexSumsOf(rows: readonly (readonly (boolean | null)[])[]): stats.IndexSums {
  const items = [...(rows[0] ?? []).keys()];
  const count = (test: (row: readonly (boolean | null)[]) => boolean) => rows.filter(test).length;
  const ns = items.map((i) => count((row) => row[i] !== null));
  return {
    shares: items.map((i) => count((row) => row[i] === true) / ns[i]!),
    ns,
    pairs: items.map((i) =>
      items.map((j) => ({
        bothCounted: count((row) => row[i] === true && row[j] === true),
        iCountedJInBase: count((row) => row[i] === true && row[j] !== null),
        iInBaseJCounted: count((row) => row[i] !== null && row[j] === true),
        bothInBase: count((row) => row[i] !== null && row[j] !== null),
      })),
    ),
    respondents: rows.length,
  };
}

describe("the interval of an area index", () => {
  test("has the variance of the respondents' own residuals", () => {
    const property = fc.property(votes, (rows) => {
      const sums = indexSumsOf(rows);
      const residuals = rows.map((row) => {
        const moves = row.map((vote, i) =>
          vote === null ? 0 : (Number(vote) - sums.shares[i]!) / sums.ns[i]!,
        );
        return moves.reduce((sum, move) => sum + move, 0) / row.length;
      });
      const squares = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
      const variance = (squares * rows.length) / (rows.length - 1);
      expect(stats.indexInterval(sums).standardError ** 2).toBeCloseTo(variance, 12);
    });
    fc.assert(property, settings);
  });

  test("is never wider than the upper bound, but for the factor n/(n − 1) of the variance", () => {
    const property = fc.property(votes, (rows) => {
      const sums = indexSumsOf(rows);
      const { index, standardError, low, high } = stats.indexInterval(sums);
      const bound = stats.indexUpperBound(sums);
      const factor = Math.sqrt(rows.length / (rows.length - 1));
      expect(standardError).toBeLessThanOrEqual(bound.standardError * factor + 1e-7);
      expect(bound.index).toBe(index);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
    });
    fc.assert(property, settings);
  });

  test("meets the upper bound when every item is answered alike", () => {
    const rows = Array.from({ length: 60 }, (_, r) => [r < 20, r < 20, r < 20]);
    const sums = indexSumsOf(rows);
    const expected = stats.indexUpperBound(sums).standardError * Math.sqrt(60 / 59);
    expect(stats.indexInterval(sums).standardError).toBeCloseTo(expected, 12);
  });

  test("has items in opposite directions cancel", () => {
    const rows = Array.from({ length: 60 }, (_, r) => [r < 20, r >= 20]);
    expect(stats.indexInterval(indexSumsOf(rows)).standardError).toBeCloseTo(0, 8);
  });
});
