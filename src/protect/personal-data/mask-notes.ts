import type { MaskedStatement, NoteEvent } from "../../domain/notes.js";
import type { RawNotes } from "../../domain/people/notes.js";
import type { MaskedText } from "../../domain/personal-data.js";

/** A masked statement that may have no id yet: one is made of what may be seen. */
export type UnnamedStatement = Omit<MaskedStatement, "id"> & { readonly id: string | null };

export interface MaskedNotes {
  readonly events: readonly NoteEvent[];
  readonly statements: readonly UnnamedStatement[];
}

/**
 * Masks all that was written down: statements, questions, tables, and what is told of the events. An id with personal data
 * in it is taken away.
 *
 * @param mask as `createMasker` makes it
 * @example
 * const { statements } = maskNotes(await readNotes(files), createMasker(await readPersonalDataWords()));
 */
export function maskNotes(notes: RawNotes, mask: (text: string) => MaskedText): MaskedNotes {
  const shown = (text: string | null): string | null => (text === null ? null : mask(text).text);
  const isPlain = (text: string): boolean => mask(text).masked.length === 0;
  const eventIds = new Map(
    notes.events.map(({ id, date, title }, at) => {
      const named = title === null || isPlain(title);
      return [id, named ? id : `${date ?? "uten-dato"}-arrangement-${String(at + 1)}`] as const;
    }),
  );
  return {
    events: notes.events.map((event) => ({
      ...event,
      id: eventIds.get(event.id) ?? event.id,
      place: shown(event.place),
      title: shown(event.title),
      who: shown(event.who),
    })),
    statements: notes.statements.map((statement) => ({
      ...statement,
      ...mask(statement.text),
      id: statement.id !== null && isPlain(statement.id) ? statement.id : null,
      event: eventIds.get(statement.event) ?? statement.event,
      question: shown(statement.question),
      table: shown(statement.table),
    })),
  };
}
