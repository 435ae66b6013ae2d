import type { IssueLog } from "../issue-log.js";
import type { Sheet } from "../workbook.js";
import { areHeadings } from "./columns.js";
import type { Draft, NoteBlock, TableRow } from "./drafts.js";
import { FactCollector, factKey, noFacts } from "./event-facts.js";
import { interpret } from "./interpret.js";
import { draftsOf, overlaid } from "./to-drafts.js";
import {
  cellsOf,
  statementsBelow,
  takeFactTable,
  type Statement,
  type TableContext,
} from "./table-statements.js";
import { tableRow } from "./table-rows.js";
import { tableInHeading } from "./tables.js";
import { itemIn } from "./text-lines.js";
import { hasStrayControl } from "./words.js";

/** What a table without statements is refused by: its headings, none where they may be somebody's words. */
export interface WithoutText {
  readonly sheet: string | null;
  readonly headings: readonly string[];
}

export interface TableNotes {
  readonly drafts: readonly Draft[];
  /** Of the first table in which statements should have stood, where none does in any. */
  readonly withoutText: WithoutText | null;
}

/** What all of a file is known by: its name tells of the event where its tables are silent. */
export type NameFacts = (facts: FactCollector) => void;

/** Statements of a delimited text. */
export function notesInRows(rows: readonly TableRow[], log: IssueLog, nameFacts: NameFacts): TableNotes {
  const facts = new FactCollector(log);
  const context = { facts, log, question: null, table: null, carriesDown: false };
  const statements =
    statementsBelow(rows, context) ??
    bareStatements(rows, context) ??
    (takeFactTable(rows, context) ? [] : null);
  nameFacts(facts);
  const withoutText = statements === null ? { sheet: null, headings: headingsOf(rows) } : null;
  return { drafts: draftsOf(statements ?? [], facts.sheet()), withoutText };
}

/**
 * Statements of a workbook: of every sheet that has headings for them; where none has, of sheets with one column of
 * text.
 * A sheet that only tells of the event tells it of all of them. Hidden sheets are left out.
 */
export function notesInSheets(sheets: readonly Sheet[], log: IssueLog, nameFacts: NameFacts): TableNotes {
  const shown = sheets
    .filter(({ hidden, rows }) => !hidden && rows.length > 0)
    .map(({ name, rows }) => {
      reportControl(rows, log);
      const facts = new FactCollector(log);
      const label = tableInHeading(name);
      if (label !== null) facts.take({ key: "table", heading: "bord", value: label.table }, 1);
      const told = rows.map((cells, at) => tableRow(cells, at + 1));
      return { name, rows: told, context: { facts, log, question: null, table: null, carriesDown: true } };
    });
  const below = shown.map((sheet) => ({ ...sheet, statements: statementsBelow(sheet.rows, sheet.context) }));
  const isHeaded = below.some(({ statements }) => statements !== null);
  let workbook = noFacts;
  const found = below.map(({ statements, ...sheet }) => {
    const isFacts = statements === null && takeFactTable(sheet.rows, sheet.context);
    if (isFacts) workbook = overlaid(workbook, sheet.context.facts.sheet().event);
    return isFacts ? [] : (statements ?? (isHeaded ? [] : bareStatements(sheet.rows, sheet.context)));
  });
  const drafts = shown.flatMap(({ context: { facts } }, at) => {
    const told = facts.sheet();
    const named = new FactCollector(log, overlaid(told.event, workbook));
    nameFacts(named);
    const { event, table } = named.sheet();
    return draftsOf(found[at] ?? [], { ...told, event, table: told.table ?? table });
  });
  const refused = shown.find((_, at) => found[at] === null);
  const isRefused = refused !== undefined && found.every((statements) => (statements ?? []).length === 0);
  return {
    drafts,
    withoutText: isRefused ? { sheet: refused.name, headings: headingsOf(refused.rows) } : null,
  };
}

/** Without headings: one column of text, or an id and a text, with the question between them. */
function bareStatements(rows: readonly TableRow[], context: TableContext): readonly Statement[] | null {
  const filled = rows.filter((row) => cellsOf(row).some((cell) => cell !== ""));
  const first = filled.findIndex((row) => !takeFactTable([row], context));
  const below = first === -1 ? [] : filled.slice(first);
  const width = below.reduce(
    (most, row) => Math.max(most, cellsOf(row).findLastIndex((cell) => cell !== "") + 1),
    0,
  );
  if (width === 1) return interpret(paragraphs(below), context.facts, context.log);
  const ids = below.map((row) => cellsOf(row)[0] ?? "");
  const areIds = ids.every((id) => /^[\p{L}-]{0,8}\d{1,8}$/u.test(id)) && new Set(ids).size === ids.length;
  if (!areIds || width > 3 || width < 2) return null;
  const place = { table: null, saidBy: null, event: null };
  return below.flatMap((row) => {
    const [id = "", ...cells] = cellsOf(row).slice(0, width);
    const [text = "", question = null] = cells.reverse();
    return text === ""
      ? []
      : [{ ...place, id, text, question: question === "" ? null : question, line: row.line }];
  });
}

function paragraphs(rows: readonly TableRow[]): readonly NoteBlock[] {
  return rows.flatMap((row, at) =>
    row.cells.flat().map((text): NoteBlock => {
      const item = itemIn(text.text);
      if (item !== null) return { kind: "item", depth: 0, line: text.line, ...item };
      const isAfterBlank = (rows[at - 1]?.line ?? -1) !== row.line - 1;
      return { kind: "paragraph", ...text, isStrong: false, isAfterBlank };
    }),
  );
}

/** Words that are headings and nothing else, beside the fields that are known. */
const otherHeadings = new Set([
  ...["id", "nr", "navn", "namn", "name", "alder", "age", "kjønn", "kommune", "tema", "område", "kategori"],
  ...["kode", "primary", "secondary", "status", "e-post", "epost", "telefon", "tidsmerke", "starttidspunkt"],
]);

/** The headings to be told, where one of them is known to be a heading: else they may be the first row of notes. */
function headingsOf(rows: readonly TableRow[]): readonly string[] {
  const cells = cellsOf(rows.find((row) => cellsOf(row).some((cell) => cell !== "")));
  const named = cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
  const isKnown = (cell: string): boolean =>
    factKey(cell) !== null || otherHeadings.has(cell.trim().toLowerCase());
  return areHeadings(named) && named.some(isKnown) ? named : [];
}

/** Rows with characters that nobody typed. */
function reportControl(rows: Sheet["rows"], log: IssueLog): void {
  rows.forEach((cells, at) => {
    if (cells.some(hasStrayControl)) log.add("controlCharacters", null, at + 1);
  });
}
