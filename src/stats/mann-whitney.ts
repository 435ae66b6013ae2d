import { sum } from "simple-statistics";
import { requireFinite } from "./input.js";
import { twoSidedP } from "./two-sided-p.js";

/**
 * Mann and Whitney's test that the values of one group tend to be neither higher nor lower than those of the other.
 *
 * Right for ordered answers of two independent groups, with many ties as scales have them and at least about ten in
 * each group. Not a test of means or medians unless the groups' values are spread alike; not for weighted answers, or
 * for the same people twice. Normal approximation corrected for ties, without continuity correction.
 *
 * Source: Mann & Whitney (1947), Annals of Mathematical Statistics 18: 50–60; the same as R's
 * `wilcox.test(exact = FALSE, correct = FALSE)`.
 *
 * @param a - the first group's values, at least one
 * @param b - the second group's values, at least one
 * @returns statistic: U of `a`, the number of pairs in which `a` is higher, ties as a half (R's W); z, above 0 when `a`
 * tends to be higher; p two-sided. When all values are equal z = 0 and p = 1
 * @throws RangeError when a group is empty or a value is not a finite number
 * @example
 * mannWhitney([1, 2, 2, 3], [2, 3, 4, 5]); // => { statistic: 2.5, z: -1.6371865339, p: 0.1015914999 }
 */
export function mannWhitney(
  a: readonly number[],
  b: readonly number[],
): { readonly statistic: number; readonly z: number; readonly p: number } {
  if (a.length === 0 || b.length === 0) {
    throw new RangeError(`Both groups need values, but they have ${a.length} and ${b.length}.`);
  }
  requireFinite("values", a);
  requireFinite("values", b);

  const { ranks, ties } = midranks([...a, ...b]);
  const n = ranks.length;
  const statistic = sum(ranks.slice(0, a.length)) - (a.length * (a.length + 1)) / 2;
  const pairs = a.length * b.length;
  const lostToTies = sum(ties.map((tied) => tied ** 3 - tied)) / (n * (n - 1));
  const variance = (pairs / 12) * (n + 1 - lostToTies);
  if (ties.length === 1) return { statistic, z: 0, p: 1 };
  const z = (statistic - pairs / 2) / Math.sqrt(variance);
  return { statistic, z, p: twoSidedP(z) };
}

/** Each value's rank from 1, equal ones sharing the middle of theirs, and how many each different value has. */
function midranks(values: readonly number[]): { readonly ranks: number[]; readonly ties: number[] } {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const rankOf = new Map<number, number>();
  let below = 0;
  for (const [value, tied] of [...counts].sort(([x], [y]) => x - y)) {
    rankOf.set(value, below + (tied + 1) / 2);
    below += tied;
  }
  return { ranks: values.map((value) => rankOf.get(value) ?? NaN), ties: [...counts.values()] };
}
