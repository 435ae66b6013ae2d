import { basename, isAbsolute, relative } from "node:path";
import { analysisData } from "./analysis-data.js";
import { ParorendeError } from "./domain/errors.js";
import type { GateBaseline } from "./domain/gate/baseline.js";
import type { GateReport } from "./domain/gate/gate-report.js";
import type { PlainResults } from "./domain/gate/plain-results.js";
import type { GateSettings } from "./domain/gate/policy.js";
import { gate } from "./judge/gate/gate.js";
import { updatedBaseline, type BaselineUpdate } from "./judge/gate/update-baseline.js";
import { planRegisters } from "./plan-registers.js";
import { answersInGit } from "./read/answers-in-git.js";
import { loadCatalogue } from "./read/catalogue.js";
import { baselinePath, readBaseline } from "./read/gate-baseline.js";
import { readResults } from "./read/results-file.js";
import { readWorkspace, type OpenWorkspace } from "./read/workspace.js";
import { analyze, load, type LoadedRequest, type LoadRequest } from "./requests.js";

/** What the gate is to decide on. */
export interface GateRequest extends LoadRequest {
  /** ISO date: the library reads no clock. */
  readonly made: string;
  /** The file of known deviations; without it, what the policy says, else `kjente-avvik.json`. */
  readonly baseline?: string | undefined;
  /** Where the file of known deviations lies when there is no workspace. */
  readonly folder: string;
  /** Write what deviates now into the baseline. */
  readonly update?: { readonly reason: string | null } | undefined;
}

/** What was decided, and what whoever runs it must know. */
export interface GateRun {
  readonly report: GateReport;
  /** Null where results were given, and no answers were read. */
  readonly loaded: LoadedRequest | null;
  /** The file of results; null where answers were read. */
  readonly resultsFile: string | null;
  readonly baseline: {
    readonly path: string;
    /** `isWritten`: there is something to keep, or there was. */
    readonly update: (BaselineUpdate & { readonly isWritten: boolean }) | null;
  };
  /** Git could not be asked whether answers lie there. */
  readonly gitUnknown: boolean;
}

interface Opened {
  readonly results: PlainResults;
  readonly loaded: LoadedRequest | null;
  readonly resultsFile: string | null;
}

/**
 * The gate's road on one page: answers, counts or results → what is shown and judged → what the policy lets fail.
 *
 * @throws ParorendeError answersInGit before anything is read; baselineOtherVersion, baselineOtherSurvey, baselineReason,
 *   nothingToCompare; notResults, resultsOfOtherWave; what reading and analyzing throws
 * @example
 * const run = await compareRun({ files: ["analyse-2025.json"], workspace: null, folder: ".", made: "2026-03-18" });
 * run.report.outcome; // "pass"
 */
export async function compareRun(request: GateRequest): Promise<GateRun> {
  const { workspace } = request;
  const opened = workspace === null ? null : await readWorkspace(workspace);
  const settings: GateSettings = opened?.settings.gate ?? {};
  const { unknown: gitUnknown } = await refuseAnswersInGit(request, opened);
  const read = await openResults(request);
  const { results } = read;
  const path = request.baseline ?? baselinePath(workspace ?? request.folder, opened?.settings ?? null);
  const before = await baselineBefore(path, request, settings, results);
  const planTargets = await targetsOfPlan(settings, opened, results);
  const decide = (content: GateBaseline | null): GateReport =>
    gate({ results, settings, planTargets, baseline: content && { file: nameOf(path, request), content } });
  const report = decide(before);
  if (report.lines.length === 0)
    throw new ParorendeError({ code: "nothingToCompare", facts: { wave: results.wave } });
  const told = { loaded: read.loaded, resultsFile: read.resultsFile, gitUnknown };
  if (request.update === undefined) return { report, ...told, baseline: { path, update: null } };
  const { reason } = request.update;
  const acceptance = { reason: reason ?? "", made: request.made };
  const update = updatedBaseline({ report, results, settings, before }, acceptance);
  if (update.accepted.length > 0 && acceptance.reason.trim() === "")
    throw new ParorendeError({ code: "baselineReason", facts: { indicators: update.accepted } });
  const isWritten = before !== null || update.content.entries.length > 0;
  return {
    report: decide(isWritten ? update.content : null),
    ...told,
    baseline: { path, update: { ...update, isWritten } },
  };
}

