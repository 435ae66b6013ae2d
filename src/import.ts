import { basename, dirname, join } from "node:path";
import { analysisData } from "./analysis-data.js";
import { draftCodebook, type DraftedSurvey } from "./coding/draft-codebook.js";
import { profileColumns, type ColumnProfile } from "./coding/profile.js";
import { proposeMapping, type ColumnProposal } from "./coding/propose.js";
import { StatusCounts } from "./coding/status-counts.js";
import { mappingOf } from "./coding/wave-columns.js";
import { describeWave } from "./coding/wave-of.js";
import type { AnalysisData } from "./domain/catalogue.js";
import type { Codebook } from "./domain/codebook.js";
import { ParorendeError } from "./domain/errors.js";
import type { DataIssue } from "./domain/issues.js";
import type { ExportColumn, FileReading, RawSource, RowStatus } from "./domain/people/raw-table.js";
import { wave as waveSchema, waveId, type Wave } from "./domain/wave.js";
import { loadCatalogue } from "./read/catalogue.js";
import { exportsAmong, type ExportFiles } from "./read/export-files.js";
import { listFolder } from "./read/files.js";
import { readJsonFile } from "./read/json.js";
import { readLinkWorkbook, type Linked } from "./read/link-workbook.js";
import { openExport } from "./read/open-export.js";
import { openWorkbook } from "./read/workbook.js";
import { readWorkspace } from "./read/workspace.js";

const WAVE = "wave.json";

/** What is to be imported, and what is known of it. */
export interface ImportRequest {
  readonly files: readonly string[];
  readonly workspace: string | null;
  readonly survey?: string | undefined;
  readonly wave?: string | undefined;
  /** How the files are to be read, where that is given: it goes into the wave file. */
  readonly reading: NonNullable<Wave["reading"]>;
  /** A filled-in `kobling.xlsx`. */
  readonly mapping?: string | undefined;
  /** A codebook is to be drafted for a survey with this id. */
  readonly newSurvey?: { readonly id: string; readonly date: string } | undefined;
  readonly onProgress: (file: string, bytesRead: number, bytes: number) => void;
}

/** An export with what each of its columns probably is. No cell of it is here but what fills at least five rows. */
export interface ReadExport {
  readonly kind: "answers";
  readonly files: ExportFiles;
  /** Where the wave file and the workbook are written: beside the export. */
  readonly folder: string;
  readonly reading: FileReading;
  readonly rows: number;
  readonly statuses: Readonly<Record<RowStatus, number>>;
  readonly partialIncluded: boolean;
  readonly columns: readonly ExportColumn[];
  /** The places of those that tell how far each row came. */
  readonly statusColumns: ReadonlySet<number>;
  readonly profiles: readonly ColumnProfile[];
  readonly proposals: readonly ColumnProposal[];
  readonly codebook: Codebook;
  readonly draft: DraftedSurvey | null;
  /** The wave file as it stands, with what the workbook says; null where there is none. */
  readonly described: Wave | null;
  /** The wave the answers are from, where anything tells. */
  readonly wave: string | null;
  /** The survey that the wave file spoke of until now; null where it is the same one, or there is no wave file. */
  readonly replaces: string | null;
  /** Which survey the workspace uses; null outside one. */
  readonly inUse: SurveyInUse | null;
  /** How a wave would be described, where nobody has. */
  readonly describedAs: (wave: string) => Wave;
  readonly issues: readonly DataIssue[];
}

/** The survey that a workspace uses, and its other rounds with data that are of another one than the export. */
export interface SurveyInUse {
  readonly survey: string;
  readonly others: readonly string[];
}

/** A table of counts: there is nothing to map. */
export interface ReadCounts {
  readonly kind: "counts";
  readonly path: string;
  readonly file: string;
}

interface Setting {
  readonly data: AnalysisData | null;
  readonly request: ImportRequest;
}

/**
 * Reads each export once and proposes what its columns are. Nothing is written.
 *
 * @throws ParorendeError what opening and reading a file throws; surveyExists, unknownSurvey; what reading the workbook of a
 *   mapping throws
 */
export async function readImports(request: ImportRequest): Promise<readonly (ReadExport | ReadCounts)[]> {
  const found = await exportsAmong(request.files);
  const [first] = found;
  const beside = first === undefined ? null : await waveBeside(dirname(first.path));
  const setting = { data: await dataFor(request, beside), request };
  const read: (ReadExport | ReadCounts)[] = [];
  for (const files of found) read.push(await readImport(files, setting));
  return read;
}

async function dataFor(request: ImportRequest, beside: Wave | null): Promise<AnalysisData | null> {
  const { workspace, newSurvey } = request;
  const found = await loadCatalogue({ workspaceFolder: workspace });
  if (newSurvey !== undefined) {
    if (found.surveys.includes(newSurvey.id))
      throw new ParorendeError({ code: "surveyExists", facts: { survey: newSurvey.id } });
    return null;
  }
  const settings = workspace === null ? null : (await readWorkspace(workspace)).settings;
  return analysisData(found, { survey: request.survey ?? beside?.survey }, settings);
}

async function waveBeside(folder: string): Promise<Wave | null> {
  const { files } = await listFolder(folder);
  return files.includes(WAVE) ? readJsonFile(join(folder, WAVE), WAVE, waveSchema) : null;
}

