import type { OpenLine } from "../document.js";

/** A part of a document that somebody has edited in Word, in reading order. */
export type EditedBlock =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "line"; readonly line: OpenLine }
  /** Rows of cells; a cell is all its text on one line. */
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

/** A Word document as it reads: what is deleted with tracked changes is gone, and what is added stands. */
export interface EditedDocument {
  /** The name without its folder. */
  readonly file: string;
  /** Of the file's bytes. */
  readonly sha256: string;
  readonly blocks: readonly EditedBlock[];
}
