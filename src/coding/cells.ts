import type { Item } from "../domain/codebook.js";
import { BLANK, UNKNOWN } from "../domain/people/answers.js";
import { isBand, optionNamed, suggestedOption, type OptionLabels } from "./labels.js";
import { holdsIdentity } from "./personal.js";
import { longestWording, normalizeLabel } from "./wording.js";

/** What one distinct cell text means: an option's place or a mark; for several ticks a bit per option. */
export interface CellMeaning {
  readonly value: number;
  readonly fault: "unknownLabel" | "notANumber" | "outsideRange" | null;
  readonly formula: boolean;
  readonly suggestion: string | null;
}

/** Reads a cell of one column. */
export type CellReader = (cell: string) => CellMeaning;

const ticked = new Set([
  "1",
  "ja",
  "j",
  "yes",
  "y",
  "x",
  "true",
  "sann",
  "valgt",
  "valt",
  "selected",
  "checked",
  "✓",
  "✔",
  "☑",
  "☒",
]);
const notTicked = new Set([
  "nei",
  "no",
  "n",
  "false",
  "usann",
  "ikke valgt",
  "ikkje valt",
  "not selected",
  "unchecked",
  "☐",
  "-",
]);

function known(value: number): CellMeaning {
  return { value, fault: null, formula: false, suggestion: null };
}

/** A cell that a spreadsheet would calculate is not evaluated, and said to be one. */
function unread(
  cell: string,
  value: number,
  fault: CellMeaning["fault"],
  suggestion: string | null,
): CellMeaning {
  return { value, fault, formula: /^\s*[=+@]/u.test(cell.slice(0, 100)), suggestion };
}

/**
 * Reads the one answer of a `single` or `scale` item.
 *
 * @example
 * singleReader(kontaktperson, optionLabels(kontaktperson, undefined))("VET IKKE").value; // 2
 */
export function singleReader(item: Item, labels: OptionLabels): CellReader {
  return (cell) => {
    if (cell.length > longestWording) return unread(cell, UNKNOWN, "unknownLabel", null);
    const label = normalizeLabel(cell);
    if (label === "") return known(BLANK);
    const option = optionNamed(labels, label);
    if (option !== null) return known(option);
    return unread(cell, UNKNOWN, "unknownLabel", suggestedOption(item, labels, label));
  };
}

const number = /^-?(?:\d{1,3}(?: \d{3})+|\d+)(?:[.,]\d+)?$/u;

/**
 * Reads a `number` item: the option whose band [from, below) holds the number, written with decimal comma or point and with
 * blanks between thousands. Labels of options («vet ikke») are read too.
 *
 * @example
 * numberReader(timer, optionLabels(timer, undefined))("1\u00a0860,5").value; // the place of the band that holds 1860.5
 */
export function numberReader(item: Item, labels: OptionLabels): CellReader {
  return (cell) => {
    if (cell.length > longestWording) return unread(cell, UNKNOWN, "notANumber", null);
    const label = normalizeLabel(cell);
    if (label === "") return known(BLANK);
    const option = labels.get(label);
    if (option !== undefined) return known(option);
    // A national identity number would otherwise count in an open band.
    if (holdsIdentity(cell)) return unread(cell, UNKNOWN, "unknownLabel", null);
    if (!number.test(label)) return unread(cell, UNKNOWN, "notANumber", suggestedOption(item, labels, label));
    const value = Number(label.replaceAll(" ", "").replace(",", "."));
    const band = item.options.findIndex(
      (o) => isBand(o) && value >= (o.from ?? -Infinity) && value < (o.below ?? Infinity),
    );
    return band < 0 ? unread(cell, UNKNOWN, "outsideRange", null) : known(band);
  };
}

/**
 * Reads the column of one option of an item with several ticks: 0/1, Ja/Nei, X or the option's label; blank is not ticked.
 *
 * @example
 * tickReader(bekymringer, 2, optionLabels(bekymringer, undefined))("X").value; // 4: the bit of the third option
 */
export function tickReader(item: Item, place: number, labels: OptionLabels): CellReader {
  const bit = (1 << place) >>> 0;
  return (cell) => {
    if (cell.length > longestWording) return unread(cell, 0, "unknownLabel", null);
    const label = normalizeLabel(cell);
    const mark = /^([01])[.,]0+$/u.exec(label)?.[1] ?? label;
    if (mark === "" || mark === "0") return known(0);
    const named = optionNamed(labels, label) === place;
    // An option that is itself «Nei»: the cell may say that it was ticked or that it was not.
    if (notTicked.has(mark)) return named ? unread(cell, 0, "unknownLabel", null) : known(0);
    if (ticked.has(mark) || named) return known(bit);
    return unread(cell, 0, "unknownLabel", item.options[place]?.text.nb ?? null);
  };
}

/**
 * Reads a column of joined labels, separated by `;` or by a comma and a blank. Labels that hold the separator are matched
 * longest first; an unknown piece is an issue, and the rest counts.
 *
 * @example
 * joinedReader(bekymringer, optionLabels(bekymringer, undefined))("Helsen;Økonomi;").value; // two bits
 */
export function joinedReader(item: Item, labels: OptionLabels): CellReader {
  const longestFirst = [...labels].sort(([a], [b]) => b.length - a.length);
  const longest = [...labels.keys()].reduce((sum, label) => sum + label.length + 3, longestWording);
  return (cell) => {
    if (cell.length > longest) return unread(cell, 0, "unknownLabel", null);
    const text = normalizeLabel(cell);
    if (text === "") return known(0);
    const whole = optionNamed(labels, text);
    if (whole !== null) return known((1 << whole) >>> 0);
    const bySemicolon = text.includes(";") ? splitTicks(text, ";", longestFirst, labels) : null;
    const byComma = splitTicks(text, ", ", longestFirst, labels);
    const semicolonFits = bySemicolon !== null && (bySemicolon.unknown === null || byComma.unknown !== null);
    const { bits, unknown } = semicolonFits ? bySemicolon : byComma;
    if (unknown === null) return known(bits);
    return unread(cell, bits, "unknownLabel", suggestedOption(item, labels, unknown));
  };
}

/** Whether a label that ends at `end` ends its piece there, and where the next piece begins. */
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
): { bits: number; unknown: string | null } {
  let bits = 0;
  let unknown: string | null = null;
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
      break;
    }
    if (next === null) {
      const end = text.indexOf(separator, at);
      const piece = normalizeLabel(text.slice(at, end < 0 ? text.length : end));
      const option = optionNamed(labels, piece);
      if (option !== null) bits |= 1 << option;
      else if (piece !== "") unknown ??= piece;
      next = end < 0 ? text.length : end + separator.length;
    }
    at = next;
  }
  return { bits: bits >>> 0, unknown };
}
