import { requireCountOf } from "./input.js";
import type { ZTest } from "./score-test.js";
import { twoSidedP } from "./two-sided-p.js";

/**
 * The two-sided pooled z test that two shares are equal.
 *
 * Right for two independent groups or waves when all four expected counts are at least 5; else `fisherExact`.
 * Not for weighted answers, nor where the one group is a part of the other. Its square is the chi-square
 * statistic of the 2 × 2 table.
 *
 * Source: Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, 3rd ed., ch. 3.
 *
 * @param x1 - how many in the first group, a whole number from 0 to n1
 * @param n1 - of how many, at least 1
 * @param x2 - how many in the second group, a whole number from 0 to n2
 * @param n2 - of how many, at least 1
 * @returns z, above 0 when the first share is larger, and p; z = 0 and p = 1 when nobody or everybody counts
 * @throws RangeError when counts are not whole, a count exceeds its n, or an n is 0
 * @example
 * twoProportionTest(56, 70, 48, 80); // => { z: 2.6501719513, p: 0.008045081368 }
 */
export function twoProportionTest(x1: number, n1: number, x2: number, n2: number): ZTest {
  requireCountOf(x1, n1);
  requireCountOf(x2, n2);
  const pooled = (x1 + x2) / (n1 + n2);
  if (pooled === 0 || pooled === 1) return { z: 0, p: 1 };

  const z = (x1 / n1 - x2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  return { z, p: twoSidedP(z) };
}
