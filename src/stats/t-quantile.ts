import quantile from "@stdlib/stats-base-dists-t-quantile";
import { requireShare, requireSize } from "./input.js";

/**
 * The quantile of Student's t distribution: the t that such a variable falls below with probability `p`.
 *
 * Right for the interval of a mean, whose standard error is itself estimated. Not for a share, whose standard error
 * follows from the share (`criticalZ`).
 *
 * Source: the inverse of the incomplete beta function as in Boost's Math Toolkit, in @stdlib.
 *
 * @param p - a probability, 0–1; 0 and 1 give ∓Infinity. Near 1 a double cannot hold its digits: take −t of 1 − p
 * @param df - degrees of freedom, above 0
 * @returns t in standard errors
 * @throws RangeError when p is not from 0 to 1, or df is not a positive, finite number
 * @example
 * tQuantile(0.975, 134); // => 1.9778257581
 */
export function tQuantile(p: number, df: number): number {
  requireShare("probability", p);
  requireSize("degrees of freedom", df);
  return quantile(p, df);
}
