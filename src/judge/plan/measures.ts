import type {
  JudgedFigure,
  JudgedMeasure,
  JudgedNeed,
  ReportPeriod,
  StatusCounts,
} from "../../domain/plan/plan-report.js";
import type { Measure, Need } from "../../domain/plan/registers.js";
import type { Status } from "../../domain/plan/words.js";
import type { Results } from "../../domain/results.js";
import { judgedIndicator } from "./indicators.js";
import { stepOfMeasure } from "./ladder.js";
import { recommendation } from "./recommendation.js";

/** What measures are judged beside. */
export interface MeasureContext {
  readonly period: ReportPeriod;
  readonly survey: Results | null;
  readonly figures: readonly JudgedFigure[];
  /** Measure → needs it answers, directly or through the measures it is a part of. */
  readonly answered: ReadonlyMap<string, readonly string[]>;
}

const finished: readonly (Status | null)[] = ["done", "ordinary", "dropped"];

/** A measure as the registers have it, with what is found of it in the period. */
export function judgedMeasure(
  measure: Measure,
  { period, survey, figures, answered }: MeasureContext,
): JudgedMeasure {
  const due = measure.newDeadline ?? measure.deadline;
  const judged = measure.indicators.map((indicator) => judgedIndicator(measure, indicator, survey));
  const own = figures.filter((figure) => figure.measure === measure.id);
  const step = stepOfMeasure(judged.map((one) => one.step));
  const targets = judged.map(({ target }) => target);
  return {
    ...measure,
    due,
    isOverdue: due !== null && due <= period.to && !finished.includes(measure.status),
    isDue: due !== null && isWithin(due, period),
    isChanged: isChanged(measure, period),
    judged,
    figures: own.map(({ id }) => id),
    step,
    needs: answered.get(measure.id) ?? [],
    recommendation: recommendation({ measure, step, targets, figures: own }),
  };
}

/** A new deadline that nobody dated was given when the old one came near: it counts in the period of the old one. */
function isChanged({ changedOn, deadline, newDeadline }: Measure, period: ReportPeriod): boolean {
  if (changedOn !== null) return isWithin(changedOn, period);
  return newDeadline !== null && deadline !== null && isWithin(deadline, period);
}

/** Whether an ISO date lies in the period, both its days included. */
export function isWithin(date: string, { from, to }: ReportPeriod): boolean {
  return from <= date && date <= to;
}

/** How many measures stand in each status. */
export function statusCounts(measures: readonly Pick<Measure, "status">[]): StatusCounts {
  const counts = { notStarted: 0, planned: 0, underWay: 0, done: 0, ordinary: 0, dropped: 0, unknown: 0 };
  for (const { status } of measures) counts[status ?? "unknown"]++;
  return counts;
}

/**
 * The needs each measure answers, those of the measures it is a part of among them. Parts in a circle are gone round once.
 *
 * @returns by measure, in the order of the needs
 */
export function answeredNeeds(
  measures: readonly Measure[],
  needs: readonly Need[],
): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return new Map(
    measures.map(({ id }) => {
      const reached = new Set([id]);
      for (const each of reached) for (const answer of byId.get(each)?.answers ?? []) reached.add(answer);
      return [id, needs.map((need) => need.id).filter((need) => reached.has(need))];
    }),
  );
}

/** Each need with the measures that answer it; those that are dropped answer nothing. */
export function judgedNeeds(
  needs: readonly Need[],
  measures: readonly Pick<JudgedMeasure, "id" | "status" | "needs">[],
): readonly JudgedNeed[] {
  return needs.map((need) => ({
    ...need,
    measures: measures
      .filter((measure) => measure.status !== "dropped" && measure.needs.includes(need.id))
      .map(({ id }) => id),
  }));
}
