import { createHash } from "node:crypto";
import { basename } from "node:path";
import { emptyTabulation, merge } from "./analysis/tabulation.js";
import { tabulateAnswers, type AnalysisInput } from "./analyze.js";
import { codeCountTable } from "./coding/count-rows.js";
import type { IdentityColumn } from "./coding/dropped-column.js";
import { describeWave } from "./coding/wave-of.js";
import type { AnalysisData } from "./domain/catalogue.js";
import { ParorendeError } from "./domain/errors.js";
import type { DataIssue, RejectedRow } from "./domain/issues.js";
import type { FileReading, RawSource } from "./domain/people/raw-table.js";
import { OWN, type Stratum, type Tabulation } from "./domain/people/tabulation.js";
import type { FileUse } from "./domain/results.js";
import { isCountTable, readCountTable } from "./read/count-table.js";
import { openDelimited } from "./read/delimited.js";
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
  readonly onProgress: Progress;
}

/**
 * Reads the files of some rounds into one tabulation. Where a wave has an export, it gives our own answers, and a table of
 * counts the county and the nation; what two tables both count is taken from the first.
 *
 * @throws ParorendeError what reading and coding a file throws; severalExports, sameFileTwice, waveNeeded,
 *   previousWaveNeeded, noOwnCounts
 */
export async function loadRounds(rounds: readonly Round[], options: LoadOptions): Promise<Loaded> {
  const opened: Opened[] = [];
  for (const round of rounds) opened.push(...(await openRound(round)));
  refuseCopies(opened);
  const isCounts = ({ source }: Opened): boolean => isCountTable(source.header);
  let loaded: Loaded = {
    data: options.data,
    tabulation: emptyTabulation(),
    files: [],
    read: [],
    issues: [],
    rejected: [],
  };
  for (const one of opened.filter((file) => !isCounts(file))) loaded = await addExport(loaded, one, options);
  const answered = wavesOf(loaded.tabulation);
  for (const one of opened.filter(isCounts)) loaded = await addCounts(loaded, one, answered, options);
  if (wavesOf(loaded.tabulation).size === 0) {
    const file = rounds.map(({ name }) => name).join(", ");
    throw new ParorendeError({ code: "noOwnCounts", facts: { file } });
  }
  return loaded;
}

interface Opened {
  readonly path: string;
  readonly source: RawSource;
  readonly round: Round;
  /** In a workspace with the wave: every round may have its «svar.csv». */
  readonly name: string;
}

async function openRound(round: Round): Promise<readonly Opened[]> {
  const opened: Opened[] = [];
  for (const path of round.paths) {
    const source = await openDelimited(path, round.described?.reading ?? {});
    const { file } = source.reading;
    const name = round.from === "workspace" && round.wave !== null ? `${round.wave}/${file}` : file;
    opened.push({ path, source, round, name });
  }
  const exports = opened.filter(({ source }) => !isCountTable(source.header));
  if (exports.length > 1 && round.from === "workspace") {
    const files = exports.map(({ path }) => basename(path));
    throw new ParorendeError({ code: "severalExports", facts: { folder: round.name, files } });
  }
  return opened;
}

/** A file named twice, or copied into two rounds, would count everybody twice. */
function refuseCopies(opened: readonly Opened[]): void {
  const byHash = new Map<string, string>();
  for (const { source, name } of opened) {
    const first = byHash.get(source.reading.hash);
    if (first !== undefined) {
      throw new ParorendeError({ code: "sameFileTwice", facts: { first, second: name } });
    }
    byHash.set(source.reading.hash, name);
  }
}

/** The waves with answers of our own. */
function wavesOf({ strata }: Tabulation): ReadonlySet<string> {
  return new Set([...strata.values()].filter(({ unit }) => unit === OWN).map(({ wave }) => wave));
}

