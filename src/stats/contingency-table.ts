import { sum } from "simple-statistics";
import { requireWhole } from "./input.js";

/** A table of counts without its empty rows and columns, with the sums of the others. */
export type ContingencyTable = {
  readonly rows: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
};

/**
 * Checks a table of counts and leaves out the rows and columns nobody is in: they say nothing of how rows and
 * columns hang together, and would divide by 0.
 *
 * @throws RangeError when the table is not a rectangle, a cell is not a whole count, or all are 0
 */
export function contingencyTable(table: readonly (readonly number[])[]): ContingencyTable {
  requireCounts(table);
  const width = table[0]?.length ?? 0;
  const columnSums = Array.from({ length: width }, (_, column) => sum(table.map((row) => row[column] ?? 0)));
  const rows = table
    .filter((row) => sum([...row]) > 0)
    .map((row) => row.filter((_, column) => columnSums[column] !== 0));
  const rowTotals = rows.map((row) => sum(row));
  const total = sum(rowTotals);
  return { rows, rowTotals, columnTotals: columnSums.filter((columnSum) => columnSum > 0), total };
}

/** A table of counts: rows of one length, whole numbers, and at least one answer among them. */
export function requireCounts(table: readonly (readonly number[])[]): void {
  const width = table[0]?.length ?? 0;
  if (width === 0) throw new RangeError("The table must have at least one row and one column.");
  for (const row of table) {
    if (row.length !== width) {
      throw new RangeError(`All rows must have ${width} cells as the first, but one has ${row.length}.`);
    }
    for (const cell of row) requireWhole("cell", cell);
  }
  if (sum(table.flat()) === 0) {
    throw new RangeError("The table must hold at least one answer, but all its cells are 0.");
  }
}
