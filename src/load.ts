import { createHash } from "node:crypto";
import { basename } from "node:path";
import { emptyTabulation, merge } from "./analysis/tabulation.js";
import { tabulateAnswers, type AnalysisInput } from "./analyze.js";
import { codeCountTable } from "./coding/count-rows.js";
import type { IdentityColumn } from "./coding/dropped-column.js";
import { assumedWave } from "./coding/wave-of.js";
import type { AnalysisData, Survey } from "./domain/catalogue.js";
import { ParorendeError } from "./domain/errors.js";
import type { DataIssue, RejectedRow } from "./domain/issues.js";
import type { FileReading, RawSource } from "./domain/people/raw-table.js";
import { OWN, type Tabulation } from "./domain/people/tabulation.js";
import type { FileUse } from "./domain/results.js";
import type { Wave } from "./domain/wave.js";
import { isCountTable, readCountTable } from "./read/count-table.js";
import { openDelimited } from "./read/delimited.js";
import type { Round } from "./rounds.js";

/** How far reading has come; called for every chunk. */
export type Progress = (file: string, bytesRead: number, bytes: number) => void;

/** What was read, and what the user should be told of it. */
export interface Loaded {
  readonly data: AnalysisData;
  readonly tabulation: Tabulation;
  readonly files: readonly FileUse[];
  readonly readings: readonly FileReading[];
  readonly identity: readonly (IdentityColumn & { readonly file: string })[];
  readonly issues: readonly DataIssue[];
  readonly rejected: readonly RejectedRow[];
  /** Rows in and rows used, by file. */
  readonly rows: readonly { readonly file: string; readonly rows: number; readonly rejected: number }[];
}

interface LoadOptions {
  readonly data: AnalysisData;
  readonly groupBy: readonly string[];
  readonly kommunenummer: string | null;
  readonly onProgress: Progress;
}

/**
 * Reads the files of some rounds into one tabulation. A round has one export, or a table of counts, or both: then the
 * export gives our own answers and the table the county and the nation.
 *
 * @throws ParorendeError what reading and coding a file throws; severalExports, noAnswers, waveNeeded
 */
export async function loadRounds(rounds: readonly Round[], options: LoadOptions): Promise<Loaded> {
  const empty: Loaded = {
    data: options.data,
    tabulation: emptyTabulation(),
    files: [],
    readings: [],
    identity: [],
    issues: [],
    rejected: [],
    rows: [],
  };
  let loaded = empty;
  for (const round of rounds) loaded = await loadRound(loaded, round, options);
  const own = [...loaded.tabulation.strata.values()].some(({ unit }) => unit === OWN);
  if (!own)
    throw new ParorendeError({
      code: "noAnswers",
      facts: { where: rounds.map(({ name }) => name).join(", ") },
    });
  return loaded;
}

interface Opened {
  readonly path: string;
  readonly source: RawSource;
}

async function loadRound(before: Loaded, round: Round, options: LoadOptions): Promise<Loaded> {
  const opened: Opened[] = [];
  for (const path of round.paths)
    opened.push({ path, source: await openDelimited(path, round.described?.reading ?? {}) });
  const isCounts = ({ source }: Opened): boolean => isCountTable(source.header);
  const exports = opened.filter((one) => !isCounts(one));
  const [only, ...others] = exports;
  if (others.length > 0) {
    const files = exports.map(({ path }) => basename(path));
    throw new ParorendeError({ code: "severalExports", facts: { folder: round.name, files } });
  }
  const answered = only === undefined ? before : await addExport(before, only, round, options);
  let loaded = answered;
  for (const table of opened.filter(isCounts)) {
    loaded = await addCounts(loaded, table.path, round, only !== undefined, options);
  }
  return loaded;
}

