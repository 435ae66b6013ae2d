import type { NamedArea } from "../domain/note-area-names.js";
import type { OwnCodebook } from "../domain/notes-codebook.js";
import type { CodedStatement, NoteEvent } from "../domain/notes.js";
import type { Locale } from "../domain/text.js";

/** What the review workbook is made of. */
export interface ReviewContent {
  /** In the order of the files. */
  readonly statements: readonly CodedStatement[];
  readonly events: readonly NoteEvent[];
  readonly codebook: OwnCodebook;
  /** The six national areas and `annet`, in the order of the lists to choose from. */
  readonly areas: readonly NamedArea[];
  /** What the municipality does at signs of violence, abuse, neglect or self-harm; null where it has not said. */
  readonly routine: string | null;
  readonly locale: Locale;
}