async function addExport(
  before: Loaded,
  { source, round, name: file }: Opened,
  options: LoadOptions,
): Promise<Loaded> {
  const { bytes } = source.reading;
  if (round.wave === null) {
    const known = before.data.survey.waves.map(({ id }) => id);
    if (round.from === "previous") throw new ParorendeError({ code: "previousWaveNeeded", facts: { file } });
    throw new ParorendeError({ code: "waveNeeded", facts: { file, known } });
  }
  const { data, wave, issues } = describeWave(before.data, round.wave, round.described);
  const chunks = withProgress(source, () => {
    options.onProgress(file, source.bytesRead(), bytes);
  });
  const { tabulation, summary } = await tabulateAnswers(
    { file, header: source.header, chunks },
    data,
    wave,
    options.groupBy,
  );
  const { identity, rows, rejectedRows } = summary;
  const reading: FileReading = { ...source.reading, file, kind: "answers", layout: "delimited" };
  return {
    data,
    tabulation: merge(before.tabulation, tabulation),
    files: [...before.files, fileUse(reading, wave.id, identity)],
    read: [...before.read, { reading, wave: wave.id, rows, rejected: rejectedRows, identity }],
    issues: [...before.issues, ...issues, ...inFile(file, source.issues()), ...summary.issues],
    rejected: [...before.rejected, ...summary.rejected],
  };
}

async function addCounts(
  before: Loaded,
  { path, round, name: file }: Opened,
  answered: ReadonlySet<string>,
  options: LoadOptions,
): Promise<Loaded> {
  const read = await readCountTable(path, round.described?.reading ?? {});
  const table = { ...read, reading: { ...read.reading, file } };
  const { codebook } = before.data.survey;
  const context = { ownKommunenummer: options.kommunenummer, wave: round.described };
  const coded = codeCountTable(table, codebook, context);
  const strata = [...coded.tabulation.strata]
    .filter(([, { wave }]) => options.newest === null || wave <= options.newest)
    .filter(([, { unit, wave }]) => unit !== OWN || !answered.has(wave))
    .filter(([, { group }]) => group === null || options.groupBy.includes(group.item))
    .map(([key, stratum]) => [key, uncounted(stratum, before.tabulation.strata.get(key))] as const);
  let data = before.data;
  const issues: DataIssue[] = [];
  for (const id of new Set(strata.map(([, { wave }]) => wave))) {
    const described = describeWave(data, id, id === round.wave ? round.described : null);
    data = described.data;
    issues.push(...described.issues.filter((issue) => !isTold(before.issues, issue)));
  }
  const { reading, rows } = table;
  return {
    ...before,
    data,
    tabulation: merge(before.tabulation, { strata: new Map(strata) }),
    files: [...before.files, fileUse(reading, round.wave, [])],
    read: [...before.read, { reading, wave: null, rows: rows.length, rejected: 0, identity: [] }],
    issues: [...before.issues, ...issues, ...inFile(file, table.issues), ...coded.issues],
  };
}

/** What of a stratum is not counted already: the same persons may stand in two tables. */
function uncounted(stratum: Stratum, first: Stratum | undefined): Stratum {
  if (first === undefined) return stratum;
  const items = new Map([...stratum.items].filter(([id]) => !first.items.has(id)));
  return { ...stratum, respondents: 0, items };
}

function isTold(told: readonly DataIssue[], { code, column }: DataIssue): boolean {
  return told.some((issue) => issue.code === code && issue.column === column);
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

function fileUse(reading: FileReading, wave: string | null, identity: readonly IdentityColumn[]): FileUse {
  const { file, kind, layout, encoding, encodingWhy, delimiter, delimiterWhy, decimal, hash } = reading;
  const identityColumns = identity.map(({ column }) => ({ column }));
  return {
    file,
    kind,
    layout,
    encoding,
    encodingWhy,
    delimiter,
    delimiterWhy,
    decimal,
    hash,
    wave,
    identityColumns,
  };
}

/** One hash of everything the figures depend on. */
export function hashInputs(
  input: Omit<AnalysisInput, "inputHash" | "made" | "issues" | "tabulation">,
): string {
  const { data, wave, groupBy, limit, municipality, county, files, version } = input;
  const parts = { data, wave, groupBy, limit, municipality, county, files, version };
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
