import { requirePValues } from "./input.js";

/**
 * Benjamini–Hochberg's adjusted p-values, in the order given.
 *
 * Right for a family of many comparisons of which the reader looks at those called different: among the ones
 * with an adjusted p under 0.05, on average at most 5 % are false. Holds for independent and positively
 * dependent tests. Not where a single false call must be avoided (`adjustHolm`).
 *
 * Source: Benjamini & Hochberg (1995), JRSS B 57: 289–300.
 *
 * @param ps - p-values, each 0–1, of one whole family: those not called count too
 * @returns adjusted p-values, each 0–1, in the same order; none for none
 * @throws RangeError when a p-value is not from 0 to 1
 * @example
 * adjustBH([0.04, 0.01, 0.9]); // => [0.06, 0.03, 0.9]
 */
export function adjustBH(ps: readonly number[]): number[] {
  requirePValues(ps);
  const fromLargest = ps.map((p, position) => ({ p, position })).sort((a, b) => b.p - a.p);
  const adjusted = [...ps];
  let smallest = 1;
  for (const [i, { p, position }] of fromLargest.entries()) {
    const rank = ps.length - i;
    smallest = Math.min(smallest, p * (ps.length / rank));
    adjusted[position] = smallest;
  }
  return adjusted;
}
