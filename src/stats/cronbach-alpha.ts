import { mean, sum } from "simple-statistics";
import { alphaFromCovariances, type CronbachAlpha, type NoAlpha } from "./alpha-from-covariances.js";

/** Alpha with what it would be on standardized items, and without each; null where that is undefined. */
export type CronbachAlphaOfRows =
  | {
      readonly alpha: number;
      readonly standardized: number | null;
      readonly withoutItem: readonly (number | null)[];
    }
  | { readonly alpha: null; readonly why: NoAlpha };

/**
 * Cronbach's alpha of complete answers, standardized, and without each item.
 *
 * Right as information on whether items with the same direction and scale vary together. Not as proof of one
 * dimension, and not as a reason to drop an item. From merged counts: `cronbachAlphaFromSums`.
 *
 * Source: Cronbach (1951), Psychometrika 16: 297–334; standardized on the correlation matrix.
 *
 * @param rows - one array per respondent, one finite value per item; leave out who did not answer all
 * @returns alpha, at most 1 and possibly negative; standardized is null when an item does not vary, withoutItem[i]
 * when fewer than two varying items are left; or alpha null and why
 * @throws RangeError when rows differ in length or hold what is not a finite number
 * @example
 * cronbachAlpha([[1, 1], [2, 3], [3, 2], [4, 4]]); // => { alpha: 0.8888888889, standardized: 0.8888888889, withoutItem: [null, null] }
 * cronbachAlpha([[3, 4], [3, 4]]); // => { alpha: null, why: "noVariance" }
 */
export function cronbachAlpha(rows: readonly (readonly number[])[]): CronbachAlphaOfRows {
  const k = rows[0]?.length ?? 0;
  for (const row of rows) {
    if (row.length !== k || !row.every(Number.isFinite)) {
      throw new RangeError(`Every row must have ${k} finite values as the first.`);
    }
  }
  if (rows.length > 0 && k < 2) return { alpha: null, why: "fewerThanTwoItems" };
  if (rows.length < 2) return { alpha: null, why: "fewerThanTwoRows" };

  const covariances = covariancesOf(rows, k);
  const whole = alphaFromCovariances(covariances);
  if (whole.alpha === null) return whole;

  const deviations = covariances.map((row, i) => Math.sqrt(row[i] ?? 0));
  const constantItem = deviations.some((deviation) => deviation === 0);
  const correlations = covariances.map((row, i) =>
    row.map((covariance, j) => covariance / ((deviations[i] ?? 1) * (deviations[j] ?? 1))),
  );
  return {
    alpha: whole.alpha,
    standardized: constantItem ? null : alphaFromCovariances(correlations).alpha,
    withoutItem: covariances.map((_, item) => alphaWithout(covariances, item).alpha),
  };
}

function covariancesOf(rows: readonly (readonly number[])[], k: number): number[][] {
  const centered = Array.from({ length: k }, (_, item) => {
    const values = rows.map((row) => row[item] ?? NaN);
    // The mean of equal values may differ from them in the last digit, and make a constant item vary.
    const center = new Set(values).size === 1 ? (values[0] ?? NaN) : mean(values);
    return values.map((value) => value - center);
  });
  return centered.map((a) =>
    centered.map((b) => sum(a.map((x, i) => x * (b[i] ?? NaN))) / (rows.length - 1)),
  );
}

function alphaWithout(covariances: readonly (readonly number[])[], item: number): CronbachAlpha {
  const others = covariances.filter((_, i) => i !== item).map((row) => row.filter((_, j) => j !== item));
  return alphaFromCovariances(others);
}
