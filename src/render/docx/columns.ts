import type { TableBlock } from "../../domain/document.js";
import { textWidth } from "../charts/text-width.js";
import { shareRoom, totalLines } from "../column-room.js";

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
type Step = (typeof steps)[number];
const smallest = steps[3];
const REFERENCE = 2;
/** How many of the steps that fit are chosen among. */
const CHOICES = 3;
/** A smaller step is taken where it saves more than this part of the lines. */
const WORTH_IT = 0.2;

/**
 * Widths after what stands in the columns, in a size in which no word is broken: the largest, unless a
 * smaller one saves many lines. Where even the smallest is too
 * large, the columns with the longest words give way, and Word divides those words.
 *
 * @example
 * columnLayout(table).size; // null: the table fits in the style's own size
 */
export function columnLayout(table: TableBlock): ColumnLayout {
  const columns = table.columns.map((_, index) => measure(table, index));
  // «Tallgrunnlag» is looked up in, never read through.
  const tried = table.basisOf === undefined ? steps : steps.slice(REFERENCE);
  const fitting = tried.filter((step) => sum(leastWidths(columns, step)) <= TEXT_WIDTH);
  const laidOut = fitting.slice(0, CHOICES).map((step) => shareOut(columns, step));
  const chosen = laidOut.reduce<LaidOut | null>(better, null);
  if (chosen !== null) return layout(chosen.step, chosen.widths);
  return layout(smallest, cutDown(leastWidths(columns, smallest)));
}

function layout(step: Step, widths: readonly number[]): ColumnLayout {
  return { widths: wholeNumbers(widths), size: step.size, padding: step.padding };
}

interface LaidOut {
  readonly step: Step;
  readonly widths: readonly number[];
  readonly lines: number;
}

function better(chosen: LaidOut | null, next: LaidOut): LaidOut {
  return chosen === null || next.lines < chosen.lines * (1 - WORTH_IT) ? next : chosen;
}

function leastWidths(columns: readonly Measured[], step: Step): readonly number[] {
  return columns.map(({ word }) => spaceOf(word, step));
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
function shareOut(columns: readonly Measured[], step: Step): LaidOut {
  const measured = columns.map(({ word, lines }) => ({
    least: spaceOf(word, step),
    padding: 2 * step.padding + SLACK,
    cells: lines.map((line) => line * step.points * TWIPS),
  }));
  const shared = shareRoom(measured, TEXT_WIDTH);
  const all = sum(shared);
  const widths = shared.map((width) => (width * TEXT_WIDTH) / all);
  return { step, widths, lines: totalLines(measured, widths) };
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
