import type { GateReport } from "./domain/gate/gate-report.js";
import type { WrittenGate } from "./domain/gate/written-gate.js";
import type { Locale } from "./domain/text.js";
import type { GateRun } from "./gate.js";
import type { GateRequest } from "./gate-input.js";
import type { PlaceFinder } from "./report/gate/write-line.js";

/**
 * Whether a build may go on: what is shown and judged, held against a policy and a baseline.
 *
 * @throws ParorendeError answersInGit, baselineOtherVersion, baselineOtherSurvey, baselineReason, nothingToCompare,
 *   notResults, resultsAlone, resultsOfOtherWave; what reading and analyzing throws
 */
export async function compareRun(request: GateRequest): Promise<GateRun> {
  return (await import("./gate.js")).compareRun(request);
}

/** A gate's decision in words. */
export async function writtenGate(
  report: GateReport,
  locale: Locale,
  places: PlaceFinder,
): Promise<WrittenGate> {
  return (await import("./report/gate/write-gate.js")).writeGate(report, locale, places);
}

/** The reporters: each is loaded when it is used. */
export async function gateReporters() {
  return (await import("./render/gate/reporters.js")).reporters;
}

export type { PlaceFinder };
