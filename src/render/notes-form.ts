import { formColumns, formFields, formSheets, speakerWords } from "../domain/notes-form.js";
import { speakers } from "../domain/notes.js";
import type { Locale } from "../domain/text.js";
import { textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import type { NotesFormOptions } from "./notes-form-options.js";
import { notesFormPage } from "./html/notes-form-page.js";
import type { CellValue, DropDown, SheetContent } from "./workbook-content.js";
import { writeWorkbook } from "./xlsx.js";

/** Rows for each question at each table, and blank ones below them. */
const ROWS_EACH = 10;
const MORE_ROWS = 40;

/**
 * The form that hosts at the tables of a dialogue café fill in: a page to print (A4, one page for each table, nothing
 * fetched from outside) and a workbook, which is read back as notes. Both say what must not be written.
 *
 * @returns HTML, and the bytes of an xlsx; the same options give the same bytes
 * @example
 * const event = { title: "Dialogkafé", date: "2025-03-12", place: null, tables: 4 };
 * const questions = Object.values(cafeQuestions).map(({ nb }) => nb);
 * const { html, xlsx } = await notesForm({ locale: "nb", event, questions });
 */
export async function notesForm(
  options: NotesFormOptions,
): Promise<{ readonly html: string; readonly xlsx: Uint8Array }> {
  const { locale } = options;
  const help: SheetContent = {
    name: formSheets.help[locale],
    columns: [{ width: 100 }],
    rows: helpLines(locale).map((value, at) => [{ value, look: at < 2 ? "strong" : "plain" }] as const),
  };
  const sheets = [help, notesSheet(options)];
  const [html, xlsx] = await Promise.all([notesFormPage(options), writeWorkbook({ sheets })]);
  return { html, xlsx };
}

function helpLines(locale: Locale): readonly string[] {
  const { form } = textsOf(locale).notes;
  return [form.title, form.warning, ...form.steps];
}

/** The fields of the event, the headings, and a row for each statement. */
function notesSheet({ locale, event, questions }: NotesFormOptions): SheetContent {
  const { form } = textsOf(locale).notes;
  const date = event.date === null ? null : numberFormat(locale).date(event.date);
  const known: Readonly<Record<keyof typeof formFields, string | null>> = {
    title: event.title,
    date,
    place: event.place,
    participants: null,
    who: null,
  };
  const fields = (Object.keys(formFields) as (keyof typeof formFields)[]).map((key): readonly CellValue[] => [
    strong(formFields[key][locale]),
    input(known[key]),
  ]);
  const headings = Object.values(formColumns).map((words): CellValue => ({
    value: words[locale],
    look: "heading",
  }));
  const tables = Array.from({ length: event.tables }, (_, at) => `${form.blankTable} ${at + 1}`);
  const row = (table: string | null, question: string | null): readonly CellValue[] =>
    [date, table, question, null, null].map(input);
  const rows = tables.flatMap((table) =>
    questions.flatMap((question) => Array.from({ length: ROWS_EACH }, () => row(table, question))),
  );
  const more = Array.from({ length: MORE_ROWS }, () => row(null, null));
  const above = [[strong(form.warning)], ...fields, [], headings];
  const first = above.length + 1;
  const last = above.length + rows.length + more.length;
  const drop = (column: number, choices: readonly string[]): readonly DropDown[] =>
    choices.length === 0 ? [] : [{ rows: { first, last }, column, choices }];
  return {
    name: formSheets.notes[locale],
    columns: [20, 28, 48, 70, 16].map((width) => ({ width })),
    rows: [...above, ...rows, ...more],
    frozenRows: above.length,
    dropDowns: [
      ...drop(1, tables),
      ...drop(2, questions),
      ...drop(
        4,
        speakers.map((speaker) => speakerWords[speaker][locale]),
      ),
    ],
  };
}

function strong(value: string): CellValue {
  return { value, look: "strong" };
}

function input(value: string | null): CellValue {
  return { value, look: "input", asText: true };
}
