import { requireShare, requireSize } from "./input.js";
import { twoSidedP } from "./two-sided-p.js";

/** A test with a normal statistic: z in standard errors, above 0 when the first is larger; p two-sided, 0–1. */
export type ZTest = {
  readonly z: number;
  readonly p: number;
};

/**
 * The two-sided score test of a share against a fixed interval [low, high], without continuity correction.
 *
 * Right against a published figure given in words («fire av ti») or a target, taken as fixed: the share is
 * tested against the nearer edge, and p = 1 inside the interval. The standard error is the edge's own, so that
 * p < 0.05 exactly when Wilson's 95 % interval and [low, high] have no point in common (likewise at other levels).
 * Not against a figure that is itself a sample with counts (`twoProportionTest`).
 *
 * An edge of 0 or 1 has no standard error: any share beyond it is impossible under it, z = ±Infinity and p = 0.
 *
 * Source: Agresti & Coull (1998), The American Statistician 52: 119–126, on the score test and Wilson's interval.
 *
 * @param share - the estimated share, 0–1
 * @param n - its n or effective n, above 0
 * @param low - lower edge, 0–1
 * @param high - upper edge, 0–1, not below `low`; equal to it for a single value
 * @returns z, above 0 when the share lies above the interval, and p
 * @throws RangeError when a share or an edge is not from 0 to 1, low exceeds high, or n is not above 0
 * @example
 * scoreTest(75 / 135, 135, 0.35, 0.45); // => { z: 2.4652466565, p: 0.0136918962 }
 * scoreTest(54 / 135, 135, 0.35, 0.45); // => { z: 0, p: 1 }
 */
export function scoreTest(share: number, n: number, low: number, high: number): ZTest {
  requireShare("share", share);
  requireShare("lower edge", low);
  requireShare("upper edge", high);
  requireSize("n", n);
  if (low > high) throw new RangeError(`The lower edge ${low} must not exceed the upper edge ${high}.`);
  if (share >= low && share <= high) return { z: 0, p: 1 };

  const edge = share < low ? low : high;
  const z = (share - edge) / Math.sqrt((edge * (1 - edge)) / n);
  return { z, p: twoSidedP(z) };
}
