import { cellAddress, parseCell } from "../../domain/cell.js";
import type { VerdictWord } from "../../domain/comparison.js";
import type { ShareFigure } from "../../domain/figures.js";
import type { JudgedIndicator, MeasuredChange } from "../../domain/plan/plan-report.js";
import type { Measure, MeasureIndicator } from "../../domain/plan/registers.js";
import type { Published, Shown } from "../../domain/published.js";
import type { IndicatorResult, JudgedComparison, Results } from "../../domain/results.js";
import { FEW } from "../../domain/thresholds.js";
import { inTime } from "../../domain/wave-order.js";
import { differenceTest } from "../../stats/difference-test.js";
import { weigh, weighTarget } from "../readings.js";
import { verdictOf } from "../verdict.js";
import { ladderStep } from "./ladder.js";

/**
 * An indicator of a measure: utgangspunkt, now, change, target, and how far one may conclude. The change is the analysis'
 * own where the measure's utgangspunkt is the wave that the analysis compares with, or none is named.
 */
export function judgedIndicator(
  measure: Measure,
  asked: MeasureIndicator,
  survey: Results | null,
): JudgedIndicator {
  const indicator = survey?.indicators.find(({ id }) => id === asked.indicator);
  const wave = survey?.waves.find(({ id }) => id === survey.wave);
  if (survey === null || indicator === undefined || wave === undefined)
    return withoutSurvey(measure, asked, wave ?? null);
  const now = shareIn(indicator, survey.wave);
  const own = ownComparison(survey, indicator.id);
  const baselineWave = asked.baseline ?? own?.earlier ?? null;
  const baseline = baselineWave === null ? null : shareIn(indicator, baselineWave);
  const found =
    own !== null && own.earlier === baselineWave
      ? analysisChange(own.judged)
      : sinceOtherWave({ survey, indicator, now, baseline, baselineWave });
  const target = targetOf(asked.target, now, indicator);
  const step = ladderStep({
    measure,
    wave,
    change: found,
    polarity: indicator.polarity,
    isTowardsTarget: isTowards(asked.target, now, baseline),
  });
  const change = found?.change ?? null;
  return { indicator: asked.indicator, now, baselineWave, baseline, change, target, step };
}

/** Whether a change is the analysis' own: one made for this report alone is unadjusted, and neither page one nor a proposal. */
export function isOfAnalysis({ change }: Pick<JudgedIndicator, "change">): boolean {
  return change?.isOfAnalysis === true;
}

function withoutSurvey(
  measure: Measure,
  { indicator, baseline, target }: MeasureIndicator,
  wave: Results["waves"][number] | null,
): JudgedIndicator {
  return {
    ...{ indicator, now: null, baselineWave: baseline, baseline: null, change: null },
    target: target === null ? null : { value: target, verdict: null, fewAnswers: false },
    step: ladderStep({ measure, wave, change: null, polarity: "neutral", isTowardsTarget: null }),
  };
}

function shareIn({ estimates }: IndicatorResult, wave: string): Published<ShareFigure> | null {
  return estimates.find((one) => one.wave === wave && one.group === null)?.share ?? null;
}

/** The comparison of the judged wave with an earlier one, and which: a hidden one tells it by its address alone. */
function ownComparison(
  { comparisons, wave }: Results,
  indicator: string,
): { readonly judged: JudgedComparison; readonly earlier: string } | null {
  for (const judged of comparisons) {
    const cell = parseCell(judged.comparison.cell);
    const earlier = cell === null ? null : earlierWave(cell.measure);
    if (cell?.subject === indicator && cell.wave === wave && cell.group === null && earlier !== null)
      return { judged, earlier };
  }
  return null;
}

/** The wave in `vs-2023`; null for a comparison with something else. */
export function earlierWave(measure: string): string | null {
  return /^vs-(?<wave>[0-9].*)$/u.exec(measure)?.groups?.["wave"] ?? null;
}

