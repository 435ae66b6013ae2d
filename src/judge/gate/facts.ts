import { cellAddress } from "../../domain/cell.js";
import type { Polarity } from "../../domain/codebook.js";
import type { Against, NotComparableWhy, VerdictWord } from "../../domain/comparison.js";
import type { ShareFigure } from "../../domain/figures.js";
import type { BaselineEntry } from "../../domain/gate/baseline.js";
import type { GateReference, MissingWhy } from "../../domain/gate/gate-report.js";
import type { PlainResults } from "../../domain/gate/plain-results.js";
import type { HiddenWhy } from "../../domain/published.js";
import { FEW } from "../../domain/thresholds.js";
import { differenceTest } from "../../stats/difference-test.js";
import { wilson } from "../../stats/wilson.js";
import { weigh, weighTarget, type Evidence } from "../readings.js";
import { verdictOf } from "../verdict.js";
import { comparisonOf, type Asked, type Comparable } from "./asked.js";

type Indicator = PlainResults["indicators"][number];
type Share = Indicator["estimates"][number]["share"];
export type ShownShare = Extract<Share, { shown: true }>;

/** What is known of one line, before any rule has decided: no number where it is hidden. */
export interface Facts {
  readonly cell: string | null;
  readonly missing: MissingWhy | null;
  readonly hidden: HiddenWhy | null;
  readonly notComparable: NotComparableWhy | null;
  readonly verdict: VerdictWord | null;
  readonly fewAnswers: boolean;
  readonly p: number | null;
  readonly share: ShownShare | null;
  readonly reference: GateReference | null;
  readonly difference: number | null;
}

const nothing: Facts = {
  ...{ cell: null, missing: null, hidden: null, notComparable: null, verdict: null },
  ...{ fewAnswers: false, p: null, share: null, reference: null, difference: null },
};

/** What a line is read from beside the results. */
export interface Sources {
  /** Targets of the plan's measures, by indicator; several where they differ. */
  readonly planTargets: ReadonlyMap<string, readonly number[]>;
  readonly entries: ReadonlyMap<string, BaselineEntry>;
  /** The p of each baseline line, adjusted within the family of such tests. */
  readonly baselinePs: ReadonlyMap<string, number>;
  /** The indicators that the survey has, also those that the answers lack; null where that is not known. */
  readonly surveyIndicators: ReadonlySet<string> | null;
}

/** Reads what is known of one line. */
export function factsOf(asked: Asked, results: PlainResults, sources: Sources): Facts {
  const facts = readFacts(asked, results, sources);
  // Nothing is hidden there: what is wanting must be found in the file.
  if (asked.named && facts.hidden === "notEstimable")
    return { ...facts, hidden: null, missing: "notEstimable" };
  return facts;
}

function readFacts(asked: Asked, results: PlainResults, sources: Sources): Facts {
  const { indicator: id, against } = asked;
  if (id === null) return { ...nothing, missing: missingKind(against) };
  const indicator = results.indicators.find((one) => one.id === id);
  if (indicator === undefined) {
    const isOfSurvey = sources.surveyIndicators?.has(id) === true;
    return { ...nothing, missing: isOfSurvey ? "indicator" : "unknownIndicator" };
  }
  const share = shareOf(indicator, results.wave);
  if (share === undefined) return { ...nothing, missing: "indicator" };
  if (against === "nation" || against === "previous") return ofAnalysis(id, against, share, results);
  const cell = cellAddress({ wave: results.wave, subject: id, group: null, measure: `vs-${against}` });
  const found =
    against === "target"
      ? ofTarget(asked.target, sources.planTargets.get(id) ?? [], share, indicator.polarity)
      : ofBaseline(sources.entries.get(id), sources.baselinePs.get(id) ?? 1, share, indicator.polarity);
  return { ...found, cell };
}

export function shareOf({ estimates }: Indicator, wave: string): Share | undefined {
  return estimates.find((one) => one.wave === wave && one.group === null)?.share;
}

function missingKind(against: Asked["against"]): MissingWhy {
  return against === "target" ? "noTarget" : against;
}

