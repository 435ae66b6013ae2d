import type { NamedArea } from "../domain/note-area-names.js";
import type { CodedStatement, NoteArea, NoteEvent } from "../domain/notes.js";
import { speakerWords } from "../domain/notes-form.js";
import { filledHeadings, givenHeadings } from "../domain/review-workbook.js";
import type { Locale } from "../domain/text.js";
import { localized } from "../text/languages.js";
import { csvBytes } from "./csv.js";

/** No suggestion is certain, whatever is left after rounding. */
const SUREST = 0.99;

/** What the table is written from. */
export interface CodedContent {
  readonly statements: readonly CodedStatement[];
  readonly events: readonly NoteEvent[];
  readonly areas: readonly NamedArea[];
  readonly locale: Locale;
}

/**
 * Statements as a table for a spreadsheet: where they were said, what is suggested, and what a person has decided. The
 * headings are those of the review workbook.
 */
export function codedCsv({ statements, events, areas, locale }: CodedContent): Uint8Array {
  const nameOf = (area: NoteArea | null): string => {
    const named = areas.find(({ id }) => id === area);
    return named === undefined ? (area ?? "") : localized(named.text, locale);
  };
  const eventOf = (id: string): string => events.find((event) => event.id === id)?.title ?? id;
  const { id, event, question, table, heardFrom, text, suggestion, confidence } = givenHeadings;
  const { primary, secondary, by } = filledHeadings;
  const headings = [
    id,
    event,
    question,
    table,
    heardFrom,
    text,
    suggestion,
    confidence,
    primary,
    secondary,
    by,
  ];
  const rows = statements.map((statement) => {
    const { suggestion: suggested, decision } = statement;
    return [
      statement.id,
      eventOf(statement.event),
      statement.question ?? "",
      statement.table ?? "",
      speakerWords[decision?.saidBy ?? statement.saidBy][locale],
      statement.text,
      suggested.mustRead ? "" : nameOf(suggested.primary),
      Math.min(SUREST, Number(suggested.confidence.toFixed(2))),
      nameOf(decision?.primary ?? null),
      nameOf(decision?.secondary ?? null),
      decision?.by ?? "",
    ];
  });
  return csvBytes([headings.map((heading) => heading[locale]), ...rows]);
}
