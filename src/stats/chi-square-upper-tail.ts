import { chiSquareCdf } from "./chi-square-cdf.js";
import { deviance } from "./deviance.js";
import { requireChiSquare } from "./input.js";
import { normalCdf } from "./normal-cdf.js";
import { stirlingRemainder } from "./stirling-remainder.js";

/**
 * The upper tail of the chi-square distribution: the p-value of a chi-square statistic.
 *
 * Right for any whole number of degrees of freedom and however small the p-value. Above the mean it is the
 * finite sum of Abramowitz & Stegun, whose terms are all positive, so that nothing cancels; below the mean the
 * tail is large and one minus the distribution function is exact enough.
 *
 * Source: Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 26.4.4 and 26.4.5; Loader
 * (2000), Fast and Accurate Computation of Binomial Probabilities, for the digits of the terms.
 *
 * @param x - a statistic, 0 or more
 * @param df - degrees of freedom, a whole number of at least 1
 * @returns a probability, 0–1
 * @throws RangeError when x is negative or not a number, or df is not a whole number of at least 1
 * @example
 * chiSquareUpperTail(3.841458820694124, 1); // => 0.05
 * chiSquareUpperTail(9.487729036781154, 4); // => 0.05
 */
export function chiSquareUpperTail(x: number, df: number): number {
  requireChiSquare(x, df);
  if (x <= df || x === Infinity) return 1 - chiSquareCdf(x, df);
  const half = x / 2;
  let tail = df % 2 === 1 ? 2 * normalCdf(-Math.sqrt(x)) : 0;
  // From the largest term down: half^k exp(−half) / k!, for k = df/2 − 1 and on down to 1/2 or 0.
  let k = df / 2 - 1;
  if (k < 0) return tail;
  let term = Math.exp(-stirlingRemainder(k) - deviance(k, half));
  for (; k >= 0; k -= 1) {
    tail += term;
    term *= k / half;
  }
  return tail;
}
