import { criticalZ } from "./critical-z.js";
import { requirePower, requireShare } from "./input.js";
import type { LevelOption } from "./interval.js";
import { normalQuantile } from "./normal-quantile.js";

/**
 * The n each of two equally large groups must have for a two-sided test to see the difference between p1 and p2 with
 * the given power.
 *
 * Right for planning a survey. Round up, and divide by the expected response rate. Not for an n that cannot be chosen:
 * then ask what it can see (`minimumDetectableDifference`). Normal approximation: rough when an expected count is under 5.
 *
 * Source: the solution of `power` for n; Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions,
 * 3rd ed., ch. 4.
 *
 * @param p1 - true share of the first group, 0–1
 * @param p2 - true share of the second group, 0–1, another than p1
 * @param options - `power`, 0.80 when left out, from 0.5 to under 1; `level`, 0.95 when left out
 * @returns n per group, not rounded
 * @throws RangeError when a share is not from 0 to 1, the shares are equal, the power is not from 0.5 to under 1, or
 * the level is not between 0 and 1
 * @example
 * sampleSize(0.5, 0.75, { power: 0.9 }); // => { n: 76.7069284518 }
 */
export function sampleSize(
  p1: number,
  p2: number,
  { power = 0.8, level = 0.95 }: LevelOption & { readonly power?: number } = {},
): { readonly n: number } {
  requireShare("first share", p1);
  requireShare("second share", p2);
  requirePower(power);
  if (p1 === p2) throw new RangeError(`No n tells two equal shares apart, but both are ${p1}.`);

  const mean = (p1 + p2) / 2;
  const ifEqual = criticalZ(level) * Math.sqrt(2 * mean * (1 - mean));
  // The upper quantile as minus the lower one of the rest, which keeps its digits near 1.
  const ifNot = -normalQuantile(1 - power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  return { n: ((ifEqual + ifNot) / (p1 - p2)) ** 2 };
}
