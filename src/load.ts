import { createHash } from "node:crypto";
import { countsDiffer, roundIssues } from "./analysis/round-issues.js";
import { emptyTabulation, merge } from "./analysis/tabulation.js";
import { besides } from "./analysis/two-sources.js";
import { tabulateAnswers, type AnalysisInput } from "./analyze.js";
import { codeCountTable } from "./coding/count-rows.js";
import type { IdentityColumn } from "./coding/dropped-column.js";
import { addCells, leftOutIssues, misreadItems, type ItemCells } from "./coding/misread.js";
import { WaveIds } from "./coding/wave-ids.js";
import { describeWave } from "./coding/wave-of.js";
import type { AnalysisData } from "./domain/catalogue.js";
import { ParorendeError } from "./domain/errors.js";
import type { DataIssue, RejectedRow } from "./domain/issues.js";
import type { FileReading, RawSource } from "./domain/people/raw-table.js";
import { OWN, type Tabulation } from "./domain/people/tabulation.js";
import type { FileUse } from "./domain/results.js";
import { inTime } from "./domain/wave-order.js";
import type { Wave } from "./domain/wave.js";
import { openAgain, openRounds, type Opened } from "./open-rounds.js";
import { isCountTable, readCountTable } from "./read/count-table.js";
import { fileUse } from "./read/file-use.js";
import type { Round } from "./rounds.js";

/** How far reading has come; called for every chunk. */
export type Progress = (file: string, bytesRead: number, bytes: number) => void;

/** What a file was taken to be, and what came of it. */
export interface FileRead {
  readonly reading: FileReading;
  /** Null for a table of counts, which names its waves itself. */
  readonly wave: string | null;
  readonly rows: number;
  readonly rejected: number;
  readonly identity: readonly IdentityColumn[];
}

/** What was read, and what the user should be told of it. */
export interface Loaded {
  readonly data: AnalysisData;
  readonly tabulation: Tabulation;
  readonly files: readonly FileUse[];
  readonly read: readonly FileRead[];
  readonly issues: readonly DataIssue[];
  readonly rejected: readonly RejectedRow[];
}

interface LoadOptions {
  readonly data: AnalysisData;
  readonly groupBy: readonly string[];
  readonly kommunenummer: string | null;
  /** Counts of later waves are left out; null where none are. */
  readonly newest: string | null;
  /** Whether there is a workspace, where waves can be described. */
  readonly inWorkspace: boolean;
  readonly onProgress: Progress;
}

/** What reading the files of all rounds has in common. */
interface Reading extends LoadOptions {
  /** How the workspace describes its waves. */
  readonly described: ReadonlyMap<string, Wave>;
  /** What is known of each wave's exports, whatever file it stood in. */
  readonly waves: Map<string, WaveRead>;
}

interface WaveRead {
  readonly ids: WaveIds;
  readonly files: readonly string[];
  readonly cells: ItemCells;
  /** Items to read as if the files lacked them. */
  readonly leftOut: ReadonlySet<string>;
}

/**
 * Reads the files of some rounds into one tabulation. Where a wave has an export, it gives our own answers, and a table of
 * counts the county and the nation; what two tables both count is taken from the first. A response that two files of a
 * wave have is counted in the first. An item whose cells were too often not understood is left out of its wave.
 *
 * @throws ParorendeError what reading and coding a file throws; severalExports, sameFileTwice, waveNeeded,
 *   previousWaveNeeded, noOwnCounts
 */
export async function loadRounds(rounds: readonly Round[], options: LoadOptions): Promise<Loaded> {
  const opened = await openRounds(rounds);
  const isCounts = ({ source }: Opened): boolean => isCountTable(source.header);
  const described = rounds.flatMap(({ described: wave }) =>
    wave === null ? [] : [[wave.id, wave] as const],
  );
  const reading: Reading = { ...options, described: new Map(described), waves: new Map() };
  const nothing: Loaded = {
    data: options.data,
    tabulation: emptyTabulation(),
    files: [],
    read: [],
    issues: [],
    rejected: [],
  };
  const exports = opened.filter((file) => !isCounts(file));
  let loaded = await addExports(nothing, exports, reading);
  const read = [...reading.waves.values()];
  const issues = read.flatMap(({ cells, files }) =>
    leftOutIssues(options.data.survey.codebook, cells, files.join(", ")),
  );
  if (issues.length > 0) {
    // Which items are misread is known when all parts of a wave are read; routing rests on it, so they are read once more.
    const again = [...reading.waves].map(
      ([wave, { cells }]) => [wave, notRead(misreadItems(cells))] as const,
    );
    loaded = await addExports({ ...nothing, issues }, await openAgain(exports), {
      ...reading,
      waves: new Map(again),
    });
  }
  const answered = wavesOf(loaded.tabulation);
  for (const one of opened.filter(isCounts)) loaded = await addCounts(loaded, one, answered, reading);
  if (wavesOf(loaded.tabulation).size === 0) {
    const file = rounds.map(({ name }) => name).join(", ");
    throw new ParorendeError({ code: "noOwnCounts", facts: { file } });
  }
  const { tabulation, data } = loaded;
  return { ...loaded, issues: [...loaded.issues, ...roundIssues(tabulation, data.survey, options.groupBy)] };
}