async function readImport(files: ExportFiles, { data, request }: Setting): Promise<ReadExport | ReadCounts> {
  const folder = dirname(files.path);
  const beside = await waveBeside(folder);
  if (beside !== null && request.wave !== undefined && beside.id !== request.wave)
    throw new ParorendeError({ code: "badWave", facts: { where: "--wave", value: request.wave } });
  const opened = await openExport(files, { ...beside?.reading, ...request.reading });
  if (opened.kind === "counts") return { kind: "counts", path: files.path, file: opened.file };
  const { source } = opened;
  const counts = new StatusCounts(source);
  const profiles = await profileColumns(source, (chunk) => {
    counts.add(chunk);
    request.onProgress(source.reading.file, source.bytesRead(), source.reading.bytes);
  });
  const draft = request.newSurvey === undefined ? null : drafted(source, profiles, request.newSurvey);
  const codebook = draft?.codebook ?? data?.survey.codebook;
  if (codebook === undefined) throw new Error("neither a survey nor a draft of one");
  const linked = request.mapping === undefined ? null : await linkedIn(request.mapping, codebook, source);
  const id = request.wave ?? beside?.id ?? waveOfFolder(folder);
  const own = beside === null ? null : ofSurvey(beside, codebook.survey);
  const known = own ?? (id === null ? null : assumedFor(id, data, codebook));
  const described = known === null ? null : withLinked(known, linked);
  const { columns, status } = source;
  const wave = described ?? withLinked(assumedFor("0000", null, codebook), linked);
  const proposals = draft === null ? proposeMapping({ columns, profiles, codebook, wave, status }) : [];
  const inDraft = new Map(Object.entries(draft?.columns ?? {}));
  const roles =
    draft === null ? proposals.map(({ role }) => role) : columns.map(({ name }) => mappingOf(inDraft, name));
  const statuses = counts.finish({ codebook, roles, labels: wave.labels });
  return {
    kind: "answers",
    files,
    folder,
    reading: source.reading,
    rows: Object.values(statuses).reduce((sum, rows) => sum + rows, 0),
    statuses,
    partialIncluded: { ...beside?.reading, ...request.reading }.includePartial === true,
    columns,
    statusColumns: new Set(status.map(({ column }) => column)),
    profiles,
    proposals,
    codebook,
    draft,
    described,
    wave: id,
    replaces: beside === null || beside.survey === codebook.survey ? null : beside.survey,
    inUse: await surveyInUse(request.workspace, folder, codebook.survey),
    describedAs: (wave) => withLinked(assumedFor(wave, data, codebook), linked),
    issues: source.issues(),
  };
}

function drafted(
  source: RawSource,
  profiles: readonly ColumnProfile[],
  { id, date }: NonNullable<ImportRequest["newSurvey"]>,
): DraftedSurvey {
  return draftCodebook({
    survey: id,
    name: id,
    source: { title: id, publisher: id, read: date },
    columns: source.columns,
    profiles,
    status: source.status,
  });
}

async function linkedIn(path: string, codebook: Codebook, { columns }: RawSource): Promise<Linked> {
  const names = columns.map(({ name }) => name);
  return readLinkWorkbook(await openWorkbook(path), codebook, names);
}

/** The same wave of another survey: what speaks of the questions of the one before is not carried over. */
function ofSurvey(wave: Wave, survey: string): Wave {
  if (wave.survey === survey) return wave;
  const roles = Object.entries(wave.columns ?? {}).filter(([, to]) => "role" in to);
  return {
    ...wave,
    survey,
    basedOn: undefined,
    breaks: undefined,
    labels: undefined,
    nationalAnswers: undefined,
    weights: wave.weights !== undefined && "column" in wave.weights ? wave.weights : undefined,
    columns: Object.fromEntries(roles),
  };
}

async function surveyInUse(
  workspace: string | null,
  folder: string,
  survey: string,
): Promise<SurveyInUse | null> {
  if (workspace === null) return null;
  const { settings, waves } = await readWorkspace(workspace);
  const { surveys } = await loadCatalogue({ workspaceFolder: workspace });
  const inUse = settings.survey ?? surveys[0] ?? "";
  const others = waves.filter((one) => one.dataFiles.length > 0 && one.folder !== folder);
  const ofOthers = others.filter(({ wave }) => (wave?.survey ?? inUse) !== survey);
  return { survey: inUse, others: ofOthers.map(({ id }) => id) };
}

/** What the workbook says goes before what the wave file says. */
function withLinked(wave: Wave, linked: Linked | null): Wave {
  if (linked === null) return wave;
  const labels = { ...wave.labels };
  for (const [item, of] of Object.entries(linked.labels)) labels[item] = { ...labels[item], ...of };
  return { ...wave, columns: { ...wave.columns, ...linked.columns }, labels };
}

/** A round's folder is named after the wave. */
function waveOfFolder(folder: string): string | null {
  const name = basename(folder);
  return waveId.safeParse(name).success ? name : null;
}

/**
 * The description of a wave that nobody has described: the shipped one, a copy of the newest, or of a survey without
 * waves what can be said of any.
 */
function assumedFor(id: string, data: AnalysisData | null, { survey }: Codebook): Wave {
  if (data !== null && data.survey.waves.length > 0) {
    return { ...describeWave(data, id, null, null).wave, $schema: undefined };
  }
  return {
    id,
    survey,
    period: { to: `${id.slice(0, 4)}-12-31` },
    recallYears: 1,
    design: "optIn",
    questionnaireVersion: "1",
    assumed: ["period", "recallYears", "design", "questionnaireVersion"],
  };
}
