import quantile from "@stdlib/stats-base-dists-beta-quantile";
import { requireShare, requireSize } from "./input.js";

/**
 * The quantile of the beta distribution: the share that such a variable falls below with probability `p`.
 *
 * Right for exact limits of a share, which are beta quantiles (`clopperPearson`). Not for the limits of a difference.
 *
 * Source: the inverse of the incomplete beta function as in Boost's Math Toolkit, in @stdlib.
 *
 * @param p - a probability, 0–1
 * @param a - first shape, above 0
 * @param b - second shape, above 0
 * @returns a share, 0–1
 * @throws RangeError when p is not from 0 to 1, or a shape is not a positive, finite number
 * @example
 * betaQuantile(0.5, 2, 2); // => 0.5
 * betaQuantile(0.025, 81, 183); // => 0.2527367456
 */
export function betaQuantile(p: number, a: number, b: number): number {
  requireShare("probability", p);
  requireSize("first shape", a);
  requireSize("second shape", b);
  return quantile(p, a, b);
}
