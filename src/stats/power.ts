import { criticalZ } from "./critical-z.js";
import { requireShare } from "./input.js";
import type { LevelOption } from "./interval.js";
import { normalCdf } from "./normal-cdf.js";

/**
 * The power of the two-sided test that two shares are equal: the chance that it calls them different, and in the
 * right direction, when the true shares are p1 and p2.
 *
 * Right for planning, and for what a survey of this size could have seen. Not as «observed power» of a result
 * already in hand, which only restates its p-value. Normal approximation: rough when an expected count is under 5.
 *
 * Source: Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, 3rd ed., ch. 4, for unequal
 * n's with the plain mean of the shares, as R's power.prop.test for equal ones.
 *
 * @param p1 - true share of the first group, 0–1
 * @param p2 - true share of the second group, 0–1
 * @param n1 - its n, above 0; Infinity for a figure taken as fixed
 * @param n2 - its n, above 0; Infinity for a figure taken as fixed, but not both
 * @param options - `level` of the test, 0.95 (so 5 %) when left out
 * @returns the power, 0–1
 * @throws RangeError when a share is not from 0 to 1, an n is not above 0, both are Infinity, or the level is not
 * between 0 and 1
 * @example
 * power(0.5, 0.75, 50, 50); // => { power: 0.7401659013 }
 */
export function power(
  p1: number,
  p2: number,
  n1: number,
  n2: number,
  { level = 0.95 }: LevelOption = {},
): { readonly power: number } {
  requireShare("first share", p1);
  requireShare("second share", p2);
  if (!(n1 > 0 && n2 > 0)) throw new RangeError(`Both n's must be above 0, but they are ${n1} and ${n2}.`);
  if (n1 === Infinity && n2 === Infinity) throw new RangeError("At most one of the two n's may be Infinity.");

  const mean = (p1 + p2) / 2;
  const errorIfEqual = Math.sqrt(mean * (1 - mean) * (1 / n1 + 1 / n2));
  const errorIfNot = Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2);
  const excess = Math.abs(p1 - p2) - criticalZ(level) * errorIfEqual;
  // Two shares without any variation are told apart always or never.
  if (errorIfNot === 0) return { power: excess > 0 ? 1 : 0 };
  return { power: normalCdf(excess / errorIfNot) };
}
