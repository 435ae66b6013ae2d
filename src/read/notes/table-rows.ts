import type { NoteText, TableRow } from "./drafts.js";
import { itemIn } from "./text-lines.js";
import { cleaned } from "./words.js";

/**
 * A row of a table of cells. Lines within a cell are one text, unless each of them is a point.
 *
 * @param line the row's number in Excel
 */
export function tableRow(cells: readonly string[], line: number): TableRow {
  return { line, isHeader: false, cells: cells.map((cell) => textsIn(cell, line)) };
}

function textsIn(cell: string, line: number): readonly NoteText[] {
  if (!/[\r\n]/u.test(cell)) {
    const text = cleaned(cell);
    const item = itemIn(text);
    const said = item === null || item.isNumbered ? text : item.text;
    return said === "" ? [] : [{ text: said, line }];
  }
  const lines = cell
    .split(/\r\n|\r|\n/u)
    .map(cleaned)
    .filter((text) => text !== "");
  const items = lines.map(itemIn);
  const points = items.flatMap((item) => (item === null ? [] : [{ text: item.text, line }]));
  if (lines.length > 1 && points.length === lines.length) return points.filter(({ text }) => text !== "");
  return lines.length === 0 ? [] : [{ text: lines.join(" "), line }];
}
