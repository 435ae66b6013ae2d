/** What stands in a column of a table, measured in any one unit of length. */
export interface MeasuredColumn {
  /** The narrowest it may be, its padding with it. */
  readonly least: number;
  readonly padding: number;
  /** Each cell's text on one line, row by row; its heading first. */
  readonly cells: readonly number[];
}

/** The room is handed out in so many parts. */
const PARTS = 120;
/** What a wrapped line leaves empty at its end: so much of the longest word. */
const UNFILLED = 0.5;

/**
 * Column widths that make a table as low as they can: the room above the least widths is handed out a little at a time,
 * each time to the column whose cells make the rows high.
 *
 * @param room the width of the table; what nobody needs of it is left over
 * @returns as many widths as columns, together no wider than `room` or than the least widths
 * @example
 * shareRoom([{ least: 40, padding: 8, cells: [30, 25] }, { least: 60, padding: 8, cells: [20, 400] }], 300);
 * // the second column gets the room, since only its text wraps
 */
export function shareRoom(columns: readonly MeasuredColumn[], room: number): readonly number[] {
  const widths = columns.map(({ least }) => least);
  const part = room / PARTS;
  for (let left = room - sum(widths); left >= part; left -= part) {
    const neediest = neediestColumn(columns, widths);
    if (neediest === null) break;
    widths[neediest] = (widths[neediest] ?? 0) + part;
  }
  return widths;
}

/** How many lines all rows take together; parts of a line are counted. */
export function totalLines(columns: readonly MeasuredColumn[], widths: readonly number[]): number {
  const rows = columns[0]?.cells.map((_, row) => highest(columns, widths, row).lines) ?? [];
  return sum(rows);
}

/** Where a little more width would lower the rows most; null where every cell stands on one line. */
function neediestColumn(columns: readonly MeasuredColumn[], widths: readonly number[]): number | null {
  const gains = columns.map(() => 0);
  const rows = columns[0]?.cells.length ?? 0;
  for (let row = 0; row < rows; row += 1) {
    const { index, lines, inner } = highest(columns, widths, row);
    if (lines > 1) gains[index] = (gains[index] ?? 0) + lines / inner;
  }
  const most = Math.max(0, ...gains);
  return most === 0 ? null : gains.indexOf(most);
}

/** The cell that makes a row as high as it is. */
function highest(
  columns: readonly MeasuredColumn[],
  widths: readonly number[],
  row: number,
): { readonly index: number; readonly lines: number; readonly inner: number } {
  let found = { index: 0, lines: 1, inner: 1 };
  columns.forEach(({ cells, padding, least }, index) => {
    const whole = Math.max(1, (widths[index] ?? 0) - padding);
    const text = cells[row] ?? 0;
    const inner = text <= whole ? whole : whole - (least - padding) * UNFILLED;
    const lines = text / inner;
    if (lines > found.lines) found = { index, lines, inner };
  });
  return found;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
