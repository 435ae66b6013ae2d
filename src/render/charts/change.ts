import type { ChangeChart } from "../../domain/document.js";
import { axisHeight, shareAxis } from "./axis.js";
import type { ChartContext } from "./context.js";
import type { Drawing, Point, Rule, Text } from "./drawing.js";
import { whiskers } from "./intervals.js";
import { intervalItem, placeLegend, toneItems } from "./legend.js";
import {
  baselineShift,
  colors,
  noteStyle,
  previousLook,
  toneLooks,
  toneWithWord,
  valueStyle,
} from "./look.js";
import { columnsFor, gridLines, heightOf, placeRows, separators } from "./rows.js";
import { widest, type TextStyle } from "./text-width.js";

const markHeight = 42;
/** How far each wave's mark lies from the middle of its row. */
const apart = 11;
const overhang = 12;
const earlierStyle: TextStyle = { size: valueStyle.size, weight: 400 };

/** Both waves of each share with their intervals, the earlier above the later, joined by a line. */
export function drawChange(chart: ChangeChart, context: ChartContext): Drawing {
  const { percent } = context.numbers;
  const earlier = chart.rows.map((row) => percent(row.from.value));
  const later = chart.rows.map((row) => percent(row.to.value));
  const valueWidth = Math.max(widest(earlier, earlierStyle), widest(later, valueStyle));
  const waveWidth = namesFit(chart.waves, context.narrow) ? widest(chart.waves, noteStyle) + 10 : 0;
  const columns = columnsFor(
    context.width,
    context.narrow,
    chart.rows.map((row) => row.label),
    valueWidth + waveWidth,
    overhang,
  );
  const rows = placeRows(
    chart.rows.map((row) => ({ label: row.label, note: null })),
    columns,
    markHeight,
  );
  const middles = rows.map((row) => row.middle);
  const axis = shareAxis(chart.axis, context.narrow, context.width - columns.left);
  const tones = chart.rows.map((row) => toneWithWord(row.tone, context.toneWords));
  const legend = placeLegend(
    [
      intervalItem(chart.waves[0], colors.previous, previousLook),
      intervalItem(chart.waves[1], toneLooks.neutral.stroke, toneLooks.neutral),
      ...toneItems(tones, context.toneWords),
    ],
    context.width,
    null,
  );
  const edge = columns.plotWidth + columns.right;
  const sideText = (lines: string, x: number, y: number, style: TextStyle, color: string): Text => ({
    x,
    y: y + baselineShift(style),
    lines: [lines],
    style,
    color,
    align: "right",
  });
  return {
    plotWidth: columns.plotWidth,
    plotHeight: heightOf(rows),
    margin: { left: columns.left, top: legend.height, right: columns.right, bottom: axisHeight(axis) },
    axis,
    groups: [
      { x: "value", rules: gridLines(rows, axis.ticks, context.narrow, markHeight) },
      { x: "pixel", rules: separators(rows, columns) },
      {
        x: "value",
        rules: chart.rows.flatMap((row, i) =>
          rowRules(row, middles[i] ?? 0, toneLooks[tones[i] ?? "neutral"].stroke),
        ),
        points: chart.rows.flatMap((row, i): Point[] => [
          { x: row.from.value, y: (middles[i] ?? 0) - apart, ...previousLook },
          { x: row.to.value, y: (middles[i] ?? 0) + apart, ...toneLooks[tones[i] ?? "neutral"] },
        ]),
      },
      {
        x: "pixel",
        texts: [
          ...rows.flatMap((row) => row.texts),
          ...middles.flatMap((middle, i) => [
            sideText(earlier[i] ?? "", edge, middle - apart, earlierStyle, colors.muted),
            sideText(later[i] ?? "", edge, middle + apart, valueStyle, colors.ink),
          ]),
          ...(waveWidth === 0 ? [] : middles).flatMap((middle) => [
            sideText(chart.waves[0], edge - valueWidth - 10, middle - apart, noteStyle, colors.muted),
            sideText(chart.waves[1], edge - valueWidth - 10, middle + apart, noteStyle, colors.muted),
          ]),
        ],
      },
      legend.group(columns.left, 0),
    ],
  };
}

/** Short names of waves stand beside every value; long ones only above the plot. */
function namesFit(waves: readonly string[], narrow: boolean): boolean {
  return widest(waves, noteStyle) <= (narrow ? 40 : 90);
}

function rowRules(row: ChangeChart["rows"][number], middle: number, stroke: string): Rule[] {
  const joint: Rule = {
    x: row.from.value,
    x2: row.to.value,
    y: middle - apart,
    y2: middle + apart,
    stroke: colors.previousEdge,
    width: 1.5,
  };
  return [
    joint,
    ...whiskers(row.from, middle - apart, colors.previous),
    ...whiskers(row.to, middle + apart, stroke),
  ];
}
