import { alphaFromCovariances, type CronbachAlpha } from "./alpha-from-covariances.js";
import { requireWhole } from "./input.js";

/**
 * What alpha needs of the complete answers (those who answered every item). Sums of several chunks, waves or
 * municipalities are added number by number.
 */
export type ItemSums = {
  /** How many answered every item. */
  readonly n: number;
  /** Sum of each item. */
  readonly sums: readonly number[];
  /** Sum of item i × item j at [i][j]; the squares on the diagonal. */
  readonly products: readonly (readonly number[])[];
};

/**
 * Cronbach's alpha from sums, so that it can be had without the answers themselves.
 *
 * Right as information on whether items with the same direction and scale vary together. Not as proof of one
 * dimension, and not as a reason to drop an item. For values of the size of a scale's codes (1–5, 0–100); sums of
 * very large values with small differences lose digits, and `cronbachAlpha` on rows does not.
 *
 * Source: Cronbach (1951), Psychometrika 16: 297–334.
 *
 * @param itemSums - of complete answers; codes turned so that high means the same in every item
 * @returns alpha, at most 1 and possibly negative; or null and why: fewer than two items or answers, or no variance
 * @throws RangeError when n is not a whole number, or sums and products do not fit together
 * @example
 * cronbachAlphaFromSums({ n: 4, sums: [10, 10], products: [[30, 29], [29, 30]] }); // => { alpha: 0.8888888889 }
 * cronbachAlphaFromSums({ n: 1, sums: [3, 4], products: [[9, 12], [12, 16]] }); // => { alpha: null, why: "fewerThanTwoRows" }
 */
export function cronbachAlphaFromSums({ n, sums, products }: ItemSums): CronbachAlpha {
  requireWhole("n", n);
  if (products.length !== sums.length || products.some((row) => row.length !== sums.length)) {
    throw new RangeError(`${sums.length} items need a matrix of ${sums.length} × ${sums.length} products.`);
  }
  if (sums.length < 2) return { alpha: null, why: "fewerThanTwoItems" };
  if (n < 2) return { alpha: null, why: "fewerThanTwoRows" };

  const covariances = products.map((row, i) =>
    row.map((product, j) => {
      const deviations = product - ((sums[i] ?? NaN) * (sums[j] ?? NaN)) / n;
      // What is left of a constant item is rounding, and would pass for a variance.
      return Math.abs(deviations) <= 1e-12 * Math.abs(product) ? 0 : deviations / (n - 1);
    }),
  );
  if (covariances.some((row, i) => (row[i] ?? 0) < 0)) {
    throw new RangeError("The sums and products do not fit together: an item's variance would be negative.");
  }
  return alphaFromCovariances(covariances);
}
