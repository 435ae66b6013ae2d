import { criticalZ } from "./critical-z.js";
import { areaIndex, type IndexEstimate, type IndexItems } from "./area-index.js";
import type { LevelOption } from "./interval.js";

/** Of two items i and j of an index, how many respondents are … */
export type PairSums = {
  /** counted (answered favorably) in both. */
  readonly bothCounted: number;
  /** counted in i and in the base of j. */
  readonly iCountedJInBase: number;
  /** in the base of i and counted in j. */
  readonly iInBaseJCounted: number;
  /** in the bases of both. */
  readonly bothInBase: number;
};

/** What the interval of an index needs beside its items: the respondents, and every pair of items, i with i too. */
export type IndexSums = IndexItems & {
  readonly pairs: readonly (readonly PairSums[])[];
  readonly respondents: number;
};

/**
 * An area index, the plain mean of k shares p_i = Y_i / n_i with different bases, and its interval by linearization.
 *
 * Right for shares from one sample of respondents, of whom each answered some of the items: the index is a mean of
 * ratios, respondent r moves it by z_r = (1/k) Σ_i (y_ir − p_i d_ir) / n_i, and Var = Σ_r z_r² · n/(n − 1). Squared
 * out, that needs only sums over pairs of items, which counts can carry and add. Not from a table of counts, which
 * lacks the pairs (`indexUpperBound`), and not with few answers or shares at 0 and 1: a normal interval collapses
 * there to the index itself.
 *
 * Source: Särndal, Swensson & Wretman (1992), Model Assisted Survey Sampling, § 5.5–5.6; Woodruff (1971), JASA
 * 66: 411–414. The same as `svycontrast` of the totals in R's survey.
 *
 * @param sums - shares (0–1), ns (the bases), pairs[i][j], and respondents: those in at least one base, or all
 * asked, which changes only n/(n − 1)
 * @param options - `level`, 0.95 when left out
 * @returns index, standard error and interval, 0–1 (× 100: index points), cut at 0 and 1
 * @throws RangeError when there is no item, a share is not from 0 to 1, a base not above 0, pairs are not k × k or
 * contradict the shares and bases, respondents are fewer than 2 or than a base, or the level is not between 0 and 1
 * @example
 * const counted = (both) => ({ bothCounted: both, iCountedJInBase: 30, iInBaseJCounted: 30, bothInBase: 60 });
 * const pairs = [[counted(30), counted(20)], [counted(20), counted(30)]];
 * indexInterval({ shares: [0.5, 0.5], ns: [60, 60], pairs, respondents: 60 }).standardError; // => 0.0531494052
 */
export function indexInterval(
  { shares, ns, pairs, respondents }: IndexSums,
  { level = 0.95 }: LevelOption = {},
): IndexEstimate {
  const index = areaIndex({ shares, ns });
  requirePairs({ shares, ns, pairs, respondents });

  let sumOfSquares = 0;
  for (const [i, shareI] of shares.entries()) {
    for (const [j, shareJ] of shares.entries()) {
      const pair = pairs[i]?.[j];
      if (pair === undefined) continue;
      const residuals =
        pair.bothCounted -
        shareJ * pair.iCountedJInBase -
        shareI * pair.iInBaseJCounted +
        shareI * shareJ * pair.bothInBase;
      sumOfSquares += residuals / ((ns[i] ?? NaN) * (ns[j] ?? NaN));
    }
  }
  // A sum of squares: below 0 only by rounding.
  const variance = Math.max(0, sumOfSquares) / shares.length ** 2;
  const standardError = Math.sqrt((variance * respondents) / (respondents - 1));
  const half = criticalZ(level) * standardError;
  return { index, standardError, low: Math.max(0, index - half), high: Math.min(1, index + half) };
}

function requirePairs({ shares, ns, pairs, respondents }: IndexSums): void {
  if (!(respondents >= 2 && Number.isFinite(respondents)) || ns.some((n) => n > respondents)) {
    throw new RangeError(
      `Respondents must be at least 2 and no fewer than any base, but are ${respondents}.`,
    );
  }
  const k = shares.length;
  if (pairs.length !== k || pairs.some((row) => row.length !== k)) {
    throw new RangeError(`${k} items need ${k} × ${k} pair sums, each item with itself too.`);
  }
  for (const [i, share] of shares.entries()) {
    const self = pairs[i]?.[i];
    const n = ns[i] ?? NaN;
    const fits = self?.bothInBase === n && Math.abs(self.bothCounted - share * n) <= 1e-6 * n;
    if (!fits)
      throw new RangeError(`The pair sums of item ${i + 1} with itself contradict its share and base.`);
  }
}
