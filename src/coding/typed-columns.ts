import type { Codebook, Item, Option } from "../domain/codebook.js";
import type { CountColumn } from "../domain/count-check.js";
import { ALL_ANSWERS } from "../domain/count-workbook.js";
import type { CountRow, CountTable } from "../domain/people/count-table.js";
import type { LocalizedText } from "../domain/text.js";
import type { TypedQuestion } from "./count-faults.js";
import { optionLabels, optionNamed } from "./labels.js";
import { itemNames } from "./recognize.js";
import { normalizeLabel } from "./wording.js";

/** The figures of one wave, unit and group: a column of the workbook. */
export interface TypedColumn {
  readonly column: CountColumn;
  readonly rows: readonly CountRow[];
  /** In the order of the table. What names no question or answer of the codebook is not among them. */
  readonly questions: readonly TypedQuestion[];
}

/**
 * The figures of a table of counts by whose they are and by question, as they are typed.
 *
 * @param rows of the table, or what else stands in it
 * @example
 * typedColumns(table, table.rows, codebook)[0]?.column; // { wave: "2025", unit: "own", number: "0301", … }
 */
export function typedColumns(
  { reading }: CountTable,
  rows: readonly CountRow[],
  codebook: Codebook,
): readonly TypedColumn[] {
  const names = itemNames(codebook);
  const itemOf = (text: string): Item | null => {
    const named = names.recognize(text);
    return named?.option === null && named.item.kind !== "text" ? named.item : null;
  };
  const inWorkbook = reading.layout === "svarfordelingWorkbook";
  const ofAll = new Map(
    rows
      .filter(({ item, option }) => item === ALL_ANSWERS && option === ALL_ANSWERS)
      .map((row) => [keyOf(row), numberIn(row)] as const),
  );
  const strata = groupedBy(rows, keyOf);
  return [...strata].flatMap(([key, stratum]) => {
    const [first] = stratum;
    const column = first === undefined ? null : columnOf(first, inWorkbook, itemOf);
    if (first === undefined || column === null) return [];
    // A group has no more answers than everybody.
    const all = ofAll.get(key) ?? ofAll.get(keyOf({ ...first, group: "" })) ?? null;
    const questions = [...groupedBy(stratum, ({ item }) => itemOf(item))].flatMap(([item, typed]) =>
      item === null ? [] : [questionOf(item, typed, all)],
    );
    return [{ column, rows: stratum, questions }];
  });
}

function questionOf(item: Item, rows: readonly CountRow[], all: number | null): TypedQuestion {
  const options = new Map<string, CountRow>();
  for (const row of rows) {
    const id = optionOf(item, row.option)?.id;
    const isTyped = row.count !== null || row.share !== null || row.n !== null;
    if (id !== undefined && isTyped && !options.has(id)) options.set(id, row);
  }
  return { item, base: rows.find(({ option }) => option === ALL_ANSWERS) ?? null, options, all };
}

function keyOf({ wave, unit, group }: CountRow): string {
  return JSON.stringify([wave, unit, group.trim()]);
}

function numberIn({ count, n }: CountRow): number | null {
  const number = count ?? n;
  return number === "hidden" ? null : number;
}

function optionOf(item: Item, text: string): Option | null {
  const place = optionNamed(optionLabels(item, undefined), normalizeLabel(text));
  return place === null ? null : (item.options[place] ?? null);
}

function groupText(text: string, itemOf: (name: string) => Item | null): LocalizedText | null {
  const at = text.indexOf("=");
  const item = itemOf(text.slice(0, at));
  return (item && optionOf(item, text.slice(at + 1))?.text) ?? null;
}

/** Null where the unit or the group is none: what is typed there is not repeated. */
function columnOf(
  { wave, unit, group }: CountRow,
  inWorkbook: boolean,
  itemOf: (name: string) => Item | null,
): CountColumn | null {
  const named = group.trim() === "" ? null : groupText(group, itemOf);
  if (!/^\d{0,4}$/u.test(unit) || (named === null && group.trim() !== "")) return null;
  const isCounty = /^\d\d$/u.test(unit);
  const municipality = inWorkbook || unit === "" ? "own" : "other";
  return {
    wave,
    unit: unit === "0" ? "nation" : isCounty ? "county" : municipality,
    number: unit,
    group: named,
    inWorkbook,
  };
}

function groupedBy<T, K>(values: readonly T[], keyOf: (value: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
