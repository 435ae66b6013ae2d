import { requireCountOf } from "./input.js";
import type { LevelOption } from "./interval.js";
import { newcombeShare, type DifferenceInterval } from "./newcombe-share.js";

/**
 * Newcombe's hybrid score interval of the difference of two shares, from counts.
 *
 * Right for two independent groups or waves of answers, also small ones and shares near 0 or 1. Not where the
 * same people answered both times (pairs), nor where the one group is a part of the other: take the part out
 * first. The interval may just touch 0 where `twoProportionTest` just does not, as the two are built differently.
 *
 * Source: Newcombe (1998), Statistics in Medicine 17: 873–890, method 10 (no continuity correction).
 *
 * @param x1 - how many in the first group, a whole number from 0 to n1
 * @param n1 - of how many, at least 1
 * @param x2 - how many in the second group, a whole number from 0 to n2
 * @param n2 - of how many, at least 1
 * @param options - `level`, 0.95 when left out
 * @returns x1/n1 − x2/n2 and its interval, −1 to 1; × 100 they are percentage points
 * @throws RangeError when counts are not whole, a count exceeds its n, an n is 0, or the level is not between 0 and 1
 * @example
 * newcombe(56, 70, 48, 80); // => { difference: 0.2, low: 0.0524314724, high: 0.3338726540 }
 */
export function newcombe(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  options: LevelOption = {},
): DifferenceInterval {
  requireCountOf(x1, n1);
  requireCountOf(x2, n2);
  return newcombeShare(x1 / n1, n1, x2 / n2, n2, options);
}
