import { reviewed } from "../../src/coding/notes/review.js";
import type { Reviewed, ReviewOptions } from "../../src/coding/notes/reviewed.js";
import type { Framework } from "../../src/domain/framework.js";
import { otherArea, type NamedArea } from "../../src/domain/note-area-names.js";
import type { CodedStatement, DecisionFile } from "../../src/domain/notes.js";
import type { OwnCodebook } from "../../src/domain/notes-codebook.js";
import type { NewCode, ReviewedRow, ReviewedSheet } from "../../src/domain/review-workbook.js";
import { createMasker } from "../../src/protect/personal-data/mask.js";
import { memoryFiles } from "../../src/read/memory-files.js";
import { readPersonalDataWords } from "../../src/read/personal-data.js";
import { readReviewWorkbook } from "../../src/read/review-workbook.js";
import { openWorkbook, type Sheet, type Workbook } from "../../src/read/workbook.js";
import type { ReviewContent } from "../../src/render/review-content.js";
import { reviewWorkbook } from "../../src/render/review-workbook.js";
import { readJson } from "../survey-files.js";
import { event, said } from "./notes.js";

const national = readJson("frameworks/nasjonal.json") as Framework;

/** What may be chosen: the six areas as they ship, and «Annet». */
export const areas: readonly NamedArea[] = [...national.areas, otherArea];

export const codebook: OwnCodebook = {
  codes: [
    { id: "transport", text: { nb: "Transport", en: "Travel" }, under: "avlastning" },
    { id: "nettside", text: { nb: "Nettside" }, under: "informasjon" },
    { id: "nettside_2", text: { nb: "Nettside" }, under: null },
  ],
};

export const nothing: DecisionFile = { decisions: [], splits: [] };

/** A statement of an invented café. */
export function statement(id: string, text: string, more: Partial<CodedStatement> = {}): CodedStatement {
  return said("kafe", { id, text, ...more });
}

/** The workbook as it is after a colleague has saved it. */
export async function sentOut(
  statements: readonly CodedStatement[],
  more: Partial<ReviewContent> = {},
): Promise<Workbook> {
  const events = [event("kafe", { title: "Dialogkafé", date: "2025-03-12", place: "Kulturhuset" })];
  const content = { statements, events, codebook, areas, routine: null, locale: "nb", ...more } as const;
  const bytes = Buffer.from(await reviewWorkbook(content));
  return openWorkbook("gjennomgang.xlsx", memoryFiles(new Map([["gjennomgang.xlsx", bytes]])));
}

export function sheetOf({ sheets }: Workbook, name: string): Sheet {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

/** The cells of a row, by its headings. */
export function cellsOf(
  workbook: Workbook,
  id: string,
  sheet = "Innspill",
): Readonly<Record<string, string>> {
  const [headings = [], ...rows] = sheetOf(workbook, sheet).rows;
  const row = rows.find((cells) => cells[0] === id) ?? [];
  return Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ""]));
}

/** What a colleague does to a row: the cells written in it, by heading; several of them copy the row. */
export type Filling = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/** The workbook with cells filled in, by id. Rows that nobody fills in stay as they are. */
export function filledIn(workbook: Workbook, filling: Filling, name = "Innspill"): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const [headings = [], ...rows] = sheet.rows;
    const filled = rows.flatMap((row) =>
      (filling[row[0] ?? ""] ?? [{}]).map((cells) => headings.map((of, at) => cells[of] ?? row[at] ?? "")),
    );
    return { ...sheet, rows: [headings, ...filled] };
  });
  return { ...workbook, sheets };
}

export const read = (workbook: Workbook, of: OwnCodebook = codebook) =>
  readReviewWorkbook(workbook, { areas, codebook: of });

/** Masks names and numbers, as in the notes. */
export const mask = createMasker(await readPersonalDataWords());

/** What is decided when the workbook has come back. */
export function decidedBy(
  sheet: ReviewedSheet,
  statements: readonly CodedStatement[],
  before: DecisionFile = nothing,
  more: Partial<ReviewOptions> = {},
): Reviewed {
  return reviewed(sheet, statements, before, { by: "KV", at: "2026-11-22", codebook, mask, ...more });
}

/** A row that came back with nothing filled in, but for what is given. */
export function row(id: string, text: string, more: Partial<ReviewedRow> = {}): ReviewedRow {
  return {
    row: 2,
    id,
    text,
    primary: null,
    secondary: null,
    codes: [],
    newCodes: [],
    tone: null,
    saidBy: null,
    canBeRecognized: null,
    quote: false,
    assessed: false,
    note: "",
    by: null,
    at: null,
    isUnclear: false,
    sent: "",
    suggested: null,
    ...more,
  };
}

/** Rows of a workbook, numbered from 2. */
export function returned(rows: readonly ReviewedRow[], newCodes: readonly NewCode[] = []): ReviewedSheet {
  const numbered = rows.map((one, at) => ({ ...one, row: at + 2 }));
  return { file: "gjennomgang.xlsx", sheet: "Innspill", rows: numbered, newCodes };
}
