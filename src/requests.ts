import { analysisData, ownNumbers, waveOrder } from "./analysis-data.js";
import { version } from "./about/version.js";
import type { AnalysisInput } from "./analyze.js";
import { ParorendeError } from "./domain/errors.js";
import type { DataIssue } from "./domain/issues.js";
import { OWN, type Tabulation } from "./domain/people/tabulation.js";
import type { EarlierNumber, PublishedReport } from "./domain/plan/claims.js";
import type { Results } from "./domain/results.js";
import { PRIVACY_LIMIT } from "./domain/thresholds.js";
import { inTime } from "./domain/wave-order.js";
import type { Workspace } from "./domain/workspace.js";
import type { Loaded, Progress } from "./load-files.js";
import { heardVoices } from "./notes-steps.js";
import type { DateRange, NotesRequest } from "./notes.js";
import { jsonHash } from "./read/bytes-hash.js";
import { roundsAsked, type WaveOrder } from "./rounds.js";

/** What is to be analyzed: files, or a workspace's rounds. */
export interface LoadRequest {
  readonly files: readonly string[];
  /** The workspace's folder, or null where there is none. */
  readonly workspace: string | null;
  readonly survey?: string | undefined;
  readonly wave?: string | undefined;
  readonly previous?: string | undefined;
  readonly previousWave?: string | undefined;
  readonly framework?: string | undefined;
  readonly groupBy?: readonly string[] | undefined;
  /** Partial answers count too; without it, where the wave's description says so. */
  readonly includePartial?: boolean | undefined;
  /** Notes of what was said; without any, the workspace's own. */
  readonly notes?: NotesRequest["files"] | undefined;
  /** Suggestions nobody has decided on count too, but none that must be read. */
  readonly acceptSuggested?: boolean | undefined;
  /** Only what was said at events within these dates. */
  readonly notesBetween?: DateRange | undefined;
  readonly onProgress?: Progress | undefined;
  /** Counts that others know besides what is published from the workspace. */
  readonly known?: readonly EarlierNumber[] | undefined;
}

export interface LoadedRequest extends Loaded {
  readonly settings: Workspace | null;
  /** The judged wave. */
  readonly wave: string;
  readonly groupBy: readonly string[];
  readonly voices: AnalysisInput["voices"];
  /** What lies in the workspace's `publisert/`, each with the numbers of what it replaced. */
  readonly published: readonly PublishedReport[];
  /** Counts that files of known deviations hold: the workspace's own, and what the request tells of. */
  readonly committed: readonly EarlierNumber[];
  /** Statements in the notes that a person must assess today: for whoever runs the analysis, and in no report. */
  readonly unassessed: number;
  /** What reading the notes went on after: in no report, since a file's name may tell of an event with few persons. */
  readonly noteIssues: readonly DataIssue[];
}

/**
 * Reads what was asked for into counts: from here on there are no answers.
 *
 * @throws ParorendeError for everything a user can put right: a missing file, an unknown survey, no answers …
 * @example
 * const loaded = await load({ files: ["svar.csv"], workspace: null, survey: "ivaretatt", wave: "2023" });
 */
export async function load(request: LoadRequest): Promise<LoadedRequest> {
  const { workspace, onProgress } = request;
  const { readWorkspace, wavesBeside } = await import("./read/workspace.js");
  const opened = workspace === null ? null : await readWorkspace(workspace);
  const settings = opened?.settings ?? null;
  if (opened === null && request.files.length === 0 && request.previous === undefined) {
    throw new ParorendeError({ code: "noWorkspace", facts: { folder: ".", takesFiles: "analyze" } });
  }
  const found = await (await import("./read/catalogue.js")).loadCatalogue({ workspaceFolder: workspace });
  const named = [...request.files, ...(request.previous === undefined ? [] : [request.previous])];
  const beside = await wavesBeside(workspace === null ? named : []);
  const survey = request.survey ?? [...beside.values()][0]?.survey;
  const data = await analysisData(found, { ...request, survey }, settings);
  const { groupItems } = await import("./coding/group-items.js");
  const groupBy = groupItems(data.survey.codebook, request.groupBy ?? settings?.groupBy ?? []);
  const rounds = roundsAsked(request, opened, waveOrder(data, opened), beside);
  const { loadRounds } = await import("./load.js");
  const loaded = await loadRounds(rounds, {
    data,
    groupBy,
    own: await ownNumbers(found, settings),
    newest: request.wave ?? null,
    inWorkspace: opened !== null,
    includePartial: request.includePartial === true,
    onProgress: onProgress ?? (() => undefined),
  });
  if (request.groupBy !== undefined) await refuseUngrouped(loaded, groupBy);
  const heard = await heardVoices(
    { files: request.notes ?? [], workspace },
    {
      framework: data.framework,
      acceptSuggested: request.acceptSuggested === true,
      between: request.notesBetween ?? null,
    },
  );
  const wave = judgedWave(loaded, request.wave);
  return {
    ...loaded,
    noteIssues: heard.issues,
    settings,
    groupBy,
    wave,
    voices: heard.voices,
    published: workspace === null ? [] : await publishedIn(workspace),
    committed: [
      ...(workspace === null ? [] : await committedIn(workspace, settings)),
      ...(request.known ?? []),
    ],
    unassessed: heard.unassessed,
  };
}

