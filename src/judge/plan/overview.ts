import { statusCounts } from "../../domain/plan/measure-state.js";
import { isOpen } from "../../domain/plan/open-decision.js";
import type {
  JudgedDecision,
  JudgedRequirement,
  PlanReport,
  ReportPeriod,
} from "../../domain/plan/plan-report.js";
import type { Measure, PriorDecision, RequirementStand, Resources } from "../../domain/plan/registers.js";
import { isWithin } from "./measures.js";

/** How many measures for each target group stand in each status. */
export function byTargetGroup(measures: readonly Measure[]): PlanReport["byGroup"] {
  const of = (group: Measure["targetGroup"]) =>
    statusCounts(measures.filter(({ targetGroup }) => targetGroup === group));
  return { adults: of("adults"), children: of("children"), all: of("all"), unknown: of(null) };
}

/** What was asked for and given over all measures, those that are dropped too; null where nobody wrote any. */
export function resourceSums(measures: readonly Measure[]): PlanReport["resources"] {
  return {
    asked: sumOf(measures.map(({ asked }) => asked)),
    given: sumOf(measures.map(({ given }) => given)),
  };
}

function sumOf(all: readonly Resources[]): Resources {
  return {
    positions: sum(all.map(({ positions }) => positions)),
    kroner: sum(all.map(({ kroner }) => kroner)),
  };
}

/** Parts of full-time positions are summed in hundredths: 0.1 + 0.2 is 0.3. */
function sum(values: readonly (number | null)[]): number | null {
  const written = values.filter((value) => value !== null);
  if (written.length === 0) return null;
  return Math.round(written.reduce((total, value) => total + value * 100, 0)) / 100;
}

/** Which plans hold the measures that are not dropped, and which hold none of them. */
export function anchoringOf(all: readonly Measure[], period: ReportPeriod): PlanReport["anchoring"] {
  const measures = all.filter(({ status }) => status !== "dropped");
  const names = [...new Set(measures.flatMap(({ anchoredIn }) => anchoredIn))];
  const idsOf = (those: (measure: Measure) => boolean) => measures.filter(those).map(({ id }) => id);
  const yearAfter = `${Number(period.to.slice(0, 4)) + 1}-12-31`;
  return {
    plans: names.map((plan) => ({ plan, measures: idsOf(({ anchoredIn }) => anchoredIn.includes(plan)) })),
    unanchored: idsOf(({ anchoredIn, inBudgetPlan }) => anchoredIn.length === 0 && inBudgetPlan !== true),
    outsideBudgetPlan: idsOf(({ inBudgetPlan }) => inBudgetPlan === false),
    grantsEnding: idsOf(
      ({ financing, grantEnds }) =>
        financing === "grant" && grantEnds !== null && isWithin(grantEnds, { ...period, to: yearAfter }),
    ),
  };
}

/** The decisions up to the period's end, by date and as the register has them. */
export function judgedDecisions(
  decisions: readonly PriorDecision[],
  period: ReportPeriod,
): readonly JudgedDecision[] {
  const since = `${String(Number(period.from.slice(0, 4)) - 1)}-01-01`;
  return decisions
    .filter(({ date }) => date <= period.to)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((decision) => ({ ...decision, isFollowed: decision.date >= since || isOpen(decision) }));
}

/** Each recommendation of the guideline with how it stands in the services; none where nobody has told. */
export function judgedRequirements(
  requirements: readonly Omit<JudgedRequirement, "stands">[],
  stands: readonly RequirementStand[],
): readonly JudgedRequirement[] {
  return requirements.map(({ id, chapter, text, strength, law }) => ({
    ...{ id, chapter, text, strength, law },
    stands: stands
      .filter(({ requirement }) => requirement === id)
      .map(({ service, inPlace, remark }) => ({ service, inPlace, remark })),
  }));
}
