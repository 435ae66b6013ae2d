import { baselineShift, colors, labelStyle, lineHeight, noteStyle } from "./look.js";
import type { Rule, Text } from "./drawing.js";
import { widest, wrapText } from "./text-width.js";

const gap = 12;

/** Where a chart's columns stand, in pixels of the whole picture. */
export interface Columns {
  readonly narrow: boolean;
  readonly left: number;
  readonly plotWidth: number;
  readonly right: number;
  /** What a label may fill before it is broken. */
  readonly labelWidth: number;
}

/**
 * Shares the width among labels, plot and the column to the right of it. In a narrow picture the labels stand above
 * the marks and the plot takes their room; `overhang` is what marks at the ends of the axis need outside it.
 */
export function columnsFor(
  width: number,
  narrow: boolean,
  labels: readonly string[],
  rightColumn: number,
  overhang: number,
): Columns {
  const right = rightColumn > 0 ? rightColumn + gap + overhang : overhang;
  if (narrow)
    return { narrow, left: overhang, plotWidth: width - overhang - right, right, labelWidth: width };
  const labelWidth = Math.ceil(Math.min(widest(labels, labelStyle) + 1, width * 0.38));
  const left = labelWidth + gap + overhang;
  return { narrow, left, plotWidth: width - left - right, right, labelWidth };
}

export interface PlacedRow {
  readonly top: number;
  /** Where the marks are centered. */
  readonly middle: number;
  readonly bottom: number;
  readonly texts: readonly Text[];
}

const ordinaryPadding = 7;

/** Places rows under each other, each as high as its wrapped label and its marks need. `note` is set small below. */
export function placeRows(
  rows: readonly { readonly label: string; readonly note: string | null }[],
  columns: Columns,
  markHeight: number,
  padding: number = ordinaryPadding,
): readonly PlacedRow[] {
  let top = 0;
  return rows.map((row) => {
    const lines = wrapText(row.label, columns.labelWidth, labelStyle);
    const labelHeight = lines.length * lineHeight(labelStyle);
    const textHeight = labelHeight + (row.note === null ? 0 : lineHeight(noteStyle));
    const bodyHeight = columns.narrow ? textHeight + 4 + markHeight : Math.max(textHeight, markHeight);
    const bottom = top + bodyHeight + 2 * padding;
    const textTop = top + padding + (columns.narrow ? 0 : (bodyHeight - textHeight) / 2);
    const middle = columns.narrow ? bottom - padding - markHeight / 2 : (top + bottom) / 2;
    const x = -columns.left;
    const label: Text = {
      x,
      y: textTop + lineHeight(labelStyle) / 2 + baselineShift(labelStyle),
      lines,
      style: labelStyle,
      color: colors.ink,
      align: "left",
    };
    const placed: PlacedRow = {
      top,
      middle,
      bottom,
      texts: [label, ...noteBelow(row.note, x, textTop + labelHeight)],
    };
    top = bottom;
    return placed;
  });
}

function noteBelow(note: string | null, x: number, top: number): Text[] {
  if (note === null) return [];
  const y = top + lineHeight(noteStyle) / 2 + baselineShift(noteStyle);
  return [{ x, y, lines: [note], style: noteStyle, color: colors.muted, align: "left" }];
}

/** Fine lines between the rows, over the whole width. */
export function separators(rows: readonly PlacedRow[], columns: Columns): Rule[] {
  return rows.slice(1).map((row) => ({
    x: -columns.left,
    x2: columns.plotWidth + columns.right,
    y: row.top,
    y2: row.top,
    stroke: colors.separator,
    width: 1,
  }));
}

/** The axis's lines behind the marks of each row; in a narrow picture they stop short of the label. */
export function gridLines(
  rows: readonly PlacedRow[],
  ticks: readonly number[],
  narrow: boolean,
  markHeight: number,
): Rule[] {
  return rows.flatMap((row) =>
    ticks.map((tick) => ({
      x: tick,
      x2: tick,
      y: narrow ? row.middle - markHeight / 2 : row.top,
      y2: narrow ? row.middle + markHeight / 2 + ordinaryPadding : row.bottom,
      stroke: colors.grid,
      width: 1,
    })),
  );
}

/** The height of the rows together. */
export function heightOf(rows: readonly PlacedRow[]): number {
  return rows.at(-1)?.bottom ?? 0;
}
