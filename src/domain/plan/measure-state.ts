import type { JudgedMeasure, ReportPeriod, StatusCounts } from "./plan-report.js";
import type { Measure } from "./registers.js";
import type { Status } from "./words.js";

/** Nothing more is to be done: done, in ordinary operation, or dropped. */
export function isEnded({ status }: Pick<Measure, "status">): boolean {
  return status === "done" || status === "ordinary" || status === "dropped";
}

/** Delayed, stopped, or past its deadline; what is done or dropped is not behind. */
export function isBehind(measure: Pick<JudgedMeasure, "status" | "progress" | "isOverdue">): boolean {
  const { progress, isOverdue } = measure;
  return !isEnded(measure) && (progress === "delayed" || progress === "stopped" || isOverdue);
}

/**
 * A measure's status at the period's end. The register says how it is today: what was finished later was under way then,
 * and what began later was not started. Without dates the register's own status is all there is.
 *
 * @example
 * statusAt({ status: "done", started: "2025-02-01", finished: "2026-03-01" }, { to: "2025-12-31" }); // "underWay"
 */
export function statusAt(
  { status, started, finished }: Pick<Measure, "status" | "started" | "finished">,
  { to }: Pick<ReportPeriod, "to">,
): Status | null {
  const isDone = status === "done" || status === "ordinary";
  if (!isDone && status !== "underWay") return status;
  if (isDone && finished !== null && finished <= to) return status;
  if (started !== null && started > to) return "notStarted";
  return isDone && finished !== null ? "underWay" : status;
}

/** How many measures stand in each status. */
export function statusCounts(measures: readonly Pick<Measure, "status">[]): StatusCounts {
  const counts = { notStarted: 0, planned: 0, underWay: 0, done: 0, ordinary: 0, dropped: 0, unknown: 0 };
  for (const { status } of measures) counts[status ?? "unknown"]++;
  return counts;
}
