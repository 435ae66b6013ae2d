import type { CountChart } from "../../domain/document.js";
import type { ChartContext } from "./context.js";
import type { Drawing, Text } from "./drawing.js";
import { placeLegend } from "./legend.js";
import { baselineShift, colors, sequence, valueStyle } from "./look.js";
import { columnsFor, heightOf, placeRows, separators } from "./rows.js";
import { widest } from "./text-width.js";

const barHeight = 24;
/** From the end of a bar to its number. */
const beside = 6;

/** Plain bars from a common line, each with its number at the end; what is counted stands above. */
export function drawCounts(chart: CountChart, context: ChartContext): Drawing {
  const figures = chart.rows.map(({ value }) => context.numbers.count(value));
  const labels = chart.rows.map(({ label }) => label);
  const columns = columnsFor(context.width, context.narrow, labels, 0, 0);
  const rows = placeRows(
    labels.map((label) => ({ label, note: null })),
    columns,
    barHeight,
    5,
  );
  const longest = columns.plotWidth - beside - Math.ceil(widest(figures, valueStyle)) - 1;
  const most = Math.max(1, ...chart.rows.map(({ value }) => value));
  const bars = chart.rows.map(({ value }, i) => {
    const middle = rows[i]?.middle ?? 0;
    return { x: 0, x2: (value / most) * longest, y: middle - barHeight / 2, y2: middle + barHeight / 2 };
  });
  const legend = placeLegend([], context.width, chart.axis);
  return {
    plotWidth: columns.plotWidth,
    plotHeight: heightOf(rows),
    margin: { left: columns.left, top: legend.height, right: columns.right, bottom: 4 },
    axis: null,
    groups: [
      { x: "pixel", rules: separators(rows, columns) },
      {
        x: "pixel",
        rects: bars.filter(({ x2 }) => x2 > 0).map((bar) => ({ ...bar, fill: sequence[3] })),
        rules: bars.map(({ y, y2 }) => ({ x: 0, x2: 0, y, y2, stroke: colors.previousEdge, width: 1 })),
        texts: [
          ...rows.flatMap((row) => row.texts),
          ...bars.map((bar, i) => figureText(figures[i] ?? "", bar)),
        ],
      },
      legend.group(columns.left, 0),
    ],
  };
}

function figureText(
  figure: string,
  bar: { readonly x2: number; readonly y: number; readonly y2: number },
): Text {
  return {
    x: bar.x2 + beside,
    y: (bar.y + bar.y2) / 2 + baselineShift(valueStyle),
    lines: [figure],
    style: valueStyle,
    color: colors.ink,
    align: "left",
  };
}
