import type { Speaker } from "../../domain/notes.js";
import type { IssueLog } from "../issue-log.js";
import { asQuestion, columnsOf, isFactRow, type ColumnRole } from "./columns.js";
import { dateIn } from "./dates.js";
import type { NoteText, TableRow } from "./drafts.js";
import {
  FactCollector,
  factKey,
  factLine,
  kindIn,
  type EventFacts,
  type Fact,
  type FactKey,
} from "./event-facts.js";
import { knownQuestion, numberedQuestion, questionText } from "./questions.js";
import { speakerIn } from "./speakers.js";
import { tableIn, tableLabel } from "./tables.js";
import { cleaned } from "./words.js";

/** A statement with what its own place on the sheet tells; null is left to the sheet. */
export interface Statement extends NoteText {
  readonly id: string | null;
  readonly question: string | null;
  readonly table: string | null;
  readonly saidBy: Speaker | null;
  /** What columns tell of the event. */
  readonly event: EventFacts | null;
}

export interface TableContext {
  readonly facts: FactCollector;
  readonly log: IssueLog;
  /** Where the table stands: under which question, at which table. */
  readonly question: string | null;
  readonly table: string | null;
  /** Merged cells hold their text in the first row only. */
  readonly carriesDown: boolean;
}

/** Heading rows are looked for among this many. */
const MOST_ROWS_ABOVE = 30;

/** Where the headings of statements stand, and what each column holds; null where no row is one. */
export function findColumns(
  rows: readonly TableRow[],
): { readonly at: number; readonly columns: ReadonlyMap<number, ColumnRole> } | null {
  let isBelowRows = false;
  for (const [at, row] of rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const columns = columnsOf(row, !isBelowRows);
    if (columns !== null) return { at, columns };
    const cells = cellsOf(row);
    isBelowRows ||= cells.filter((cell) => cell !== "").length > 1 && !isFactRow(cells);
  }
  return null;
}

/** Statements below a heading row; rows above it tell of the event. Null where there is no heading row. */
export function statementsBelow(
  rows: readonly TableRow[],
  context: TableContext,
): readonly Statement[] | null {
  const found = findColumns(rows);
  if (found === null) return null;
  takeFacts(rows.slice(0, found.at), context);
  const reader = new RowReader(found.columns, context);
  const header = cellsOf(rows[found.at]).join("\n");
  return rows
    .slice(found.at + 1)
    .flatMap((row) => (cellsOf(row).join("\n") === header ? [] : reader.read(row)));
}

/**
 * Takes what a table tells of the event: a field and its value in each row, or fields above their values.
 *
 * @returns whether it tells of nothing else
 */
export function takeFactTable(rows: readonly TableRow[], { facts }: TableContext): boolean {
  const filled = rows.filter((row) => cellsOf(row).some((cell) => cell !== ""));
  const [head, values] = filled;
  if (head === undefined || values === undefined) return takeAll(filled.map(factOf), facts, filled);
  const names = cellsOf(head);
  const isAcross = filled.length === 2 && names.length > 1 && names.every((name) => factKey(name) !== null);
  if (!isAcross) return takeAll(filled.map(factOf), facts, filled);
  const cells = cellsOf(values);
  names.forEach((heading, at) => {
    const key = factKey(heading);
    if (key !== null) facts.take({ key, heading, value: cells[at] ?? "" }, values.line);
  });
  return true;
}

function takeAll(found: readonly (Fact | null)[], facts: FactCollector, rows: readonly TableRow[]): boolean {
  if (found.length === 0 || found.some((fact) => fact === null)) return false;
  found.forEach((fact, at) => {
    if (fact !== null) facts.take(fact, rows[at]?.line ?? 1);
  });
  return true;
}

function factOf(row: TableRow): Fact | null {
  const cells = cellsOf(row);
  const [heading = "", value = "", ...rest] = cells.filter((cell) => cell !== "");
  if (rest.length > 0) return null;
  const key = factKey(heading);
  return value === "" ? factLine(heading) : key !== null && isFactRow(cells) ? { key, heading, value } : null;
}

/** Rows above the headings: fields of the event, and a line that speaks of an event is its title. */
export function takeFacts(rows: readonly TableRow[], { facts }: TableContext): void {
  for (const row of rows) {
    const fact = factOf(row);
    if (fact !== null) facts.take(fact, row.line);
  }
  for (const row of rows) {
    const [text = "", ...rest] = cellsOf(row).filter((cell) => cell !== "");
    const isTitle = rest.length === 0 && (dateIn(text) !== null || kindIn(text) !== null);
    if (isTitle && !facts.hasTitle && factOf(row) === null) facts.title(text);
  }
}

/** A table without headings: what stands beside a question or table was said there; else the longest column is. */
export function statementsBeside(rows: readonly TableRow[], context: TableContext): readonly Statement[] {
  const widest = longestColumn(rows);
  let { question, table } = context;
  return rows.flatMap((row) => {
    const [label = "", ...others] = cellsOf(row);
    const named = tableLabel(label);
    const asked = asQuestion(label);
    const isLabel = named?.rest === "" || asked !== null;
    if (isLabel) [question, table] = [asked ?? question, named?.table ?? table];
    const isLabelled = isLabel && (others.some((cell) => cell !== "") || widest !== 0);
    if (!isLabelled && !isLabel && row.cells.some((cell, at) => at !== widest && cell.length > 0))
      context.log.add("notesTextLeftOut", null, row.line);
    const cells = isLabel ? row.cells.slice(1) : [row.cells[widest] ?? []];
    return cells.flat().map((text) => ({ ...text, id: null, question, table, saidBy: null, event: null }));
  });
}

