import type { Rect, Rule } from "./drawing.js";

const step = 6;

/** Slanted lines that fill a rectangle given in pixels, cut off at its edges. */
export function hatch(rect: Pick<Rect, "x" | "x2" | "y" | "y2">, stroke: string): Rule[] {
  const height = rect.y2 - rect.y;
  const lines: Rule[] = [];
  for (let foot = rect.x - height + step; foot < rect.x2; foot += step) {
    // The whole line would rise from (foot, y2) to (foot + height, y).
    const x = Math.max(foot, rect.x);
    const x2 = Math.min(foot + height, rect.x2);
    if (x2 > x) lines.push({ x, x2, y: rect.y2 - (x - foot), y2: rect.y2 - (x2 - foot), stroke, width: 1 });
  }
  return lines;
}
