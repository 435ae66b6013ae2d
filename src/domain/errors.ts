import type { DataFault } from "./data-fault.js";
import type { GateErrorFacts } from "./gate/gate-errors.js";
import type { LayoutId } from "./layout.js";
import type { PlanErrorFacts } from "./plan/plan-errors.js";

/**
 * What the user can put right. Each code carries the facts its sentence needs; the sentence itself stands in `text/`,
 * so that it exists in every language. Anything else that is thrown is a bug.
 */
export interface ErrorFacts extends PlanErrorFacts, GateErrorFacts {
  fileNotFound: { file: string };
  isFolder: { file: string };
  fileBusy: { file: string };
  fileNotReadable: { file: string };
  pathTooLong: { file: string };
  emptyFile: { file: string };
  headerOnly: { file: string; sheet?: string };
  headerMissing: { file: string; sheet: string | null; row: number };
  binaryFile: { file: string; looksLike: string | null };
  notDelimitedText: { file: string };
  holdsNoAnswers: { file: string; what: WithoutAnswers };
  /** `allowed`: the layouts that a file stored so can have. */
  layoutNotOfFile: { file: string; layout: LayoutId; allowed: readonly LayoutId[] };
  unknownSheet: { file: string; sheet: string; known: readonly string[] };
  zipWithoutExport: { file: string };
  zipWithSeveral: { file: string; files: readonly string[] };
  codebookOfOtherForm: { file: string; known: number; of: number };
  /** The first variables that only one of the two has; `count` says how many there are. */
  structureDisagrees: { file: string; variables: readonly string[]; count: number };
  notAZip: { file: string };
  brokenZip: { file: string };
  encryptedZip: { file: string };
  zipBomb: { file: string; of: "files" | "megabytes" | "ratio"; value: number; most: number };
  passwordProtected: { file: string };
  oldExcel: { file: string };
  notAWorkbook: { file: string; looksLike: string | null };
  brokenWorkbook: { file: string };
  workbookTooLarge: { file: string; sheet: string; most: number };
  tooManySheets: { file: string; sheets: number; most: number };
  countWorkbookField: { file: string; sheet: string; row: number; field: "fylkesnummer" | "unit" };
  countWorkbookHeadings: { file: string; sheet: string; row: number };
  /** No figure is typed into it yet. */
  countWorkbookEmpty: { file: string; sheet: string };
  tooManyColumns: { file: string; columns: number; most: number };
  cellTooLarge: { file: string; row: number; most: number };
  brokenQuotes: { file: string; row: number };
  badEncoding: { file: string; encoding: string };
  truncatedFile: { file: string };
  brokenSpss: { file: string; where: SpssPart };
  /** `line` is null where the whole file is refused. */
  brokenXml: { file: string; line: number | null; fault: XmlFaultKind };
  /** `variable` is null where no one variable is at fault. */
  tripleSDefinition: { file: string; variable: string | null; fault: TripleSFault };
  tripleSData: { file: string; row: number; variable: string | null; fault: TripleSDataFault };
  unknownEncoding: { file: string; encoding: string };
  duplicateHeader: { file: string; column: string; first: number; second: number };
  fileChanged: { file: string };
  noItemColumns: { file: string; columns: number; survey: string };
  /** The columns that hold ids and areas are not found. */
  codingHeadings: { file: string };
  /** No id stands in both coders' files. */
  noSharedIds: { file: string; other: string };
  /** A file in the exchange format of programs for qualitative analysis was expected. */
  notQda: { file: string; expected: QdaKind };
  /** A kind of file that notes are not read from. */
  notesFormat: { file: string; format: NotesFormat };
  lockedDocument: { file: string };
  brokenDocument: { file: string };
  documentTooLarge: { file: string; megabytes: number; most: number };
  /** Pictures of notes, and no text. */
  onlyPictures: { file: string };
  /** `headings` are none where what stands there may be somebody's words. */
  noTextColumn: { file: string; sheet: string | null; headings: readonly string[] };
  /** The workbook that colleagues code statements in lies among the notes. */
  reviewWorkbookAsNotes: { file: string };
  /** Nothing was said in any of the files. */
  noStatements: { files: readonly string[] };
  /** Neither notes were named, nor is there a workspace with notes. */
  notesNeeded: Record<string, never>;
  /** What is decided of notes is kept in a workspace. */
  workspaceForNotes: Record<string, never>;
  countTableColumns: { file: string; missing: readonly string[] };
  countTableNoOwnRows: { file: string; kommunenummer: readonly string[] };
  countTableOtherKommune: { file: string; kommunenummer: string; other: string };
  countTableMergedParts: {
    file: string;
    kommunenummer: string;
    parts: readonly string[];
    waves: readonly string[];
  };
  workspaceExists: { folder: string };
  optionNeeded: { option: string };
  linkSheetMissing: { file: string; sheet: string };
  linkFault: { file: string; sheet: string; row: number; fault: LinkFault };
  reviewSheetMissing: { file: string; sheet: string };
  /** A kind of file that decisions are not read from. */
  reviewFormat: { file: string };
  /** Nobody is named where somebody must be. */
  blankDecider: { option: string };
  surveyExists: { survey: string };
  workspaceNeeded: { option: string };
  /** Nobody sits at a terminal; the command that does the same with a file. */
  terminalNeeded: { instead: string };
  /** Two decide at the same time. */
  decisionsChanged: { file: string };
  cancelled: Record<string, never>;
  invalidDataFile: { file: string; where: string; fault: DataFault };
  brokenJson: { file: string; row: number; column: number };
  unknownSurvey: { survey: string; known: readonly string[] };
  unknownWave: { wave: string; survey: string; known: readonly string[] };
  unknownFramework: { framework: string; known: readonly string[] };
  unknownItem: { item: string; nearest: string | null; known: readonly string[] };
  unknownCell: { cell: string; nearest: string | null };
  badCellAddress: { cell: string };
  notGroupable: { item: string; known: readonly string[] };
  ungroupedData: { item: string; known: readonly string[] };
  cannotRake: { wave: string; item: string; option: string; level: "nobodyAnswered" | "noTarget" };
  /** `takesFiles`: the command, where it could have been given files instead of a workspace. */
  noWorkspace: { folder: string; takesFiles: "analyze" | "compare" | null };
  noAnswers: { where: string };
  noOwnCounts: { file: string };
  /** The round's wave file says another survey than it is to be read as. */
  roundOfOtherSurvey: { round: string; survey: string; asked: string };
  severalExports: { folder: string; files: readonly string[] };
  waveNeeded: { file: string; known: readonly string[] };
  previousWaveNeeded: { file: string };
  previousAlone: { file: string };
  previousNotEarlier: { previous: string; wave: string };
  sameFileTwice: { first: string; second: string };
  repeatedIds: { file: string; other: string; column: string; repeated: number; of: number };
  badWave: { where: string; value: string };
  badOption: { option: string; value: string; allowed: readonly string[] };
  /** A kommunenummer that was given, and the one in use now. */
  badNumber: { option: string; value: string; example: string };
  numberOutOfUse: { number: string; name: string; current: string };
  badDate: { value: string };
  badEpoch: { value: string };
  wouldOverwrite: { file: string };
  /** `option`: what names another place to write; --out without it. `folder` is null where `file` is a path. */
  cannotWrite: { file: string; folder: string | null; why: CannotWriteWhy; option?: string };
}

