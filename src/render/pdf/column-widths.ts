import type { TableBlock } from "../../domain/document.js";
import { textWidth, type TextStyle } from "../charts/text-width.js";
import { shareRoom, totalLines, type MeasuredColumn } from "../column-room.js";

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

/** In this order: words are divided before type gets too small to read on paper. */
const settings: readonly Setting[] = [
  { size: 9, inset: 5, wholeWord: Infinity },
  { size: 8.5, inset: 4, wholeWord: Infinity },
  { size: 8.5, inset: 4, wholeWord: 13 },
  { size: 8, inset: 3, wholeWord: 11 },
  { size: 7.5, inset: 2.5, wholeWord: 9 },
];
/** Where nothing fits: more columns than a sheet has room for. */
const tightest: Setting = { size: 7, inset: 2, wholeWord: 7 };
/** «Tallgrunnlag» is looked up in, never read through. */
const reference: Setting = { size: 8, inset: 4, wholeWord: Infinity };

/** How many of the settings a table may choose among; the others are for what fits in none of these. */
const CHOICES = 3;
/** A smaller setting is taken where it saves more than this part of the lines. */
const WORTH_IT = 0.1;

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
  const tried = table.basisOf === undefined ? settings : [reference, ...settings.slice(CHOICES)];
  const fits = tried.map((setting) => fitWith(table, setting, room));
  const chosen = fits.slice(0, CHOICES).reduce(better, null) ?? fits.find((fit) => fit !== null);
  if (chosen) return { size: chosen.size, inset: chosen.inset, widths: chosen.widths };
  const least = columns(table, tightest).map(({ least: width }) => width);
  const all = sum(least);
  return { ...tightest, widths: least.map((width) => (width * room) / Math.max(all, room)) };
}

interface CountedFit extends TableFit {
  readonly lines: number;
}

function better(chosen: CountedFit | null, next: CountedFit | null): CountedFit | null {
  if (chosen === null || next === null) return chosen ?? next;
  return next.lines < chosen.lines * (1 - WORTH_IT) ? next : chosen;
}

function fitWith(table: TableBlock, setting: Setting, room: number): CountedFit | null {
  const { size, inset } = setting;
  const sizes = columns(table, setting);
  const least = sum(sizes.map((column) => column.least));
  const natural = sum(sizes.map((column) => column.natural));
  if (least > room) return null;
  if (natural <= room) {
    const stretch = natural < room * NARROW ? 1 : room / natural;
    const widths = sizes.map((column) => column.natural * stretch);
    return { size, inset, widths, lines: totalLines(sizes, widths) };
  }
  const widths = filled(shareRoom(sizes, room), room);
  return { size, inset, widths, lines: totalLines(sizes, widths) };
}

/** What is over after every cell has got its line is shared out, so that the table is as wide as the text. */
function filled(widths: readonly number[], room: number): readonly number[] {
  const all = sum(widths);
  return widths.map((width) => (width * room) / all);
}

interface ColumnSize extends MeasuredColumn {
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
    const padding = 2 * inset + markWidth + 1;
    const lines = [heading, ...cells].map(({ text, style }) => tabularWidth(text, style));
    return { least: least + padding, padding, cells: lines, natural: headed + padding };
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
