import type { Draft } from "./drafts.js";
import type { SheetFacts } from "./event-facts.js";
import { marked, marksOn } from "./speakers.js";
import type { Statement } from "./table-statements.js";

/** Statements with what the sheet says of all of them, and without the markers of who said it. */
export function draftsOf(statements: readonly Statement[], sheet: SheetFacts): readonly Draft[] {
  const marks = marksOn(statements.map(({ text }) => text));
  return statements.flatMap(({ event, ...statement }) => {
    const { text, speaker } = marked(statement.text, marks);
    // Lines to write on, and points nobody filled in.
    if (!/[\p{L}\p{N}\p{So}]/u.test(text)) return [];
    const draft: Draft = {
      ...statement,
      text,
      question: statement.question ?? sheet.question,
      table: statement.table ?? sheet.table,
      saidBy: statement.saidBy ?? speaker ?? sheet.saidBy,
      event: event === null ? sheet.event : overlaid(event, sheet.event),
    };
    return [draft];
  });
}

/** What a part of a sheet tells of its event, and for the rest what all of the sheet tells. */
export function overlaid(own: Draft["event"], sheet: Draft["event"]): Draft["event"] {
  return {
    date: own.date ?? sheet.date,
    place: own.place ?? sheet.place,
    kind: own.kind ?? (own.title === null ? sheet.kind : null),
    title: own.title ?? sheet.title,
    participants: own.participants ?? sheet.participants,
    who: own.who ?? sheet.who,
    countOf: own.participants === null ? sheet.countOf : own.countOf,
    sheetTable: own.sheetTable ?? sheet.sheetTable,
  };
}
