import type { HeatmapChart } from "../../domain/document.js";
import type { ChartContext } from "./context.js";
import type { Drawing, Rect, Text } from "./drawing.js";
import { columnHeads, headStyle } from "./heatmap-heads.js";
import { placeLegend, swatchItem, type Legend } from "./legend.js";
import { baselineShift, colors, lineHeight, sequence, textOn, valueStyle } from "./look.js";
import { columnsFor, heightOf, placeRows, type Columns } from "./rows.js";
import { widest, wrapText, type TextStyle } from "./text-width.js";

type Value = HeatmapChart["rows"][number]["values"][number];

const cellHeight = 38;
const listedHeight = 28;
const cellPadding = 12;

/** Area × group with the figure written in each cell; where the groups' names have no room, area by area as a list. */
export function drawHeatmap(chart: HeatmapChart, context: ChartContext): Drawing {
  const unit = chart.rows.some((row) => row.values.some(({ value }) => (value ?? 0) > 1)) ? 100 : 1;
  const legend = classLegend(unit, chart.axis, context);
  const labels = chart.rows.map((row) => row.label);
  const columns = columnsFor(context.width, context.narrow, labels, 0, 0);
  const cellWidth = columns.plotWidth / Math.max(1, chart.columns.length);
  const figures = chart.rows.flatMap((row) => row.values.map(({ text }) => text));
  const figuresFit = widest(figures, valueStyle) + cellPadding <= cellWidth;
  const heads = figuresFit ? columnHeads(chart.columns, cellWidth, !context.narrow) : null;
  return heads === null
    ? drawList(chart, context, unit, legend)
    : drawGrid(chart, columns, heads, unit, legend);
}

function drawGrid(
  chart: HeatmapChart,
  columns: Columns,
  heads: { readonly texts: readonly Text[]; readonly height: number },
  unit: number,
  legend: Legend,
): Drawing {
  const rows = placeRows(
    chart.rows.map((row) => ({ label: row.label, note: null })),
    columns,
    cellHeight,
    columns.narrow ? 4 : 1,
  );
  const cellWidth = columns.plotWidth / Math.max(1, chart.columns.length);
  const cells = chart.rows.map((row, i) =>
    row.values.map((value, column) => {
      const { top, middle, bottom } = rows[i] ?? { top: 0, middle: 0, bottom: 0 };
      const [y, y2] = columns.narrow
        ? [middle - cellHeight / 2, middle + cellHeight / 2]
        : [top + 1, bottom - 1];
      const x = column * cellWidth;
      return cellMarks(value, { x: x + 1, x2: x + cellWidth - 1, y, y2 }, unit);
    }),
  );
  return {
    plotWidth: columns.plotWidth,
    plotHeight: heightOf(rows),
    margin: { left: columns.left, top: legend.height + heads.height, right: columns.right, bottom: 4 },
    axis: null,
    groups: [
      {
        x: "pixel",
        rects: cells.flat().flatMap((cell) => cell.rects),
        texts: cells.flat().map((cell) => cell.text),
      },
      { x: "pixel", texts: [...heads.texts, ...rows.flatMap((row) => row.texts)] },
      legend.group(columns.left, heads.height),
    ],
  };
}

/** For narrow pictures: under each area one line per group, its name to the left and its cell to the right. */
function drawList(chart: HeatmapChart, context: ChartContext, unit: number, legend: Legend): Drawing {
  const figures = chart.rows.flatMap((row) => row.values.map(({ text }) => text));
  const cellWidth = Math.max(widest(figures, valueStyle) + cellPadding, context.width * 0.3);
  const nameWidth = context.width - cellWidth - cellPadding;
  const rects: Rect[] = [];
  const texts: Text[] = [];
  let y = 0;
  for (const row of chart.rows) {
    const title = wrapText(row.label, context.width, valueStyle);
    texts.push(leftText(title, y + lineHeight(valueStyle) / 2, valueStyle, 0));
    y += title.length * lineHeight(valueStyle) + 6;
    for (const [i, name] of chart.columns.entries()) {
      const lines = wrapText(name, nameWidth, headStyle);
      const height = Math.max(listedHeight, lines.length * lineHeight(headStyle) + 6);
      const box = { x: context.width - cellWidth, x2: context.width, y: y + 1, y2: y + height - 1 };
      const cell = cellMarks(row.values[i] ?? { value: null, text: "" }, box, unit);
      const firstLine = y + height / 2 - ((lines.length - 1) * lineHeight(headStyle)) / 2;
      rects.push(...cell.rects);
      texts.push(leftText(lines, firstLine, headStyle, 0), cell.text);
      y += height;
    }
    y += 14;
  }
  return {
    plotWidth: context.width,
    plotHeight: y,
    margin: { left: 0, top: legend.height, right: 0, bottom: 0 },
    axis: null,
    groups: [{ x: "pixel", rects, texts }, legend.group(0, 0)],
  };
}

function leftText(lines: readonly string[], middle: number, style: TextStyle, x: number): Text {
  return { x, y: middle + baselineShift(style), lines, style, color: colors.ink, align: "left" };
}

/** A hidden cell is its sign and nothing else: no color that could be read. */
function cellMarks(
  { value, text }: Value,
  box: Pick<Rect, "x" | "x2" | "y" | "y2">,
  unit: number,
): { readonly rects: readonly Rect[]; readonly text: Text } {
  const fill = value === null ? null : classColor(value / unit);
  return {
    rects: fill === null ? [] : [{ ...box, fill }],
    text: {
      x: (box.x + box.x2) / 2,
      y: (box.y + box.y2) / 2 + baselineShift(valueStyle),
      lines: [text],
      style: valueStyle,
      color: fill === null ? colors.muted : textOn(fill),
      align: "center",
    },
  };
}

/** Five equal classes from 0 to 1, so that a color means the same in every chart. */
function classColor(share: number): string {
  const last = sequence.length - 1;
  return sequence[Math.min(last, Math.max(0, Math.floor(share * sequence.length)))] ?? sequence[0];
}

function classLegend(unit: number, title: string, context: ChartContext): Legend {
  const edge = (i: number): number => i / sequence.length;
  const upTo = (share: number): string =>
    unit === 1 ? context.numbers.percent(share, 0) : context.numbers.count(share * unit);
  const items = sequence.map((fill, i) =>
    swatchItem(`${context.numbers.count(edge(i) * 100)}–${upTo(edge(i + 1))}`, fill, colors.bandEdge),
  );
  return placeLegend(items, context.width, title);
}
