import { isAbsolute, join, resolve } from "node:path";
import { analysisData } from "./analysis-data.js";
import { ParorendeError } from "./domain/errors.js";
import { isResults, type PlainResults } from "./domain/gate/plain-results.js";
import { namedIndicators, type GateSettings } from "./domain/gate/policy.js";
import type { BaselineInUse } from "./gate-baseline.js";
import { planRegisters } from "./plan-registers.js";
import { resultsReveal } from "./protect/results-audit.js";
import { answersInGit } from "./read/answers-in-git.js";
import { loadCatalogue } from "./read/catalogue.js";
import { listFolder } from "./read/files.js";
import { baselineNumbers, baselinePath, readBaseline } from "./read/gate-baseline.js";
import { nameBelow } from "./read/name-below.js";
import { readResults } from "./read/results-file.js";
import { readWorkspace, type OpenWorkspace } from "./read/workspace.js";
import { analyze, load, type LoadedRequest, type LoadRequest } from "./requests.js";

/** Where `analyze` writes in a workspace. */
const REPORTS = "rapporter";

/** What the gate is to decide on. */
export interface GateRequest extends LoadRequest {
  /** ISO date: the library reads no clock. */
  readonly made: string;
  /** The file of known deviations; without it, what the policy says, else `kjente-avvik.json`. */
  readonly baseline?: string | undefined;
  /** How that was typed: what the file is called where it lies outside the folder. */
  readonly baselineTyped?: string | undefined;
  /** Where the file of known deviations lies when there is no workspace. */
  readonly folder: string;
  /** Write what deviates now into the baseline. */
  readonly update?: { readonly reason: string | null } | undefined;
  /** Told what was read as soon as it is, since what it lacks may be why nothing can be decided. */
  readonly onLoaded?: ((loaded: LoadedRequest) => void) | undefined;
}

/** All that the gate decides from. */
export interface OpenedForGate {
  readonly results: PlainResults;
  /** Null where results were given, and no answers were read. */
  readonly loaded: LoadedRequest | null;
  /** The file of results; null where answers were read. */
  readonly resultsFile: string | null;
  readonly settings: GateSettings;
  readonly baseline: BaselineInUse;
  /** Targets of the plan's measures, by indicator; several where they differ. */
  readonly planTargets: ReadonlyMap<string, readonly number[]>;
  /** Git could not be asked whether answers lie there. */
  readonly gitUnknown: boolean;
}

/**
 * Reads what the gate decides from: first that git has no answers, then the known deviations, so that what they hold is
 * known when numbers are hidden, and then answers, counts or results.
 *
 * @throws ParorendeError noWorkspace, answersInGit, baselineMissing, notBaseline, baselineNumbers, invalidDataFile,
 *   notResults, resultsAlone, resultsOfOtherWave, resultsOfOtherKommune; what reading and analyzing throws
 */
export async function openForGate(request: GateRequest): Promise<OpenedForGate> {
  const { workspace } = request;
  const opened = workspace === null ? null : await readWorkspace(workspace);
  if (opened === null && request.files.length === 0 && request.previous === undefined)
    throw new ParorendeError({ code: "noWorkspace", facts: { folder: ".", takesFiles: "compare" } });
  const settings = opened?.settings.gate ?? {};
  const { unknown: gitUnknown } = await refuseAnswersInGit(request, opened);
  const baseline = await openBaseline(request, opened);
  const read = await openResults(request, opened, baseline);
  const planTargets = await targetsOfPlan(settings, opened, read.results);
  return { ...read, settings, baseline, planTargets, gitUnknown };
}

/** Answers in git are out for good: nothing else is done before that is put right. */
async function refuseAnswersInGit(
  { workspace, files, previous, notes = [] }: GateRequest,
  opened: OpenWorkspace | null,
): Promise<{ readonly unknown: boolean }> {
  const named = [...files, ...(previous === undefined ? [] : [previous])];
  const found = await answersInGit({
    workspace,
    invented: opened?.settings.invented === true,
    files: named.filter((file) => !isResults(file)),
    notes: notes.map(({ path }) => path),
  });
  if (found.files.length === 0) return found;
  const facts = { files: found.files.slice(0, 5), count: found.files.length };
  throw new ParorendeError({ code: "answersInGit", facts });
}

async function openBaseline(request: GateRequest, opened: OpenWorkspace | null): Promise<BaselineInUse> {
  const { workspace, folder, update } = request;
  const path = request.baseline ?? baselinePath(workspace ?? folder, opened?.settings ?? null);
  const inSettings = opened?.settings.gate?.baseline;
  const typed = request.baseline === undefined ? inSettings : request.baselineTyped;
  const file = baselineName(path, typed, workspace ?? folder);
  const content = await readBaseline(path, file);
  const from = request.baseline === undefined ? "parorende.json" : "--baseline";
  const isNamed = request.baseline !== undefined || inSettings !== undefined;
  if (content === null && isNamed && update === undefined)
    throw new ParorendeError({ code: "baselineMissing", facts: { path: typed ?? file, from } });
  return { path, file, content };
}

/** Outside the folder, as it was typed from there; the folders above can tell who the user is. */
function baselineName(path: string, typed: string | undefined, folder: string): string {
  const below = nameBelow(path, folder);
  const isOutside = resolve(folder, below) !== path;
  return isOutside && typed !== undefined && !isAbsolute(typed) ? typed.replaceAll("\\", "/") : below;
}

type OpenedResults = Pick<OpenedForGate, "results" | "loaded" | "resultsFile">;

