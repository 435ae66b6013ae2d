import { sum } from "simple-statistics";
import { requireWeights } from "./input.js";

/**
 * Kish's effective n and design effect of unequal weights.
 *
 * Right for what weighting alone costs in precision: so many equally weighted answers would carry as much. Not
 * for clusters or strata, which it does not see. Per item, give the weights of those in the item's base.
 *
 * Source: Kish (1965), Survey Sampling, § 11.7; Kish (1992), Journal of Official Statistics 8: 183–200.
 *
 * @param weights - one per answer, each above 0; their scale does not matter
 * @returns effectiveN, from 1 to the number of answers, and designEffect, n / effectiveN, 1 or more
 * @throws RangeError when there are no weights or one is not a positive, finite number
 * @example
 * kish([1, 1, 1, 1]); // => { effectiveN: 4, designEffect: 1 }
 * kish([2, 1, 1]); // => { effectiveN: 2.6666666667, designEffect: 1.125 }
 */
export function kish(weights: readonly number[]): {
  readonly effectiveN: number;
  readonly designEffect: number;
} {
  if (weights.length === 0) throw new RangeError("Kish's effective n needs at least one weight.");
  requireWeights(weights);
  const effectiveN = sum([...weights]) ** 2 / sum(weights.map((weight) => weight ** 2));
  return { effectiveN, designEffect: weights.length / effectiveN };
}