/** Answers in git are out for good: nothing else is done before that is put right. */
async function refuseAnswersInGit(
  { workspace, files, previous }: GateRequest,
  opened: OpenWorkspace | null,
): Promise<{ readonly unknown: boolean }> {
  const named = [...files, ...(previous === undefined ? [] : [previous])];
  const found = await answersInGit({
    workspace,
    invented: opened?.settings.invented === true,
    files: named.filter((file) => !isResults(file)),
  });
  if (found.files.length === 0) return found;
  const facts = { files: found.files.slice(0, 5), count: found.files.length };
  throw new ParorendeError({ code: "answersInGit", facts });
}

async function openResults(request: GateRequest): Promise<Opened> {
  const { files, wave } = request;
  const [file] = files;
  if (file === undefined || !files.some(isResults)) {
    const loaded = await load(request);
    return { results: await analyze(loaded, request.made), loaded, resultsFile: null };
  }
  refuseReadingOptions(request, file);
  const results = await readResults(file);
  if (wave !== undefined && wave !== results.wave) {
    const facts = { file: nameOf(file, request), wave: results.wave, asked: wave };
    throw new ParorendeError({ code: "resultsOfOtherWave", facts });
  }
  return { results, loaded: null, resultsFile: file };
}

/** Of the files that are read, only results are JSON. */
function isResults(file: string): boolean {
  return file.toLowerCase().endsWith(".json");
}

function refuseReadingOptions(request: GateRequest, file: string): void {
  const { files, survey, previous, previousWave, framework, includePartial, groupBy } = request;
  const given: readonly (readonly [string, boolean])[] = [
    [nameOf(files[1] ?? "", request), files.length > 1],
    ["--survey", survey !== undefined],
    ["--previous", previous !== undefined],
    ["--previous-wave", previousWave !== undefined],
    ["--framework", framework !== undefined],
    ["--include-partial", includePartial === true],
    ["--group-by", groupBy !== undefined],
  ];
  const option = given.find(([, isGiven]) => isGiven)?.[0];
  if (option === undefined) return;
  throw new ParorendeError({ code: "resultsAlone", facts: { file: nameOf(file, request), option } });
}

/** Null where there is none, or where one of another questionnaire is begun anew. */
async function baselineBefore(
  path: string,
  request: GateRequest,
  settings: GateSettings,
  { survey, wave, waves }: PlainResults,
): Promise<GateBaseline | null> {
  const file = nameOf(path, request);
  const isUpdated = request.update !== undefined;
  const content = await readBaseline(path);
  const isNamed = request.baseline !== undefined || settings.baseline !== undefined;
  if (content === null && isNamed && !isUpdated)
    throw new ParorendeError({ code: "fileNotFound", facts: { file: path } });
  const version = waves.find(({ id }) => id === wave)?.questionnaireVersion ?? "";
  const other = content?.entries.find((entry) => entry.questionnaireVersion !== version);
  if (content === null || (content.survey === survey.id && other === undefined)) return content;
  if (isUpdated) return null;
  if (content.survey !== survey.id) {
    const facts = { file, baseline: content.survey, survey: survey.id };
    throw new ParorendeError({ code: "baselineOtherSurvey", facts });
  }
  const facts = { file, baseline: other?.questionnaireVersion ?? "", wave, version };
  throw new ParorendeError({ code: "baselineOtherVersion", facts });
}

/** The targets that the plan's measures set, where the policy asks for one and does not say it itself. */
async function targetsOfPlan(
  { indicators = [] }: GateSettings,
  opened: OpenWorkspace | null,
  { survey, framework }: PlainResults,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const isAsked = indicators.some(
    (one) => typeof one !== "string" && one.against?.includes("target") === true && one.target === undefined,
  );
  if (!isAsked || opened === null) return new Map();
  const found = await loadCatalogue({ workspaceFolder: opened.folder });
  const asked = { survey: survey.id, framework: framework.id };
  const data = await analysisData(found, asked, opened.settings);
  const { registers } = await planRegisters(opened, data, found);
  const targets = new Map<string, readonly number[]>();
  for (const { indicator, target } of registers.measures.flatMap((measure) => measure.indicators)) {
    if (target === null) continue;
    targets.set(indicator, [...new Set([...(targets.get(indicator) ?? []), target])]);
  }
  return targets;
}

/** What a file is called in messages: from the workspace or the folder where it lies below it, else its name. */
function nameOf(path: string, { workspace, folder }: GateRequest): string {
  const fromHere = relative(workspace ?? folder, path);
  const isBelow = fromHere !== "" && !fromHere.startsWith("..") && !isAbsolute(fromHere);
  return (isBelow ? fromHere : basename(path)).replaceAll("\\", "/");
}