function longestColumn(rows: readonly TableRow[]): number {
  const lengths: number[] = [];
  for (const row of rows) {
    cellsOf(row).forEach((cell, at) => (lengths[at] = (lengths[at] ?? 0) + cell.length));
  }
  return lengths.indexOf(Math.max(0, ...lengths));
}

export function cellsOf(row: TableRow | undefined): readonly string[] {
  return (row?.cells ?? []).map((cell) => cleaned(cell.map(({ text }) => text).join(" ")));
}

const carried: ReadonlySet<string> = new Set(["question", "table", "date", "place", "title"]);
const ofEvent: ReadonlySet<FactKey> = new Set(["date", "place", "title", "kind", "participants", "who"]);

/** Reads rows one after the other: a row that only names a question or a table is about those below it. */
class RowReader {
  readonly #columns: ReadonlyMap<number, ColumnRole>;
  readonly #context: TableContext;
  readonly #events = new Map<string, EventFacts>();
  readonly #above = new Map<number, string>();
  /** One row holds what somebody answered to several questions. */
  readonly #isOfMany: boolean;
  #question: string | null;
  #table: string | null;

  constructor(columns: ReadonlyMap<number, ColumnRole>, context: TableContext) {
    this.#columns = columns;
    this.#context = context;
    this.#isOfMany = [...columns.values()].filter(({ holds }) => holds === "text").length > 1;
    this.#question = context.question;
    this.#table = context.table;
  }

  read(row: TableRow): readonly Statement[] {
    const cells = cellsOf(row);
    const [only, ...others] = cells.filter((cell) => cell !== "");
    if (only === undefined) return [];
    if (others.length === 0 && this.#columns.size > 1 && this.#isLabel(only, cells.indexOf(only))) return [];
    const { id, fields } = this.#fields(cells);
    const event = this.#eventOf(fields, row.line);
    const saidBy = this.#speaker(fields.get("saidBy")?.value ?? "", row.line);
    const asked = fields.get("question")?.value;
    const at = fields.get("table");
    const question = (asked === undefined ? null : questionIn(asked)) ?? this.#question;
    const table = (at === undefined ? null : tableIn(at.value, at.heading)) ?? this.#table;
    const said = [...this.#columns].flatMap(([column, role]) => {
      if (role.holds !== "text") return [];
      const place = { question: role.question ?? question, table: role.table ?? table };
      return (row.cells[column] ?? []).map((text) => ({ ...text, id: null, ...place, saidBy, event }));
    });
    // The id of a row is a statement's only where the row is one statement.
    return said.length === 1 && !this.#isOfMany ? said.map((one) => ({ ...one, id })) : said;
  }

  #isLabel(text: string, column: number): boolean {
    const label = tableLabel(text);
    const isInText = this.#columns.get(column)?.holds === "text";
    // A statement may ask too: among statements only a known question, or one marked as such, is about those below.
    const isAsked = isInText ? knownQuestion(text) !== null || numberedQuestion(text) !== null : true;
    const asked = isAsked ? asQuestion(text) : null;
    if (label?.rest !== "" && asked === null) return false;
    this.#question = asked ?? this.#question;
    this.#table = label?.table ?? this.#table;
    return true;
  }

  /** What stands in the columns that are fields; where cells are merged, what stands above. */
  #fields(cells: readonly string[]): {
    readonly id: string | null;
    readonly fields: ReadonlyMap<FactKey, Fact>;
  } {
    const fields = new Map<FactKey, Fact>();
    let id: string | null = null;
    for (const [at, role] of this.#columns) {
      if (role.holds === "text") continue;
      const typed = cells[at] ?? "";
      if (typed !== "") this.#above.set(at, typed);
      const isCarried = this.#context.carriesDown && carried.has(role.holds);
      const value = typed === "" && isCarried ? (this.#above.get(at) ?? "") : typed;
      if (value === "") continue;
      if (role.holds === "id") id = value;
      else fields.set(role.holds, { key: role.holds, heading: role.heading, value });
    }
    return { id, fields };
  }

  #eventOf(fields: ReadonlyMap<FactKey, Fact>, line: number): EventFacts | null {
    const told = [...fields.values()].filter(({ key }) => ofEvent.has(key));
    if (told.length === 0) return null;
    const key = JSON.stringify(told);
    const known = this.#events.get(key);
    if (known !== undefined) return known;
    const collector = new FactCollector(this.#context.log);
    for (const fact of told) collector.take(fact, line);
    const { event } = collector.sheet();
    this.#events.set(key, event);
    return event;
  }

  #speaker(cell: string, line: number): Speaker | null {
    if (cell === "") return null;
    const speaker = speakerIn(cell);
    if (speaker === null) this.#context.log.add("unknownSpeaker", null, line);
    return speaker ?? "unknown";
  }
}

function questionIn(cell: string): string {
  return asQuestion(cell) ?? questionText(cell);
}
