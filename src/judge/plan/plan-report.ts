import type { Indicator } from "../../domain/codebook.js";
import type { Framework } from "../../domain/framework.js";
import type { PublishedReport } from "../../domain/plan/claims.js";
import type { JudgedRequirement, PlanReport, ProtectedFigure } from "../../domain/plan/plan-report.js";
import type { Registers } from "../../domain/plan/registers.js";
import type { PlanSettings } from "../../domain/workspace.js";
import { planAreas } from "./areas.js";
import { earlierClaims, earlierReports } from "./earlier.js";
import { judgedFigure } from "./figures.js";
import { answeredNeeds, judgedMeasure, judgedNeeds } from "./measures.js";
import { anchoringOf, byTargetGroup, judgedDecisions, judgedRequirements, resourceSums } from "./overview.js";
import { planSentences } from "./sentences.js";

/** What a plan is judged from: nothing that is hidden, so the register's raw figures are not among it. */
export interface PlanInput extends Pick<
  PlanReport,
  | "kind"
  | "period"
  | "made"
  | "tool"
  | "inputHash"
  | "municipality"
  | "survey"
  | "hasNewWave"
  | "context"
  | "files"
  | "settings"
> {
  readonly plan: PlanSettings;
  /** The framework in use, and the national one. */
  readonly framework: Framework;
  readonly national: Framework;
  /** Of the survey's codebook: they name national areas, for the six beside a framework of the municipality's own. */
  readonly indicators: readonly Indicator[];
  readonly registers: Omit<Registers, "figures">;
  /** As `protectFigures` shows them. */
  readonly figures: ReadonlyMap<string, ProtectedFigure>;
  /** The recommendations of the guideline, in their order. */
  readonly requirements: readonly Omit<JudgedRequirement, "stands">[];
  readonly published: readonly PublishedReport[];
}

/** What a council is called where the settings do not say. */
const COUNCIL = "kommunestyret";

/**
 * Judges a plan: what each measure, area, need and decision has come to by the period's end, over registers and what the
 * survey may show. Figures, decisions and needs dated after it are left out.
 *
 * @example
 * planReport({ kind: "yearly", period, registers, figures, survey, … }).sentences.length; // 7 at most
 */
export function planReport(input: PlanInput): PlanReport {
  const { kind, period, survey, registers, framework, plan } = input;
  const figures = [...input.figures.values()].map(judgedFigure);
  const needsSoFar = registers.needs.filter(({ date }) => date === null || date <= period.to);
  const answered = answeredNeeds(registers.measures, needsSoFar);
  const judging = { period, survey, hasNewWave: input.hasNewWave, figures, answered };
  const measures = registers.measures.map((one) => judgedMeasure(one, judging));
  const needs = judgedNeeds(needsSoFar, measures);
  const unanswered = needs.filter((need) => need.measures.length === 0).map(({ id }) => id);
  const decisions = judgedDecisions(registers.decisions, period);
  const judged = {
    kind,
    period,
    survey,
    hasNewWave: input.hasNewWave,
    measures,
    figures,
    needs,
    unanswered,
    decisions,
  };
  return {
    schemaVersion: "1.1",
    ...judged,
    ...{ tool: input.tool, made: input.made, inputHash: input.inputHash, municipality: input.municipality },
    plan: {
      ...{ name: plan.name, from: plan.from, to: plan.to },
      ...{ adopted: plan.adopted ?? null, council: plan.council ?? COUNCIL },
    },
    framework: { id: framework.id, name: framework.name, word: framework.word },
    byGroup: byTargetGroup(measures),
    areas: planAreas({ ...judged, ...input, figures, measures, needs, goals: registers.goals }),
    goals: registers.goals,
    measuresWithoutNeed: withoutNeed(registers),
    resources: resourceSums(measures),
    anchoring: anchoringOf(measures, period),
    requirements: judgedRequirements(input.requirements, registers.requirements),
    offers: registers.offers,
    context: input.context,
    sentences: planSentences(judged),
    earlier: earlierClaims(input.published, { kind, period }, judged),
    published: earlierReports(input.published, { kind, period }).map(
      ({ document, period: of, published, caseNumber }) => ({ document, period: of, published, caseNumber }),
    ),
    files: input.files,
    settings: input.settings,
  };
}

/** A need that was voiced after the period is one all the same. */
function withoutNeed({ measures, needs }: PlanInput["registers"]): readonly string[] {
  const answered = answeredNeeds(measures, needs);
  return measures
    .filter(({ id, status }) => status !== "dropped" && answered.get(id)?.length === 0)
    .map(({ id }) => id);
}
