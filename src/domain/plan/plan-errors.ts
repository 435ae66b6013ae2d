import type { RegisterId } from "./registers.js";
import type { PlanWords } from "./words.js";

/** What needs charts as pictures: a Word document, or the figures as files of their own. */
export const drawnFormats = ["docx", "figures"] as const;
export type DrawnFormat = (typeof drawnFormats)[number];

/** What can be put right of the plan, its registers and its documents: the facts each sentence needs. */
export interface PlanErrorFacts {
  /** The settings describe no plan. */
  noPlan: { folder: string };
  badPeriod: { option: string; value: string };
  alreadyPublished: { file: string };
  /** None of the documents' files are where they are written, by the beginning of their names. */
  reportNotWritten: { documents: readonly string[] };
  /** Files with other numbers than would be written now. */
  reportOutdated: { files: readonly string[] };
  /** A document of another period than the one whose texts are taken. */
  otherPeriod: { file: string; period: string };
  /** A document that was decided on has too little of the documents that could have become it. */
  unknownFinal: { file: string; documents: readonly string[] };
  /** `contrast` with white, of 21. */
  paleColor: { color: string; contrast: number; least: number };
  logoFormat: { file: string };
  /** What draws charts as pictures has no part for this kind of machine. */
  drawingMissing: { format: DrawnFormat };
  /** What sets a PDF has no part for this kind of machine. */
  pdfUnavailable: Record<string, never>;
  /** No sheet, or not the table, has the headings that each row needs. */
  registerHeadings: { file: string; register: RegisterId; missing: readonly PlanWords[] };
  /** A column of a register stands twice, from 1. */
  registerHeadingTwice: { file: string; heading: string; first: number; second: number };
  /** Both an .xlsx and a .csv of one register. */
  registerTwice: { register: RegisterId; files: readonly string[] };
  /** Relative to the workspace, as it would be called. */
  registerMissing: { file: string };
  /** No measure says which unit it belongs to. */
  noUnits: { file: string };
  /** Somebody has written it while others' answers were merged into it. */
  registerChanged: { file: string };
  /** A workbook with macros, which are never written. */
  registerMacros: { file: string };
  /** None of the files was sent out. */
  nothingReturned: { files: readonly string[] };
  badPlanYears: { value: string };
  noNotesForNeeds: Record<string, never>;
}