/** The analysis' own comparison and verdict, as they stand. */
function ofAnalysis(id: string, kind: Comparable, share: Share, results: PlainResults): Facts {
  const judged = comparisonOf(results, id, kind);
  if (judged === null) {
    // Of a share that cannot be calculated no comparison is made: what is wanting is ours, not theirs.
    if (!share.shown && share.why === "notEstimable") return { ...nothing, hidden: share.why };
    return { ...nothing, missing: kind };
  }
  const { comparison, verdict } = judged;
  const { cell } = comparison;
  if (!comparison.shown || !share.shown) {
    const hidden = comparison.shown ? "skjermet" : comparison.why;
    return { ...nothing, cell, hidden, verdict: verdict?.word ?? null };
  }
  return {
    ...nothing,
    ...{ cell, share, notComparable: comparison.notComparable },
    verdict: verdict?.word ?? null,
    fewAnswers: verdict?.fewAnswers ?? false,
    p: verdict?.adjustedP ?? null,
    reference: comparison.notComparable === null ? referenceOf(comparison.against) : null,
    difference: comparison.difference,
  };
}

function referenceOf(against: Against): GateReference | null {
  if (against.kind === "rest") return null;
  const { kind, wave } = against;
  if (kind === "words") {
    const { level, words, low, high } = against;
    return { kind, level, wave, words, low, high };
  }
  const { count, n } = kind === "counts" ? against.published : against;
  const counted = { wave, count, n, value: count / n };
  return kind === "counts" ? { kind, level: against.level, ...counted } : { kind, ...counted };
}

/** Rules §2 and §3: a target is taken as fixed, tested with unadjusted p and outside the family. */
function ofTarget(own: number | null, plan: readonly number[], share: Share, polarity: Polarity): Facts {
  const value = own ?? plan[0];
  if (value === undefined) return { ...nothing, missing: "noTarget" };
  if (own === null && plan.length > 1) return { ...nothing, missing: "severalTargets" };
  if (!share.shown) return { ...nothing, hidden: share.why };
  return {
    ...judgedShare(share, { evidence: weighTarget(share, value), n: share.n, polarity, adjustedP: null }),
    reference: { kind: "target", value, from: own === null ? "plan" : "policy" },
    difference: share.value - value,
  };
}

function ofBaseline(
  entry: BaselineEntry | undefined,
  adjustedP: number,
  share: Share,
  polarity: Polarity,
): Facts {
  if (entry === undefined) return { ...nothing, missing: "baseline" };
  if (!share.shown) return { ...nothing, hidden: share.why };
  const { wave, count, n, reason, since } = entry;
  const { difference } = differenceTest(share.count, share.n, count, n);
  const evidence = weighBaseline(share, entry);
  return {
    ...judgedShare(share, { evidence, n: Math.min(share.n, n), polarity, adjustedP }),
    reference: { kind: "baseline", wave, count, n, value: count / n, ...wilson(count, n), reason, since },
    difference,
  };
}

/** Our share against the baseline's own count and n, as against a previous wave. */
export function weighBaseline(
  share: ShareFigure,
  entry: Pick<BaselineEntry, "wave" | "count" | "n" | "slack">,
): Evidence {
  const { wave, count, n, slack = 0 } = entry;
  return weigh(share, { against: { kind: "wave", wave, cell: "", count, n, slack }, warnings: [] });
}

/** What a share is judged on; `n` is the smaller base, and p unadjusted where it is in no family. */
interface Weighed {
  readonly evidence: Evidence;
  readonly n: number;
  readonly polarity: Polarity;
  readonly adjustedP: number | null;
}

function judgedShare(share: ShownShare, { evidence, n, polarity, adjustedP }: Weighed): Facts {
  const p = adjustedP ?? evidence.p;
  const comparison = { notComparable: null, n };
  const { word } = verdictOf({ comparison, polarity, evidence, standardized: null, p });
  return { ...nothing, share, verdict: word, fewAnswers: n < FEW, p };
}
