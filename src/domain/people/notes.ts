import type { DataIssue } from "../issues.js";
import type { NoteEvent, Speaker } from "../notes.js";

/** One bullet as it was written down: personal data may stand in any of its texts. */
export interface RawStatement {
  /** The file's own id, or null where it has none. */
  readonly id: string | null;
  readonly text: string;
  /** The event's id. */
  readonly event: string;
  readonly question: string | null;
  readonly table: string | null;
  readonly saidBy: Speaker;
  readonly file: string;
  /** Line of a text, row of a sheet, paragraph of a document; from 1. */
  readonly line: number;
}

/** Notes as they were read: never shown, stored or matched before they are masked. */
export interface RawNotes {
  readonly events: readonly NoteEvent[];
  readonly statements: readonly RawStatement[];
  readonly issues: readonly DataIssue[];
}
