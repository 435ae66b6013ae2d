import type { TableBlock } from "../../domain/document.js";
import { textWidth, type TextStyle } from "../charts/text-width.js";

/** How a table is set so that it fits on the sheet; lengths in points. */
export interface TableFit {
  readonly size: number;
  /** Room on each side of a cell's text. */
  readonly inset: number;
  readonly widths: readonly number[];
}

interface Setting {
  readonly size: number;
  readonly inset: number;
  /** A word with more letters may be divided. */
  readonly wholeWord: number;
}

/** Tried in this order: words are divided before type gets too small to read on paper. */
const settings: readonly Setting[] = [
  { size: 9, inset: 5, wholeWord: Infinity },
  { size: 8.5, inset: 4, wholeWord: Infinity },
  { size: 8.5, inset: 4, wholeWord: 13 },
  { size: 8, inset: 3, wholeWord: 11 },
  { size: 7.5, inset: 2.5, wholeWord: 9 },
];
/** Where nothing fits: more columns than a sheet has room for. */
const tightest: Setting = { size: 7, inset: 2, wholeWord: 7 };

/** What stands in a column of numbers, as «10 av 27», is not broken up to this width. */
const WHOLE_NUMBER = 72;

/** A table narrower than this part of the sheet keeps its width: a number far from its label is hard to follow. */
const NARROW = 0.6;

/**
 * Column widths and type size for a table in so many points. No column is narrower than its longest word, or, in a
 * crowded table, than the parts a long word is divided into.
 *
 * @param room the width of the page without its margins
 */
export function fitTable(table: TableBlock, room: number): TableFit {
  for (const setting of settings) {
    const fit = fitWith(table, setting, room);
    if (fit !== null) return fit;
  }
  const least = columns(table, tightest).map(({ least: width }) => width);
  const all = sum(least);
  return { ...tightest, widths: least.map((width) => (width * room) / Math.max(all, room)) };
}

function fitWith(table: TableBlock, setting: Setting, room: number): TableFit | null {
  const { size, inset } = setting;
  const sizes = columns(table, setting);
  const least = sum(sizes.map((column) => column.least));
  const natural = sum(sizes.map((column) => column.natural));
  if (least > room) return null;
  if (natural <= room) {
    const stretch = natural < room * NARROW ? 1 : room / natural;
    return { size, inset, widths: sizes.map((column) => column.natural * stretch) };
  }
  const wanted = sizes.map((column) => Math.max(column.least, wantedWidth(column.natural)));
  const widths =
    sum(wanted) <= room
      ? between(
          wanted,
          sizes.map((column) => column.natural),
          room,
        )
      : between(
          sizes.map((column) => column.least),
          wanted,
          room,
        );
  return { size, inset, widths };
}

/** A short text stands on one line; a long one takes a few, so that the short ones can. */
function wantedWidth(natural: number): number {
  const short = 90;
  return natural <= short ? natural : short + (natural - short) / 3;
}

/** Widths that fill the room, each as far from its least to its most as the others. */
function between(least: readonly number[], most: readonly number[], room: number): readonly number[] {
  const share = (room - sum(least)) / (sum(most) - sum(least));
  return least.map((width, index) => width + ((most[index] ?? width) - width) * share);
}

interface ColumnSize {
  /** Of its longest word, or of the longest part of one. */
  readonly least: number;
  /** With every cell on one line. */
  readonly natural: number;
}

function columns(table: TableBlock, { size, inset, wholeWord }: Setting): readonly ColumnSize[] {
  return table.columns.map(({ title, numeric }, index) => {
    const heading = { text: title, style: { size, weight: 600 } as const };
    const cells = table.rows.map((row) => {
      const cell = row[index];
      const toned = cell?.tone !== undefined && cell.tone !== "none";
      return { text: cell?.text ?? "", style: { size, weight: toned ? 600 : 400 } as const, toned };
    });
    const markWidth = cells.some(({ toned }) => toned) ? size : 0;
    const onOneLine = Math.max(0, ...cells.map(({ text, style }) => tabularWidth(text, style)));
    const words = [heading, ...cells].map(({ text, style }) => leastWidth(text, style, wholeWord));
    const least = Math.max(numeric && onOneLine <= WHOLE_NUMBER ? onOneLine : 0, ...words);
    const natural = Math.max(least, onOneLine);
    // A heading takes two lines rather than a wide column.
    const headed = Math.max(natural, tabularWidth(title, heading.style) / 2);
    return { least: least + 2 * inset + markWidth + 1, natural: headed + 2 * inset + markWidth + 1 };
  });
}

function leastWidth(text: string, style: TextStyle, wholeWord: number): number {
  const limit = textWidth("n".repeat(Math.min(wholeWord, 60)), style);
  return Math.max(
    0,
    ...wordsOf(text).map((word) => {
      const width = tabularWidth(word, style);
      return isDivisible(word) && word.length > wholeWord ? Math.min(width, limit) : width;
    }),
  );
}

/** The width of a text in a table, where every figure is as wide as the widest. */
export function tabularWidth(text: string, style: TextStyle): number {
  return textWidth(text.replace(/[\d+\u2212]/gu, "4"), style);
}

/**
 * What stays on one line: up to a blank, or to a hyphen or slash inside a word. After a quotation mark a bracket stays
 * too (Unicode line breaking, LB15).
 */
export function wordsOf(text: string): readonly string[] {
  return text.split(/(?<!["'«»‘’“”]) +|(?<=["'«»‘’“”]) +(?![([{])|(?<=[\p{L}\p{N}][-/])(?=\p{L})/u);
}

/** Letters, and enough of them to divide; figures never are. Past any word of a language all is. */
function isDivisible(word: string): boolean {
  return /^[\p{L}\p{P}]+$/u.test(word) || word.length > 40;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
