import { describe, expect, test } from "vitest";
import type { ChartData, Tone } from "../../src/domain/document.js";
import type { ChartContext } from "../../src/render/charts/context.js";
import { drawCounts } from "../../src/render/charts/counts.js";
import { drawHeatmap } from "../../src/render/charts/heatmap.js";
import { hatch } from "../../src/render/charts/hatch.js";
import { drawIntervals } from "../../src/render/charts/intervals.js";
import { answerKey, segmentsOf } from "../../src/render/charts/likert-bars.js";
import { answerColor, contrast, sequence, textOn } from "../../src/render/charts/look.js";
import { chartWidths, renderChart } from "../../src/render/charts/render-chart.js";
import { finishSvg } from "../../src/render/charts/svg.js";
import { textWidth, wrapText } from "../../src/render/charts/text-width.js";
import { numberFormat } from "../../src/text/numbers.js";
import { change, heatmap, intervals, likert, statementCounts } from "./chart-samples.js";
import { overlaps, textBoxes } from "./svg-texts.js";

const toneWords: Record<Tone, string> = {
  good: "Bedre enn landet",
  bad: "Dårligere enn landet",
  neutral: "Vi kan ikke si",
  none: "For få svar",
};
const widths = Object.values(chartWidths);

/** Each case is drawn once for all the tests that look at it. */
const drawn = new Map<string, Promise<string>>();
function once(chart: ChartData, width: number = chartWidths.wide): Promise<string> {
  const key = `${width} ${JSON.stringify(chart)}`;
  const svg = drawn.get(key) ?? render(chart, width);
  drawn.set(key, svg);
  return svg;
}

function render(chart: ChartData, width: number = chartWidths.wide): Promise<string> {
  return renderChart(chart, { idPrefix: "figur-1", locale: "nb", width, toneWords });
}

/** Without blanks: a label may be broken after a hyphen, and is then joined by one. */
function texts(svg: string): string[] {
  return textBoxes(svg).map((box) => box.text.replace(/[ \u00a0]/g, ""));
}

function context(width: number): ChartContext {
  return {
    width,
    narrow: width < 480,
    numbers: numberFormat("nb"),
    toneWords,
    answers: (n) => `${n} svar`,
    range: (name) => `${name}, et spenn`,
    oneFigure: (name) => `${name}, ett tall`,
  };
}

/** What has to be written in the picture of each row. */
function written(chart: ChartData): string[] {
  const { percent } = numberFormat("nb");
  switch (chart.kind) {
    case "intervals":
      return chart.rows.flatMap((row) => [row.label, percent(row.value)]);
    case "change":
      return chart.rows.flatMap((row) => [row.label, percent(row.from.value), percent(row.to.value)]);
    case "likert":
      return chart.rows.flatMap((row) => [row.label, ...row.segments.map((segment) => segment.label)]);
    case "counts":
      return chart.rows.flatMap((row) => [row.label, numberFormat("nb").count(row.value)]);
    case "heatmap":
      return [
        ...chart.columns,
        ...chart.rows.flatMap((row) => [row.label, ...row.values.map(({ text }) => text)]),
      ];
  }
}

const counts = [1, 7, 20];
const cases = counts.flatMap((count): [string, ChartData][] => [
  [`intervals, ${count} rows`, intervals(count)],
  [`likert, ${count} rows`, likert(count)],
  [`change, ${count} rows`, change(count)],
  [`counts, ${count} rows`, statementCounts(count)],
  [`heatmap, ${count} rows`, heatmap(count, 7)],
  [`heatmap, ${count} rows of few groups`, heatmap(count, 2)],
]);

describe.each(cases)("%s", (_name, chart) => {
  test.each(widths)("writes every label and figure, at %i pixels", async (width) => {
    const svg = await once(chart, width);
    const found = texts(svg);
    for (const text of written(chart)) expect(found).toContain(text.replace(/[ \u00a0]/g, ""));
    expect(svg).not.toMatch(/undefined|NaN|null|Infinity/);
  });

  test.each(widths)("no text covers another or leaves the picture, at %i pixels", async (width) => {
    const svg = await once(chart, width);
    const boxes = textBoxes(svg);
    const height = Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)![1]);
    expect(overlaps(boxes)).toEqual([]);
    const outside = boxes.filter(
      (box) => box.left < -0.5 || box.right > width + 0.5 || box.top < 0 || box.bottom > height,
    );
    expect(outside).toEqual([]);
  });

  test("has ids of its own figure, refers to nothing outside, and gives the same bytes again", async () => {
    const svg = await once(chart);
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !id!.startsWith("figur-1"))).toEqual([]);
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:|href|@import/);
    expect(await render(chart)).toBe(svg);
  });
});

