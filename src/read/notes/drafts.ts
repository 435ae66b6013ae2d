import type { Speaker } from "../../domain/notes.js";
import type { EventFacts } from "./event-facts.js";

/** A statement before its event is known: other sheets may tell of the same one. */
export interface Draft {
  readonly id: string | null;
  readonly text: string;
  readonly question: string | null;
  readonly table: string | null;
  readonly saidBy: Speaker;
  readonly line: number;
  readonly event: EventFacts;
}

/** A paragraph, with the number of its line, row or paragraph. */
export interface NoteText {
  readonly text: string;
  readonly line: number;
}

export interface TableRow {
  readonly line: number;
  /** Marked as a heading by the file itself. */
  readonly isHeader: boolean;
  /** Each with its paragraphs; none where it is blank. */
  readonly cells: readonly (readonly NoteText[])[];
}

/** A part of a note, as it stands on the sheet, before anybody has said what it means. */
export type NoteBlock =
  | ({ readonly kind: "heading"; readonly level: number } & NoteText)
  | ({ readonly kind: "item"; readonly depth: number; readonly isNumbered: boolean } & NoteText)
  | ({ readonly kind: "quote" } & NoteText)
  | ({
      readonly kind: "paragraph";
      /** All of it in bold, as headings are that are none. */
      readonly isStrong: boolean;
      readonly isAfterBlank: boolean;
    } & NoteText)
  | { readonly kind: "table"; readonly rows: readonly TableRow[] }
  /** Where something framed begins or ends: what stands in it is no text beside the points around it. */
  | { readonly kind: "break" };
