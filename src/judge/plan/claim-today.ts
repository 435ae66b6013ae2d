import { parseCell } from "../../domain/cell.js";
import type { VerdictWord } from "../../domain/comparison.js";
import { planCell } from "../../domain/plan/cells.js";
import type { ClaimOutcome, PlanClaim } from "../../domain/plan/claims.js";
import { isOpen } from "../../domain/plan/open-decision.js";
import type { FigureVerdict, PlanReport, PlanSentence } from "../../domain/plan/plan-report.js";
import type { Results } from "../../domain/results.js";
import { inTime } from "../../domain/wave-order.js";
import { earlierWave } from "./indicators.js";
import { behindSentence, statusSentence } from "./measure-claims.js";
import { mostHeard, mostlyUnsure } from "./survey-claims.js";

/** What earlier claims are held against. */
export type Today = Pick<
  PlanReport,
  "period" | "survey" | "measures" | "figures" | "needs" | "unanswered" | "decisions"
>;

/** A claim's outcome, with the cells of today that tell it. */
export interface Outcome {
  readonly outcome: ClaimOutcome;
  readonly cells: readonly string[];
}

type ClaimOf<R extends PlanClaim["rule"]> = Extract<PlanClaim, { rule: R }>;

/**
 * Whether a claim still holds.
 *
 * | claim | holds | else |
 * |---|---|---|
 * | clearChange | a newer wave: clear the same way, or about the same since then | clear the other way: reversed; else unclear |
 * | clearDifference | a newer wave: clear the same way | clear the other way: reversed; else unclear |
 * | measureMoved | a newer wave: the step is the same | the opposite step: reversed; else unclear |
 * | mostlyUnsure | a newer wave: more than half still cannot tell | changed |
 * | noNewWave | there is still none | changed |
 * | figureTarget | the verdict is the same | not reported: noNewData; hidden or unclear: unclear; else changed |
 * | mostHeard | the same area | no notes: noNewData; else changed |
 * | the others | the same counts and the same ids | changed |
 *
 * Of the survey's claims, those without a newer wave than theirs have noNewData. What is asked about no more is gone.
 */
export function claimToday(claim: PlanClaim, today: Today): Outcome {
  switch (claim.rule) {
    case "clearChange":
    case "clearDifference":
      return clearToday(claim, today);
    case "measureMoved":
      return movedToday(claim, today);
    case "mostlyUnsure":
      return unsureToday(claim, today);
    case "noNewWave":
      return { outcome: claim.wave === (today.survey?.wave ?? null) ? "holds" : "changed", cells: [] };
    case "figureTarget":
      return targetToday(claim, today);
    case "mostHeard":
      return heardToday(claim, today);
    case "measureStatus":
      return sameClaim(claim, statusSentence(today));
    case "measuresBehind":
      return sameClaim(claim, behindSentence(today));
    case "figuresMissing": {
      const missing = today.figures.filter(({ verdict }) => verdict === "notReported").map(({ id }) => id);
      const cells = claim.figures.map((id) => planCell.figure(today.period.id, id, "value"));
      return { outcome: sameIds(claim.figures, missing) ? "holds" : "changed", cells };
    }
    case "decisions": {
      const open = today.decisions.filter(isOpen).map(({ id }) => id);
      const cells = [planCell.decisions(today.period.id)];
      return { outcome: sameIds(claim.open, open) ? "holds" : "changed", cells };
    }
    case "needsUnanswered":
      return {
        outcome: sameIds(claim.needs, today.unanswered) ? "holds" : "changed",
        cells: [planCell.needs(today.period.id)],
      };
  }
}

