import { requireLevel } from "./input.js";
import { normalQuantile } from "./normal-quantile.js";

/**
 * The z that a two-sided interval at `level` reaches to on either side: 1.96 for 0.95.
 *
 * @param level - confidence level, strictly between 0 and 1
 * @returns z in standard deviations, above 0
 * @throws RangeError when the level is not strictly between 0 and 1
 * @example
 * criticalZ(0.95); // => 1.959963984540054
 */
export function criticalZ(level: number): number {
  requireLevel(level);
  // The lower tail keeps its digits where (1 + level) / 2 would round to 1.
  return -normalQuantile((1 - level) / 2);
}
