import type { TopLevelSpec } from "vega-lite";
import type { Locale } from "../../domain/text.js";
import type { Drawing, MarkGroup, ValueAxis } from "./drawing.js";
import { colors, fontFamily, lineHeight, noteStyle } from "./look.js";

type Layers = Extract<TopLevelSpec, { layer: unknown }>["layer"];
type Layer = Layers[number];

/** A drawing as vega-lite: every group of marks is a layer with its data written out. */
export function toSpec(drawing: Drawing, locale: Locale): TopLevelSpec {
  return {
    width: drawing.plotWidth,
    height: drawing.plotHeight,
    padding: { ...drawing.margin },
    autosize: "none",
    background: "transparent",
    config: {
      aria: false,
      font: fontFamily,
      view: { stroke: null },
      locale: { number: numberLocale(locale) },
      axis: axisLook,
    },
    layer: drawing.groups.flatMap((group) => layersOf(group, drawing.axis)),
  };
}

const axisLook = {
  grid: false,
  domain: false,
  ticks: false,
  labelFontSize: noteStyle.size,
  labelColor: colors.muted,
  labelFlush: false,
  labelOverlap: false,
  labelPadding: 8,
  titleFontSize: noteStyle.size,
  titleFontWeight: noteStyle.weight,
  titleLineHeight: lineHeight(noteStyle),
  titleColor: colors.muted,
  titleAnchor: "start",
  titleAlign: "left",
  titlePadding: 6,
} as const;

/** d3's number locale: the sign for per cent stands apart in Norwegian. */
function numberLocale(locale: Locale): {
  decimal: string;
  thousands: string;
  grouping: number[];
  currency: [string, string];
  percent: string;
  minus: string;
} {
  const english = locale === "en";
  return {
    decimal: english ? "." : ",",
    thousands: english ? "," : "\u00a0",
    grouping: [3],
    currency: ["", ""],
    percent: english ? "%" : "\u00a0%",
    minus: "−",
  };
}

function layersOf(group: MarkGroup, axis: ValueAxis | null): Layer[] {
  const x = group.x === "value" && axis !== null ? onAxis(axis) : pixelX;
  const layers: Layer[] = [];
  if (group.rects !== undefined && group.rects.length > 0) {
    layers.push({
      data: { values: group.rects.map((rect) => ({ stroke: rect.fill, ...rect })) },
      mark: { type: "rect", strokeWidth: 1 },
      encoding: {
        x,
        x2: { field: "x2" },
        y: pixelY,
        y2: { field: "y2" },
        fill: asIs("fill"),
        stroke: asIs("stroke"),
      },
    });
  }
  if (group.rules !== undefined && group.rules.length > 0) {
    layers.push({
      data: { values: [...group.rules] },
      mark: { type: "rule" },
      encoding: {
        x,
        x2: { field: "x2" },
        y: pixelY,
        y2: { field: "y2" },
        stroke: asIs("stroke"),
        strokeWidth: { field: "width", type: "quantitative", scale: null },
      },
    });
  }
  if (group.points !== undefined && group.points.length > 0) {
    layers.push({
      data: { values: [...group.points] },
      mark: { type: "point", strokeWidth: 2, opacity: 1 },
      encoding: {
        x,
        y: pixelY,
        shape: asIs("shape"),
        fill: asIs("fill"),
        stroke: asIs("stroke"),
        size: { field: "area", type: "quantitative", scale: null },
      },
    });
  }
  if (group.texts !== undefined && group.texts.length > 0) layers.push(textLayer(group.texts, x));
  return layers;
}

function textLayer(texts: NonNullable<MarkGroup["texts"]>, x: XChannel): Layer {
  return {
    data: {
      values: texts.map((text) => ({
        x: text.x,
        y: text.y,
        text: text.lines.join("\n"),
        size: text.style.size,
        weight: text.style.weight,
        lineHeight: lineHeight(text.style),
        color: text.color,
        align: text.align,
        angle: text.angle ?? 0,
      })),
    },
    mark: {
      type: "text",
      baseline: "alphabetic",
      lineBreak: "\n",
      align: { expr: "datum.align" },
      fontWeight: { expr: "datum.weight" },
      lineHeight: { expr: "datum.lineHeight" },
    },
    encoding: {
      x,
      y: pixelY,
      text: { field: "text", type: "nominal" },
      size: { field: "size", type: "quantitative", scale: null },
      color: asIs("color"),
      angle: { field: "angle", type: "quantitative", scale: null },
    },
  };
}

/** A position that is already a pixel, or a number that is already what the channel wants. */
const pixelX = { field: "x", type: "quantitative", scale: null, axis: null } as const;
const pixelY = { field: "y", type: "quantitative", scale: null, axis: null } as const;

interface AxisX {
  field: "x";
  type: "quantitative";
  scale: { domain: number[]; nice: false; zero: false };
  axis: { values: number[]; title: string[]; labelExpr: string };
}
type XChannel = typeof pixelX | AxisX;

function onAxis(axis: ValueAxis): AxisX {
  return {
    field: "x",
    type: "quantitative",
    scale: { domain: [...axis.domain], nice: false, zero: false },
    axis: {
      values: [...axis.ticks],
      title: [...axis.title],
      // Where the axis has two sides, both are counted from the middle.
      labelExpr: "format(abs(datum.value), '.0%')",
    },
  };
}

/** A color or a shape that is written in the data. */
function asIs<Field extends string>(field: Field) {
  return { field, type: "nominal", scale: null } as const;
}