async function openResults(
  request: GateRequest,
  opened: OpenWorkspace | null,
  baseline: BaselineInUse,
): Promise<OpenedResults> {
  const file = request.files.find(isResults);
  if (file !== undefined) {
    const results = await givenResults(file, request, opened);
    await refuseNear(results, nameOf(file, request), baseline, opened);
    return { results, loaded: null, resultsFile: file };
  }
  // The workspace's own is known to every analysis of it.
  const isOwn = opened !== null && baseline.path === baselinePath(opened.folder, opened.settings);
  const known = isOwn ? [] : baselineNumbers(baseline.content);
  const loaded = await load({ ...request, known }).catch((error: unknown) => whereResultsLie(error, opened));
  request.onLoaded?.(loaded);
  return { results: await analyze(loaded, request.made), loaded, resultsFile: null };
}

/** In CI a workspace has results in place of answers: what to do is another thing than where they are. */
async function whereResultsLie(error: unknown, opened: OpenWorkspace | null): Promise<never> {
  const isAbsent = error instanceof ParorendeError && error.problem.code === "noAnswers";
  if (!isAbsent || opened === null) throw error;
  const { files } = await listFolder(join(opened.folder, REPORTS));
  const results = files.filter((name) => /^analyse-.*\.json$/u.test(name)).sort();
  const facts = { where: opened.settings.kommune.name, results: results.map((name) => `${REPORTS}/${name}`) };
  throw new ParorendeError({ code: "noAnswersToCompare", facts });
}

/** Results made elsewhere have not hidden what the known deviations tell: a count a few persons away from theirs. */
async function refuseNear(
  results: PlainResults,
  file: string,
  baseline: BaselineInUse,
  opened: OpenWorkspace | null,
): Promise<void> {
  const own = opened === null ? null : baselinePath(opened.folder, opened.settings);
  // Whichever file is in use, the workspace's own is read by whoever reads the workspace.
  const other = own === null || own === baseline.path ? null : await readBaseline(own);
  const known = [...baselineNumbers(baseline.content), ...baselineNumbers(other)];
  const limit = Math.max(results.settings.limit, opened?.settings.limit ?? 0);
  if (!resultsReveal(known, results, limit)) return;
  throw new ParorendeError({ code: "resultsReveal", facts: { file, baseline: baseline.file } });
}

async function givenResults(
  path: string,
  request: GateRequest,
  opened: OpenWorkspace | null,
): Promise<PlainResults> {
  const file = nameOf(path, request);
  refuseReadingOptions(request, path);
  const results = await readResults(path);
  const { wave } = request;
  if (wave !== undefined && wave !== results.wave) {
    throw new ParorendeError({
      code: "resultsOfOtherWave",
      facts: { file, wave: results.wave, asked: wave },
    });
  }
  const { kommune } = opened?.settings ?? {};
  if (kommune !== undefined && !isOf(results, kommune)) {
    const facts = { file, kommune: results.municipality.name ?? "", own: kommune.name };
    throw new ParorendeError({ code: "resultsOfOtherKommune", facts });
  }
  return results;
}

/** By number where both have one, else by name; results that name no municipality may be anybody's. */
function isOf(
  { municipality }: PlainResults,
  kommune: { readonly name: string; readonly kommunenummer?: string | undefined },
): boolean {
  if (municipality.kommunenummer !== null && kommune.kommunenummer !== undefined)
    return municipality.kommunenummer === kommune.kommunenummer;
  return municipality.name === null || municipality.name === kommune.name;
}

/** Results are read already: nothing else decides how. */
function refuseReadingOptions(request: GateRequest, file: string): void {
  const { files, survey, previous, previousWave, framework, includePartial, groupBy } = request;
  const results = files.filter(isResults).map((one) => nameOf(one, request));
  if (results.length > 1) throw new ParorendeError({ code: "severalResults", facts: { files: results } });
  const others = files.filter((one) => one !== file).map((one) => nameOf(one, request));
  if (others.length > 0)
    throw new ParorendeError({ code: "resultsAmongFiles", facts: { file: nameOf(file, request), others } });
  const given: readonly (readonly [string, unknown])[] = [
    ["--survey", survey],
    ["--previous", previous],
    ["--previous-wave", previousWave],
    ["--framework", framework],
    ["--include-partial", includePartial],
    ["--group-by", groupBy],
    ["--notes", request.notes],
    ["--accept-suggested", request.acceptSuggested],
  ];
  const option = given.find(([, value]) => value !== undefined)?.[0];
  if (option === undefined) return;
  throw new ParorendeError({ code: "resultsAlone", facts: { file: nameOf(file, request), option } });
}

/** The targets that the plan's measures set, where the policy asks for one and does not say it itself. */
async function targetsOfPlan(
  settings: GateSettings,
  opened: OpenWorkspace | null,
  { survey, framework }: PlainResults,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const isAsked = namedIndicators(settings).some(
    ({ against, target }) => against?.includes("target") === true && target === undefined,
  );
  if (!isAsked || opened === null) return new Map();
  const found = await loadCatalogue({ workspaceFolder: opened.folder });
  const data = await analysisData(found, { survey: survey.id, framework: framework.id }, opened.settings);
  const { registers } = await planRegisters(opened, data, found);
  const targets = new Map<string, readonly number[]>();
  // A measure that is dropped answers nothing.
  const measures = registers.measures.filter(({ status }) => status !== "dropped");
  for (const { indicator, target } of measures.flatMap((measure) => measure.indicators)) {
    if (target === null) continue;
    targets.set(indicator, [...new Set([...(targets.get(indicator) ?? []), target])]);
  }
  return targets;
}

/** What a file is called in messages. */
function nameOf(path: string, { workspace, folder }: GateRequest): string {
  return nameBelow(path, workspace ?? folder);
}
