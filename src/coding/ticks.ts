import type { Item } from "../domain/codebook.js";
import { notTickedWords, tickedWords } from "../domain/tick-words.js";
import { blank, known, unread, withUnknown, type CellMeaning, type CellReader } from "./cells.js";
import { optionNamed, type OptionLabels } from "./labels.js";
import { longestWording, normalizeLabel } from "./wording.js";

/** A cell that says that the option was not ticked. */
const untouched: CellMeaning = { ...known(0), answered: false };

/** One option's column. */
export interface TickColumn {
  readonly item: Item;
  /** The option's place. */
  readonly place: number;
  readonly labels: OptionLabels;
  /** What the export calls the option. */
  readonly called: string | null;
}

/**
 * Reads the column of one option of an item with several ticks: 0/1, Ja/Nei, X or the option's label; blank is not ticked.
 * In the column of the answer that people write themselves, whatever does not say «not ticked» is a tick.
 *
 * @example
 * tickReader({ item: bekymringer, place: 2, labels, called: null })("X").value; // 4: the bit of the third option
 */
export function tickReader({ item, place, labels, called }: TickColumn): CellReader {
  const bit = (1 << place) >>> 0;
  const option = item.options[place];
  const heading = normalizeLabel(called ?? "");
  return (cell) => {
    const label = normalizeLabel(cell.slice(0, longestWording));
    if (label === "") return blank(0);
    const mark = /^([01])[.,]0+$/u.exec(label)?.[1] ?? label;
    const named = optionNamed(labels, label) === place || label === heading;
    // An option that is itself «Nei»: the cell may say that it was ticked or that it was not.
    if (notTickedWords.has(mark))
      return named && mark !== "0" ? unread(cell, 0, "unknownLabel", null) : untouched;
    if (tickedWords.has(mark) || named) return known(bit);
    if (option?.other === true) return { ...known(bit), written: true };
    return unread(cell, 0, "unknownLabel", option?.text.nb ?? null);
  };
}

/** What may stand between several ticks in one cell, the likeliest first. */
const tickSeparators = [";", "|", ", ", ","] as const;

/**
 * Reads a column of joined labels, separated by `;`, `|` or a comma, with or without one at the end. Labels that hold the
 * separator are matched longest first; an unknown piece is an issue or somebody's own words, and the rest counts.
 *
 * @param given what the wave says stands between them; null where the cells tell
 * @example
 * joinedReader(bekymringer, optionLabels(bekymringer, undefined), null)("Helsen;Økonomi;").value; // two bits
 */
export function joinedReader(item: Item, labels: OptionLabels, given: string | null): CellReader {
  const longestFirst = [...labels].sort(([a], [b]) => b.length - a.length);
  const longest = [...labels.keys()].reduce((sum, label) => sum + label.length + 3, longestWording);
  return (cell) => {
    if (cell.length > longest) return unread(cell, 0, "unknownLabel", null);
    const text = normalizeLabel(cell);
    if (text === "") return blank(0);
    const whole = optionNamed(labels, text);
    if (whole !== null) return known((1 << whole) >>> 0);
    const splits = separatorsOf(cell, text, given).map((separator) =>
      splitTicks(text, separator, longestFirst, labels),
    );
    const { bits, unknown } = splits.reduce((best, next) => (fitsBetter(next, best) ? next : best));
    return unknown.length === 0 ? known(bits) : withUnknown({ item, labels }, cell, bits, unknown);
  };
}

/** A separator at the end of a cell is one between the ticks too: what commas then divide is one label or text. */
function separatorsOf(cell: string, text: string, given: string | null): readonly string[] {
  if (given !== null) return [given];
  const last = /([;|])\s*$/u.exec(cell)?.[1];
  if (last !== undefined) return [last];
  const found = tickSeparators.filter((separator) => text.includes(separator));
  return found.length === 0 ? [";"] : found;
}

interface Split {
  readonly bits: number;
  readonly pieces: number;
  readonly unknown: readonly string[];
}

function fitsBetter(a: Split, b: Split): boolean {
  if ((a.unknown.length === 0) !== (b.unknown.length === 0)) return a.unknown.length === 0;
  if (a.pieces !== b.pieces) return a.pieces > b.pieces;
  return a.unknown.length < b.unknown.length;
}

/** Where a label that ends at `end` ends its piece, and the next piece begins; null where the piece goes on. */
function pieceEnd(text: string, end: number, separator: string): number | null {
  let at = end;
  while (at < text.length && " .:!?…".includes(text.charAt(at))) at += 1;
  if (at === text.length) return at;
  return text.startsWith(separator, at) ? at + separator.length : null;
}

function splitTicks(
  text: string,
  separator: string,
  longestFirst: readonly (readonly [string, number])[],
  labels: OptionLabels,
): Split {
  let bits = 0;
  let pieces = 0;
  const unknown = new Set<string>();
  let at = 0;
  while (at < text.length) {
    if (text[at] === " ") {
      at += 1;
      continue;
    }
    let next: number | null = null;
    for (const [label, option] of longestFirst) {
      if (!text.startsWith(label, at)) continue;
      next = pieceEnd(text, at + label.length, separator);
      if (next === null) continue;
      bits |= 1 << option;
      pieces += 1;
      break;
    }
    if (next === null) {
      const end = text.indexOf(separator, at);
      const piece = normalizeLabel(text.slice(at, end < 0 ? text.length : end));
      const option = optionNamed(labels, piece);
      if (option !== null) {
        bits |= 1 << option;
        pieces += 1;
      } else if (piece !== "") unknown.add(piece);
      next = end < 0 ? text.length : end + separator.length;
    }
    at = next;
  }
  return { bits: bits >>> 0, pieces, unknown: [...unknown] };
}
