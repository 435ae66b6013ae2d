import { criticalZ } from "./critical-z.js";
import { requireCountOf } from "./input.js";
import type { Interval, LevelOption } from "./interval.js";
import { wilsonShare } from "./wilson-share.js";

/**
 * Wilson's score interval of `count` of `n`.
 *
 * Right for one share of independent answers, also with few answers and near 0 or 1, where the plain normal
 * interval collapses. Not for weighted answers (`wilsonShare`), nor for a difference (`newcombe`). With the
 * continuity correction it covers at least about its level for every true share and is wider than it needs to be.
 *
 * Source: Wilson (1927), JASA 22: 209–212; with continuity correction Newcombe (1998), Statistics in Medicine
 * 17: 857–872, method 4.
 *
 * @param count - how many, a whole number from 0 to n
 * @param n - of how many, a whole number of at least 1
 * @param options - `level`, 0.95 when left out; `continuity`, false when left out
 * @returns the interval, shares 0–1
 * @throws RangeError when count or n is a fraction or negative, n is 0, count exceeds n, or the level is not
 * between 0 and 1
 * @example
 * wilson(81, 263); // => { low: 0.2552885199, high: 0.3662095770 }
 * wilson(0, 20); // => { low: 0, high: 0.1611251581 }
 * wilson(81, 263, { continuity: true }); // => { low: 0.2535086823, high: 0.3681762010 }
 */
export function wilson(
  count: number,
  n: number,
  { level = 0.95, continuity = false }: LevelOption & { readonly continuity?: boolean } = {},
): Interval {
  requireCountOf(count, n);
  const share = count / n;
  if (!continuity) return wilsonShare(share, n, { level });

  const z = criticalZ(level);
  const middle = 2 * count + z ** 2;
  const width = 2 * (n + z ** 2);
  const below = 1 + z * Math.sqrt(z ** 2 - 2 - 1 / n + 4 * share * (n - count + 1));
  const above = 1 + z * Math.sqrt(z ** 2 + 2 - 1 / n + 4 * share * (n - count - 1));
  return {
    low: count === 0 ? 0 : Math.max(0, (middle - below) / width),
    high: count === n ? 1 : Math.min(1, (middle + above) / width),
  };
}
