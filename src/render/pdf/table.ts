import type { TableBlock, TableCell } from "../../domain/document.js";
import { fitTable, tabularWidth, wordsOf, type TableFit } from "./column-widths.js";
import { breakableTypst, LONGEST_WORD, proseTypst, typstString } from "./escape.js";
import { PAGE_WIDTH } from "./page.js";

/** A table of no more than this stays on one page. */
const WHOLE = { rows: 8, characters: 500 } as const;
/** A longer cell may go on over the page. */
const LONG_CELL = 600;

/**
 * A table with its caption before it and its note after. Its header stands again on every page it goes on to.
 *
 * @param room in points; narrower in a callout
 */
export function tableTypst(table: TableBlock, room = PAGE_WIDTH): string {
  const fit = fitTable(table, room);
  const header = table.columns.map(({ title }, index) => cellText(title, 600, roomOf(index, fit), fit.size));
  const rows = table.rows.map((row) =>
    table.columns.map((_, index) => cellTypst(row[index] ?? { text: "" }, index, fit)).join(", "),
  );
  const facts = [
    `caption: ${proseTypst(table.caption)}`,
    `whole: ${String(isShort(table))}`,
    `size: ${points(fit.size)}`,
    `inset: ${points(fit.inset)}`,
    `columns: (${fit.widths.map((width) => `${points(width)},`).join("")})`,
    `align: (${table.columns.map(({ numeric }) => (numeric ? "right," : "left,")).join("")})`,
    `header: (${header.map((cell) => `${cell},`).join("")})`,
  ];
  const note = table.note === undefined ? "" : `note(${proseTypst(table.note)})\n`;
  return `data-table(${facts.join(", ")},\n${rows.map((row) => `${row},\n`).join("")})\n${note}`;
}

function cellTypst(cell: TableCell, index: number, fit: TableFit): string {
  const toned = cell.tone !== undefined && cell.tone !== "none";
  const room = roomOf(index, fit) - (toned ? fit.size : 0);
  const text = cellText(cell.text, toned ? 600 : 400, room, fit.size);
  const content = toned ? `tone("${cell.tone}", ${text})` : text;
  return cell.text.length > LONG_CELL ? `table.cell(breakable: true, ${content})` : content;
}

function roomOf(index: number, { inset, widths }: TableFit): number {
  return (widths[index] ?? 0) - 2 * inset;
}

/** A word wider than its column is divided: by the rules of the language, or, where it is of none, at the column's end. */
function cellText(text: string, weight: 400 | 600, room: number, size: number): string {
  const isWide = (word: string): boolean => tabularWidth(word, { size, weight }) > room;
  if (!text.split(" ").some(isWide)) return typstString(text);
  const fitting = Math.max(1, Math.floor(room / size));
  const parts = text.split(/(?<= )/u).map((word) => {
    if (!wordsOf(word.trimEnd()).some(isWide)) return typstString(word);
    return `divided(${isOfNoLanguage(word) ? breakableTypst(word, fitting) : typstString(word)})`;
  });
  return `{${["[]", ...parts].join("; ")}}`;
}

/** What hyphenation cannot divide. */
function isOfNoLanguage(word: string): boolean {
  return word.length > LONGEST_WORD || !/^[\p{L}\p{P}\u00a0 ]+$/u.test(word);
}

function isShort({ rows }: TableBlock): boolean {
  const characters = rows.flat().reduce((total, { text }) => total + text.length, 0);
  return rows.length <= WHOLE.rows && characters <= WHOLE.characters;
}

function points(value: number): string {
  return `${value.toFixed(2)}pt`;
}