describe("a chart as svg", () => {
  test("is hidden from screen readers and scales", async () => {
    const svg = await render(intervals(2));
    expect(svg).toMatch(
      /^<svg [^>]*width="720" height="[\d.]+" viewBox="0 0 720 [\d.]+"[^>]*aria-hidden="true"/,
    );
    expect(svg).not.toMatch(/role=|aria-label/);
  });

  test("writes numbers as its language does", async () => {
    expect(await render(intervals(1))).toContain("54,8\u00a0%");
    const english = await renderChart(intervals(1), { idPrefix: "f", locale: "en", width: 720 });
    expect(english).toContain("54.8%");
    expect(english).toContain(">20%<");
    expect(await render(intervals(1))).toContain(">20\u00a0%<");
  });

  test("escapes what would be markup in a label", async () => {
    const chart = intervals(1);
    const svg = await render({
      ...chart,
      rows: [{ ...chart.rows[0]!, label: "<script>alert(1)</script> & co" }],
    });
    expect(svg).not.toContain("<script");
    expect(texts(svg)).toContain("<script>alert(1)</script>&co");
  });

  test("can be drawn without rows", async () => {
    for (const chart of [intervals(0), likert(0), change(0), heatmap(0, 0), statementCounts(0)]) {
      expect(await render(chart)).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  test("puts the figure's id before every id and reference", () => {
    const svg = '<svg class="marks" width="10" height="5"><g id="clip0"/><g clip-path="url(#clip0)"/></svg>';
    expect(finishSvg(svg, "fig")).toContain('<g id="fig-clip0"/><g clip-path="url(#fig-clip0)"/>');
  });
});

describe("intervals", () => {
  test.each(widths)("figures stand clear of band, interval and point, at %i pixels", (width) => {
    const drawing = drawIntervals(intervals(20), context(width));
    const figures = drawing.groups
      .flatMap((group) => group.texts ?? [])
      .filter((text) => text.lines[0]?.endsWith("%"));
    expect(figures).toHaveLength(20);
    for (const figure of figures) {
      expect(figure.x - textWidth(figure.lines[0]!, figure.style)).toBeGreaterThan(drawing.plotWidth + 8);
    }
  });

  test("the key tells a band from a line, and only what the picture holds", async () => {
    const { rows, ...chart } = intervals(3);
    const [band, line, none] = rows;
    const keys = async (chosen: typeof rows): Promise<string[]> =>
      texts(await render({ ...chart, rows: chosen })).filter((text) => text.startsWith("Landet,"));
    const name = "Landet,slikdeteroffentliggjort";
    expect(await keys([band!])).toEqual([`${name},etspenn`]);
    expect(await keys([line!])).toEqual([`${name},etttall`]);
    expect(await keys(rows)).toEqual([`${name},etspenn`, `${name},etttall`]);
    expect(await keys([none!])).toEqual([]);
  });

  test("a single figure is a line of another gray than a band", () => {
    const fills = drawIntervals(intervals(2), context(720)).groups.flatMap((group) =>
      group.x === "value" ? (group.rects ?? []).map(({ fill }) => fill) : [],
    );
    expect(new Set(fills).size).toBe(2);
  });

  test("a tone without a word is drawn as neutral", async () => {
    const svg = await renderChart(intervals(4), { idPrefix: "f", locale: "nb", width: 720 });
    const neutral = {
      ...intervals(4),
      rows: intervals(4).rows.map((row) => ({ ...row, tone: "neutral" as const })),
    };
    expect(svg).toBe(await renderChart(neutral, { idPrefix: "f", locale: "nb", width: 720 }));
    expect(await render(intervals(4))).not.toBe(svg);
  });
});

describe("answers around the middle", () => {
  test("the middle stands astride 0, and «vet ikke» is in no bar", () => {
    const [row] = likert(1).rows;
    const segments = segmentsOf(row!, answerKey([row!]));
    const middle = segments.find((segment) => segment.answer.role === "middle")!;
    expect(middle.from).toBeCloseTo(-0.1, 12);
    expect(middle.to).toBeCloseTo(0.1, 12);
    expect(segments[0]!.from).toBeCloseTo(-0.45, 12);
    expect(segments.at(-1)!.to).toBeCloseTo(0.47, 12);
    expect(segments.some((segment) => segment.answer.role === "dontKnow")).toBe(false);
  });

  test("a scale without a middle answer parts at 0", () => {
    const { segments, ...row } = likert(1).rows[0]!;
    const without = { ...row, segments: segments.filter((segment) => segment.role !== "middle") };
    const placed = segmentsOf(without, answerKey([without]));
    expect(placed.find((segment) => segment.answer.role === "above")!.from).toBeCloseTo(0, 12);
  });

  test("a figure is written on a segment only where it has room", async () => {
    const chart = likert(6);
    const svg = await render({ ...chart, rows: [chart.rows[5]!] });
    expect(texts(svg)).toEqual(expect.arrayContaining(["30", "65"]));
    expect(texts(svg)).not.toContain("1");
  });

  test("the hatch keeps within its rectangle", () => {
    const lines = hatch({ x: 10, x2: 31, y: 5, y2: 25 }, "#000000");
    expect(lines.length).toBeGreaterThan(4);
    for (const { x, x2, y, y2 } of lines) {
      expect(Math.min(x, x2)).toBeGreaterThanOrEqual(10);
      expect(Math.max(x, x2)).toBeLessThanOrEqual(31);
      expect(Math.min(y, y2)).toBeGreaterThanOrEqual(5);
      expect(Math.max(y, y2)).toBeLessThanOrEqual(25);
    }
  });
});

describe("plain counts", () => {
  test.each(widths)(
    "bars are as long as their numbers are large, and none has no bar, at %i pixels",
    (width) => {
      const rows = [12, 0, 48].map((value, i) => ({ label: `Område ${i}`, value }));
      const rects = drawCounts({ kind: "counts", axis: "Antall", rows }, context(width)).groups.flatMap(
        (group) => group.rects ?? [],
      );
      expect(rects).toHaveLength(2);
      const [short, long] = rects.map(({ x, x2 }) => x2 - x);
      expect(long! / short!).toBeCloseTo(4, 10);
    },
  );
});

describe("a heat map", () => {
  test.each(widths)("a hidden cell is its sign and nothing else, at %i pixels", (width) => {
    const chart = heatmap(6, 7);
    const shown = chart.rows.flatMap((row) => row.values).filter(({ value }) => value !== null).length;
    const [cells] = drawHeatmap(chart, context(width)).groups;
    expect(cells!.rects).toHaveLength(shown);
    for (const hidden of cells!.texts!.filter((text) => text.lines[0] === ":")) {
      const behind = cells!.rects!.filter(
        (rect) => rect.x <= hidden.x && hidden.x <= rect.x2 && rect.y <= hidden.y && hidden.y <= rect.y2,
      );
      expect(behind).toEqual([]);
    }
  });

  test("shares and indexes have the same classes", async () => {
    const chart = heatmap(2, 2);
    const shares = {
      ...chart,
      rows: chart.rows.map((row) => ({
        ...row,
        values: row.values.map(({ value, text }) => ({ value: value === null ? null : value / 100, text })),
      })),
    };
    const fills = (svg: string): string[] =>
      [...svg.matchAll(/fill="(#[0-9a-f]{6})"/g)].map((match) => match[1]!);
    expect(fills(await render(shares))).toEqual(fills(await render(chart)));
    expect(texts(await render(shares))).toContain("0–20%");
    expect(texts(await render(chart))).toContain("0–20");
  });
});

describe("colors", () => {
  test("what is written on a color has a contrast of 4.5 or more", () => {
    const answers = [1, 2, 3, 4, 5].flatMap((count) =>
      Array.from({ length: count }, (_, i) => [
        answerColor("below", i, count),
        answerColor("above", i, count),
      ]).flat(),
    );
    for (const color of [...sequence, ...answers])
      expect(contrast(textOn(color), color)).toBeGreaterThanOrEqual(4.5);
  });

  test("the classes of a heat map grow darker, so that they can be told apart on gray paper", () => {
    const onWhite = sequence.map((color) => contrast(color, "#ffffff"));
    for (const [i, value] of onWhite.slice(1).entries()) expect(value / onWhite[i]!).toBeGreaterThan(1.2);
  });
});

describe("wrapping", () => {
  const style = { size: 14, weight: 400 } as const;

  test("no line is wider than the limit and no character is lost", () => {
    const text = "Barnekoordinatorordningen/koordinatorfunksjonen i helse- og omsorgstjenesten, 54,2\u00a0%";
    for (const limit of [60, 90, 120, 200, 400]) {
      const lines = wrapText(text, limit, style);
      for (const line of lines) expect(textWidth(line, style)).toBeLessThanOrEqual(limit);
      expect(lines.join("").replace(/[- ]/g, "")).toBe(text.replace(/[- ]/g, ""));
    }
  });

  test("breaks at blanks and after hyphens, and never at a no-break space", () => {
    expect(wrapText("Helse- og omsorgstjenesten", 130, style)).toEqual(["Helse- og", "omsorgstjenesten"]);
    expect(wrapText("skole-helsetjenesten", 125, style)).toEqual(["skole-", "helsetjenesten"]);
    expect(wrapText("skole-helsetjenesten", 400, style)).toEqual(["skole-helsetjenesten"]);
    expect(wrapText("om 54,2\u00a0%", 55, style)).toEqual(["om", "54,2\u00a0%"]);
  });
});
