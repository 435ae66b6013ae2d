import type { NamedArea } from "../../domain/note-area-names.js";
import type { CodedStatement, NoteEvent } from "../../domain/notes.js";
import type { ReviewDraft, ReviewMessage, ReviewQuestion } from "../../domain/terminal-review.js";
import type { Locale } from "../../domain/text.js";
import { localized } from "../../text/languages.js";

/** What a reviewer sees of one statement. */
export interface ReviewScreen {
  readonly statement: CodedStatement;
  readonly events: readonly NoteEvent[];
  readonly areas: readonly NamedArea[];
  /** What the municipality does at signs that a person must assess today; null where it has not said. */
  readonly routine: string | null;
  readonly draft: ReviewDraft;
  readonly question: ReviewQuestion;
  readonly message: ReviewMessage | null;
  /** The statement's number among all, from 1. */
  readonly number: number;
  readonly all: number;
  /** Role or initials of the reviewer. */
  readonly by: string;
  /** Lines of the statement's part that have been scrolled past. */
  readonly scrolled: number;
  readonly locale: Locale;
}

/** The names of areas by their ids. */
export function namesOf(areas: readonly NamedArea[], locale: Locale): ReadonlyMap<string, string> {
  return new Map(areas.map(({ id, text }) => [id, localized(text, locale)]));
}
