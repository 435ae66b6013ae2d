import stringWidth from "string-width";
import type { Inline } from "../../domain/document.js";
import { oneLine, safeText } from "../plain-text.js";

type Painter = (text: string) => string;

/** A part of a word, with its paint. */
interface Piece {
  readonly text: string;
  readonly paint: Painter | null;
}

const graphemes = new Intl.Segmenter("nb", { granularity: "grapheme" });

/**
 * Running text as lines no wider than `width` columns. It breaks at spaces (not at no-break spaces), and inside a word
 * only where the word alone is too wide.
 *
 * @param strong paints what is emphasized
 * @example
 * wrap(["Fast ", { text: "kontaktperson", strong: true }], { width: 14, strong: (text) => text });
 * // ["Fast", "kontaktperson"]
 */
export function wrap(
  inlines: readonly Inline[],
  { width, strong }: { readonly width: number; readonly strong: Painter },
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of wordsOf(inlines, strong).flatMap((pieces) => breakWord(pieces, width))) {
    const wordWidth = widthOf(word);
    if (used > 0 && used + 1 + wordWidth > width) {
      lines.push(line);
      line = "";
      used = 0;
    }
    line += (used > 0 ? " " : "") + paintWord(word);
    used += (used > 0 ? 1 : 0) + wordWidth;
  }
  return used > 0 ? [...lines, line] : lines;
}

/** Text without emphasis as lines no wider than `width`. */
export function wrapText(text: string, width: number): readonly string[] {
  return wrap([oneLine(text)], { width, strong: (part) => part });
}

/** Text filled with spaces to a width on the screen; colors count as nothing. */
export function pad(text: string, width: number, side: "left" | "right" = "left"): string {
  const fill = " ".repeat(Math.max(0, width - stringWidth(text)));
  return side === "left" ? text + fill : fill + text;
}

/** The width of the widest word, which a column cannot go below without breaking it. */
export function widestWord(text: string): number {
  let widest = 0;
  for (const word of oneLine(text).split(" ")) widest = Math.max(widest, stringWidth(word));
  return widest;
}

function wordsOf(inlines: readonly Inline[], strong: Painter): readonly (readonly Piece[])[] {
  const words: Piece[][] = [[]];
  for (const inline of inlines) {
    const { text, paint } =
      typeof inline === "string"
        ? { text: inline, paint: null }
        : { text: inline.text, paint: inline.strong ? strong : null };
    safeText(text)
      .split(" ")
      .forEach((part, index) => {
        if (index > 0) words.push([]);
        if (part !== "") words.at(-1)?.push({ text: part, paint });
      });
  }
  return words.filter((word) => word.length > 0);
}

function breakWord(word: readonly Piece[], width: number): readonly (readonly Piece[])[] {
  if (widthOf(word) <= width) return [word];
  const broken: Piece[][] = [[]];
  let used = 0;
  for (const piece of word) {
    for (const { segment } of graphemes.segment(piece.text)) {
      const segmentWidth = stringWidth(segment);
      if (used + segmentWidth > width) {
        broken.push([]);
        used = 0;
      }
      broken.at(-1)?.push({ text: segment, paint: piece.paint });
      used += segmentWidth;
    }
  }
  return broken.filter((pieces) => pieces.length > 0);
}

function widthOf(word: readonly Piece[]): number {
  return stringWidth(word.map((piece) => piece.text).join(""));
}

function paintWord(word: readonly Piece[]): string {
  return word.map(({ text, paint }) => (paint === null ? text : paint(text))).join("");
}
