import { z } from "zod";
import { ParorendeError } from "../domain/errors.js";
import type { DataIssue } from "../domain/issues.js";
import type { NamedArea } from "../domain/note-area-names.js";
import { decision } from "../domain/notes.js";
import type { OwnCodebook } from "../domain/notes-codebook.js";
import {
  codeHeadings,
  filledHeadings,
  givenHeadings,
  isSameName,
  namesOf,
  reviewSheets,
  sentHeadings,
  type NewCode,
  type ReviewedRow,
  type ReviewedSheet,
  type Words,
} from "../domain/review-workbook.js";
import { slug } from "../domain/text.js";
import { isBlankRow } from "./header.js";
import { IssueLog } from "./issue-log.js";
import {
  areaReader,
  codeReader,
  readSpeaker,
  readTone,
  readYesNo,
  secondaryReader,
  unclear,
  type CellReader,
  type CodeFound,
  type KnownCode,
} from "./review-choices.js";
import type { Sheet, Workbook } from "./workbook.js";

/** What the names and codes in a review workbook are read by. */
export interface ReviewNames {
  /** The six national areas and `annet`. */
  readonly areas: readonly NamedArea[];
  readonly codebook: OwnCodebook;
}

const headings = { ...givenHeadings, ...filledHeadings, ...sentHeadings };
type Heading = keyof typeof headings;

/** Somebody may have written a line above the headings. */
const ROWS_LOOKED_AT = 20;

/**
 * Reads back the workbook that colleagues have filled in. Sheets and headings are known again in any language, wherever
 * they stand; rows may be sorted, filtered, hidden or deleted, and columns added. Areas and codes may be typed: by name, by
 * id, or by a beginning that only one has. A row with something that is on no list is told of, and decides nothing.
 *
 * @throws ParorendeError reviewSheetMissing where there is no sheet with ids, texts and primary areas
 * @example
 * const { rows, newCodes, issues } = readReviewWorkbook(await openWorkbook("gjennomgang.xlsx"), { areas, codebook });
 */
export function readReviewWorkbook(
  workbook: Workbook,
  names: ReviewNames,
): ReviewedSheet & { readonly issues: readonly DataIssue[] } {
  const { file } = workbook;
  const found = statementSheet(workbook);
  if (found === null) {
    throw new ParorendeError({
      code: "reviewSheetMissing",
      facts: { file, sheet: reviewSheets.statements.nb },
    });
  }
  const codes = newCodesOf(workbook, names);
  const known = knownCodes(workbook, names.codebook);
  const issues = new IssueLog(file);
  const readRow = rowReader(found, names.areas, codeReader(known, codes.newCodes), issues);
  const rows = found.sheet.rows.flatMap((cells, at) =>
    at <= found.headingRow || isBlankRow(cells) ? [] : [readRow(cells, at + 1)],
  );
  const { name } = found.sheet;
  const told = issues.list().map((issue) => ({ ...issue, names: [name] }));
  return { file, sheet: name, rows, newCodes: codes.newCodes, issues: [...codes.issues, ...told] };
}

/**
 * Whether a workbook is one that colleagues code statements in.
 *
 * @example
 * isReviewWorkbook(await openWorkbook("gjennomgang.xlsx")); // true
 */
export function isReviewWorkbook(workbook: Workbook): boolean {
  return statementSheet(workbook) !== null;
}

interface StatementSheet {
  readonly sheet: Sheet;
  /** From 0. */
  readonly headingRow: number;
  readonly written: readonly string[];
  readonly places: ReadonlyMap<Heading, number>;
  /** The columns of own codes. */
  readonly codes: readonly number[];
}

function statementSheet({ sheets }: Workbook): StatementSheet | null {
  const named = sheets.filter(({ name }) => isOneOf(reviewSheets.statements, name));
  for (const sheet of [...named, ...sheets]) {
    for (const [headingRow, cells] of sheet.rows.slice(0, ROWS_LOOKED_AT).entries()) {
      const written = cells.map((cell) => cell.trim());
      const places = placesIn(written, headings);
      if (!(["id", "text", "primary"] as const).every((name) => places.has(name))) continue;
      const codes = written.flatMap((heading, at) =>
        isOneOf(filledHeadings.code, heading.replace(/\s*\d+$/u, "")) ? [at] : [],
      );
      return { sheet, headingRow, written, places, codes };
    }
  }
  return null;
}

function isOneOf(words: Words, written: string): boolean {
  return namesOf(words).some((word) => isSameName(word, written));
}

function placesIn<H extends string>(
  written: readonly string[],
  of: Readonly<Record<H, Words>>,
): ReadonlyMap<H, number> {
  const all = Object.entries(of) as [H, Words][];
  return new Map(
    all
      .map(([name, words]) => [name, written.findIndex((heading) => isOneOf(words, heading))] as const)
      .filter(([, at]) => at !== -1),
  );
}

