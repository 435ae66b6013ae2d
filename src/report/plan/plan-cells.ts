import type { CellAddress } from "../../domain/cell.js";
import { planCell } from "../../domain/plan/cells.js";
import type { Progress, Status } from "../../domain/plan/words.js";

/**
 * The address of how many measures stand in a status; of several that are counted together, all stand in it. None given:
 * all measures.
 *
 * @example
 * statusCell("2025", "done", "ordinary"); // "2025/tiltak/status=done+ordinary/count"
 */
export function statusCell(period: string, ...statuses: readonly (Status | "unknown")[]): CellAddress {
  const [first, ...others] = statuses;
  if (first === undefined) return planCell.measures(period);
  return others.length === 0
    ? planCell.status(period, first)
    : `${period}/tiltak/status=${statuses.join("+").toLowerCase()}/count`;
}

/** Statuses that sentences count together. */
export const doneCell = (period: string): CellAddress => statusCell(period, "done", "ordinary");
export const restCell = (period: string): CellAddress =>
  statusCell(period, "notStarted", "planned", "unknown");

/** The address of how many measures keep their time, are behind or stopped. */
export function progressCell(period: string, progress: Progress): CellAddress {
  return `${period}/tiltak/progress=${progress.toLowerCase()}/count`;
}

/** The address of how many measures have a high risk. */
export function highRiskCell(period: string): CellAddress {
  return `${period}/tiltak/risk=high/count`;
}

/** The address of something said of one measure, or of all: `asked-positions`, `given-kroner`. */
export function measureCell(period: string, measure: string | null, what: string): CellAddress {
  return measure === null ? `${period}/tiltak/total/${what}` : planCell.measure(period, measure, what);
}

/** The address of a register's figure, at its newest date or its first, or of its target. */
export const figureCell = planCell.figure;

/** What is counted in rows, by the first part of its address after the period. */
export type RowKind = "vedtak" | "behov" | "tall" | "tilbud" | "krav" | "innspill" | "sammenligninger";

/** The address of a count of rows: all of them, or those of which one thing is so (`status=open`). */
export function rowCell(period: string, kind: RowKind, group: string | null = null): CellAddress {
  return `${period}/${kind}/${group ?? "total"}/count`;
}
