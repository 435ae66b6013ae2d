import type { Indicator } from "../../domain/codebook.js";
import type { Area, Framework } from "../../domain/framework.js";
import type { JudgedFigure, JudgedMeasure, JudgedNeed, PlanArea } from "../../domain/plan/plan-report.js";
import { statusCounts } from "../../domain/plan/measure-state.js";
import type { Goal } from "../../domain/plan/registers.js";
import type { Results } from "../../domain/results.js";
import { surveyWordOf } from "../triangulate.js";

/** What the areas of a plan are told from. */
export interface AreaContext {
  /** The framework in use, and the national one. */
  readonly framework: Framework;
  readonly national: Framework;
  readonly survey: Results | null;
  /** Of the survey's codebook: they name national areas. */
  readonly indicators: readonly Indicator[];
  readonly measures: readonly JudgedMeasure[];
  readonly figures: readonly JudgedFigure[];
  readonly goals: readonly Goal[];
  readonly needs: readonly JudgedNeed[];
}

/** An overall judgment of an area rests on no fewer kinds of source (rules §4). */
const FEWEST_SOURCES = 2;

/** The areas in use, and after them the six national ones, where those are others. */
export function planAreas(context: AreaContext): readonly PlanArea[] {
  const { framework, national } = context;
  const known = new Set(framework.areas.map(({ id }) => id));
  return [
    ...framework.areas.map((area) => planArea(area, framework.level, context)),
    ...national.areas
      .filter(({ id }) => !known.has(id))
      .map((area) => planArea(area, national.level, context)),
  ];
}

function planArea(area: Area, level: PlanArea["level"], context: AreaContext): PlanArea {
  const { survey, figures } = context;
  const names = namesOf(area, level, context.framework);
  const measures = context.measures.filter((one) => one.areas.some((id) => names.has(id)));
  const needs = context.needs.filter((one) => one.areas.some((id) => names.has(id)));
  const indicators = headlinesOf(area.id, context);
  const statements = statementsOf(area.id, survey);
  const ids = new Set(measures.map(({ id }) => id));
  const coverage = {
    survey: indicators.some((id) => isShown(id, survey)),
    notes: (statements ?? 0) > 0,
    registers: figures.some(({ measure, now }) => measure !== null && ids.has(measure) && now !== null),
  };
  const sources = Object.values(coverage).filter(Boolean).length;
  return {
    ...{ id: area.id, text: area.text, level },
    national: area.national ?? (level === "national" ? [area.id] : []),
    goals: context.goals.filter((one) => names.has(one.area)).map(({ goal }) => goal),
    measures: [...ids],
    statusCounts: statusCounts(measures),
    indicators,
    statements,
    needs: needs.map(({ id }) => id),
    needsWithoutMeasure: needs.filter((need) => need.measures.length === 0).map(({ id }) => id),
    coverage,
    overall: sources < FEWEST_SOURCES ? null : overall(indicators, survey),
  };
}

/** A local area by its own name; a national one also by those of the local areas that cover it. */
function namesOf({ id }: Area, level: PlanArea["level"], { areas }: Framework): ReadonlySet<string> {
  if (level === "local") return new Set([id]);
  return new Set([id, ...areas.filter(({ national }) => national?.includes(id)).map((area) => area.id)]);
}

/** Those of the analysis for an area in use; for a national one beside it those that name it, one per item. */
function headlinesOf(id: string, { survey, indicators }: AreaContext): readonly string[] {
  if (survey === null) return [];
  const own = survey.areas.find((area) => area.id === id);
  if (own !== undefined) return own.headlines;
  const named = indicators.filter(
    ({ areas, headline, polarity }) => headline && polarity !== "neutral" && areas.includes(id),
  );
  return named
    .filter((one, at) => named.findIndex(({ item }) => item === one.item) === at)
    .map((one) => one.id)
    .filter((one) => survey.indicators.some((result) => result.id === one));
}

function statementsOf(id: string, survey: Results | null): number | null {
  return survey?.voices?.areas.find(({ area }) => area === id)?.count.statements ?? null;
}

function isShown(indicator: string, survey: Results | null): boolean {
  return (survey?.indicators ?? [])
    .filter(({ id }) => id === indicator)
    .flatMap(({ estimates }) => estimates)
    .some(({ wave, group, share }) => wave === survey?.wave && group === null && share.shown);
}

function overall(indicators: readonly string[], survey: Results | null): PlanArea["overall"] {
  return survey === null || indicators.length === 0 ? "notAsked" : surveyWordOf(survey, indicators);
}
