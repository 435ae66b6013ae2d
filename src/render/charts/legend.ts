import type { Tone } from "../../domain/document.js";
import type { MarkGroup, Point, Rect, Rule, Text } from "./drawing.js";
import { baselineShift, colors, lineHeight, noteStyle, toneLooks, type ToneWords } from "./look.js";
import { widest, wrapText } from "./text-width.js";

const ordinaryGlyph = 28;
const symbolGlyph = 14;
const glyphGap = 8;
const itemGap = 20;
const rowGap = 4;

/** One entry: its marks are drawn about the point (0, 0), within half its glyph's width across and ±7 pixels down. */
export interface LegendItem {
  readonly text: string;
  readonly glyphWidth: number;
  /** Begins a line of its own. */
  readonly first?: boolean;
  readonly rects?: readonly Rect[];
  readonly rules?: readonly Rule[];
  readonly points?: readonly Point[];
}

export interface Legend {
  /** With the space down to the plot, or to what stands above the plot. */
  readonly height: number;
  /** Its marks, when the plot begins `left` pixels from the edge and `above` pixels below the legend. */
  readonly group: (left: number, above: number) => MarkGroup;
}

interface Spot {
  readonly item: LegendItem;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

/** Sets the entries side by side above the plot, as many to a line as there is room for, below a title if there is one. */
export function placeLegend(items: readonly LegendItem[], width: number, title: string | null): Legend {
  const titleLines = title === null ? [] : wrapText(title, width, noteStyle);
  const titleHeight = titleLines.length === 0 ? 0 : titleLines.length * lineHeight(noteStyle) + rowGap;
  const spots: Spot[] = [];
  let x = 0;
  let y = titleHeight;
  let below = titleHeight;
  for (const item of items) {
    const lines = wrapText(item.text, width - item.glyphWidth - glyphGap, noteStyle);
    const itemWidth = item.glyphWidth + glyphGap + widest(lines, noteStyle);
    if (x > 0 && (item.first === true || x + itemWidth > width)) {
      x = 0;
      y = below;
    }
    spots.push({ item, lines, x, y });
    x += itemWidth + itemGap;
    below = Math.max(below, y + lines.length * lineHeight(noteStyle) + rowGap);
  }
  const height = below + 10;
  return { height, group: (left, above) => drawn(spots, titleLines, -left, -height - above) };
}

function drawn(spots: readonly Spot[], title: readonly string[], left: number, top: number): MarkGroup {
  const half = lineHeight(noteStyle) / 2;
  const text = (lines: readonly string[], x: number, y: number): Text => ({
    x,
    y: y + half + baselineShift(noteStyle),
    lines,
    style: noteStyle,
    color: colors.ink,
    align: "left",
  });
  const centered = spots.map(({ item, x, y }) => ({
    item,
    dx: left + x + item.glyphWidth / 2,
    dy: top + y + half,
  }));
  return {
    x: "pixel",
    rects: centered.flatMap((spot) => (spot.item.rects ?? []).map((rect) => moved(rect, spot))),
    rules: centered.flatMap((spot) => (spot.item.rules ?? []).map((rule) => moved(rule, spot))),
    points: centered.flatMap(({ item, dx, dy }) =>
      (item.points ?? []).map((point) => ({ ...point, x: point.x + dx, y: point.y + dy })),
    ),
    texts: [
      ...(title.length === 0 ? [] : [text(title, left, top)]),
      ...spots.map((spot) => text(spot.lines, left + spot.x + spot.item.glyphWidth + glyphGap, top + spot.y)),
    ],
  };
}

function moved<T extends Rect | Rule>(mark: T, { dx, dy }: { dx: number; dy: number }): T {
  return { ...mark, x: mark.x + dx, x2: mark.x2 + dx, y: mark.y + dy, y2: mark.y2 + dy };
}

/** An interval with its point, as it is drawn in the rows. */
export function intervalItem(text: string, line: string, point: Omit<Point, "x" | "y">): LegendItem {
  return {
    text,
    glyphWidth: ordinaryGlyph,
    rules: [{ x: -13, x2: 13, y: 0, y2: 0, stroke: line, width: 2.5 }],
    points: [{ x: 0, y: 0, ...point, area: point.area * 0.8 }],
  };
}

/** The shapes of the tones in use, each with its word, on a line of their own. */
export function toneItems(tones: readonly Tone[], words: ToneWords): LegendItem[] {
  const order: readonly Tone[] = ["good", "bad", "neutral", "none"];
  const used = order.flatMap((tone) => {
    const word = words[tone];
    return word === undefined || !tones.includes(tone) ? [] : [{ tone, word }];
  });
  return used.map(({ tone, word }, i): LegendItem => {
    const look = toneLooks[tone];
    const points = [{ x: 0, y: 0, ...look, area: look.area * 0.8 }];
    return { text: word, glyphWidth: symbolGlyph, first: i === 0, points };
  });
}

export const swatch = { x: -13, x2: 13, y: -7, y2: 7 } as const;

export function swatchItem(text: string, fill: string, stroke: string): LegendItem {
  return { text, glyphWidth: ordinaryGlyph, rects: [{ ...swatch, fill, stroke }] };
}

/** An upright line, as high as a swatch. */
export function lineItem(text: string, fill: string): LegendItem {
  return { text, glyphWidth: symbolGlyph, rects: [{ x: -2, x2: 2, y: swatch.y, y2: swatch.y2, fill }] };
}