function rowReader(
  { written, places, codes: codeColumns }: StatementSheet,
  areas: readonly NamedArea[],
  readCode: CellReader<CodeFound>,
  issues: IssueLog,
): (cells: readonly string[], row: number) => ReviewedRow {
  const readArea = areaReader(areas);
  const readSecondary = secondaryReader(areas);
  return (cells, row) => {
    let isUnclear = false;
    const cellOf = (name: Heading): string => cells[places.get(name) ?? -1] ?? "";
    const read = <T>(reader: CellReader<T>, column: number | undefined): T | null => {
      const value = reader(cells[column ?? -1] ?? "");
      if (value !== unclear) return value;
      issues.add("reviewUnclearCell", written[column ?? -1] ?? null, row);
      isUnclear = true;
      return null;
    };
    const codes = codeColumns
      .map((column) => read<CodeFound>(readCode, column))
      .filter((code) => code !== null);
    const chosen = {
      primary: read(readArea, places.get("primary")),
      secondary: read(readSecondary, places.get("secondary")),
      codes: [...new Set(codes.flatMap((code) => ("id" in code ? [code.id] : [])))],
      newCodes: [...new Set(codes.flatMap((code) => ("isNew" in code ? [code.isNew] : [])))],
      tone: read(readTone, places.get("tone")),
      saidBy: read(readSpeaker, places.get("saidBy")),
      canBeRecognized: read(readYesNo, places.get("canBeRecognized")),
      quote: read(readYesNo, places.get("quote")) === true,
      assessed: read(readYesNo, places.get("assessed")) === true,
    };
    const by = cellOf("by").trim();
    return {
      ...chosen,
      isUnclear,
      row,
      id: cellOf("id").trim(),
      text: cellOf("text"),
      note: cellOf("note"),
      by: by === "" ? null : by,
      at: null,
      sent: cellOf("sent"),
      suggested: suggestedIn(cellOf("suggested")),
    };
  };
}

const sentSuggestion = z.tuple([
  decision.shape.suggested.shape.primary,
  decision.shape.suggested.shape.confidence,
  decision.shape.suggested.shape.mustRead,
]);

/** What was suggested when the workbook went out. */
function suggestedIn(cell: string): ReviewedRow["suggested"] {
  try {
    const read = sentSuggestion.safeParse(JSON.parse(cell));
    if (!read.success) return null;
    const [primary, confidence, mustRead] = read.data;
    return { primary, confidence, mustRead };
  } catch {
    // The cell is hidden: whoever has changed it did not mean to.
    return null;
  }
}

/** The codes of the codebook, and those that went out and are in it no more, with what they were called then. */
function knownCodes({ sheets }: Workbook, { codes }: OwnCodebook): readonly KnownCode[] {
  const names = new Map(codes.map(({ id, text }) => [id, namesOf(text)]));
  const sheet = sheets.find(({ name }) => isOneOf(reviewSheets.codes, name));
  const places = placesIn(sheet?.rows[0] ?? [], codeHeadings);
  const cellOf = (cells: readonly string[], of: "id" | "name"): string =>
    (cells[places.get(of) ?? -1] ?? "").trim();
  for (const cells of sheet?.rows.slice(1) ?? []) {
    const [id, name] = [slug.safeParse(cellOf(cells, "id")), cellOf(cells, "name")];
    if (id.success && name !== "") names.set(id.data, [...(names.get(id.data) ?? []), name]);
  }
  return [...names].map(([id, all]) => ({ id, names: all }));
}

/** What is written on the sheet of codes beneath those that are known; nothing where the sheet is gone. */
function newCodesOf(
  { file, sheets }: Workbook,
  { areas, codebook }: ReviewNames,
): { readonly newCodes: readonly NewCode[]; readonly issues: readonly DataIssue[] } {
  const sheet = sheets.find(({ name }) => isOneOf(reviewSheets.codes, name));
  const places = placesIn(sheet?.rows[0] ?? [], codeHeadings);
  const at = places.get("name");
  if (sheet === undefined || at === undefined) return { newCodes: [], issues: [] };
  const issues = new IssueLog(file);
  const readArea = areaReader(areas);
  const isKnown = (name: string): boolean =>
    codebook.codes.some(({ text }) => namesOf(text).some((known) => isSameName(known, name)));
  const newCodes = new Map<string, NewCode>();
  for (const [row, cells] of sheet.rows.entries()) {
    const name = (cells[at] ?? "").trim();
    const hasId = (cells[places.get("id") ?? -1] ?? "") !== "";
    if (row === 0 || name === "" || hasId || isKnown(name)) continue;
    const column = places.get("under") ?? -1;
    const under = readArea(cells[column] ?? "");
    if (under === unclear) issues.add("reviewUnclearCell", sheet.rows[0]?.[column] ?? null, row + 1);
    else if (!newCodes.has(name.toLowerCase())) newCodes.set(name.toLowerCase(), { name, under });
  }
  const told = issues.list().map((issue) => ({ ...issue, names: [sheet.name] }));
  return { newCodes: [...newCodes.values()], issues: told };
}
