import { requireShare, requireSize } from "./input.js";
import type { ZTest } from "./score-test.js";
import { twoSidedP } from "./two-sided-p.js";

/**
 * The two-sided pooled z test that two shares are equal, on effective n's.
 *
 * Right for two independent groups of weighted answers, with Kish's effective n of each. For unweighted counts
 * `twoProportionTest`, which checks them, gives the same. Not for a few answers: Fisher's test has no weighted form.
 *
 * Source: Kish (1965), Survey Sampling, § 11.7, on the effective n; Fleiss, Levin & Paik (2003), ch. 3, on the test.
 *
 * @param p1 - first share, 0–1
 * @param n1 - its effective n, above 0
 * @param p2 - second share, 0–1
 * @param n2 - its effective n, above 0
 * @returns z, above 0 when the first share is larger, and p; z = 0 and p = 1 when both are 0 or both are 1
 * @throws RangeError when a share is not from 0 to 1, or an n not above 0
 * @example
 * twoShareTest(0.8, 70, 0.6, 80); // => { z: 2.6501719513, p: 0.008045081368 }
 */
export function twoShareTest(p1: number, n1: number, p2: number, n2: number): ZTest {
  requireShare("first share", p1);
  requireShare("second share", p2);
  requireSize("first effective n", n1);
  requireSize("second effective n", n2);
  const pooled = (p1 * n1 + p2 * n2) / (n1 + n2);
  if (pooled === 0 || pooled === 1) return { z: 0, p: 1 };

  const z = (p1 - p2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  return { z, p: twoSidedP(z) };
}
