import type { Decision, NoteArea } from "../../domain/notes.js";
import type { ReviewedRow } from "../../domain/review-workbook.js";

/** A row in which an area is chosen. */
export type ChosenRow = ReviewedRow & { readonly primary: NoteArea };

export function hasArea(row: ReviewedRow): row is ChosenRow {
  return row.primary !== null && !row.isUnclear;
}

/** Nobody has chosen or written anything in it but who they are. */
export function isEmpty(row: ReviewedRow): boolean {
  const { primary, secondary, codes, newCodes, tone, saidBy, canBeRecognized, quote, assessed, note } = row;
  const chosen = [primary, secondary, tone, saidBy, canBeRecognized].some((choice) => choice !== null);
  return !chosen && codes.length + newCodes.length === 0 && !quote && !assessed && note.trim() === "";
}

/** The file tells that the row was made before the decision. */
export function isOlder({ at }: ReviewedRow, standing: Decision): boolean {
  return at !== null && at < standing.at;
}

/** The order in which decisions and splits are kept. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
