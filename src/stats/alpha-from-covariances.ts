import { sum } from "simple-statistics";

/** Why there is no alpha: too few items or complete answers, or a sum score that is the same for all. */
export type NoAlpha = "fewerThanTwoItems" | "fewerThanTwoRows" | "noVariance";

/** Cronbach's alpha (at most 1, may be negative), or why there is none. */
export type CronbachAlpha = { readonly alpha: number } | { readonly alpha: null; readonly why: NoAlpha };

/**
 * Cronbach's alpha from the covariance matrix of the items: k/(k − 1) · (1 − trace / sum of all).
 *
 * With the correlation matrix it is the standardized alpha, with an item's row and column left out the alpha
 * without that item.
 *
 * Source: Cronbach (1951), Psychometrika 16: 297–334.
 *
 * @param covariances - symmetric, k × k, in the items' squared units
 * @returns alpha, or null and why
 * @throws RangeError when the matrix is not square or holds what is not a finite number
 * @example
 * alphaFromCovariances([[2, 1], [1, 2]]); // => { alpha: 0.6666666667 }
 * alphaFromCovariances([[0, 0], [0, 0]]); // => { alpha: null, why: "noVariance" }
 */
export function alphaFromCovariances(covariances: readonly (readonly number[])[]): CronbachAlpha {
  const k = covariances.length;
  for (const row of covariances) {
    if (row.length !== k || !row.every(Number.isFinite)) {
      throw new RangeError(`The covariances must be a ${k} × ${k} matrix of finite numbers.`);
    }
  }
  if (k < 2) return { alpha: null, why: "fewerThanTwoItems" };

  const ofItems = sum(covariances.map((row, i) => row[i] ?? 0));
  const ofSumScore = sum(covariances.flat());
  // A sum score that is the same for all leaves rounding errors, which would divide into nonsense.
  if (ofSumScore <= 1e-12 * ofItems || ofItems <= 0) return { alpha: null, why: "noVariance" };
  return { alpha: (k / (k - 1)) * (1 - ofItems / ofSumScore) };
}
