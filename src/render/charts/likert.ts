import type { LikertChart } from "../../domain/document.js";
import { axisHeight } from "./axis.js";
import type { ChartContext } from "./context.js";
import type { Drawing, MarkGroup, Rule, Text, ValueAxis } from "./drawing.js";
import { hatch } from "./hatch.js";
import { answerKey, reachOf, segmentsOf, shareOf, type Answer, type Segment } from "./likert-bars.js";
import { placeLegend, swatch, swatchItem, type LegendItem } from "./legend.js";
import { baselineShift, colors, noteStyle, segmentStyle, textOn } from "./look.js";
import { columnsFor, gridLines, heightOf, placeRows, separators, type PlacedRow } from "./rows.js";
import { textWidth, wrapText } from "./text-width.js";

const markHeight = 26;
const halfBar = markHeight / 2;
const overhang = 12;
/** The gap before «vet ikke», and from its bar to its figure. */
const apart = 24;
const beside = 6;

/**
 * Answers as bars around the middle: what lies below it goes left, what lies above goes right, the middle itself stands
 * astride the line, and «vet ikke» stands hatched in a column of its own at the same scale.
 */
export function drawLikert(chart: LikertChart, context: ChartContext): Drawing {
  const key = answerKey(chart.rows);
  const labels = chart.rows.map((row) => row.label);
  const columns = columnsFor(context.width, context.narrow, labels, 0, overhang);
  const scale = scaleOf(chart, context, columns.plotWidth);
  const right = context.width - columns.left - scale.plotWidth;
  const rows = placeRows(
    chart.rows.map((row) => ({ label: row.label, note: context.answers(context.numbers.count(row.n)) })),
    columns,
    markHeight,
  );
  const axis: ValueAxis = {
    domain: [-scale.left, scale.right],
    ticks: ticksOf(scale, context),
    title: wrapText(chart.axis, context.width - columns.left, noteStyle),
  };
  const legend = placeLegend(key.map(keyItem), context.width, null);
  const segments = chart.rows.map((row) => segmentsOf(row, key));
  return {
    plotWidth: scale.plotWidth,
    plotHeight: heightOf(rows),
    margin: { left: columns.left, top: legend.height, right, bottom: axisHeight(axis) },
    axis,
    groups: [
      { x: "value", rules: gridLines(rows, axis.ticks, context.narrow, markHeight) },
      { x: "pixel", rules: separators(rows, { ...columns, plotWidth: scale.plotWidth, right }) },
      { x: "value", rules: rows.map(middleLine) },
      {
        x: "value",
        rects: rows.flatMap((row, i) =>
          (segments[i] ?? []).map(({ from, to, answer }) => ({
            x: from,
            x2: to,
            y: row.middle - halfBar,
            y2: row.middle + halfBar,
            fill: answer.fill,
            stroke: answer.stroke,
          })),
        ),
        texts: rows.flatMap((row, i) =>
          (segments[i] ?? []).flatMap((segment) => segmentText(segment, row.middle, scale.pixels, context)),
        ),
      },
      dontKnowGroup(chart, rows, scale, context),
      { x: "pixel", texts: rows.flatMap((row) => row.texts) },
      legend.group(columns.left, 0),
    ],
  };
}

interface Scale {
  /** How far the axis reaches to each side of the middle, in shares. */
  readonly left: number;
  readonly right: number;
  /** Pixels for a share of 1, in the bars as in the column for «vet ikke». */
  readonly pixels: number;
  readonly plotWidth: number;
}

function scaleOf(chart: LikertChart, context: ChartContext, room: number): Scale {
  const reaches = chart.rows.map(reachOf);
  const left = Math.max(0.05, ...reaches.map((reach) => reach.left));
  const right = Math.max(0.05, ...reaches.map((reach) => reach.right));
  const apartShares = chart.rows.flatMap((row) => shareOf(row, "dontKnow") ?? []);
  const figureWidth = textWidth(context.numbers.percent(1, 0), noteStyle);
  const taken = apartShares.length === 0 ? 0 : apart + beside + figureWidth - overhang;
  const pixels = (room - taken) / (left + right + Math.max(0, ...apartShares));
  return { left, right, pixels, plotWidth: pixels * (left + right) };
}

/** As close as the numbers have room for, and none whose number would stick out of the picture. */
function ticksOf(scale: Scale, context: ChartContext): number[] {
  const numberWidth = textWidth(context.numbers.percent(1, 0), noteStyle);
  const step = [0.25, 0.5].find((candidate) => candidate * scale.pixels >= numberWidth + 12) ?? 1;
  const ticks: number[] = [];
  for (let i = Math.ceil(-scale.left / step); i * step <= scale.right; i += 1) ticks.push(i * step);
  return ticks.filter((tick) => (tick + scale.left) * scale.pixels + overhang >= numberWidth / 2);
}

/** Marks the middle behind the bars, and between them where the row's scale has no middle answer. */
function middleLine(row: PlacedRow): Rule {
  return {
    x: 0,
    x2: 0,
    y: row.middle - halfBar - 4,
    y2: row.middle + halfBar + 4,
    stroke: colors.previousEdge,
    width: 1.5,
  };
}

/** The share on its segment, where there is room for it; the sign for per cent stands on the axis. */
function segmentText(segment: Segment, middle: number, pixels: number, context: ChartContext): Text[] {
  const text = context.numbers.count(segment.share * 100);
  if (textWidth(text, segmentStyle) + 4 > segment.share * pixels) return [];
  return [
    {
      x: (segment.from + segment.to) / 2,
      y: middle + baselineShift(segmentStyle),
      lines: [text],
      style: segmentStyle,
      color: textOn(segment.answer.fill),
      align: "center",
    },
  ];
}

function dontKnowGroup(
  chart: LikertChart,
  rows: readonly PlacedRow[],
  scale: Scale,
  context: ChartContext,
): MarkGroup {
  const start = scale.plotWidth + apart;
  const bars = chart.rows.flatMap((row, i) => {
    const share = shareOf(row, "dontKnow");
    const middle = rows[i]?.middle ?? 0;
    if (share === null) return [];
    return [
      {
        share,
        middle,
        x: start,
        x2: start + share * scale.pixels,
        y: middle - halfBar,
        y2: middle + halfBar,
      },
    ];
  });
  return {
    x: "pixel",
    rects: bars.map(({ x, x2, y, y2 }) => ({
      x,
      x2,
      y,
      y2,
      fill: colors.white,
      stroke: colors.previousEdge,
    })),
    rules: bars.flatMap((bar) => hatch(bar, colors.previousEdge)),
    texts: bars.map((bar): Text => ({
      x: bar.x2 + beside,
      y: bar.middle + baselineShift(noteStyle),
      lines: [context.numbers.percent(bar.share, 0)],
      style: noteStyle,
      color: colors.ink,
      align: "left",
    })),
  };
}

function keyItem(answer: Answer): LegendItem {
  const item = swatchItem(answer.label, answer.fill, answer.stroke);
  return answer.role === "dontKnow" ? { ...item, rules: hatch(swatch, answer.stroke) } : item;
}
