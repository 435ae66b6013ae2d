import { chiSquareCdf } from "./chi-square-cdf.js";
import { requireChiSquare } from "./input.js";
import { normalCdf } from "./normal-cdf.js";

/**
 * The upper tail of the chi-square distribution: the p-value of a chi-square statistic.
 *
 * Right for any whole number of degrees of freedom and however small the p-value. Above the mean it is the
 * finite sum of Abramowitz & Stegun, whose terms are all positive, so that nothing cancels; below the mean the
 * tail is large and one minus the distribution function is exact enough.
 *
 * Source: Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 26.4.4 and 26.4.5.
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
  const odd = df % 2 === 1;
  // Logarithms, because exp(−x/2) underflows long before the whole sum does.
  let logTerm = odd ? Math.log(2 / Math.PI) / 2 + Math.log(x) / 2 - x / 2 : -x / 2;
  let tail = odd ? 2 * normalCdf(-Math.sqrt(x)) : 0;
  for (let divisor = odd ? 3 : 2; divisor <= df; divisor += 2) {
    tail += Math.exp(logTerm);
    logTerm += Math.log(x / divisor);
  }
  return tail;
}
