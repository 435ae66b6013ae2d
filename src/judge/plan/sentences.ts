import type { PlanReport, PlanSentence } from "../../domain/plan/plan-report.js";
import {
  behindSentence,
  decisionsSentence,
  figureSentence,
  movedSentence,
  needsSentence,
  statusSentence,
} from "./measure-claims.js";
import { isWithin } from "./measures.js";
import { clearSentences, mostHeard, mostlyUnsure } from "./survey-claims.js";

/** What page one is chosen from. */
export type ToChooseFrom = Pick<
  PlanReport,
  "kind" | "period" | "survey" | "hasNewWave" | "measures" | "figures" | "needs" | "unanswered" | "decisions"
>;

/** More than seven sentences are not read on one page. */
const MOST_SENTENCES = 7;

/** A sentence that may stand on page one; of those that do not all fit, the lowest rank goes last. */
interface Candidate {
  readonly rank: number;
  readonly sentence: PlanSentence | null;
}

/**
 * The sentences of page one, at most seven, in this order. Where more are found, those with the highest rank number are
 * left out first.
 *
 * | order | rule | when | most | rank |
 * |---|---|---|---|---|
 * | 1 | noNewWave | no wave was closed in the period; then nothing else is said of the survey | 1 | 1 |
 * | 2 | mostlyUnsure | more than half of the survey's verdicts cannot tell | 1 | 6 |
 * | 3 | clearChange | findings, the weightiest first, the good and the bad before the neutral | 2 | 2 and 8 |
 * | 4 | clearDifference | likewise, of indicators that are not told yet | 2 | 7 and 11 |
 * | 5 | measureStatus | there are measures | 1 | 4 |
 * | 6 | measuresBehind | some are delayed, stopped or past their deadline | 1 | 5 |
 * | 7 | decisions | there are earlier decisions | 1 | 3 |
 * | 8 | figureTarget, figuresMissing | a missed target, else figures not reported, else a target reached | 1 | 9 |
 * | 9 | measureMoved | in an evaluation with a new wave: the wrong way before the right one | 1 | 4 |
 * | 10 | needsUnanswered | in an evaluation: needs that no measure answers | 1 | 5 |
 * | 11 | mostHeard | a gathering of the period, or an undated one, is told of | 1 | 10 |
 *
 * What is hidden is in none of them, since it is in none of what they are chosen from.
 */
export function planSentences(report: ToChooseFrom): readonly PlanSentence[] {
  const found = [
    ...surveyCandidates(report),
    ...measureCandidates(report),
    ...voiceCandidates(report),
  ].flatMap(({ rank, sentence }, at) => (sentence === null ? [] : [{ rank, at, sentence }]));
  return found
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, MOST_SENTENCES)
    .sort((a, b) => a.at - b.at)
    .map(({ sentence }) => sentence);
}

function surveyCandidates({ survey, hasNewWave }: ToChooseFrom): readonly Candidate[] {
  if (survey === null || !hasNewWave) {
    const wave = survey?.wave ?? null;
    const cells = (survey?.waves ?? []).filter(({ id }) => id === wave).map((one) => one.respondents.cell);
    return [{ rank: 1, sentence: { claim: { rule: "noNewWave", wave }, cells } }];
  }
  const [change, otherChange] = clearSentences(survey, "clearChange");
  const told = [change, otherChange].map((one) => indicatorOf(one ?? null));
  const [difference, otherDifference] = clearSentences(survey, "clearDifference").filter(
    (one) => !told.includes(indicatorOf(one)),
  );
  return [
    { rank: 6, sentence: mostlyUnsure(survey) },
    { rank: 2, sentence: change ?? null },
    { rank: 8, sentence: otherChange ?? null },
    { rank: 7, sentence: difference ?? null },
    { rank: 11, sentence: otherDifference ?? null },
  ];
}

function indicatorOf(sentence: PlanSentence | null): string | null {
  return sentence !== null && "indicator" in sentence.claim ? sentence.claim.indicator : null;
}

function measureCandidates(report: ToChooseFrom): readonly Candidate[] {
  const isEvaluation = report.kind === "evaluation";
  return [
    { rank: 4, sentence: statusSentence(report) },
    { rank: 5, sentence: behindSentence(report) },
    { rank: 3, sentence: decisionsSentence(report) },
    { rank: 9, sentence: figureSentence(report) },
    { rank: 4, sentence: isEvaluation ? movedSentence(report) : null },
    { rank: 5, sentence: isEvaluation ? needsSentence(report) : null },
  ];
}

/** Voices of another period are no news. */
function voiceCandidates({ survey, period }: ToChooseFrom): readonly Candidate[] {
  const events = survey?.voices?.events ?? [];
  const most = survey === null ? null : mostHeard(survey);
  if (most === null || !events.some(({ date }) => date === null || isWithin(date, period))) return [];
  return [{ rank: 10, sentence: { claim: { rule: "mostHeard", ...most }, cells: [] } }];
}