async function addExport(
  before: Loaded,
  { source }: Opened,
  round: Round,
  options: LoadOptions,
): Promise<Loaded> {
  const { file, bytes } = source.reading;
  if (round.wave === null) {
    const known = before.data.survey.waves.map(({ id }) => id);
    throw new ParorendeError({ code: "waveNeeded", facts: { file, known } });
  }
  const { data, issues } = describeWave(before.data, round.wave, round.described);
  const wave = waveOf(data.survey, round.wave);
  const chunks = withProgress(source, () => {
    options.onProgress(file, source.bytesRead(), bytes);
  });
  const { tabulation, summary } = await tabulateAnswers(
    { file, header: source.header, chunks },
    data,
    wave,
    options.groupBy,
  );
  const reading: FileReading = { ...source.reading, kind: "answers", layout: "delimited" };
  const identity = summary.identity.map((column) => ({ ...column, file }));
  return {
    data,
    tabulation: merge(before.tabulation, tabulation),
    files: [...before.files, fileUse(reading, wave.id, summary.identity)],
    readings: [...before.readings, reading],
    identity: [...before.identity, ...identity],
    issues: [...before.issues, ...issues, ...source.issues(), ...summary.issues],
    rejected: [...before.rejected, ...summary.rejected],
    rows: [...before.rows, { file, rows: summary.rows, rejected: summary.rejectedRows }],
  };
}

async function addCounts(
  before: Loaded,
  path: string,
  round: Round,
  hasExport: boolean,
  options: LoadOptions,
): Promise<Loaded> {
  const table = await readCountTable(path, round.described?.reading ?? {});
  const { codebook } = before.data.survey;
  const context = { ownKommunenummer: options.kommunenummer, wave: round.described };
  const coded = codeCountTable(table, codebook, context);
  const strata = [...coded.tabulation.strata].filter(([, { unit }]) => !hasExport || unit !== OWN);
  let data = before.data;
  const issues: DataIssue[] = [];
  for (const id of new Set(strata.map(([, { wave }]) => wave))) {
    const described = describeWave(data, id, id === round.wave ? round.described : null);
    data = described.data;
    issues.push(...described.issues);
  }
  return {
    ...before,
    data,
    tabulation: merge(before.tabulation, { strata: new Map(strata) }),
    files: [...before.files, fileUse(table.reading, round.wave, [])],
    readings: [...before.readings, table.reading],
    issues: [...before.issues, ...issues, ...table.issues, ...coded.issues],
    rows: [...before.rows, { file: table.reading.file, rows: table.rows.length, rejected: 0 }],
  };
}

async function* withProgress(source: RawSource, tick: () => void): ReturnType<RawSource["chunks"]> {
  for await (const chunk of source.chunks()) {
    yield chunk;
    tick();
  }
}

/** The survey with the wave described: by the workspace, by what is shipped, or by a copy of the newest, which it says. */
function describeWave(
  data: AnalysisData,
  id: string,
  described: Wave | null,
): { readonly data: AnalysisData; readonly issues: readonly DataIssue[] } {
  const { survey } = data;
  const others = survey.waves.filter((wave) => wave.id !== id);
  const known = described ?? survey.waves.find((wave) => wave.id === id);
  const newest = others.filter((wave) => wave.basedOn === undefined).at(-1);
  const made = known === undefined && newest !== undefined ? assumedWave(id, newest) : known;
  if (made === undefined) {
    throw new ParorendeError({
      code: "unknownWave",
      facts: { wave: id, survey: survey.codebook.survey, known: others.map((wave) => wave.id) },
    });
  }
  const waves = [...others, made].sort((a, b) => (a.id < b.id ? -1 : 1));
  const issue: DataIssue = {
    code: "assumedWave",
    file: `${survey.codebook.survey}/waves`,
    column: id,
    count: 1,
    rows: [],
    suggestion: null,
  };
  return {
    data: { ...data, survey: { ...survey, waves } },
    issues: made.basedOn === undefined ? [] : [issue],
  };
}

function waveOf(survey: Survey, id: string): Wave {
  const wave = survey.waves.find((one) => one.id === id);
  if (wave === undefined) throw new Error(`the wave ${id} was just described`);
  return wave;
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
