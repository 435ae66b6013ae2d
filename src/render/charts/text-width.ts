import { inter400, inter600, type AdvanceWidths } from "./inter-widths.js";

export type Weight = 400 | 600;

/** How a text is set, as far as its width goes. */
export interface TextStyle {
  /** Font size in pixels. */
  readonly size: number;
  readonly weight: Weight;
}

const tables: Record<Weight, AdvanceWidths> = { 400: inter400, 600: inter600 };

/** For a character the table lacks: as wide as the widest common letter, so that layout errs on the safe side. */
const unknownWidth = 1000;

/**
 * The width of a text set in Inter, in pixels, without kerning.
 *
 * @example
 * textWidth("54,2 %", { size: 14, weight: 600 }); // about 47
 */
export function textWidth(text: string, style: TextStyle): number {
  const table = tables[style.weight];
  let thousandths = 0;
  for (const character of text) thousandths += advance(table, character);
  return (thousandths * style.size) / 1000;
}

function advance(table: AdvanceWidths, character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0xad) return 0;
  const known = table.row[code - 0x20] ?? table.others[character];
  return known === undefined || known === 0 ? unknownWidth : known;
}

/**
 * Breaks a text into lines no wider than `limit` pixels: at blanks, after hyphens and slashes, and, where a single
 * word is wider than the line, within the word with a hyphen.
 *
 * @example
 * wrapText("Har fast kontaktperson", 90, { size: 14, weight: 400 }); // ["Har fast", "kontaktperson"]
 */
export function wrapText(text: string, limit: number, style: TextStyle): string[] {
  const pieces = text
    .trim()
    .split(/[ \t\n]+|(?<=[\p{L}\p{N}][-/–])(?=\p{L})/u)
    .flatMap((piece) => splitWide(piece, limit, style));
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    const joined = line === "" ? piece : `${line}${glue(text, line, piece)}${piece}`;
    if (line !== "" && textWidth(joined, style) > limit) {
      lines.push(line);
      line = piece;
    } else {
      line = joined;
    }
  }
  lines.push(line);
  return lines;
}

/** A piece that followed a hyphen without a blank is joined without one. */
function glue(text: string, line: string, piece: string): "" | " " {
  const last = line.slice(line.lastIndexOf(" ") + 1);
  return /[-/–]$/.test(last) && text.includes(last + piece) ? "" : " ";
}

function splitWide(word: string, limit: number, style: TextStyle): string[] {
  if (textWidth(word, style) <= limit) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part.length > 1 && textWidth(`${part}${character}-`, style) > limit) {
      parts.push(`${part}-`);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

/** The widest of some texts, in pixels; 0 where there is none. */
export function widest(texts: readonly string[], style: TextStyle): number {
  return texts.reduce((width, text) => Math.max(width, textWidth(text, style)), 0);
}
