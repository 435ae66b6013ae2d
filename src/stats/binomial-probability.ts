import { deviance } from "./deviance.js";
import { requireCountOf, requireShare } from "./input.js";
import { stirlingRemainder } from "./stirling-remainder.js";

/**
 * The binomial probability: the chance of exactly `count` of `n` when each counts with probability `p`.
 *
 * Right for any n and however small the probability, where factorials overflow and their logarithms lose digits. Also
 * for the exact coverage of an interval: the sum over the counts whose interval holds p. Not for a tail
 * (`binomialTest`).
 *
 * Source: Loader (2000), Fast and Accurate Computation of Binomial Probabilities; the same as R's `dbinom`.
 *
 * @param count - how many, a whole number from 0 to n
 * @param n - of how many, a whole number of at least 1
 * @param p - the probability of each, 0–1
 * @returns a probability, 0–1
 * @throws RangeError when count or n is a fraction or negative, n is 0, count exceeds n, or p is not from 0 to 1
 * @example
 * binomialProbability(2, 4, 0.5); // => 0.375
 * binomialProbability(40, 135, 0.4); // => 0.0032422951
 */
export function binomialProbability(count: number, n: number, p: number): number {
  requireCountOf(count, n);
  requireShare("probability", p);
  const others = n - count;
  if (p === 0) return count === 0 ? 1 : 0;
  if (p === 1) return others === 0 ? 1 : 0;
  if (count === 0) return Math.exp(n * Math.log1p(-p));
  if (others === 0) return Math.exp(n * Math.log(p));

  const ways = stirlingRemainder(n) - stirlingRemainder(count) - stirlingRemainder(others);
  return Math.exp(ways - deviance(count, n * p) - deviance(others, n * (1 - p)));
}