/** A verdict, and the change in numbers where there are any that may be shown. */
interface Found {
  readonly verdict: VerdictWord;
  readonly fewAnswers: boolean;
  readonly change: MeasuredChange | null;
}

function analysisChange({ comparison, verdict }: JudgedComparison): Found | null {
  if (verdict === null) return null;
  const { word, fewAnswers } = verdict;
  if (!comparison.shown || comparison.notComparable !== null)
    return { verdict: word, fewAnswers, change: null };
  const { cell, difference, low, high } = comparison;
  const numbers = difference === null || low === null || high === null ? null : { difference, low, high };
  return {
    ...{ verdict: word, fewAnswers },
    change: numbers && { cell, ...numbers, verdict: word, fewAnswers, isOfAnalysis: true },
  };
}

/** What a change since a wave that the analysis does not compare with is made from. */
interface OtherWave {
  readonly survey: Results;
  readonly indicator: IndicatorResult;
  readonly now: Published<ShareFigure> | null;
  readonly baseline: Published<ShareFigure> | null;
  readonly baselineWave: string | null;
}

/**
 * Unadjusted, and as crude shares: results tell of no make-up but that of the wave they compare with. Only where they tell
 * that the two waves can be compared.
 */
function sinceOtherWave({ survey, indicator, now, baseline, baselineWave }: OtherWave): Found | null {
  if (baselineWave === null || now?.shown !== true || baseline?.shown !== true) return null;
  if (!isComparable(survey, indicator.id, baselineWave)) return null;
  const n = Math.min(now.n, baseline.n);
  const { count, slack } = baseline;
  const against = {
    kind: "wave",
    wave: baselineWave,
    cell: baseline.cell,
    count,
    n: baseline.n,
    slack,
  } as const;
  const evidence = weigh(now, { against, warnings: [] });
  const comparison = { notComparable: null, n };
  const { word } = verdictOf({
    ...{ comparison, polarity: indicator.polarity, evidence },
    ...{ standardized: null, p: evidence.p },
  });
  const { difference, low, high } = differenceTest(now.count, now.n, count, baseline.n);
  const cell = cellAddress({
    ...{ wave: survey.wave, subject: indicator.id, group: null },
    measure: `vs-${baselineWave}`,
  });
  const fewAnswers = n < FEW;
  const told = { cell, difference, low, high, verdict: word, fewAnswers, isOfAnalysis: false };
  return { verdict: word, fewAnswers, change: told };
}

/** A trend is only over waves on one side of a break and with one recall period: the one place where results tell. */
function isComparable({ trends, wave, waves }: Results, indicator: string, baseline: string): boolean {
  return (
    inTime(waves)(baseline, wave) < 0 &&
    trends.some((trend) => trend.shown && trend.indicator === indicator && trend.waves.includes(baseline))
  );
}

/** Rules §2 and §3: a target is taken as fixed, tested with unadjusted p and outside the family. */
function targetOf(
  value: number | null,
  now: Published<ShareFigure> | null,
  { polarity }: IndicatorResult,
): JudgedIndicator["target"] {
  if (value === null) return null;
  if (now?.shown !== true) return { value, verdict: null, fewAnswers: false };
  const evidence = weighTarget(now, value);
  const comparison = { notComparable: null, n: now.n };
  const { word } = verdictOf({ comparison, polarity, evidence, standardized: null, p: evidence.p });
  return { value, verdict: word, fewAnswers: now.fewAnswers };
}

function isTowards(
  target: number | null,
  now: Published<ShareFigure> | null,
  baseline: Published<ShareFigure> | null,
): boolean | null {
  if (target === null || !isShown(now) || !isShown(baseline)) return null;
  return Math.abs(now.value - target) < Math.abs(baseline.value - target);
}

function isShown(share: Published<ShareFigure> | null): share is Published<ShareFigure> & Shown<ShareFigure> {
  return share?.shown === true;
}
