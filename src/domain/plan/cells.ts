import type { CellAddress } from "../cell.js";
import type { Status } from "./words.js";

/**
 * The addresses of a plan's numbers, in the form that survey cells have: what it is of, the group, what it tells. `period`
 * is a period's id.
 *
 * @example
 * planCell.figure("2025", "soknader", "value"); // "2025/tall.soknader/total/value"
 * planCell.status("2025", "underWay"); // "2025/tiltak/status=underway/count"
 */
export const planCell = {
  figure: (period: string, id: string, what: "value" | "baseline" | "target"): CellAddress =>
    `${period}/tall.${id}/total/${what}`,
  measures: (period: string): CellAddress => `${period}/tiltak/total/count`,
  status: (period: string, status: Status | "unknown"): CellAddress =>
    `${period}/tiltak/status=${status.toLowerCase()}/count`,
  measure: (period: string, id: string, what: string): CellAddress => `${period}/tiltak.${id}/total/${what}`,
  decisions: (period: string): CellAddress => `${period}/vedtak/total/count`,
  needs: (period: string): CellAddress => `${period}/behov/total/count`,
} as const;
