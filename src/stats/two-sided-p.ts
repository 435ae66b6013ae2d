import { normalCdf } from "./normal-cdf.js";

/**
 * The two-sided p-value of a z statistic: the chance of one at least as far from 0, on either side.
 *
 * Right for a statistic that is standard normal under the hypothesis. Twice the lower tail of −|z|, so that
 * small p-values keep their digits.
 *
 * @param z - in standard deviations; ±Infinity gives 0
 * @returns a probability, 0–1
 * @throws RangeError when z is not a number
 * @example
 * twoSidedP(1.959963984540054); // => 0.05
 * twoSidedP(-8) / 1.2441921148543568e-15; // => 1
 */
export function twoSidedP(z: number): number {
  return 2 * normalCdf(-Math.abs(z));
}
