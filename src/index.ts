import { analysisData } from "./analysis-data.js";
import type { Check } from "./domain/doctor.js";
import type { Locale } from "./domain/text.js";
import type { Workspace } from "./domain/workspace.js";
import type { Progress } from "./load-files.js";
import type { Catalogue } from "./read/catalogue.js";
import type { WorkspaceState } from "./workspace-state.js";

export { ParorendeError } from "./domain/errors.js";
export { version } from "./about/version.js";
export type { Results } from "./domain/results.js";
export type { ReportDocument } from "./domain/document.js";
export type { FileReading } from "./domain/people/raw-table.js";
export type { FileRead, Loaded, Progress } from "./load-files.js";
export type { ExplanationLine } from "./report/explanation.js";
export type { Paint } from "./render/terminal.js";
export { analyze, load, publishedIssues } from "./requests.js";
export type { LoadedRequest, LoadRequest } from "./requests.js";
export { coderDocument, compareCoders } from "./agreement.js";
export { compareRun, gateReporters, writtenGate } from "./gate-steps.js";
export type { PlaceFinder } from "./gate-steps.js";
export type { GateRun } from "./gate.js";
export type { GateRequest } from "./gate-input.js";
export { dataEndings } from "./read/file-endings.js";
export { importFiles, readImports } from "./import-steps.js";
export {
  document,
  explainCell,
  rejectedRows,
  renderers,
  resultsJson,
  terminalLines,
} from "./report-steps.js";
export {
  codeNotes,
  codingDocument,
  codingFile,
  codingJson,
  fetchReviews,
  notesForm,
  reviewSteps,
} from "./notes-steps.js";
export { documentJson, figureFiles, planJson, planRun, publishReports, takeTexts } from "./plan-steps.js";
export type { PlanRequest, PlanRun } from "./plan-reports.js";
export type { TakenTexts } from "./plan-texts.js";
export type { Publication, PublishRequest } from "./publish.js";
export { fetchMeasures, findNeeds, registerTemplates, sendMeasures } from "./measures-steps.js";
export type { FetchedMeasures, RegisterToWrite, SentMeasures } from "./measures-exchange.js";
export type { FoundNeeds } from "./measures-needs.js";
export type { ReviewProgress, ReviewSession } from "./coding/notes/review-session.js";
export type { CodedNotes, NotesRequest } from "./notes.js";
export type { FetchedReviews } from "./notes-reviews.js";
export type { ColumnProposal } from "./coding/propose.js";
export type { ProposedRole } from "./coding/wave-columns.js";
export type { Decided } from "./import-files.js";
export type { ImportRequest, ReadCounts, ReadExport } from "./import.js";

/** The nearest folder with a parorende.json, from the given one upwards; null where there is none. */
export async function findWorkspace(startFolder: string): Promise<string | null> {
  const read = await import("./read/workspace.js");
  return read.findWorkspace(startFolder);
}

/** The settings of a workspace, without reading any answers. */
export async function workspaceSettings(folder: string): Promise<Workspace> {
  const { readWorkspace } = await import("./read/workspace.js");
  return (await readWorkspace(folder)).settings;
}

/** A workspace's municipality, which of its rounds can be read, and whether anything is written of them: for what to do next. */
export async function workspaceState(folder: string): Promise<WorkspaceState> {
  const { workspaceState: stateOf } = await import("./workspace-state.js");
  return stateOf(folder);
}

/** Checks everything in a workspace: settings, surveys, each round's files, sources, what git would publish. No cell of an export is in it. */
export async function checkWorkspace(
  folder: string,
  onProgress: Progress = () => undefined,
): Promise<readonly Check[]> {
  const { checkWorkspace: check } = await import("./doctor.js");
  return check(folder, onProgress);
}

/**
 * The workbook (xlsx) that a survey's own statistics are typed into, with every question and answer filled in.
 *
 * @param asked.kommune goes before what the workspace says; an empty name is none
 * @throws ParorendeError unknownSurvey, unknownFramework, noWorkspace, brokenJson, invalidDataFile
 */
export async function countWorkbook(asked: {
  readonly workspace: string | null;
  readonly survey?: string | undefined;
  readonly wave: string;
  readonly kommune: Workspace["kommune"];
  readonly locale: Locale;
}): Promise<Uint8Array> {
  const { workspace, wave, locale } = asked;
  const settings = workspace === null ? null : await workspaceSettings(workspace);
  const { survey } = await analysisData(await catalogue(workspace), { survey: asked.survey }, settings);
  const { countWorkbookFile } = await import("./render/count-workbook.js");
  const { name, ...numbers } = asked.kommune;
  const given = { ...numbers, ...(name === "" ? {} : { name }) };
  const kommune = settings === null ? asked.kommune : { ...settings.kommune, ...given };
  return countWorkbookFile(survey.codebook, { wave, locale, kommune });
}

/** What is read together with files that are named: the rest of their exports, and the wave files beside them. */
export async function readWith(paths: readonly string[]): Promise<readonly string[]> {
  return (await import("./read/read-with.js")).readWith(paths);
}

/** What can be analyzed: the shipped surveys and frameworks with a municipality's own. */
export async function catalogue(workspaceFolder: string | null): Promise<Catalogue> {
  const { loadCatalogue } = await import("./read/catalogue.js");
  return loadCatalogue({ workspaceFolder });
}