/** The waves with answers of our own. */
function wavesOf({ strata }: Tabulation): ReadonlySet<string> {
  return new Set([...strata.values()].filter(({ unit }) => unit === OWN).map(({ wave }) => wave));
}

function described(data: AnalysisData, id: string, { described: own, inWorkspace }: Reading) {
  const place = inWorkspace ? `undersokelser/${id}/wave.json` : null;
  return describeWave(data, id, own.get(id) ?? null, place);
}

async function addExports(before: Loaded, files: readonly Opened[], reading: Reading): Promise<Loaded> {
  let loaded = before;
  for (const one of files) loaded = await addExport(loaded, one, reading);
  return loaded;
}

function notRead(leftOut: ReadonlySet<string>): WaveRead {
  return { ids: new WaveIds(), files: [], cells: new Map(), leftOut };
}

async function addExport(
  before: Loaded,
  { source, round, name: file }: Opened,
  reading: Reading,
): Promise<Loaded> {
  const { bytes } = source.reading;
  if (round.wave === null) {
    const known = before.data.survey.waves.map(({ id }) => id);
    if (round.from === "previous") throw new ParorendeError({ code: "previousWaveNeeded", facts: { file } });
    throw new ParorendeError({ code: "waveNeeded", facts: { file, known } });
  }
  const { data, wave, issues } = described(before.data, round.wave, reading);
  const chunks = withProgress(source, () => {
    reading.onProgress(file, source.bytesRead(), bytes);
  });
  const { ids, leftOut, files, cells } = reading.waves.get(wave.id) ?? notRead(new Set());
  const { groupBy } = reading;
  const input = { file, header: source.header, chunks };
  const { tabulation, summary } = await tabulateAnswers(input, data, wave, { groupBy, ids, leftOut });
  const { identity, rows, rejectedRows } = summary;
  const dropped = identity.map(({ column }) => column);
  reading.waves.set(wave.id, {
    ids,
    leftOut,
    files: [...files, file],
    cells: addCells(cells, summary.cells),
  });
  const read: FileReading = { ...source.reading, file, kind: "answers", layout: "delimited" };
  return {
    data,
    tabulation: merge(before.tabulation, tabulation),
    files: [...before.files, fileUse(read, wave.id, dropped)],
    read: [...before.read, { reading: read, wave: wave.id, rows, rejected: rejectedRows, identity }],
    issues: [
      ...before.issues,
      ...untold(issues, before),
      ...inFile(file, source.issues()),
      ...summary.issues,
    ],
    rejected: [...before.rejected, ...summary.rejected],
  };
}

async function addCounts(
  before: Loaded,
  { path, reading: given, round, name: file }: Opened,
  answered: ReadonlySet<string>,
  reading: Reading,
): Promise<Loaded> {
  const { groupBy, newest } = reading;
  const read = await readCountTable(path, given);
  const table = { ...read, reading: { ...read.reading, file } };
  const { codebook } = before.data.survey;
  const context = { ownKommunenummer: reading.kommunenummer, wave: round.described };
  const coded = codeCountTable(table, codebook, context);
  const counted = [...coded.tabulation.strata];
  const told = [...new Set(counted.map(([, { wave }]) => wave))];
  const all = told.reduce((data, id) => described(data, id, reading).data, before.data);
  const order = inTime(all.survey.waves);
  const inReach = counted.filter(([, { wave }]) => newest === null || order(wave, newest) <= 0);
  const { added, doubled } = besides(new Map(inReach), before.tabulation, { answered, groupBy });
  let data = before.data;
  const issues = [...countsDiffer(doubled, file)];
  for (const id of new Set([...added.values()].map(({ wave }) => wave))) {
    const one = described(data, id, reading);
    data = one.data;
    issues.push(...untold(one.issues, before));
  }
  return {
    ...before,
    data,
    tabulation: merge(before.tabulation, { strata: added }),
    files: [...before.files, fileUse(table.reading, round.wave, [])],
    read: [
      ...before.read,
      { reading: table.reading, wave: null, rows: table.rows.length, rejected: 0, identity: [] },
    ],
    issues: [...before.issues, ...issues, ...inFile(file, table.issues), ...coded.issues],
  };
}

/** Of issues that are about a wave and no file: those that no other file has raised. */
function untold(issues: readonly DataIssue[], { issues: told }: Loaded): readonly DataIssue[] {
  return issues.filter(({ code, column }) => !told.some((one) => one.code === code && one.column === column));
}

function inFile(file: string, issues: readonly DataIssue[]): readonly DataIssue[] {
  return issues.map((issue) => ({ ...issue, file }));
}

async function* withProgress(source: RawSource, tick: () => void): ReturnType<RawSource["chunks"]> {
  for await (const chunk of source.chunks()) {
    yield chunk;
    tick();
  }
}

/** One hash of everything the figures depend on. */
export function hashInputs(
  input: Omit<AnalysisInput, "inputHash" | "made" | "issues" | "tabulation">,
): string {
  const { data, wave, groupBy, limit, municipality, county, files, version } = input;
  const parts = { data, wave, groupBy, limit, municipality, county, files, version };
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
