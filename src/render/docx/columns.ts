import type { TableBlock } from "../../domain/document.js";
import { textWidth } from "../charts/text-width.js";
import { shareRoom } from "../column-room.js";

/** How the columns of a table stand on the page. */
export interface ColumnLayout {
  /** In twentieths of a point; their sum is the width of the text. */
  readonly widths: readonly number[];
  /** In half points; null where the style's own size will do. */
  readonly size: number | null;
  /** Space to the left and right in a cell, in twentieths of a point. */
  readonly padding: number;
}

/** A4 (11 906) between margins of 2 cm. */
export const TEXT_WIDTH = 9638;

const TWIPS = 20;
/** A number with its words, «8 av 28», is short enough to stay on its line. */
const SHORT = 12;

/** Borders, and programs that measure a little differently, in twentieths of a point. */
const SLACK = 40;
/** Bold letters of other fonts are wider than Inter's. */
const boldOverInter = 1.06;

/** From the style's own size down to what can just be read. */
const steps = [
  { points: 9.5, size: null, padding: 108 },
  { points: 9, size: 18, padding: 85 },
  { points: 8, size: 16, padding: 57 },
  { points: 7.5, size: 15, padding: 43 },
] as const;
const REFERENCE = 2;
type Step = (typeof steps)[number];

/**
 * Widths after what stands in the columns, in the largest size in which no word is broken. Where even the smallest is too
 * large, the columns with the longest words give way, and Word divides those words.
 *
 * @example
 * columnLayout(table).size; // null: the table fits in the style's own size
 */
export function columnLayout(table: TableBlock): ColumnLayout {
  const columns = table.columns.map((_, index) => measure(table, index));
  // «Tallgrunnlag» is looked up in, never read through.
  const laidOut = steps.slice(table.basisOf === undefined ? 0 : REFERENCE).map((step) => ({
    step,
    least: columns.map(({ word }) => spaceOf(word, step)),
  }));
  const fitting = laidOut.find(({ least }) => sum(least) <= TEXT_WIDTH) ?? laidOut.at(-1);
  if (fitting === undefined) return { widths: [], size: null, padding: 0 };
  const { least, step } = fitting;
  const widths = sum(least) > TEXT_WIDTH ? cutDown(least) : shareOut(columns, step);
  return { widths: wholeNumbers(widths), size: step.size, padding: step.padding };
}

/** Of a column, in the size of its type: its longest word, and each text on one line, its heading first. */
interface Measured {
  readonly word: number;
  readonly lines: readonly number[];
}

/** In Inter, whose widths we know: Arial, and most of what templates are set in, is a little narrower. */
function measure(table: TableBlock, index: number): Measured {
  const { title = "", numeric = false } = table.columns[index] ?? {};
  const texts = table.rows.map((row) => row[index]?.text ?? "");
  const widest = (pieces: readonly string[], weight: 400 | 600): number =>
    pieces.reduce((most, piece) => Math.max(most, textWidth(piece, { size: 1, weight })), 0);
  const whole = (text: string): boolean => numeric && text.length <= SHORT;
  return {
    word: Math.max(
      widest(
        texts.flatMap((text) => (whole(text) ? [text] : words(text))),
        400,
      ),
      widest(words(title), 600) * boldOverInter,
    ),
    lines: [widest([title], 600) * boldOverInter, ...texts.map((text) => widest([text], 400))],
  };
}

function spaceOf(width: number, { points, padding }: Step): number {
  return width * points * TWIPS + 2 * padding + SLACK;
}

/** What Word never breaks: it may begin a line after a blank or a hyphen. A no-break space holds its words together. */
function words(text: string): readonly string[] {
  return text.split(/[ \t\n]+|(?<=-)/u);
}

/** What is over after every cell has got its line is shared out by width. */
function shareOut(columns: readonly Measured[], step: Step): readonly number[] {
  const padding = 2 * step.padding + SLACK;
  const shared = shareRoom(
    columns.map(({ word, lines }) => ({
      least: spaceOf(word, step),
      padding,
      cells: lines.map((line) => line * step.points * TWIPS),
    })),
    TEXT_WIDTH,
  );
  const all = sum(shared);
  return shared.map((width) => (width * TEXT_WIDTH) / all);
}

/** None wider than one limit, which is found from the narrowest column on. */
function cutDown(least: readonly number[]): readonly number[] {
  let room = TEXT_WIDTH;
  let left = least.length;
  let limit = 0;
  for (const width of [...least].sort((a, b) => a - b)) {
    limit = room / left;
    if (width > limit) break;
    room -= width;
    left -= 1;
  }
  return least.map((width) => Math.min(width, limit));
}

/** Rounded down, and what is over to the first: they still add up to the width of the text. */
function wholeNumbers(widths: readonly number[]): readonly number[] {
  const whole = widths.map(Math.floor);
  const over = TEXT_WIDTH - sum(whole);
  return whole.map((width, index) => (index === 0 ? width + over : width));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