/** A codebook alone (`.qdc`), or a project with codebook, texts and codings (`.qdpx`). */
export type QdaKind = "codebook" | "project";

export type CannotWriteWhy = "inUse" | "noAccess" | "diskFull" | "notAFolder" | "notAFile" | "other";

/** What notes may be stored as, and are not read from. */
export const notesFormats = [
  "doc",
  "pdf",
  "rtf",
  "odt",
  "pages",
  "slides",
  "picture",
  "page",
  "other",
] as const;
export type NotesFormat = (typeof notesFormats)[number];

/** What is wrong with a row of the workbook that links columns to questions. */
export const linkFaults = [
  "unknownItem",
  "unknownOption",
  "othersOption",
  "noTicks",
  "unknownRole",
  "twoMeanings",
  "columnTwice",
] as const;
export type LinkFault = (typeof linkFaults)[number];

/** Text that is no table of answers: a page, or what tells of a form or an export and not what was answered. */
export const withoutAnswers = [
  "webPage",
  "richText",
  "xml",
  "json",
  "limeSurveyForm",
  "tripleSForm",
  "surveyXactStructure",
] as const;
export type WithoutAnswers = (typeof withoutAnswers)[number];

/** A part of an SPSS file that contradicts itself. */
export const spssParts = ["header", "dictionary", "valueLabels", "compression", "caseCount"] as const;
export type SpssPart = (typeof spssParts)[number];

/** Why XML is refused. */
export const xmlFaults = ["malformed", "entities", "tooDeep", "tooLarge", "encoding"] as const;
export type XmlFaultKind = (typeof xmlFaults)[number];

/** What is wrong with a Triple-S definition. */
export const tripleSFaults = [
  "hierarchy",
  "noVariables",
  "nameTwice",
  "type",
  "position",
  "values",
  "spread",
] as const;
export type TripleSFault = (typeof tripleSFaults)[number];

/** How a row of Triple-S data is not what its definition says. */
export const tripleSDataFaults = ["tooShort", "tooLong", "cells", "value"] as const;
export type TripleSDataFault = (typeof tripleSDataFaults)[number];

export type ErrorCode = keyof ErrorFacts;

export type ErrorOf<C extends ErrorCode = ErrorCode> = C extends ErrorCode
  ? { readonly code: C; readonly facts: Readonly<ErrorFacts[C]> }
  : never;

/**
 * An error the user can put right: a code from one union and the facts of this case.
 *
 * @example
 * throw new ParorendeError({ code: "fileNotFound", facts: { file: "svar.csv" } });
 */
export class ParorendeError extends Error {
  readonly problem: ErrorOf;

  constructor(problem: ErrorOf, options?: ErrorOptions) {
    super(problem.code, options);
    this.name = "ParorendeError";
    this.problem = problem;
  }
}
