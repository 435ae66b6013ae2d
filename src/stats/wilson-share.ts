import { criticalZ } from "./critical-z.js";
import { requireShare, requireSize } from "./input.js";
import type { Interval, LevelOption } from "./interval.js";

/**
 * Wilson's score interval of a share with an effective n.
 *
 * Right for weighted answers with Kish's effective n, and with a finite population correction put into the n.
 * Not for counts: `wilson` checks them. An effective n covers unequal weights, not clustering.
 *
 * Source: Wilson (1927), JASA 22: 209–212; Kish (1965), Survey Sampling, for the effective n.
 *
 * @param share - the estimated share, 0–1
 * @param effectiveN - above 0, need not be whole
 * @param options - `level`, 0.95 when left out
 * @returns the interval, shares 0–1
 * @throws RangeError when the share is not from 0 to 1, the n not above 0, or the level not between 0 and 1
 * @example
 * wilsonShare(0.5, 10, { level: 0.9 }); // => { low: 0.2692718211, high: 0.7307281789 }
 */
export function wilsonShare(share: number, effectiveN: number, { level = 0.95 }: LevelOption = {}): Interval {
  requireShare("share", share);
  requireSize("effective n", effectiveN);
  const z = criticalZ(level);
  const shrink = 1 + z ** 2 / effectiveN;
  const center = (share + z ** 2 / (2 * effectiveN)) / shrink;
  const spread = (share * (1 - share)) / effectiveN + z ** 2 / (4 * effectiveN ** 2);
  const half = (z / shrink) * Math.sqrt(spread);
  // None and all are the interval's own ends; rounding would leave 1e-17 of the other side.
  return {
    low: share === 0 ? 0 : Math.max(0, center - half),
    high: share === 1 ? 1 : Math.min(1, center + half),
  };
}
