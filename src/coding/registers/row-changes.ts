import type { RegisterColumn } from "../../domain/plan/column.js";
import type { RegisterRow, SentRow } from "../../domain/plan/sending.js";
import { cellHash } from "./cell-key.js";
import type { RegisterTable } from "./register-table.js";

/** Whether the unit has changed a cell. A column that it has taken away says nothing. */
export function isChanged(column: RegisterColumn, { cells }: RegisterRow, sent: SentRow): boolean {
  const cell = cells[column.key];
  const before = sent.cells[column.key];
  return cell !== undefined && before !== undefined && cellHash(column, cell) !== before;
}

/** A column that units do not report in; an id that is changed is told of by itself. */
export function isForeign({ key, reported }: RegisterColumn): boolean {
  return reported !== true && key !== "id";
}

/** The row of a figure whose new date was taken before: it has the key it was given then. */
export function redated(table: RegisterTable, { cells }: RegisterRow, sent: SentRow): RegisterRow | null {
  return isSameFigure(table, { cells }, sent) ? table.find(table.keyOf(cells)) : null;
}

/** Whether a row is still of the figure that was sent: its date may be another. */
export function isSameFigure(
  table: RegisterTable,
  { cells }: Pick<RegisterRow, "cells">,
  sent: SentRow,
): boolean {
  return table.register === "tall" && sent.key.startsWith(`${table.keyIn("id", cells)} `);
}

/** What a cell says, to be compared with another. */
export function cellOf(column: RegisterColumn, { cells }: RegisterRow): string {
  return cellHash(column, cells[column.key] ?? "");
}
