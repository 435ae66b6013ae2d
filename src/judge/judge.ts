import type { Polarity } from "../domain/codebook.js";
import type { Comparison, Verdict } from "../domain/comparison.js";
import type { Published, Shown } from "../domain/published.js";
import type { ShareFigure } from "../domain/figures.js";
import type { JudgedComparison } from "../domain/results.js";
import { FEW, SIGNIFICANCE, TOO_FEW } from "../domain/thresholds.js";
import { adjustBH } from "../stats/adjust-bh.js";
import { minimumDetectableDifference } from "../stats/minimum-detectable-difference.js";
import { weigh, weighStandardized, type Evidence } from "./readings.js";
import { verdictOf } from "./verdict.js";

/** What judging reads beside the comparisons: published shares by address, and each indicator's polarity. */
export interface Bench {
  readonly shareAt: (cell: string) => Published<ShareFigure> | undefined;
  readonly polarityOf: (indicator: string) => Polarity;
}

interface Weighed {
  readonly comparison: Shown<Comparison>;
  readonly evidence: Evidence;
  readonly family: Verdict["family"];
}

/**
 * Judges published comparisons, once per analysis. The municipality's total is one family of tests, its groups another
 * (rules §3); a county shown beside a nation is not judged.
 */
export function judge(
  comparisons: readonly Published<Comparison>[],
  bench: Bench,
): readonly JudgedComparison[] {
  const shown = comparisons.filter(isShown);
  const weighed = new Map<string, Weighed>();
  for (const comparison of shown) {
    const ours = bench.shareAt(comparison.ours);
    const evidence: Evidence =
      comparison.notComparable === null && ours?.shown === true
        ? weigh(ours, comparison)
        : { p: 1, clear: null, within: false, differ: false };
    weighed.set(comparison.cell, { comparison, evidence, family: familyOf(comparison, shown) });
  }
  const adjusted = new Map([...adjust("total", weighed), ...adjust("groups", weighed)]);
  const sizes = { total: sizeOf("total", weighed), groups: sizeOf("groups", weighed) };
  return comparisons.map((comparison): JudgedComparison => {
    const found = weighed.get(comparison.cell);
    if (!comparison.shown || found === undefined) return { comparison, verdict: tooFew(comparison) };
    if (isBesideReference(comparison, shown)) return { comparison, verdict: null };
    const adjustedP = adjusted.get(comparison.cell) ?? null;
    const polarity = bench.polarityOf(comparison.indicator);
    const verdict = verdictOf({
      comparison,
      polarity,
      evidence: found.evidence,
      standardized: weighStandardized(comparison),
      p: adjustedP ?? found.evidence.p,
    });
    const familySize = found.family === null ? 1 : Math.max(1, sizes[found.family]);
    return {
      comparison,
      verdict: {
        cell: comparison.cell,
        ...verdict,
        fewAnswers: comparison.n < FEW && verdict.word !== "notComparable",
        p: comparison.p === null ? null : found.evidence.p,
        adjustedP,
        family: found.family,
        familySize,
        detectable: detectable(comparison, familySize, bench),
      },
    };
  });
}

/**
 * One reference outside the municipality is judged per indicator (rules §2): what can be compared before what cannot,
 * counts before words, the same wave before another, the nation before the county. The other is shown without verdict.
 */
function isBesideReference(comparison: Comparison, all: readonly Comparison[]): boolean {
  if (!("level" in comparison.against)) return false;
  const rivals = all.filter(
    ({ indicator, group, against }) =>
      indicator === comparison.indicator && group === comparison.group && "level" in against,
  );
  return rivals.some((rival) => rank(rival) < rank(comparison));
}

function rank({ against, notComparable, wave }: Comparison): number {
  const worse = [
    notComparable !== null,
    against.kind === "words",
    "wave" in against && against.wave !== wave,
    "level" in against && against.level === "county",
  ];
  return worse.reduce((sum, is) => 2 * sum + (is ? 1 : 0), 0);
}

function familyOf(comparison: Comparison, all: readonly Comparison[]): Verdict["family"] {
  if (comparison.notComparable !== null || comparison.n < TOO_FEW || isBesideReference(comparison, all))
    return null;
  return comparison.group === null ? "total" : "groups";
}

function adjust(family: "total" | "groups", weighed: ReadonlyMap<string, Weighed>): Map<string, number> {
  const members = [...weighed].filter(([, one]) => one.family === family);
  const ps = adjustBH(members.map(([, one]) => one.evidence.p));
  return new Map(members.map(([cell], place) => [cell, ps[place] ?? 1]));
}

function sizeOf(family: "total" | "groups", weighed: ReadonlyMap<string, Weighed>): number {
  return [...weighed.values()].filter((one) => one.family === family).length;
}

/** What the comparison could have seen, with the level divided by the family's size. */
function detectable(comparison: Shown<Comparison>, familySize: number, bench: Bench): Verdict["detectable"] {
  const ours = bench.shareAt(comparison.ours);
  if (comparison.notComparable !== null || comparison.n < TOO_FEW || ours?.shown !== true) return null;
  const { against } = comparison;
  const level = 1 - SIGNIFICANCE / familySize;
  if (against.kind !== "words") {
    return minimumDetectableDifference(against.count / against.n, against.n, ours.n, { level });
  }
  const up = minimumDetectableDifference(against.high, Infinity, ours.n, { level }).up;
  const down = minimumDetectableDifference(against.low, Infinity, ours.n, { level }).down;
  return { up, down };
}

/** A hidden comparison has no verdict, except that an open base under ten is «for få svar». */
function tooFew(comparison: Published<Comparison>): Verdict | null {
  if (comparison.shown || comparison.why !== "forFaSvar") return null;
  return {
    cell: comparison.cell,
    word: "tooFew",
    because: "too-few",
    fewAnswers: true,
    p: null,
    adjustedP: null,
    family: null,
    familySize: 0,
    detectable: null,
  };
}

function isShown(
  comparison: Published<Comparison>,
): comparison is Extract<Published<Comparison>, { shown: true }> {
  return comparison.shown;
}
