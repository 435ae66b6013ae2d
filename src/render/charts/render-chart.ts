import type { ChartData } from "../../domain/document.js";
import type { Locale } from "../../domain/text.js";
import { numberFormat } from "../../text/numbers.js";
import { textsOf } from "../texts.js";
import { drawChange } from "./change.js";
import type { ChartContext } from "./context.js";
import type { Drawing } from "./drawing.js";
import { drawCounts } from "./counts.js";
import { drawHeatmap } from "./heatmap.js";
import { drawIntervals } from "./intervals.js";
import { drawLikert } from "./likert.js";
import { wideFrom, type ToneWords } from "./look.js";
import { toSpec } from "./spec.js";
import { finishSvg } from "./svg.js";
import { textWidth } from "./text-width.js";

/** The widths a page needs: one for a screen or an A4 sheet, one for a screen of 320 pixels. */
export const chartWidths = { wide: 720, narrow: 288 } as const;

export interface ChartOptions {
  /** Becomes the id of the `<svg>`, and begins every id in it; unique on the page. */
  readonly idPrefix: string;
  readonly locale: Locale;
  /** In pixels; below 480 the labels stand above the marks. */
  readonly width: number;
  /** The words of the tones. A tone without a word is drawn as neutral: color never stands alone. */
  readonly toneWords?: ToneWords;
}

/**
 * A chart as inline SVG, laid out in Inter. The picture is hidden from screen readers (`aria-hidden`): whoever places it
 * gives the element around it `role="img"` and the alt text. Same input, same bytes.
 *
 * @returns `<svg …>…</svg>` with `width`, `height` and `viewBox`, no outside references.
 * @example
 * const svg = await renderChart(figure.chart, { idPrefix: "figur-1", locale: "nb", width: chartWidths.wide });
 */
export async function renderChart(chart: ChartData, options: ChartOptions): Promise<string> {
  return finishSvg(await laidOut(chart, options), options.idPrefix);
}

/** Charts by what they were laid out for: the formats of one document share the dear part. */
const known = new WeakMap<ChartData, Map<string, Promise<string>>>();

function laidOut(chart: ChartData, options: Omit<ChartOptions, "idPrefix">): Promise<string> {
  const { locale, width, toneWords } = options;
  const key = JSON.stringify([locale, width, toneWords]);
  const ofChart = known.get(chart) ?? new Map<string, Promise<string>>();
  known.set(chart, ofChart);
  const made = ofChart.get(key) ?? layOut(chart, options);
  ofChart.set(key, made);
  return made;
}

async function layOut(chart: ChartData, options: Omit<ChartOptions, "idPrefix">): Promise<string> {
  const [vega, vegaLite] = await Promise.all([import("vega"), import("vega-lite")]);
  measureTextInInter(vega);
  const { answers, range, oneFigure } = textsOf(options.locale);
  const context: ChartContext = {
    width: options.width,
    narrow: options.width < wideFrom,
    numbers: numberFormat(options.locale),
    toneWords: options.toneWords ?? {},
    answers,
    range,
    oneFigure,
  };
  const spec = vegaLite.compile(toSpec(draw(chart, context), options.locale)).spec;
  vega.resetSVGDefIds();
  const view = new vega.View(vega.parse(spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

function draw(chart: ChartData, context: ChartContext): Drawing {
  switch (chart.kind) {
    case "intervals":
      return drawIntervals(chart, context);
    case "likert":
      return drawLikert(chart, context);
    case "change":
      return drawChange(chart, context);
    case "heatmap":
      return drawHeatmap(chart, context);
    case "counts":
      return drawCounts(chart, context);
  }
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
}

/** Without a canvas vega takes every character to be equally wide; its types leave out that this can be mended. */
function measureTextInInter(vega: object): void {
  const { textMetrics } = vega as { textMetrics: { width: (item: TextItem, text: string) => number } };
  textMetrics.width = (item, text) =>
    textWidth(text, { size: item.fontSize ?? 11, weight: Number(item.fontWeight) >= 600 ? 600 : 400 });
}
