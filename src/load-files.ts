import { countsDiffer, leftOutByStatus } from "./analysis/round-issues.js";
import { merge } from "./analysis/tabulation.js";
import { besides } from "./analysis/two-sources.js";
import { tabulateAnswers } from "./analyze.js";
import { checkCounts } from "./coding/count-checks.js";
import { codeCountTable } from "./coding/count-rows.js";
import type { OwnNumbers } from "./coding/count-units.js";
import type { IdentityColumn } from "./coding/dropped-column.js";
import { addCells, type ItemCells } from "./coding/misread.js";
import { WaveIds } from "./coding/wave-ids.js";
import { describeWave } from "./coding/wave-of.js";
import type { AnalysisData } from "./domain/catalogue.js";
import type { FileChecks } from "./domain/count-check.js";
import { ParorendeError } from "./domain/errors.js";
import type { DataIssue, RejectedRow } from "./domain/issues.js";
import type { FileReading, RawSource, RowStatus } from "./domain/people/raw-table.js";
import type { Tabulation } from "./domain/people/tabulation.js";
import type { FileUse } from "./domain/results.js";
import { inTime } from "./domain/wave-order.js";
import type { Wave } from "./domain/wave.js";
import type { Opened, OpenedAnswers } from "./open-rounds.js";
import { fileUse } from "./read/file-use.js";

/** How far reading has come; called for every chunk. */
export type Progress = (file: string, bytesRead: number, bytes: number) => void;

/** How many rows came how far. */
type Statuses = Readonly<Record<RowStatus, number>>;

/** What a file was taken to be, and what came of it. */
export interface FileRead {
  readonly reading: FileReading;
  /** Where it lies: for pointing at it, and in no message. */
  readonly path: string;
  /** Null for a table of counts, which names its waves itself. */
  readonly wave: string | null;
  readonly rows: number;
  readonly rejected: number;
  readonly identity: readonly IdentityColumn[];
  /** How far the rows came; null for a table of counts. */
  readonly statuses: Statuses | null;
  /** Whether partial answers count. */
  readonly partialIncluded: boolean;
}

/** What was read, and what the user should be told of it. */
export interface Loaded {
  readonly data: AnalysisData;
  readonly tabulation: Tabulation;
  readonly files: readonly FileUse[];
  readonly read: readonly FileRead[];
  readonly issues: readonly DataIssue[];
  /** What does not add up in tables of counts, in figures: for who typed them, and for nobody else. */
  readonly checks: readonly FileChecks[];
  readonly rejected: readonly RejectedRow[];
}

/** What is asked for, whatever the files. */
export interface LoadOptions {
  readonly data: AnalysisData;
  readonly groupBy: readonly string[];
  readonly own: OwnNumbers;
  /** Counts of later waves are left out; null where none are. */
  readonly newest: string | null;
  /** Whether there is a workspace, where waves can be described. */
  readonly inWorkspace: boolean;
  /** Partial answers count too. */
  readonly includePartial: boolean;
  readonly onProgress: Progress;
}

/** What reading the files of all rounds has in common. */
export interface Reading extends LoadOptions {
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

function described(data: AnalysisData, id: string, { described: own, inWorkspace }: Reading) {
  const place = inWorkspace ? `undersokelser/${id}/wave.json` : null;
  return describeWave(data, id, own.get(id) ?? null, place);
}

/**
 * Reads exports into the counts, one after the other.
 *
 * @throws ParorendeError waveNeeded, previousWaveNeeded, and what reading and coding throw
 */
export async function addExports(
  before: Loaded,
  files: readonly OpenedAnswers[],
  reading: Reading,
): Promise<Loaded> {
  let loaded = before;
  for (const one of files) loaded = await addExport(loaded, one, reading);
  return loaded;
}

/** A wave of which no export is read yet. */
export function notRead(leftOut: ReadonlySet<string>): WaveRead {
  return { ids: new WaveIds(), files: [], cells: new Map(), leftOut };
}

async function addExport(
  before: Loaded,
  { source, round, name: file, files: { path } }: OpenedAnswers,
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
  const partialIncluded = reading.includePartial || wave.reading?.includePartial === true;
  const { columns, status } = source;
  const input = { file, columns, status, chunks };
  const { tabulation, summary } = await tabulateAnswers(input, data, wave, {
    groupBy,
    ids,
    leftOut,
    includePartial: partialIncluded,
  });
  const { identity, rows, rejectedRows, statuses } = summary;
  const dropped = identity.map(({ column }) => column);
  reading.waves.set(wave.id, {
    ids,
    leftOut,
    files: [...files, file],
    cells: addCells(cells, summary.cells),
  });
  const read: FileReading = { ...source.reading, file };
  return {
    data,
    tabulation: merge(before.tabulation, tabulation),
    files: [...before.files, fileUse(read, wave.id, dropped)],
    read: [
      ...before.read,
      {
        ...{ reading: read, path, wave: wave.id, rows, rejected: rejectedRows },
        ...{ identity, statuses, partialIncluded },
      },
    ],
    issues: [
      ...before.issues,
      ...untold(issues, before),
      ...inFile(file, source.issues()),
      ...summary.issues,
      ...leftOutByStatus(file, statuses, partialIncluded),
    ],
    checks: before.checks,
    rejected: [...before.rejected, ...summary.rejected],
  };
}

/**
 * Adds a table of counts: where a wave has an export, the table gives the county and the nation only. Another file is
 * nothing to it.
 *
 * @param answered the waves that have an export
 * @throws ParorendeError what reading and coding the table throw
 */
export async function addCounts(
  before: Loaded,
  { opened, round, name: file, files: { path } }: Opened,
  answered: ReadonlySet<string>,
  reading: Reading,
): Promise<Loaded> {
  if (opened.kind !== "counts") return before;
  const { groupBy, newest } = reading;
  const read = await opened.counts();
  const table = { ...read, reading: { ...read.reading, file } };
  const { codebook } = before.data.survey;
  const context = { own: reading.own, wave: round.described };
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
      {
        reading: table.reading,
        path,
        wave: null,
        rows: table.rows.length,
        rejected: 0,
        identity: [],
        statuses: null,
        partialIncluded: false,
      },
    ],
    issues: [...before.issues, ...issues, ...inFile(file, table.issues), ...coded.issues],
    checks: [...before.checks, { file, checks: checkCounts(table, codebook) }],
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
