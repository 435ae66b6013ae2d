import type { Item } from "../domain/codebook.js";
import { BLANK, UNKNOWN } from "../domain/people/answers.js";
import { isBand, nearestOption, optionNamed, suggestedOption, type OptionLabels } from "./labels.js";
import { couldBeWords, otherOption } from "./other-option.js";
import { holdsIdentity } from "./personal.js";
import { longestWording, normalizeLabel } from "./wording.js";

/** What one distinct cell text means: an option's place or a mark; for several ticks a bit per option. */
export interface CellMeaning {
  readonly value: number;
  /** Whether anything stands there. */
  readonly filled: boolean;
  /** Whether it is an answer: «not ticked» is none. */
  readonly answered: boolean;
  readonly fault: "unknownLabel" | "notANumber" | "outsideRange" | null;
  readonly formula: boolean;
  /** Whether it is a date where an answer should be: Excel makes one of a code such as «1-2». */
  readonly date: boolean;
  readonly suggestion: string | null;
  /** Unknown pieces that may be somebody's own words beside «Annet»: how often they recur decides. */
  readonly own: readonly string[];
  /** Whether it is surely somebody's own words: what is written in the column of «Annet». */
  readonly written: boolean;
}

/** Reads a cell of one column. */
export type CellReader = (cell: string) => CellMeaning;

const clear = {
  fault: null,
  formula: false,
  date: false,
  suggestion: null,
  own: [],
  written: false,
} as const;

/** As a workbook's date is given: one typed in a text file is known by its own form (read/suspect-cells.ts). */
const isoDate = /^\d{4}-\d{2}-\d{2}$/u;

/** A cell where nothing stands. */
export function blank(value: number): CellMeaning {
  return { value, filled: false, answered: false, ...clear };
}

/** A cell that is understood. */
export function known(value: number): CellMeaning {
  return { value, filled: true, answered: true, ...clear };
}

/** A cell that is not understood. One that a spreadsheet would calculate is not evaluated, and said to be one. */
export function unread(
  cell: string,
  value: number,
  fault: CellMeaning["fault"],
  suggestion: string | null,
): CellMeaning {
  const formula = /^\s*[=+@]/u.test(cell.slice(0, 100));
  return { ...known(value), fault, formula, date: isoDate.test(cell.trim()), suggestion };
}

/**
 * A cell with unknown pieces. In an item with an answer that people write themselves, a piece that resembles no label may
 * be what somebody wrote.
 *
 * @param value what the rest of the cell says
 */
export function withUnknown(
  { item, labels }: { readonly item: Item; readonly labels: OptionLabels },
  cell: string,
  value: number,
  pieces: readonly string[],
): CellMeaning {
  const other = otherOption(item);
  const isOwn = (piece: string): boolean => {
    if (other === null || !couldBeWords(piece) || holdsIdentity(piece)) return false;
    const like = nearestOption(labels, piece);
    return like === null || like === other;
  };
  const own = pieces.filter(isOwn);
  const strange = pieces.find((piece) => !own.includes(piece));
  if (strange === undefined) return { ...known(value), own };
  return { ...unread(cell, value, "unknownLabel", suggestedOption(item, labels, strange)), own };
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
    if (label === "") return blank(BLANK);
    const option = optionNamed(labels, label);
    return option === null ? withUnknown({ item, labels }, cell, UNKNOWN, [label]) : known(option);
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
    if (label === "") return blank(BLANK);
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
 * Reads as blank what the export declares to be no answer, but for a text that names an option («vet ikke»).
 *
 * @param nothing what a blank cell is
 * @param names whether a label, as it is compared, names an option
 */
export function withMissing(
  read: CellReader,
  missing: ReadonlySet<string>,
  nothing: number,
  names: (label: string) => boolean,
): CellReader {
  if (missing.size === 0) return read;
  return (cell) => {
    const declared = missing.has(cell) || missing.has(cell.trim());
    return declared && !names(normalizeLabel(cell)) ? blank(nothing) : read(cell);
  };
}
