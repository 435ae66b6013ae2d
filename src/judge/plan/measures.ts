import type { JudgedFigure, JudgedMeasure, JudgedNeed, ReportPeriod } from "../../domain/plan/plan-report.js";
import { isEnded, statusAt } from "../../domain/plan/measure-state.js";
import type { Measure, Need } from "../../domain/plan/registers.js";
import type { Results } from "../../domain/results.js";
import { isOfAnalysis, judgedIndicator } from "./indicators.js";
import { stepOfMeasure } from "./ladder.js";
import { recommendation } from "./recommendation.js";

/** What measures are judged beside. */
export interface MeasureContext {
  readonly period: ReportPeriod;
  readonly survey: Results | null;
  /** Whether the survey's wave was closed within the period: else it drives no proposal. */
  readonly hasNewWave: boolean;
  readonly figures: readonly JudgedFigure[];
  /** Measure → needs it answers, directly or through the measures it is a part of. */
  readonly answered: ReadonlyMap<string, readonly string[]>;
}

/** A measure as it stood at the period's end, with what is found of it in the period. */
export function judgedMeasure(
  registered: Measure,
  { period, survey, hasNewWave, figures, answered }: MeasureContext,
): JudgedMeasure {
  const measure = { ...registered, status: statusAt(registered, period) };
  const due = measure.newDeadline ?? measure.deadline;
  const judged = measure.indicators.map((indicator) => judgedIndicator(measure, indicator, survey));
  const own = figures.filter((figure) => figure.measure === measure.id);
  const step = stepOfMeasure(judged.map((one) => one.step));
  const proven = hasNewWave ? judged.filter(isOfAnalysis) : [];
  const isOverdue = due !== null && due <= period.to && !isEnded(measure);
  const targets = judged.map(({ target }) => target);
  return {
    ...measure,
    due,
    isOverdue,
    isDue: due !== null && isWithin(due, period),
    isChanged: isChanged(measure, period),
    judged,
    figures: own.map(({ id }) => id),
    step,
    needs: answered.get(measure.id) ?? [],
    recommendation: recommendation({
      ...{ measure, isOverdue },
      step: stepOfMeasure(proven.map((one) => one.step)),
      ...{ targets, figures: own },
    }),
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
