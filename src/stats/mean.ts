import { sum } from "simple-statistics";
import { requireFinite, requireLevel, requireWeights } from "./input.js";
import type { Interval, LevelOption } from "./interval.js";
import { tQuantile } from "./t-quantile.js";

/** A mean in the values' own unit, with its standard error and interval. */
export type MeanEstimate = Interval & {
  readonly value: number;
  readonly standardError: number;
};

/**
 * The mean of the values, weighted if there are weights, with its standard error by linearization and t interval.
 *
 * Right for a scale whose steps may be taken as equally long, one value per independent respondent. Not for a share
 * (`wilson`), for clustered answers, or for few and very skewed values. The interval is not cut at the scale's ends.
 *
 * The variance is Σ w²(y − ȳ)² / (Σ w)² · n/(n − 1), with equal weights s²/n; t has n − 1 degrees of freedom.
 *
 * Source: Lumley (2010), Complex Surveys, ch. 2; the same as `svymean` of a design without strata in R's survey.
 *
 * @param values - one finite number per respondent, at least two
 * @param weights - as many, each above 0; their scale does not matter. Equal when left out
 * @param options - `level`, 0.95 when left out
 * @returns the mean, its standard error and interval, in the unit of the values
 * @throws RangeError when there are fewer than two values, one is not finite, the weights are not as many or one is
 * not a positive, finite number, or the level is not between 0 and 1
 * @example
 * mean([1, 2, 3, 4, 5]); // => { value: 3, standardError: 0.7071067812, low: 1.0367568385, high: 4.9632431615 }
 * mean([1, 2, 4], [1, 1, 2]).value; // => 2.75
 */
export function mean(
  values: readonly number[],
  weights: readonly number[] = values.map(() => 1),
  { level = 0.95 }: LevelOption = {},
): MeanEstimate {
  requireLevel(level);
  const n = values.length;
  if (n < 2) throw new RangeError(`A mean with an interval needs at least two values, but has ${n}.`);
  requireFinite("values", values);
  if (weights.length !== n) {
    throw new RangeError(`${n} values need as many weights, but there are ${weights.length}.`);
  }
  requireWeights(weights);

  const total = sum([...weights]);
  const value = sum(values.map((y, i) => (weights[i] ?? NaN) * y)) / total;
  const squares = sum(values.map((y, i) => (((weights[i] ?? NaN) / total) * (y - value)) ** 2));
  const standardError = Math.sqrt((squares * n) / (n - 1));
  const half = -tQuantile((1 - level) / 2, n - 1) * standardError;
  return { value, standardError, low: value - half, high: value + half };
}
