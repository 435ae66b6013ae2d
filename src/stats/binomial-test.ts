import { binomialProbability } from "./binomial-probability.js";
import { requireCountOf, requireShare } from "./input.js";

/** Two counts equally likely on paper may differ in the last digits; R allows for the same. */
const EQUAL_WITHIN = 1 + 1e-7;

/** What is this much smaller than the sum no longer changes it. */
const NEGLIGIBLE = 1e-18;

/**
 * The exact two-sided binomial test of `count` of `n` against the share `p0`.
 *
 * Right for few answers against a figure taken as fixed. Two-sided by small likelihoods: p is the probability,
 * under p0, of all counts that are no more likely than this one. (Twice the smaller tail is another convention and
 * gives other values.) Not for weighted answers, nor against a figure that is itself a sample (`fisherExact`). It holds
 * its level for few answers and pays for that in power; `scoreTest` agrees with Wilson's interval, this does not.
 *
 * Source: Clopper & Pearson (1934), Biometrika 26: 404–413; two-sided as R's `binom.test`.
 *
 * @param count - how many, a whole number from 0 to n
 * @param n - of how many, a whole number of at least 1
 * @param p0 - the share it is tested against, 0–1
 * @returns p, 0–1
 * @throws RangeError when count or n is a fraction or negative, n is 0, count exceeds n, or p0 is not from 0 to 1
 * @example
 * binomialTest(40, 135, 0.4); // => { p: 0.0138252463 }
 * binomialTest(5, 10, 0.5); // => { p: 1 }
 */
export function binomialTest(count: number, n: number, p0: number): { readonly p: number } {
  requireCountOf(count, n);
  requireShare("tested share", p0);
  const expected = n * p0;
  if (count === expected) return { p: 1 };
  if (p0 === 0 || p0 === 1) return { p: 0 };

  const limit = binomialProbability(count, n, p0) * EQUAL_WITHIN;
  const unlikely = (other: number) => binomialProbability(other, n, p0) <= limit;
  const p =
    count < expected
      ? lowerTail(count, n, p0) + upperTail(firstWhere(unlikely, Math.ceil(expected), n + 1), n, p0)
      : upperTail(count, n, p0) + lowerTail(lastWhere(unlikely, -1, Math.floor(expected)), n, p0);
  return { p: Math.min(1, p) };
}

/** The first whole number from `start` for which `holds`, which holds for all after it; `end` when for none. */
function firstWhere(holds: (value: number) => boolean, start: number, end: number): number {
  let [first, after] = [start, end];
  while (first < after) {
    const middle = Math.floor((first + after) / 2);
    if (holds(middle)) after = middle;
    else first = middle + 1;
  }
  return first;
}

/** The last whole number up to `end` for which `holds`, which holds for all before it; `start` when for none. */
function lastWhere(holds: (value: number) => boolean, start: number, end: number): number {
  return -firstWhere((value) => holds(-value), -end, -start);
}

/** The chance of at most `count`, summed outwards: each probability follows from the one before. */
function lowerTail(count: number, n: number, p: number): number {
  if (count < 0) return 0;
  let probability = binomialProbability(count, n, p);
  let sum = probability;
  for (let k = count; k > 0 && probability > sum * NEGLIGIBLE; k -= 1) {
    probability *= (k * (1 - p)) / ((n - k + 1) * p);
    sum += probability;
  }
  return sum;
}

/** The chance of at least `count`. */
function upperTail(count: number, n: number, p: number): number {
  if (count > n) return 0;
  let probability = binomialProbability(count, n, p);
  let sum = probability;
  for (let k = count; k < n && probability > sum * NEGLIGIBLE; k += 1) {
    probability *= ((n - k) * p) / ((k + 1) * (1 - p));
    sum += probability;
  }
  return sum;
}
