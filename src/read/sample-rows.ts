import type { Division } from "./csv-rows.js";

/**
 * The first rows of a text, divided as well as can be, to see which delimiter fits: quotation marks out of place are
 * let through, and a text cut off in the middle of a row loses it (unless it is the only one). The rows that are
 * counted come from csv-parse.
 *
 * @param isAll the text is complete, so that its last row is whole
 * @example
 * sampleRows('id;svar\n1;"Ja;\nnei"', { delimiter: ";", quoted: true, lineEndings: ["\n"] }, 10, true);
 * // [["id", "svar"], ["1", "Ja;\nnei"]]
 */
export function sampleRows(text: string, division: Division, most: number, isAll: boolean): string[][] {
  const { delimiter, quoted, lineEndings } = division;
  const rows: string[][] = [];
  const marks = [delimiter, ...lineEndings].map((mark) => forward(text, mark));
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < most) {
    const cell = quoted && text[at] === '"' ? quotedCell(text, at) : { value: "", end: at };
    // A quotation mark without its end takes the rest of the text.
    if (cell === null) break;
    const { end: start } = cell;
    const end = Math.min(...marks.map((next) => next(start)));
    row.push(cell.value + text.slice(start, end));
    if (text[end] === delimiter) {
      at = end + 1;
      if (at < text.length) continue;
      row.push("");
    } else {
      at = end + (lineEndings.find((ending) => text.startsWith(ending, end))?.length ?? 0);
    }
    rows.push(row);
    row = [];
  }
  const cutOff = at >= text.length && !isAll && !lineEndings.some((ending) => text.endsWith(ending));
  if (cutOff && rows.length > 1) rows.pop();
  return rows;
}

/** The text within quotation marks, and where it ends; `null` where it does not. */
function quotedCell(text: string, start: number): { value: string; end: number } | null {
  let value = "";
  for (let from = start + 1; ;) {
    const mark = text.indexOf('"', from);
    if (mark === -1) return null;
    value += text.slice(from, mark);
    if (text[mark + 1] !== '"') return { value, end: mark + 1 };
    value += '"';
    from = mark + 2;
  }
}

/** Finds where a mark comes next, from places that only go forward: the end of the text where it comes no more. */
function forward(text: string, mark: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const at = text.indexOf(mark, from);
      found = at === -1 ? text.length : at;
    }
    return found;
  };
}
