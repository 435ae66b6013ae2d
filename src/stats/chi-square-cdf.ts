import cdf from "@stdlib/stats-base-dists-chisquare-cdf";
import { requireChiSquare } from "./input.js";

/**
 * The chi-square distribution function: the chance that a chi-square variable is at most `x`.
 *
 * Not for p-values, which are the upper tail: `chiSquareUpperTail` keeps the digits of small ones.
 *
 * Source: the regularized incomplete gamma function as in Boost's Math Toolkit, in @stdlib.
 *
 * @param x - a statistic, 0 or more
 * @param df - degrees of freedom, a whole number of at least 1
 * @returns a probability, 0–1
 * @throws RangeError when x is negative or not a number, or df is not a whole number of at least 1
 * @example
 * chiSquareCdf(3.841458820694124, 1); // => 0.95
 */
export function chiSquareCdf(x: number, df: number): number {
  requireChiSquare(x, df);
  return cdf(x, df);
}
