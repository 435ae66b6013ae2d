import { registerColumns } from "../../domain/plan/register-columns.js";
import type { RegisterRows } from "../../domain/plan/register-rows.js";
import { readCell, type CellReading, type CellValue } from "./read-cell.js";
import type { RegisterLog } from "./register-log.js";

/** A row of a register with what its cells mean, by the keys of its columns. */
export class TableRow {
  /** As Excel numbers it. */
  readonly row: number;
  readonly #values: ReadonlyMap<string, CellValue>;
  readonly #misread: ReadonlySet<string>;

  constructor(row: number, values: ReadonlyMap<string, CellValue>, misread: ReadonlySet<string> = new Set()) {
    this.row = row;
    this.#values = values;
    this.#misread = misread;
  }

  /** Whether something stands in the cell that was not understood. */
  isMisread(key: string): boolean {
    return this.#misread.has(key);
  }

  text(key: string): string | null {
    const value = this.#values.get(key);
    return typeof value === "string" ? value : null;
  }

  /** The text of a cell that a row is not kept without. */
  needed(key: string): string {
    return this.text(key) ?? "";
  }

  number(key: string): number | null {
    const value = this.#values.get(key);
    return typeof value === "number" ? value : null;
  }

  list(key: string): readonly string[] {
    const value = this.#values.get(key);
    return typeof value === "object" && value !== null ? value : [];
  }

  choice<T extends string>(key: string, of: readonly T[]): T | null {
    return of.find((one) => one === this.text(key)) ?? null;
  }

  yesNo(key: string): boolean | null {
    const word = this.text(key);
    return word === null ? null : word === "yes";
  }

  with(more: ReadonlyMap<string, CellValue>, misread: ReadonlySet<string>): TableRow {
    return new TableRow(this.row, new Map([...this.#values, ...more]), misread);
  }
}

/** What no two rows of a register may have alike; null where rows may be alike. */
type KeyOf = (row: TableRow) => string | null;

/**
 * The rows that count: with all that a row needs, and each id once. Only those cells are read.
 *
 * @example
 * const kept = keptRows(rows, reading, log); // rows that links from other registers may point to
 */
export function keptRows(rows: RegisterRows, reading: CellReading, log: RegisterLog): readonly TableRow[] {
  const needed = registerColumns[rows.register].filter(({ required }) => required === true);
  const keyOf: KeyOf =
    rows.register === "tall" ? (row) => `${row.needed("id")} ${row.needed("date")}` : (row) => row.text("id");
  const seen = new Set<string>();
  return rows.rows.flatMap(({ row, cells }) => {
    if (Object.values(cells).every((cell) => cell === "")) return [];
    const values = new Map<string, CellValue>();
    for (const column of needed) {
      const cell = cells[column.key] ?? "";
      const { value, fault } = readCell(column, cell, reading);
      values.set(column.key, value);
      if (fault !== null) log.add(fault, column.key, row);
      if (cell !== "") continue;
      const isUnitOfValue = column.key === "figureUnit" && (cells["value"] ?? "") !== "";
      log.add(isUnitOfValue ? "registerValueWithoutUnit" : "registerCellMissing", column.key, row);
    }
    if ([...values.values()].includes(null)) return [];
    const kept = new TableRow(row, values);
    const key = keyOf(kept);
    if (key !== null && seen.has(key)) {
      log.add("registerIdTwice", "id", row);
      return [];
    }
    if (key !== null) seen.add(key);
    return [kept];
  });
}

/**
 * The rows that count with the rest of their cells, when all that they may point to is known.
 *
 * @example
 * fullRows(kept, rows, { ...reading, ids }, log);
 */
export function fullRows(
  kept: readonly TableRow[],
  rows: RegisterRows,
  reading: CellReading,
  log: RegisterLog,
): readonly TableRow[] {
  const others = registerColumns[rows.register].filter(({ required }) => required !== true);
  const cellsOf = new Map(rows.rows.map(({ row, cells }) => [row, cells]));
  return kept.map((one) => {
    const cells = cellsOf.get(one.row) ?? {};
    const misread = new Set<string>();
    const values = others.map((column) => {
      const { value, fault } = readCell(column, cells[column.key] ?? "", reading);
      if (fault !== null) {
        misread.add(column.key);
        log.add(fault, column.key, one.row);
      }
      return [column.key, value] as const;
    });
    return one.with(new Map(values), misread);
  });
}

/**
 * Tells of columns that the register does not have, where they hold something.
 *
 * @example
 * tellExtraColumns(rows, log);
 */
export function tellExtraColumns({ rows }: RegisterRows, log: RegisterLog): void {
  for (const { row, extra } of rows) {
    for (const [heading, cell] of Object.entries(extra)) {
      if (cell !== "") log.addUnder("registerUnknownColumn", heading, row);
    }
  }
}
