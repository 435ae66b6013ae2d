import type { CountFigure } from "../figures.js";
import type { Published } from "../published.js";
import type { PlanReport } from "./plan-report.js";

/** A plan report as its JSON: the survey is named, since its results have a JSON of their own. */
export interface PlanReportJson extends Omit<PlanReport, "survey"> {
  readonly survey: {
    readonly wave: string;
    readonly inputHash: string;
    readonly respondents: Published<CountFigure> | null;
  } | null;
}

/**
 * A plan report in the form of `surveys/schema/plan-report.schema.json`.
 *
 * @example
 * planJson(report).survey?.wave; // "2025"
 */
export function planJson({ survey, ...report }: PlanReport): PlanReportJson {
  if (survey === null) return { ...report, survey };
  const { wave, inputHash, waves } = survey;
  const respondents = waves.find(({ id }) => id === wave)?.respondents ?? null;
  return { ...report, survey: { wave, inputHash, respondents } };
}
