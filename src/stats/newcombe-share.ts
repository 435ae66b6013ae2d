import type { Interval, LevelOption } from "./interval.js";
import { wilsonShare } from "./wilson-share.js";

/** A difference of two shares, −1 to 1, with its interval. */
export type DifferenceInterval = Interval & { readonly difference: number };

/**
 * Newcombe's hybrid score interval of the difference of two shares with effective n's.
 *
 * Right for two independent groups or waves with weighted or standardized shares on Kish's effective n. Not for
 * counts (`newcombe` checks them), nor where the same people answered both times.
 *
 * Source: Newcombe (1998), Statistics in Medicine 17: 873–890, method 10.
 *
 * @param p1 - first share, 0–1
 * @param n1 - its effective n, above 0
 * @param p2 - second share, 0–1
 * @param n2 - its effective n, above 0
 * @param options - `level`, 0.95 when left out
 * @returns p1 − p2 and its interval; × 100 they are percentage points
 * @throws RangeError when a share is not from 0 to 1, an n not above 0, or the level not between 0 and 1
 * @example
 * newcombeShare(0.9, 10, 0.3, 10); // => { difference: 0.6, low: 0.1705227239, high: 0.8090179735 }
 */
export function newcombeShare(
  p1: number,
  n1: number,
  p2: number,
  n2: number,
  options: LevelOption = {},
): DifferenceInterval {
  const first = wilsonShare(p1, n1, options);
  const second = wilsonShare(p2, n2, options);
  const difference = p1 - p2;
  return {
    difference,
    low: Math.max(-1, difference - Math.hypot(p1 - first.low, second.high - p2)),
    high: Math.min(1, difference + Math.hypot(first.high - p1, p2 - second.low)),
  };
}
