import type { ExportColumn } from "../../../src/domain/people/raw-table.js";
import { layouts } from "../../../src/read/layouts/layouts.js";
import type { Companions, Described, LayoutStart, TextRows } from "../../../src/read/layouts/layout.js";

const none: Companions = { structure: null, labels: null, codebook: null, form: null };

/** The beginning of an export, from the header on. */
export function startOf(rows: TextRows, companions: Partial<Companions> = {}): LayoutStart {
  return { file: "svar.csv", rows, container: "text", companions: { ...none, ...companions } };
}

/** The ids of the layouts that take an export for theirs; `plain` takes every one. */
export function claims(start: LayoutStart): readonly string[] {
  return layouts.filter(({ toldBy }) => toldBy(start) !== null).map(({ id }) => id);
}

/** What the first layout that takes it makes of an export. */
export function described(rows: TextRows, companions: Partial<Companions> = {}): Described {
  const start = startOf(rows, companions);
  return layouts.find(({ toldBy }) => toldBy(start) !== null)!.describe(start);
}

/** One of the columns, with its labels as an object. */
export function columnNamed({ columns }: Described, name: string) {
  const column = columns.find((one) => one.name === name);
  if (column === undefined) throw new Error(`no column ${name}`);
  return shown(column);
}

function shown({ name, question, grid, option, freeText, labels }: ExportColumn) {
  return { name, question, grid, option, freeText, labels: Object.fromEntries(labels) };
}

/** A column of which only some is told. */
export function told(name: string, rest: Partial<ReturnType<typeof shown>>) {
  return { name, question: null, grid: null, option: null, freeText: false, labels: {}, ...rest };
}