function clearToday(claim: ClaimOf<"clearChange" | "clearDifference">, { survey }: Today): Outcome {
  if (survey === null || !isNewer(survey, claim.wave)) return { outcome: "noNewData", cells: [] };
  if (!survey.indicators.some(({ id }) => id === claim.indicator)) return { outcome: "gone", cells: [] };
  const judged = survey.comparisons.find(({ comparison, verdict }) => {
    // A county beside the nation is not judged.
    if (verdict === null) return false;
    const cell = parseCell(comparison.cell);
    if (cell?.subject !== claim.indicator || cell.wave !== survey.wave || cell.group !== null) return false;
    if (claim.rule === "clearDifference") return cell.measure === "vs-nation" || cell.measure === "vs-county";
    const since = earlierWave(cell.measure);
    return since !== null && inTime(survey.waves)(since, claim.wave) >= 0;
  });
  if (judged?.verdict == null || judged.verdict.fewAnswers) return { outcome: "unclear", cells: [] };
  const { word } = judged.verdict;
  const cells = judged.comparison.shown ? [judged.comparison.cell, judged.comparison.ours] : [];
  const isKept = claim.rule === "clearChange" && word === "similar";
  if (word === claim.word || isKept) return { outcome: "holds", cells };
  return { outcome: opposite[word] === claim.word ? "reversed" : "unclear", cells };
}

const opposite: Partial<Readonly<Record<VerdictWord, string>>> = {
  better: "worse",
  worse: "better",
  higher: "lower",
  lower: "higher",
};

function movedToday({ measure, indicator, wave, step }: ClaimOf<"measureMoved">, today: Today): Outcome {
  if (today.survey === null || !isNewer(today.survey, wave)) return { outcome: "noNewData", cells: [] };
  const found = today.measures.find(({ id }) => id === measure);
  const judged = found?.judged.find((one) => one.indicator === indicator);
  if (judged === undefined) return { outcome: "gone", cells: [] };
  const cells = [judged.change?.cell, judged.now?.cell].filter((cell) => cell !== undefined);
  if (judged.step === step) return { outcome: "holds", cells };
  const isReversed = judged.step === "movedRight" || judged.step === "movedWrong";
  return { outcome: isReversed ? "reversed" : "unclear", cells };
}

function unsureToday({ wave }: ClaimOf<"mostlyUnsure">, { survey }: Today): Outcome {
  if (survey === null || !isNewer(survey, wave)) return { outcome: "noNewData", cells: [] };
  const sentence = mostlyUnsure(survey);
  return { outcome: sentence === null ? "changed" : "holds", cells: sentence?.cells ?? [] };
}

function targetToday({ figure, verdict }: ClaimOf<"figureTarget">, { figures, period }: Today): Outcome {
  const found = figures.find(({ id }) => id === figure);
  if (found === undefined) return { outcome: "gone", cells: [] };
  return {
    outcome: found.verdict === verdict ? "holds" : targetOutcome[found.verdict],
    cells: [planCell.figure(period.id, figure, "value")],
  };
}

const targetOutcome: Readonly<Record<FigureVerdict, ClaimOutcome>> = {
  reached: "changed",
  notReached: "changed",
  noTarget: "changed",
  notReported: "noNewData",
  hidden: "unclear",
  unclear: "unclear",
};

function heardToday({ area }: ClaimOf<"mostHeard">, { survey }: Today): Outcome {
  const most = survey === null ? null : mostHeard(survey);
  if (most === null) return { outcome: "noNewData", cells: [] };
  return { outcome: most.area === area ? "holds" : "changed", cells: [] };
}

function sameClaim(claim: PlanClaim, today: PlanSentence | null): Outcome {
  const isSame = JSON.stringify(sorted(claim)) === JSON.stringify(sorted(today?.claim ?? null));
  return { outcome: isSame ? "holds" : "changed", cells: today?.cells ?? [] };
}

/** The order of rows in a register is no news. */
function sorted(claim: PlanClaim | null): PlanClaim | null {
  return claim?.rule === "measuresBehind" ? { ...claim, measures: [...claim.measures].sort() } : claim;
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
}

function isNewer({ wave, waves }: Results, than: string): boolean {
  return inTime(waves)(wave, than) > 0;
}
