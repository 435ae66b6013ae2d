import type { NoteEvent } from "../domain/notes.js";
import type { Locale } from "../domain/text.js";

/** What is known of the event before it is held; the rest is left to be filled in. */
export interface FormEvent extends Pick<NoteEvent, "title" | "date" | "place"> {
  /** How many tables there are to be. */
  readonly tables: number;
}

export interface NotesFormOptions {
  readonly locale: Locale;
  readonly event: FormEvent;
  /** In the order they are asked. */
  readonly questions: readonly string[];
}
