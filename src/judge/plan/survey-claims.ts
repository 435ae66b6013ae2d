import type { PlanClaim } from "../../domain/plan/claims.js";
import type { PlanSentence } from "../../domain/plan/plan-report.js";
import { judgedTotals } from "../../domain/judged-totals.js";
import type { Finding, Results } from "../../domain/results.js";

type Clear = Extract<Finding, { indicator: string }>;

/** Where more than half of the verdicts cannot tell, page one says so; else null. */
export function mostlyUnsure(survey: Results): PlanSentence | null {
  const judged = judgedTotals(survey);
  const unsure = judged.filter(({ verdict }) => verdict?.word === "cannotTell");
  if (unsure.length * 2 <= judged.length) return null;
  return {
    claim: { rule: "mostlyUnsure", wave: survey.wave, unsure: unsure.length, of: judged.length },
    cells: unsure.map(({ comparison }) => comparison.cell),
  };
}

/** The clear changes and differences among the findings, in their order; what is neither good nor bad comes last. */
export function clearSentences(survey: Results, rule: Clear["rule"]): readonly PlanSentence[] {
  const found = survey.findings.filter((finding): finding is Clear => finding.rule === rule);
  const isNeutral = ({ word }: Clear): boolean => word === "higher" || word === "lower";
  return [...found.filter((one) => !isNeutral(one)), ...found.filter(isNeutral)].flatMap((finding) => {
    const claim = claimOf(finding, survey);
    return claim === null ? [] : [{ claim, cells: finding.cells }];
  });
}

function claimOf({ rule, word, indicator, cells }: Clear, survey: Results): PlanClaim | null {
  const { wave } = survey;
  if (rule === "clearDifference") return { rule, word, indicator, wave };
  const against = survey.comparisons
    .map(({ comparison }) => comparison)
    .find(({ cell }) => cell === cells[0]);
  if (against?.shown !== true || against.against.kind !== "wave") return null;
  return { rule, word, indicator, wave, earlier: against.against.wave };
}

/** The area that most was said of; null where nothing was said. `of` counts each statement at the events that are shown. */
export function mostHeard({ voices }: Results): { area: string; statements: number; of: number } | null {
  const heard = (voices?.areas ?? []).filter(({ area }) => area !== "annet");
  const most = heard.reduce<(typeof heard)[number] | null>(
    (best, one) => (one.count.statements > (best?.count.statements ?? 0) ? one : best),
    null,
  );
  if (most === null) return null;
  const of = (voices?.events ?? []).reduce((sum, { count }) => sum + count.statements, 0);
  return { area: most.area, statements: most.count.statements, of };
}
