import { requirePValues } from "./input.js";

/**
 * Holm's adjusted p-values, in the order given.
 *
 * Right where the chance of even one false call in the family is to stay under 5 %, whatever the dependence
 * between the tests. Stricter than `adjustBH`, and never weaker than Bonferroni.
 *
 * Source: Holm (1979), Scandinavian Journal of Statistics 6: 65–70.
 *
 * @param ps - p-values, each 0–1, of one whole family
 * @returns adjusted p-values, each 0–1, in the same order; none for none
 * @throws RangeError when a p-value is not from 0 to 1
 * @example
 * adjustHolm([0.04, 0.01, 0.9]); // => [0.08, 0.03, 0.9]
 */
export function adjustHolm(ps: readonly number[]): number[] {
  requirePValues(ps);
  const fromSmallest = ps.map((p, position) => ({ p, position })).sort((a, b) => a.p - b.p);
  const adjusted = [...ps];
  let largest = 0;
  for (const [i, { p, position }] of fromSmallest.entries()) {
    largest = Math.max(largest, Math.min(1, p * (ps.length - i)));
    adjusted[position] = largest;
  }
  return adjusted;
}
