import { cellAddress, type Group } from "../domain/cell.js";
import type { Against, Comparison, ComparisonWarning, Standardized } from "../domain/comparison.js";
import { FEW } from "../domain/thresholds.js";
import { differenceTest } from "../stats/difference-test.js";
import { scoreTest } from "../stats/score-test.js";
import type { Comparability } from "./comparability.js";
import type { IndicatorCount } from "./indicator-count.js";

/** Our share: what is compared. */
export interface Ours extends IndicatorCount {
  readonly indicator: string;
  readonly wave: string;
  readonly group: Group | null;
}

/** Something to hold our share against. */
export interface Candidate extends Comparability {
  readonly against: Against;
  readonly standardized?: Standardized | null;
}

type Result = Pick<Comparison, "n" | "difference" | "low" | "high" | "test" | "p">;

/**
 * Compares our share with one thing: against words the two-sided score test at the nearer edge, against counts Newcombe's
 * interval of the difference with the pooled z, or Fisher's exact test where an expected count is under 5.
 *
 * Source: Newcombe (1998), Statistics in Medicine 17: 873–890, method 10; Agresti & Coull (1998), The American
 * Statistician 52: 119–126, on the score test.
 *
 * @returns shares 0–1; where it is not comparable, no number
 * @example
 * compareWith({ count: 75, n: 135, … }, { against: fireAvTi, why: null, warnings: [] }).p; // 0.01369…
 */
export function compareWith(
  ours: Ours,
  { against, why, warnings, standardized = null }: Candidate,
): Comparison {
  const { indicator, wave, group } = ours;
  const result = why === null ? resultOf(ours, against) : nothing;
  return {
    indicator,
    wave,
    group,
    ours: cellAddress({ wave, subject: indicator, group, measure: "share" }),
    against,
    notComparable: why,
    standardized: why === null ? standardized : null,
    warnings:
      why === null ? [...new Set([...warnings, ...numberWarnings(ours, against, result.n)])] : warnings,
    ...result,
  };
}

const nothing: Result = { n: 0, difference: null, low: null, high: null, test: null, p: null };

function resultOf(ours: Ours, against: Against): Result {
  if (against.kind === "words") {
    const share = ours.count / ours.n;
    const { low, high } = against;
    const difference = share < low ? share - low : share > high ? share - high : 0;
    const { p } = scoreTest(share, ours.n, low, high);
    return { n: ours.n, difference, low: null, high: null, test: "score", p };
  }
  const { count, n } = against;
  return { n: Math.min(ours.n, n), ...differenceTest(ours.count, ours.n, count, n) };
}

function numberWarnings(ours: Ours, against: Against, n: number): ComparisonWarning[] {
  const rounded = ours.slack > 0 || (against.kind !== "words" && against.slack > 0);
  return [...(rounded ? (["rounded"] as const) : []), ...(n < FEW ? (["smallBase"] as const) : [])];
}
