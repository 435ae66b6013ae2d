import { readFile } from "node:fs/promises";
import { fontWeights, trueTypeFile } from "../fonts.js";

/** The font that every document is set in, and what it has signs for. */
export interface DocumentFont {
  /** TrueType, one for each weight. */
  readonly files: readonly Buffer[];
  readonly covers: (character: string) => boolean;
}

/** Signs for private use mean nothing outside the font: PDF/A forbids them. */
const privateUse = /\p{Co}/u;

/** Reads Inter: 0.7 MB. */
export async function documentFont(): Promise<DocumentFont> {
  const files = await Promise.all(fontWeights.map((weight) => readFile(trueTypeFile(weight))));
  const codes = new Set(files.slice(0, 1).flatMap(codePointsOf));
  return {
    files,
    covers: (character) => !privateUse.test(character) && codes.has(character.codePointAt(0) ?? 0),
  };
}

const SEGMENTED_COVERAGE = 12;

/**
 * The code points that a TrueType font has signs for.
 *
 * @see https://learn.microsoft.com/en-us/typography/opentype/spec/cmap (format 12, segmented coverage)
 */
export function codePointsOf(font: Buffer): readonly number[] {
  const cmap = tableStart(font, "cmap");
  const codes: number[] = [];
  for (let at = cmap + 4; at < cmap + 4 + font.readUInt16BE(cmap + 2) * 8; at += 8) {
    const table = cmap + font.readUInt32BE(at + 4);
    if (font.readUInt16BE(table) !== SEGMENTED_COVERAGE) continue;
    for (let group = 0; group < font.readUInt32BE(table + 12); group += 1) {
      const start = table + 16 + 12 * group;
      const last = font.readUInt32BE(start + 4);
      for (let code = font.readUInt32BE(start); code <= last; code += 1) codes.push(code);
    }
  }
  return codes;
}

function tableStart(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let entry = 12; entry < 12 + 16 * tables; entry += 16) {
    if (font.toString("latin1", entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new TypeError(`the font has no table ${tag}`);
}
