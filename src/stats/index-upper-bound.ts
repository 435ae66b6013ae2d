import { sum } from "simple-statistics";
import { criticalZ } from "./critical-z.js";
import { areaIndex, type IndexEstimate, type IndexItems } from "./area-index.js";
import type { LevelOption } from "./interval.js";

/**
 * An area index, the plain mean of shares, with a standard error that is too large rather than too small.
 *
 * Right for a table of counts, which does not tell how the items hang together: the standard error is the one under
 * perfect correlation, (1/k) Σ sqrt(p_i (1 − p_i) / n_i), and no correlation gives more. (`indexInterval` multiplies
 * its variance by n/(n − 1), which this limit of large n leaves out: at 30 answers that is 1.7 % of the standard
 * error, at 135 0.4 %.) Not where the pair sums are at hand.
 *
 * Source: the Cauchy–Schwarz inequality on the linearized variance of `indexInterval`.
 *
 * @param items - shares (0–1) and ns (the bases)
 * @param options - `level`, 0.95 when left out
 * @returns index, standard error and interval, 0–1 (× 100: index points), cut at 0 and 1
 * @throws RangeError when there is no item, a share is not from 0 to 1, a base not above 0, or the level is not
 * between 0 and 1
 * @example
 * indexUpperBound({ shares: [0.4, 0.6], ns: [96, 96] }); // => { index: 0.5, standardError: 0.05, low: 0.4020018008, high: 0.5979981992 }
 */
export function indexUpperBound(
  { shares, ns }: IndexItems,
  { level = 0.95 }: LevelOption = {},
): IndexEstimate {
  const index = areaIndex({ shares, ns });
  const standardErrors = shares.map((share, i) => Math.sqrt((share * (1 - share)) / (ns[i] ?? NaN)));
  const standardError = sum(standardErrors) / shares.length;
  const half = criticalZ(level) * standardError;
  return { index, standardError, low: Math.max(0, index - half), high: Math.min(1, index + half) };
}
