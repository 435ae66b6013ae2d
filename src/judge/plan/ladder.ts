import type { Polarity } from "../../domain/codebook.js";
import type { VerdictWord } from "../../domain/comparison.js";
import type { LadderStep } from "../../domain/plan/ladder.js";
import type { Measure } from "../../domain/plan/registers.js";
import type { WaveInfo } from "../../domain/results.js";

/** What a step of one indicator of one measure is told from. */
export interface Situation {
  readonly measure: Pick<Measure, "status" | "started" | "finished">;
  /** The wave that tells of now; null where none is closed, or it does not have the indicator. */
  readonly wave: Pick<WaveInfo, "period" | "recallYears"> | null;
  /** Null where nothing can be told: hidden, or no earlier wave. */
  readonly change: { readonly verdict: VerdictWord; readonly fewAnswers: boolean } | null;
  readonly polarity: Polarity;
  /** Of a neutral indicator: whether the change went towards its target; null without one. */
  readonly isTowardsTarget: boolean | null;
}

const clearWords: readonly VerdictWord[] = ["better", "worse", "higher", "lower"];

/**
 * How far one may conclude about a measure from one indicator; the first row that fits is told.
 *
 * | status | and | step |
 * |---|---|---|
 * | dropped | | null |
 * | none, not started, planned | a clear change | movedBefore |
 * | | else | notStarted |
 * | under way | a clear change | movedBefore |
 * | | else | underWay |
 * | done, in ordinary operation | began or was finished after the wave closed, a clear change | movedBefore |
 * | | the same, else | tooEarly |
 * | | less than half of the wave's recall window lies after it began, or nobody wrote when | tooEarly |
 * | | no verdict, too few, cannot tell, not comparable, few answers, no wave | tooFew |
 * | | clearly better, or a neutral indicator clearly nearer its target | movedRight |
 * | | clearly worse, or a neutral indicator clearly further from its target | movedWrong |
 * | | a neutral indicator without a target, clearly changed | null: no way is the right one |
 * | | about the same | noChange |
 *
 * It began when it started, or, where that is not written, when it was finished.
 */
export function ladderStep(situation: Situation): LadderStep | null {
  const { measure, wave } = situation;
  switch (measure.status) {
    case "dropped":
      return null;
    case null:
    case "notStarted":
    case "planned":
      return isClear(situation) ? "movedBefore" : "notStarted";
    case "underWay":
      return isClear(situation) ? "movedBefore" : "underWay";
    case "done":
    case "ordinary":
      if (wave === null) return "tooFew";
      if (isDoneAfter(measure, wave)) return isClear(situation) ? "movedBefore" : "tooEarly";
      return isTooEarly(measure, wave) ? "tooEarly" : stepOfDone(situation);
  }
}

/** The step that tells the most: what moved before what did not, and the wrong way before the right one. */
const mostTelling: readonly LadderStep[] = [
  "movedWrong",
  "movedRight",
  "noChange",
  "movedBefore",
  "tooFew",
  "tooEarly",
  "underWay",
  "notStarted",
];

/** Over a measure's indicators: the step of the one that tells the most; null where none has one. */
export function stepOfMeasure(steps: readonly (LadderStep | null)[]): LadderStep | null {
  return mostTelling.find((step) => steps.includes(step)) ?? null;
}

function isClear({ change }: Situation): boolean {
  return change !== null && !change.fewAnswers && clearWords.includes(change.verdict);
}

function stepOfDone(situation: Situation): LadderStep | null {
  const { change, polarity, isTowardsTarget } = situation;
  if (change === null || change.fewAnswers) return "tooFew";
  if (change.verdict === "similar") return "noChange";
  if (!isClear(situation)) return "tooFew";
  if (polarity !== "neutral") return change.verdict === "better" ? "movedRight" : "movedWrong";
  if (isTowardsTarget === null) return null;
  return isTowardsTarget ? "movedRight" : "movedWrong";
}

type InTime = NonNullable<Situation["wave"]>;

function isDoneAfter({ started, finished }: Situation["measure"], { period }: InTime): boolean {
  return (started ?? finished ?? "") > period.to || (finished ?? "") > period.to;
}

/** Less than half of the recall window [closing − recall, closing] lies after the measure began. */
function isTooEarly({ started, finished }: Situation["measure"], { period, recallYears }: InTime): boolean {
  const began = started ?? finished;
  return began === null || began > monthsBefore(period.to, Math.round((recallYears * 12) / 2));
}

/** An ISO date so many months before another: six before the last day of August is the last day of February. */
function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const before = year * 12 + (month - 1) - months;
  const [inYear, inMonth] = [Math.floor(before / 12), before % 12];
  const lastDay = new Date(Date.UTC(inYear, inMonth + 1, 0)).getUTCDate();
  return new Date(Date.UTC(inYear, inMonth, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
