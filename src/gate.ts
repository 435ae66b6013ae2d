import { openForGate, type GateRequest, type OpenedForGate } from "./gate-input.js";
import { baselineFor, type BaselineInUse } from "./gate-baseline.js";
import { surveyIndicators } from "./gate-survey.js";
import { ParorendeError } from "./domain/errors.js";
import type { GateBaseline } from "./domain/gate/baseline.js";
import type { GateReport } from "./domain/gate/gate-report.js";
import { gate, type GateInput } from "./judge/gate/gate.js";
import { updatedBaseline, type BaselineUpdate } from "./judge/gate/update-baseline.js";

/** What becomes of the known deviations. */
export interface AcceptedUpdate extends BaselineUpdate {
  /** There is something to keep, or there was. */
  readonly isWritten: boolean;
  /** The file holds something else than before. */
  readonly isChanged: boolean;
}

/** What was decided, and what whoever runs it must know. */
export interface GateRun extends Pick<OpenedForGate, "loaded" | "resultsFile" | "gitUnknown"> {
  readonly report: GateReport;
  readonly baseline: {
    readonly path: string;
    /** What it is called in messages. */
    readonly file: string;
    readonly update: AcceptedUpdate | null;
  };
}

/**
 * The gate's road on one page: answers, counts or results → what is shown and judged → what the policy lets fail.
 *
 * @throws ParorendeError answersInGit before anything is read; baselineOtherVersion, baselineOtherSurvey, baselineReason,
 *   nothingToCompare; notResults, resultsOfOtherWave, resultsOfOtherKommune; what reading and analyzing throws
 * @example
 * const run = await compareRun({ files: ["analyse-2025.json"], workspace: null, folder: ".", made: "2026-03-18" });
 * run.report.outcome; // "pass"
 */
export async function compareRun(request: GateRequest): Promise<GateRun> {
  const opened = await openForGate(request);
  const { loaded, resultsFile, gitUnknown } = opened;
  const before = baselineFor(opened, { isBegunAnew: request.update !== undefined });
  const decide = decider(opened, before, await surveyIndicators(opened, request.workspace));
  const report = decide(before.content);
  if (report.lines.length === 0) {
    const why = opened.settings.others === false ? "policy" : whyNoFigures(loaded);
    throw new ParorendeError({ code: "nothingToCompare", facts: { wave: report.wave, why } });
  }
  const { path, file } = before;
  const told = { loaded, resultsFile, gitUnknown };
  if (request.update === undefined) return { report, ...told, baseline: { path, file, update: null } };
  const update = accepted(report, opened, before, { ...request.update, made: request.made });
  return {
    report: decide(update.isWritten ? update.content : null),
    ...told,
    baseline: { path, file, update },
  };
}

/** Of a table of counts, what was read tells what is wrong. */
function whyNoFigures(loaded: OpenedForGate["loaded"]): "data" | "counts" {
  if (loaded === null || loaded.issues.length + loaded.checks.length === 0) return "data";
  return loaded.read.every(({ reading }) => reading.kind === "counts") ? "counts" : "data";
}

function decider(
  { results, settings, planTargets }: OpenedForGate,
  { file }: BaselineInUse,
  indicators: GateInput["surveyIndicators"],
): (content: GateBaseline | null) => GateReport {
  const input: Omit<GateInput, "baseline"> = { results, settings, planTargets, surveyIndicators: indicators };
  return (content) => gate({ ...input, baseline: content && { file, content } });
}

/** What deviates now, in the baseline; whoever accepts that says why. */
function accepted(
  report: GateReport,
  { results, settings, baseline }: OpenedForGate,
  { content: before }: BaselineInUse,
  { reason, made }: { readonly reason: string | null; readonly made: string },
): AcceptedUpdate {
  const said = (reason ?? "").trim();
  const update = updatedBaseline({ report, results, settings, before }, { reason: said, made });
  if (update.accepted.length > 0 && said === "")
    throw new ParorendeError({ code: "baselineReason", facts: { indicators: update.accepted } });
  return {
    ...update,
    isWritten: before !== null || update.content.entries.length > 0,
    isChanged: JSON.stringify(baseline.content) !== JSON.stringify(update.content),
  };
}
