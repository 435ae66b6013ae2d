import { FEW } from "../../domain/thresholds.js";
import stringWidth from "string-width";
import type {
  ChangeChart,
  ChartData,
  CountChart,
  IntervalChart,
  LikertChart,
  Tone,
} from "../../domain/document.js";
import type { NumberFormat } from "../../text/numbers.js";
import type { RenderTexts } from "../../text/nb/render.js";
import { oneLine } from "../plain-text.js";
import type { Paint } from "./paint.js";
import { axisLine, intervalTrack } from "./track.js";
import { pad, wrap, wrapText } from "./wrap.js";

export interface ChartLook {
  readonly width: number;
  readonly paint: Paint;
  readonly texts: RenderTexts;
  readonly numbers: NumberFormat;
}

/** Under this width a label stands above its bar instead of beside it. */
const besideFrom = 72;
const widestTrack = 61;
const gap = "  ";

const likertFill = { below: "▒", middle: "░", above: "█", dontKnow: "·" } as const;

/** A chart in characters. The heat map gives none: its table says the same. */
export function chartLines(chart: ChartData, look: ChartLook): readonly string[] {
  switch (chart.kind) {
    case "intervals":
      return intervalLines(chart, look);
    case "change":
      return changeLines(chart, look);
    case "likert":
      return likertLines(chart, look);
    case "heatmap":
      return [];
    case "counts":
      return countLines(chart, look);
  }
}

interface Bar {
  readonly end: string;
  readonly track: (columns: number) => string;
}

interface Row {
  readonly label: string;
  readonly bars: readonly Bar[];
}

function intervalLines(chart: IntervalChart, look: ChartLook): readonly string[] {
  const { numbers, texts, paint, width } = look;
  const rows = chart.rows.map((row): Row => {
    const n = numbers.count(row.n);
    const share =
      row.n < FEW
        ? texts.countOf(numbers.count(Math.round(row.value * row.n)), n)
        : `${numbers.percent(row.value)} (${texts.answers(n)})`;
    const style = { band: row.reference, point: "●", paint };
    return {
      label: row.label,
      bars: [{ end: share, track: (columns) => intervalTrack(row, { ...style, columns }) }],
    };
  });
  const legend = [
    `●\u00a0${chart.legend.ours}`,
    `░\u00a0${chart.legend.reference}`,
    `▒\u00a0${look.texts.overlap}`,
  ].join(", ");
  return [...rowLines(rows, chart.axis, look), ...wrapText(legend, width).map(paint.dim)];
}

/** Two tracks a row, each with its own interval, so that overlap is seen. */
function changeLines(chart: ChangeChart, look: ChartLook): readonly string[] {
  const { numbers, paint } = look;
  const [earlier, later] = chart.waves;
  const bar = (wave: string, at: ChangeChart["rows"][number]["to"], tone: Tone, point: string): Bar => ({
    end: `${wave}: ${numbers.percent(at.value)}`,
    track: (columns) => intervalTrack({ ...at, tone }, { band: null, point, columns, paint }),
  });
  const rows = chart.rows.map(({ label, from, to, tone }): Row => ({
    label,
    bars: [bar(earlier, from, "none", "○"), bar(later, to, tone, "●")],
  }));
  return [...rowLines(rows, chart.axis, look), paint.dim(`○ ${earlier}${gap}● ${later}`)];
}

function rowLines(rows: readonly Row[], axis: string, look: ChartLook): readonly string[] {
  const { width, paint } = look;
  const beside = width >= besideFrom;
  const bars = rows.flatMap((row) => row.bars);
  const ends = Math.max(0, ...bars.map((bar) => stringWidth(bar.end)));
  const widestLabel = Math.max(0, ...rows.map((row) => stringWidth(oneLine(row.label))));
  const labels = beside ? Math.min(Math.floor(width * 0.4), widestLabel) : 0;
  const indent = beside ? labels + gap.length : 0;
  const columns = Math.max(11, Math.min(widestTrack, width - indent - ends - gap.length));
  const lines = rows.flatMap((row) => {
    const drawn = row.bars.map((bar) => `${bar.track(columns)}${gap}${pad(bar.end, ends, "right")}`);
    if (!beside) return [...wrapText(row.label, width), ...drawn];
    const label = wrapText(row.label, labels);
    return Array.from({ length: Math.max(label.length, drawn.length) }, (_, line) =>
      `${pad(label[line] ?? "", labels)}${gap}${drawn[line] ?? ""}`.trimEnd(),
    );
  });
  const under = paint.dim(`${" ".repeat(indent)}${axisLine(columns)}`);
  return [...lines, under, ...wrapText(axis, width).map(paint.dim)];
}

/** Bars from a common line, the longest as wide as there is room for; under a label where the screen is narrow. */
function countLines(chart: CountChart, { width, numbers, paint }: ChartLook): readonly string[] {
  const beside = width >= besideFrom;
  const figures = chart.rows.map(({ value }) => numbers.count(value));
  const ends = Math.max(0, ...figures.map((figure) => stringWidth(figure))) + 1;
  const widestLabel = Math.max(0, ...chart.rows.map(({ label }) => stringWidth(oneLine(label))));
  const labels = beside ? Math.min(Math.floor(width * 0.4), widestLabel) : 0;
  const columns = Math.min(widestTrack, width - (beside ? labels + gap.length : 0) - ends);
  const most = Math.max(1, ...chart.rows.map(({ value }) => value));
  const lines = chart.rows.flatMap(({ label, value }, at) => {
    const length = value === 0 ? 0 : Math.max(1, Math.round((value / most) * columns));
    const bar = `${"█".repeat(length)} ${figures[at] ?? ""}`.trimStart();
    if (!beside) return [...wrapText(label, width), bar];
    const [first = "", ...more] = wrapText(label, labels);
    return [`${pad(first, labels)}${gap}${bar}`, ...more];
  });
  return [...lines, ...wrapText(chart.axis, width).map(paint.dim)];
}

function likertLines(chart: LikertChart, look: ChartLook): readonly string[] {
  const { width, paint, numbers, texts } = look;
  const columns = Math.min(widestTrack, width);
  return chart.rows.flatMap((row) => {
    const widths = wholeColumns(
      row.segments.map((segment) => segment.share),
      columns,
    );
    const bar = row.segments.map((s, index) => likertFill[s.role].repeat(widths[index] ?? 0)).join("");
    const key = row.segments.map(({ label, share, role }) => {
      const said = row.n < FEW ? numbers.count(Math.round(share * row.n)) : numbers.percent(share, 0);
      return `${likertFill[role]}\u00a0${oneLine(label)} ${said}`;
    });
    return [
      ...wrap([`${row.label} (${texts.answers(numbers.count(row.n))})`], { width, strong: paint.strong }),
      bar,
      ...wrapText(key.join(", "), width).map(paint.dim),
    ];
  });
}

/** Shares as whole columns that add up to what the shares do (largest remainder). */
function wholeColumns(shares: readonly number[], columns: number): readonly number[] {
  const exact = shares.map((share) => share * columns);
  const whole = exact.map(Math.floor);
  const total = Math.min(columns, Math.round(exact.reduce((sum, part) => sum + part, 0)));
  const left = total - whole.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, Math.max(0, left))) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}
