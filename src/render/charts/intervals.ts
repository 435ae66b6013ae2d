import type { IntervalChart } from "../../domain/document.js";
import { axisHeight, shareAxis } from "./axis.js";
import type { ChartContext } from "./context.js";
import type { Drawing, Rect, Rule, Text } from "./drawing.js";
import { intervalItem, lineItem, placeLegend, swatchItem, toneItems, type LegendItem } from "./legend.js";
import { baselineShift, colors, toneLooks, toneWithWord, valueStyle } from "./look.js";
import { columnsFor, gridLines, heightOf, placeRows, separators } from "./rows.js";
import { widest } from "./text-width.js";

const markHeight = 26;
const overhang = 12;
/** What is a single figure is seen as a line, as wide as this share of the axis; no band is thinner. */
const thinnestBand = 0.006;

/** Each share as a point with its interval on a 0–100 % axis, the nation as a band or a line behind it, the value to the right. */
export function drawIntervals(chart: IntervalChart, context: ChartContext): Drawing {
  const values = chart.rows.map((row) => context.numbers.percent(row.value));
  const labels = chart.rows.map((row) => row.label);
  const columns = columnsFor(context.width, context.narrow, labels, widest(values, valueStyle), overhang);
  const rows = placeRows(
    chart.rows.map((row) => ({ label: row.label, note: context.answers(context.numbers.count(row.n)) })),
    columns,
    markHeight,
  );
  const axis = shareAxis(chart.axis, context.narrow, context.width - columns.left);
  const tones = chart.rows.map((row) => toneWithWord(row.tone, context.toneWords));
  const looks = tones.map((tone) => toneLooks[tone]);
  const legend = placeLegend(
    [
      intervalItem(chart.legend.ours, toneLooks.neutral.stroke, toneLooks.neutral),
      ...referenceItems(chart, context),
      ...toneItems(tones, context.toneWords),
    ],
    context.width,
    null,
  );
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
        rects: chart.rows.flatMap((row, i) => bandOf(row.reference, rows[i]?.middle ?? 0)),
        rules: chart.rows.flatMap((row, i) =>
          whiskers(row, rows[i]?.middle ?? 0, looks[i]?.stroke ?? colors.ink),
        ),
        points: chart.rows.map((row, i) => ({
          x: row.value,
          y: rows[i]?.middle ?? 0,
          ...(looks[i] ?? toneLooks.neutral),
        })),
      },
      {
        x: "pixel",
        texts: [
          ...rows.flatMap((row) => row.texts),
          ...values.map((value, i): Text => ({
            x: columns.plotWidth + columns.right,
            y: (rows[i]?.middle ?? 0) + baselineShift(valueStyle),
            lines: [value],
            style: valueStyle,
            color: colors.ink,
            align: "right",
          })),
        ],
      },
      legend.group(columns.left, 0),
    ],
  };
}

type Reference = { readonly low: number; readonly high: number };

/** Only what the picture holds: bands, lines, or both. */
function referenceItems(chart: IntervalChart, context: ChartContext): LegendItem[] {
  const references = chart.rows.flatMap((row) => row.reference ?? []);
  const { reference: name } = chart.legend;
  return [
    ...(references.some((one) => !isOneFigure(one))
      ? [swatchItem(context.range(name), colors.band, colors.bandEdge)]
      : []),
    ...(references.some(isOneFigure) ? [lineItem(context.oneFigure(name), colors.bandEdge)] : []),
  ];
}

function isOneFigure({ low, high }: Reference): boolean {
  return low === high;
}

function bandOf(reference: Reference | null, middle: number): Rect[] {
  if (reference === null) return [];
  const spread = Math.max(0, thinnestBand - (reference.high - reference.low)) / 2;
  return [
    {
      x: reference.low - spread,
      x2: reference.high + spread,
      y: middle - markHeight / 2,
      y2: middle + markHeight / 2,
      fill: isOneFigure(reference) ? colors.bandEdge : colors.band,
      stroke: colors.bandEdge,
    },
  ];
}

/** The line from low to high, with an end cap on each side. */
export function whiskers(
  interval: { readonly low: number; readonly high: number },
  middle: number,
  stroke: string,
): Rule[] {
  const cap = (x: number): Rule => ({ x, x2: x, y: middle - 5, y2: middle + 5, stroke, width: 2 });
  return [
    { x: interval.low, x2: interval.high, y: middle, y2: middle, stroke, width: 2.5 },
    cap(interval.low),
    cap(interval.high),
  ];
}
