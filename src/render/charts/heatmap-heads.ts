import type { Text } from "./drawing.js";
import { baselineShift, colors, lineHeight } from "./look.js";
import { widest, wrapText, type TextStyle } from "./text-width.js";

export const headStyle: TextStyle = { size: 13, weight: 400 };

/** How high slanting names may reach before they are broken. */
const tallest = 170;
const space = 8;

/**
 * The names of the columns above their cells: level where the longest word has room, else, where that is allowed,
 * turned to read upwards. Null where neither can be done.
 */
export function columnHeads(
  names: readonly string[],
  cellWidth: number,
  mayTurn: boolean,
): { readonly texts: readonly Text[]; readonly height: number } | null {
  const words = names.flatMap((name) => name.split(/\s+|(?<=[-/])/));
  if (widest(words, headStyle) + 6 <= cellWidth) return level(names, cellWidth);
  if (!mayTurn) return null;
  const turned = names.map((name) => wrapText(name, tallest, headStyle));
  const tooThick = turned.some((lines) => lines.length * lineHeight(headStyle) > cellWidth);
  return tooThick ? null : upright(turned, cellWidth);
}

function level(
  names: readonly string[],
  cellWidth: number,
): { readonly texts: readonly Text[]; readonly height: number } {
  const heads = names.map((name) => wrapText(name, cellWidth - 6, headStyle));
  const most = Math.max(0, ...heads.map((lines) => lines.length));
  const texts = heads.map((lines, i): Text => ({
    x: (i + 0.5) * cellWidth,
    y: -space - (lines.length - 0.5) * lineHeight(headStyle) + baselineShift(headStyle),
    lines,
    style: headStyle,
    color: colors.ink,
    align: "center",
  }));
  return { texts, height: most * lineHeight(headStyle) + space };
}

function upright(
  heads: readonly (readonly string[])[],
  cellWidth: number,
): { readonly texts: readonly Text[]; readonly height: number } {
  const texts = heads.map((lines, i): Text => ({
    x: (i + 0.5) * cellWidth + baselineShift(headStyle) - ((lines.length - 1) * lineHeight(headStyle)) / 2,
    y: -space,
    lines,
    style: headStyle,
    color: colors.ink,
    align: "left",
    angle: -90,
  }));
  return { texts, height: Math.max(0, ...heads.map((lines) => widest(lines, headStyle))) + space };
}
