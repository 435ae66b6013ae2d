import type { TableCell } from "../../domain/document.js";
import type { VerdictWord } from "../../domain/comparison.js";
import type { ShareFigure } from "../../domain/figures.js";
import type { JudgedIndicator, JudgedMeasure } from "../../domain/plan/plan-report.js";
import type { LadderStep, WhyNot } from "../../domain/plan/ladder.js";
import type { Published } from "../../domain/published.js";
import { comparisonOf } from "../comparisons.js";
import { toneOf, type Writer } from "../writer.js";
import type { PlanWriter } from "./plan-writer.js";

const withoutSurvey: readonly LadderStep[] = ["notStarted", "underWay"];

/** How far one may conclude of a measure; null of one that is dropped, and where no survey can tell. */
export function toldStep(writer: PlanWriter, measure: JudgedMeasure): LadderStep | null {
  if (measure.status === "dropped" || measure.step === null) return null;
  return writer.survey === null && !withoutSurvey.includes(measure.step) ? null : measure.step;
}

/** A ladder step as a sentence: «Gjennomført, for tidlig å si». */
export function stepMeaning(writer: PlanWriter, step: LadderStep): string {
  const { meanings } = writer.texts.evaluation.measures.ladder;
  return meanings[step](writer.numbers.decimal(writer.report.settings.margin * 100, 0));
}

/** The indicator's label; its id where the survey does not have it. */
export function indicatorLabel(writer: PlanWriter, id: string): string {
  const found = writer.survey?.indicator(id);
  return found === undefined || writer.survey === null ? id : writer.survey.label(found);
}

/** A share with its interval and wave: «54,8 % (46,4–63,0 %; 2025)». */
export function datedShare(
  writer: PlanWriter,
  share: Published<ShareFigure> | null,
  wave: string | null,
): TableCell {
  const { survey } = writer;
  if (share === null || survey === null) return { text: "–" };
  const cell = survey.shareCell(share);
  if (!share.shown || wave === null) return cell;
  const range = survey.shareRange(share.low, share.high);
  return { ...cell, text: writer.texts.evaluation.measures.table.range(cell.text, range, wave) };
}

/** A change in percentage points with its interval; nothing of few answers. */
export function changeCell(writer: PlanWriter, { change }: JudgedIndicator): TableCell {
  if (change === null || change.fewAnswers || !isTold(change.verdict)) return { text: "–" };
  const { points } = writer.numbers;
  const { withInterval } = writer.texts.evaluation.measures.table;
  return {
    text: withInterval(points(change.difference), points(change.low), points(change.high)),
    value: change.difference,
    unit: "points",
    cell: change.cell,
  };
}

/** The verdict of a change, in words and color. */
export function changeVerdictCell(writer: PlanWriter, { change }: JudgedIndicator): TableCell {
  if (change === null || writer.survey === null) return { text: "–" };
  const { verdict: word, fewAnswers } = change;
  const told = { word, fewAnswers };
  return { text: writer.survey.verdictWord(told), tone: toneOf(told), cell: change.cell };
}

/** What stands under a table of changes and targets: which of them are adjusted for no other comparison. */
export function unadjustedNotes(
  writer: PlanWriter,
  indicators: readonly JudgedIndicator[],
  tells: { readonly targets: boolean },
): readonly string[] {
  const { table } = writer.texts.evaluation.measures;
  const waves = indicators.flatMap(({ change, baselineWave }) =>
    change?.isOfAnalysis === false && baselineWave !== null ? [baselineWave] : [],
  );
  const hasTarget =
    tells.targets && indicators.some(({ target }) => target !== null && target.verdict !== null);
  return [
    ...(waves.length === 0 ? [] : [table.unadjusted(writer.numbers.list([...new Set(waves)].sort()))]),
    ...(hasTarget ? [table.targetAlone] : []),
  ];
}

/** Why nothing can be told of the change of an indicator. */
export function whyNot({ survey }: PlanWriter, judged: JudgedIndicator): WhyNot {
  const { now, baselineWave, baseline, change } = judged;
  if (now === null) return "notAsked";
  if (baselineWave === null || baseline === null) return "noEarlier";
  if (!now.shown || !baseline.shown) return "hidden";
  if (change === null) {
    const made = survey === null ? undefined : comparisonOf(survey.results, judged.indicator, "wave");
    if (made?.comparison.shown !== false) return "notComparable";
    return made.comparison.why === "skjermet" ? "hidden" : "few";
  }
  return change.fewAnswers || change.verdict === "tooFew" ? "few" : "unsure";
}

function isTold(word: VerdictWord): boolean {
  return word !== "notComparable" && word !== "tooFew";
}

/** Both shares of a change as points with intervals; null where either is hidden, or of few answers. */
export function changePoints(survey: Writer | null, judged: JudgedIndicator) {
  const { now, baseline, change } = judged;
  if (survey === null || change === null || now?.shown !== true || baseline?.shown !== true) return null;
  if (change.fewAnswers || now.fewAnswers || baseline.fewAnswers || !isTold(change.verdict)) return null;
  const point = ({ value, low, high }: ShareFigure) => ({ value, low, high });
  return { from: point(baseline), to: point(now), change };
}
