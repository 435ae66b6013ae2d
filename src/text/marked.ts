import type { CellAddress } from "../domain/cell.js";

/** A piece of a sentence: words, or a number with the address of its cell. */
export interface MarkedPart {
  readonly text: string;
  readonly cell: CellAddress | null;
}

// Private use: they stand in no text that people write.
const [open, between, close] = ["\u{e000}", "\u{e001}", "\u{e002}"];
const mark = new RegExp(`${open}([^${between}]*)${between}([^${close}]*)${close}`, "gu");

/**
 * A number that is marked with its cell, to be put into a sentence: a text of the product takes it as it takes any number
 * that is already written, and what comes out can be taken apart again.
 *
 * @example
 * markedParts(`Av dem er ${marked("6", "2025/tiltak/status=done/count")} gjennomført.`).length; // 3
 */
export function marked(text: string, cell: CellAddress): string {
  return `${open}${cell}${between}${text}${close}`;
}

/**
 * A sentence without its marks.
 *
 * @example
 * unmarked(marked("6", "2025/tiltak/status=done/count")); // "6"
 */
export function unmarked(sentence: string): string {
  return sentence.replace(mark, "$2");
}

/** A sentence as its words and its numbers, in order. */
export function markedParts(sentence: string): readonly MarkedPart[] {
  const parts: MarkedPart[] = [];
  let from = 0;
  for (const match of sentence.matchAll(mark)) {
    if (match.index > from) parts.push({ text: sentence.slice(from, match.index), cell: null });
    parts.push({ text: match[2] ?? "", cell: match[1] ?? null });
    from = match.index + match[0].length;
  }
  if (from < sentence.length) parts.push({ text: sentence.slice(from), cell: null });
  return parts;
}
