import { betaQuantile } from "./beta-quantile.js";
import { requireCountOf, requireLevel } from "./input.js";
import type { Interval, LevelOption } from "./interval.js";

/**
 * Clopper and Pearson's «exact» interval of `count` of `n`.
 *
 * Right where the interval must cover its level for every true share, and may be too wide for it: the ends are the
 * shares under which so many, or so few, would be seen with probability (1 − level) / 2. Not for everyday reporting,
 * where `wilson` covers the level on average with a shorter interval; nor for weighted answers.
 *
 * Source: Clopper & Pearson (1934), Biometrika 26: 404–413.
 *
 * @param count - how many, a whole number from 0 to n
 * @param n - of how many, a whole number of at least 1
 * @param options - `level`, 0.95 when left out
 * @returns the interval, shares 0–1; from exactly 0 when nobody counts and to exactly 1 when all do
 * @throws RangeError when count or n is a fraction or negative, n is 0, count exceeds n, or the level is not
 * between 0 and 1
 * @example
 * clopperPearson(81, 263); // => { low: 0.2527367456, high: 0.3676219226 }
 * clopperPearson(0, 20); // => { low: 0, high: 0.1684334710 }
 */
export function clopperPearson(count: number, n: number, { level = 0.95 }: LevelOption = {}): Interval {
  requireCountOf(count, n);
  requireLevel(level);
  const tail = (1 - level) / 2;
  const others = n - count;
  return {
    low: count === 0 ? 0 : betaQuantile(tail, count, others + 1),
    // The lower limit of the others, turned around: near 1 a probability has lost the digits of its tail.
    high: others === 0 ? 1 : 1 - betaQuantile(tail, others, count + 1),
  };
}
