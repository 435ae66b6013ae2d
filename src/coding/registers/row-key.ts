import type { RegisterColumn } from "../../domain/plan/column.js";
import { registerColumns } from "../../domain/plan/register-columns.js";
import type { RegisterId } from "../../domain/plan/registers.js";
import type { RegisterRow, SentRegister } from "../../domain/plan/sending.js";
import { cellHash, cellKey } from "./cell-key.js";

/**
 * What tells a row from the others of its register: its id, and of a figure its date too. Empty where it has no id.
 *
 * @example
 * rowKey("tall", { id: "ventetid", date: "31.12.2025" }); // "ventetid 2025-12-31"
 */
export function rowKey(register: SentRegister, cells: RegisterRow["cells"]): string {
  const id = keyOf(register, "id", cells);
  return register === "tiltak" || id === "" ? id : `${id} ${keyOf(register, "date", cells)}`;
}

/** What one cell of a row says, as `cellKey`; empty where the row has no such cell. */
export function keyOf(register: RegisterId, column: string, cells: RegisterRow["cells"]): string {
  const found = registerColumns[register].find(({ key }) => key === column);
  return found === undefined ? "" : cellKey(found, cells[column] ?? "");
}

/** The hash of each cell of a row, by column; blank ones among them. */
export function rowHashes(
  columns: readonly RegisterColumn[],
  cells: RegisterRow["cells"],
): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.map((column) => [column.key, cellHash(column, cells[column.key] ?? "")]));
}
