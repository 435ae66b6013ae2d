import { requireLevel } from "./input.js";
import { normalQuantile } from "./normal-quantile.js";

/** Levels are few and asked for often: a detectable difference asks for the same one a hundred times. */
const known = new Map<number, number>();

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
  const found = known.get(level);
  if (found !== undefined) return found;
  // The lower tail keeps its digits where (1 + level) / 2 would round to 1.
  const z = -normalQuantile((1 - level) / 2);
  known.set(level, z);
  return z;
}
