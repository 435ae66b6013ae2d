import { criticalZ } from "./critical-z.js";
import { requireShare, requireSize } from "./input.js";
import type { Interval, LevelOption } from "./interval.js";

/**
 * The limits of a funnel plot at n: where a share of n answers would fall, with probability `level`, if the true share
 * were `p0`.
 *
 * Right for showing many units of different size against one common share without ranking them; usually drawn at 0.95
 * and 0.998. Not an interval for a unit's own share (`wilson`), and not where the units must differ for other reasons
 * than chance. Normal approximation, cut at 0 and 1: rough when n · p0 or n · (1 − p0) is under 5.
 *
 * Source: Spiegelhalter (2005), Statistics in Medicine 24: 1185–1202.
 *
 * @param p0 - the common share, 0–1
 * @param n - the unit's number of answers, above 0
 * @param options - `level`, 0.95 when left out
 * @returns the limits, shares 0–1
 * @throws RangeError when p0 is not from 0 to 1, n not a positive, finite number, or the level not between 0 and 1
 * @example
 * funnelLimits(0.5, 100); // => { low: 0.4020018008, high: 0.5979981992 }
 * funnelLimits(0.80642448, 10); // => { low: 0.56154344, high: 1 }
 */
export function funnelLimits(p0: number, n: number, { level = 0.95 }: LevelOption = {}): Interval {
  requireShare("common share", p0);
  requireSize("n", n);
  const half = criticalZ(level) * Math.sqrt((p0 * (1 - p0)) / n);
  return { low: Math.max(0, p0 - half), high: Math.min(1, p0 + half) };
}
