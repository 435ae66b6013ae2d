import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderHtml } from "../../src/render/html.js";
import { tablesOf } from "../../src/render/walk.js";
import { findBrowser } from "../support/browser.js";
import { completeDocument, documentIn, hostile } from "../support/document.js";

let browser: Browser | null = null;
let html = "";

beforeAll(async () => {
  [browser, html] = await Promise.all([findBrowser(), renderHtml(completeDocument)]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
});

describe("the page as text", () => {
  test("has the same bytes when it is made again", async () => {
    expect(await renderHtml(completeDocument)).toBe(html);
  });

  test("weighs less than 450 kB with style, fonts and charts inside", () => {
    expect(Buffer.byteLength(html)).toBeLessThan(450_000);
    expect(html.match(/@font-face/g)).toHaveLength(2);
    expect(html.match(/<svg /g)).toHaveLength(8);
  });

  test("names nothing outside itself, and forbids fetching and scripts", () => {
    const withoutNamespaces = html.replaceAll("http://www.w3.org/2000/svg", "");
    expect(withoutNamespaces).not.toMatch(/(?:src|href|action)="(?!#)/);
    expect(withoutNamespaces).not.toMatch(/url\((?!"?data:|#|[a-z0-9-]*\))/i);
    expect(withoutNamespaces).not.toMatch(/<(?:script|link|iframe|object|img)\b/);
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"`,
    );
  });

  test("holds what it was made from in its properties", () => {
    for (const value of Object.values(completeDocument.properties)) expect(html).toContain(value);
  });

  test("speaks the document's language", async () => {
    expect(await renderHtml(documentIn("nn"))).toContain('<html lang="nn"');
    const english = await renderHtml(documentIn("en"));
    expect(english).toContain("Skip to the content");
    expect(english).not.toContain(completeDocument.notice);
  });

  test("keeps a notice from ending the style sheet that prints it", async () => {
    const page = await renderHtml({ ...completeDocument, notice: `a"</style><script>b` });
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).not.toContain("<script>");
  });
});

/** The page in a fresh tab, and every address it asked for. */
async function open(width: number): Promise<{ page: Page; asked: string[] }> {
  if (browser === null) throw new Error("no browser");
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.setContent(html, { waitUntil: "load" });
  return { page, asked };
}

describe("the page in a browser", { timeout: 30_000 }, () => {
  test("has no accessibility fault that axe can find, folded and unfolded", async (context) => {
    if (browser === null) return context.skip();
    const axe = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
    const { page } = await open(1280);
    await page.evaluate(axe);
    for (const open of [false, true]) {
      const violations = await page.evaluate(async (unfold) => {
        const view = globalThis as unknown as {
          document: { querySelectorAll: (selector: string) => Iterable<{ open: boolean }> };
          axe: {
            run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          };
        };
        for (const details of view.document.querySelectorAll("details")) details.open = unfold;
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
        const { violations: found } = await view.axe.run({ runOnly: tags });
        return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
      }, open);
      expect(violations).toEqual([]);
    }
    await page.close();
  });

  test("does not scroll sideways at 320 px, nor on paper, and cuts no table on paper", async (context) => {
    if (browser === null) return context.skip();
    const { page, asked } = await open(320);
    const overflow = () =>
      page.evaluate(`document.documentElement.scrollWidth - document.documentElement.clientWidth`);
    expect(await overflow()).toBe(0);
    await page.evaluate(
      `document.querySelectorAll("details").forEach((details) => { details.open = true; })`,
    );
    expect(await overflow()).toBe(0);
    await page.emulateMedia({ media: "print" });
    // A4 less the margins, in CSS pixels.
    await page.setViewportSize({ width: 665, height: 960 });
    expect(await overflow()).toBe(0);
    const cut = await page.evaluate(
      `[...document.querySelectorAll("table")].filter((table) => table.offsetWidth > 666).map((table) => table.id)`,
    );
    expect(cut).toEqual([]);
    expect(asked.filter((address) => !address.startsWith("data:") && address !== "about:blank")).toEqual([]);
    await page.close();
  });

  test("shows at 320 px that a table goes on, and its whole caption, and breaks no word of a box", async (context) => {
    if (browser === null) return context.skip();
    const word = "sammenligningsgrunnlaget.";
    const box = { kind: "callout", tone: "info", id: "boks", title: "Boks" } as const;
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    await page.setContent(
      await renderHtml({
        ...completeDocument,
        blocks: [...completeDocument.blocks, { ...box, blocks: [{ kind: "list", items: [[word]] }] }],
      }),
    );
    await page.evaluate(
      `document.querySelectorAll("details").forEach((details) => { details.open = true; })`,
    );
    const seen = await page.evaluate(`(() => {
      const regions = [...document.querySelectorAll(".scroll")];
      const wide = regions.filter((region) => region.scrollWidth > region.clientWidth);
      const range = document.createRange();
      range.selectNodeContents(document.querySelector("#boks li"));
      return {
        wide: wide.length > 0,
        shadows: wide.map((region) => getComputedStyle(region).backgroundAttachment),
        cut: regions.filter((region) => {
          region.scrollLeft = 60;
          const { left, right } = region.querySelector("caption > span").getBoundingClientRect();
          const frame = region.getBoundingClientRect();
          return left < frame.left - 1 || right > frame.right + 1;
        }).length,
        linesOfWord: range.getClientRects().length,
        hyphens: getComputedStyle(document.body).hyphens,
      };
    })()`);
    expect(seen).toMatchObject({ wide: true, cut: 0, linesOfWord: 1, hyphens: "auto" });
    const { shadows } = seen as { shadows: string[] };
    expect(new Set(shadows)).toEqual(new Set(["local, local, scroll, scroll"]));
    await page.close();
  });

  test("shows every folded table on paper", async (context) => {
    if (browser === null) return context.skip();
    const { page } = await open(800);
    const hiddenTables = `[...document.querySelectorAll("table")].filter((table) => !table.checkVisibility({ contentVisibilityAuto: true }) || table.offsetHeight === 0).length`;
    expect(await page.evaluate(hiddenTables)).toBeGreaterThan(5);
    await page.emulateMedia({ media: "print" });
    // The browser lays the unfolded parts out in the frame after.
    await page.waitForFunction(`${hiddenTables} === 0`, undefined, { timeout: 3000 });
    await page.close();
  });

  test("shows the font that is inside it", async (context) => {
    if (browser === null) return context.skip();
    const { page } = await open(800);
    await page.evaluate("document.fonts.ready.then(() => true)");
    expect(await page.evaluate(`[...document.fonts].map((font) => font.status)`)).toEqual([
      "loaded",
      "loaded",
    ]);
    await page.close();
  });

  test("has every table as the document has it, with the unrounded number and its address", async (context) => {
    if (browser === null) return context.skip();
    const { page } = await open(800);
    const shown = await page.evaluate(`[...document.querySelectorAll("table")].map((table) => ({
      id: table.id,
      titles: [...table.tHead.rows[0].cells].map((cell) => cell.textContent),
      rows: [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => [
        cell.textContent, cell.dataset.value ?? null, cell.dataset.cell ?? null, cell.dataset.shown ?? null,
      ])),
    }))`);
    const seen = (text: string): string =>
      text.replace("\u001b", "").replace("\u0007", "").replace("\u202e", "").replace("\n", " ");
    expect(shown).toEqual(
      tablesOf(completeDocument).map((table) => ({
        id: table.id,
        titles: table.columns.map((column) => seen(column.title)),
        rows: table.rows.map((row) =>
          row.map(({ text, value, cell }) => [
            seen(text),
            typeof value === "number" ? String(value) : null,
            cell ?? null,
            value === null ? "false" : null,
          ]),
        ),
      })),
    );
    await page.close();
  });

  test("has one h1, its landmarks, no id twice, no dead anchor, and text where a label holds HTML", async (context) => {
    if (browser === null) return context.skip();
    const { page } = await open(800);
    const found = await page.evaluate(`(() => {
      const count = (selector) => document.querySelectorAll(selector).length;
      const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
      return {
        landmarks: ["h1", "header", "nav", "main", "footer", "script", "img"].map(count),
        twice: ids.filter((id, index) => ids.indexOf(id) !== index),
        dead: [...document.querySelectorAll("a")].filter((a) => !document.getElementById(a.hash.slice(1))).length,
        pictures: [...document.querySelectorAll("[role=img].chart")].map((chart) => chart.getAttribute("aria-label")),
        text: document.getElementById("fiendtlig").tBodies[0].rows[0].cells[0].textContent,
      };
    })()`);
    expect(found).toEqual({
      landmarks: [1, 1, 1, 1, 1, 0, 0],
      twice: [],
      dead: 0,
      pictures: completeDocument.blocks.flatMap((block) => (block.kind === "figure" ? [block.alt] : [])),
      text: hostile.html,
    });
    await page.close();
  });
});