async function publishedIn(workspace: string): Promise<readonly PublishedReport[]> {
  const { readEverPublished } = await import("./read/published.js");
  return readEverPublished(workspace);
}

async function committedIn(
  workspace: string,
  settings: Workspace | null,
): Promise<LoadedRequest["committed"]> {
  const { baselineNumbers, baselinePath, readBaseline } = await import("./read/gate-baseline.js");
  return baselineNumbers(await readBaseline(baselinePath(workspace, settings)));
}

/** Groups that were asked for and that no file has are a slip of the pen; those that were left out are told as such. */
async function refuseUngrouped(
  { tabulation, data, issues }: Loaded,
  groupBy: readonly string[],
): Promise<void> {
  const { itemsToGroupBy, ungroupedItem } = await import("./analysis/groups-found.js");
  const leftOut = issues.flatMap(({ code, column }) => (code === "itemLeftOut" ? [column] : []));
  const item = ungroupedItem(
    tabulation,
    groupBy.filter((one) => !leftOut.includes(one)),
  );
  if (item === undefined) return;
  const known = itemsToGroupBy(tabulation, data.survey.codebook);
  throw new ParorendeError({ code: "ungroupedData", facts: { item, known } });
}

/** The newest wave with answers of ours, or the one that was asked for. */
function judgedWave({ tabulation, data }: Loaded, asked: string | undefined): string {
  const waves = ownWaves(tabulation, inTime(data.survey.waves));
  if (asked !== undefined && waves.includes(asked)) return asked;
  const newest = waves.at(-1);
  if (asked === undefined && newest !== undefined) return newest;
  throw new ParorendeError({
    code: "unknownWave",
    facts: { wave: asked ?? "", survey: data.survey.codebook.survey, known: waves },
  });
}

function ownWaves({ strata }: Tabulation, order: WaveOrder): readonly string[] {
  const own = [...strata.values()].filter(({ unit }) => unit === OWN);
  return [...new Set(own.map(({ wave }) => wave))].sort(order);
}

/**
 * Analyzes what was read.
 *
 * @param made ISO date: the library reads no clock, so the same input gives the same bytes
 * @returns what may be shown to anybody, ready to be written as JSON
 */
export async function analyze(loaded: LoadedRequest, made: string): Promise<Results> {
  const { analyze: run } = await import("./analyze.js");
  const { settings, data, wave, groupBy, files, voices } = loaded;
  const { tabulation, issues, published, committed } = loaded;
  const input: AnalysisInput = {
    ...{ data, tabulation, issues, made },
    wave,
    groupBy,
    limit: Math.max(PRIVACY_LIMIT, settings?.limit ?? PRIVACY_LIMIT),
    municipality: {
      name: settings?.kommune.name ?? null,
      kommunenummer: settings?.kommune.kommunenummer ?? null,
      invented: settings?.invented ?? false,
    },
    county: settings?.kommune.fylkesnummer ?? null,
    files,
    voices,
    version: version(),
    earlier: [...published.flatMap(({ numbers }) => numbers), ...committed],
    // It is of what may be shown, and is known when the rest is.
    inputHash: "",
  };
  const results = await run(input);
  return { ...results, inputHash: hashOfShown(input, results) };
}

/**
 * One hash of what decides the figures as they may be shown. Of the files it would be of few counts that are not known:
 * whoever tries all that a hidden one may be, would find the one with this hash.
 */
function hashOfShown({ data, county }: Pick<AnalysisInput, "data" | "county">, results: Results): string {
  const { survey, framework, words } = data;
  // What is shown of the waves stands in the results; how their files are read is not.
  const { codebook, references } = survey;
  const shown = { ...results, made: null, inputHash: null };
  return jsonHash({ codebook, references, framework, words, county, shown });
}

/** Numbers that were published from the workspace and are hidden in these results: whoever publishes must know. */
export async function publishedIssues(
  { published }: LoadedRequest,
  results: Results,
): Promise<readonly DataIssue[]> {
  const { publishedEarlier } = await import("./judge/published-earlier.js");
  return publishedEarlier(published, results);
}
