import { parseCell, type CellAddress } from "../../domain/cell.js";
import type { PlanClaim, PublishedReport } from "../../domain/plan/claims.js";
import type { PlanReport } from "../../domain/plan/plan-report.js";

/** What is published today of the survey and the registers. */
type Shown = Pick<PlanReport, "survey" | "figures">;

/** A frozen sentence: older files do not have its cells. */
type Frozen = Pick<PublishedReport["sentences"][number], "claim" | "cells">;

/**
 * Finds the sentences of earlier reports that may not be told again: those with a number that is hidden today. Of a sentence
 * whose cells are not known, those that its claim is about are asked.
 *
 * A figure of the registers is known by its id alone, since its addresses are of another period: where its value or its
 * first value is hidden today, what was said of it is too.
 *
 * @example
 * const isHidden = hiddenToday(report);
 * isHidden({ claim, cells: ["2024/tall.avslag/total/value"] }); // true
 */
export function hiddenToday({ survey, figures }: Shown): (sentence: Frozen) => boolean {
  const cells = hiddenCells(survey);
  const subjects = new Set(
    [...cells].flatMap((cell) => {
      const parts = parseCell(cell);
      return parts?.group === null ? [`${parts.wave}/${parts.subject}`] : [];
    }),
  );
  const hidden = figures.filter(({ now, baseline }) => now?.shown === false || baseline?.shown === false);
  const ids = new Set(hidden.map(({ id }) => id));
  return ({ claim, cells: known }) =>
    known === undefined
      ? subjectsOf(claim, survey).some((one) => subjects.has(one)) || ids.has(figureOf(claim) ?? "")
      : known.some((cell) => cells.has(cell) || ids.has(figureIn(cell) ?? ""));
}

/** The id of the register's figure that an address is of. */
function figureIn(cell: CellAddress): string | null {
  return /^[^/]+\/tall\.([^/]+)\/total\/(?:value|baseline)$/u.exec(cell)?.[1] ?? null;
}

function figureOf(claim: PlanClaim): string | null {
  return claim.rule === "figureTarget" ? claim.figure : null;
}

/** What a claim on the survey is about, by wave. */
function subjectsOf(claim: PlanClaim, survey: Shown["survey"]): readonly string[] {
  if (claim.rule === "clearChange") {
    return [claim.wave, claim.earlier].map((wave) => `${wave}/${claim.indicator}`);
  }
  if (claim.rule === "clearDifference") return [`${claim.wave}/${claim.indicator}`];
  // The claim does not name the wave it moved from.
  if (claim.rule !== "measureMoved") return [];
  return (survey?.waves ?? []).map(({ id }) => `${id}/${claim.indicator}`);
}

/** Addresses of everything in the survey that is not shown, at any depth. */
function hiddenCells(data: unknown, found = new Set<CellAddress>()): ReadonlySet<CellAddress> {
  if (typeof data !== "object" || data === null) return found;
  const isHidden = "shown" in data && data.shown === false;
  if (isHidden && "cell" in data && typeof data.cell === "string") found.add(data.cell);
  for (const part of Object.values(data)) hiddenCells(part, found);
  return found;
}
