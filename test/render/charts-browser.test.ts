import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { chartWidths, renderChart } from "../../src/render/charts/render-chart.js";
import { textWidth } from "../../src/render/charts/text-width.js";
import { findBrowser } from "../support/browser.js";
import { change, heatmap, intervals, likert, statementCounts } from "./chart-samples.js";

const require = createRequire(import.meta.url);
const browser = await findBrowser();
afterAll(async () => {
  await browser?.close();
});

function fontFace(weight: number): string {
  const file = require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`);
  const data = readFileSync(file).toString("base64");
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
}

async function pageWith(width: number): Promise<Page> {
  const figures = await Promise.all(
    [intervals(7), likert(7), change(7), heatmap(6, 7), statementCounts(7)].map(async (chart, i) => {
      const svg = await renderChart(chart, { idPrefix: `figur-${i}`, locale: "nb", width });
      return `<figure><div role="img" aria-label="Figur ${i}">${svg}</div><figcaption>Figur</figcaption></figure>`;
    }),
  );
  const page = await browser!.newPage({ viewport: { width: width + 32, height: 800 } });
  await page.setContent(
    `<!doctype html><html lang="nb"><title>Figurer</title><style>${fontFace(400)}${fontFace(600)}` +
      `body{margin:16px}figure{margin:0}svg{max-width:100%;height:auto}</style><main><h1>Figurer</h1>${figures.join("")}</main>`,
  );
  await page.evaluate("document.fonts.ready");
  return page;
}

test.skipIf(browser === null)(
  "axe finds no violation in charts whose wrapper carries the alt text",
  async () => {
    const page = await pageWith(chartWidths.wide);
    await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
    const violations = await page.evaluate(
      "axe.run().then((found) => found.violations.map((each) => each.id))",
    );
    expect(violations).toEqual([]);
    await page.close();
  },
);

test.skipIf(browser === null)("the narrow charts fit a screen of 320 pixels, unscaled", async () => {
  const page = await pageWith(chartWidths.narrow);
  expect(await page.evaluate("innerWidth")).toBe(320);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  const widths = await page.evaluate(
    "[...document.querySelectorAll('svg')].map((svg) => svg.getBoundingClientRect().width)",
  );
  expect(widths).toEqual([288, 288, 288, 288, 288]);
  await page.close();
});

test.skipIf(browser === null)("the browser sets texts no wider than the width table says", async () => {
  const page = await pageWith(chartWidths.wide);
  const measured = await page.evaluate<
    [string, number, 400 | 600, number][]
  >(`[...document.querySelectorAll("svg text, svg tspan")]
    .filter((node) => node.querySelector("tspan") === null)
    .map((node) => {
      const style = getComputedStyle(node);
      return [node.textContent, parseFloat(style.fontSize), Number(style.fontWeight), node.getComputedTextLength()];
    })`);
  expect(measured.length).toBeGreaterThan(100);
  for (const [text, size, weight, width] of measured) {
    // The table leaves out kerning, which mostly draws characters together.
    expect(width - textWidth(text, { size, weight }), text).toBeLessThan(1);
    expect(textWidth(text, { size, weight }) - width, text).toBeLessThan(1 + width * 0.06);
  }
  await page.close();
});
