import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { select } from "xpath";
import { plainLook, type ReportDocument } from "../src/domain/document.js";
import type { DocumentChoices } from "../src/domain/plan/document-choices.js";
import type { PlanReport } from "../src/domain/plan/plan-report.js";
import { planReport, type PlanInput } from "../src/judge/plan/plan-report.js";
import { memoryFiles } from "../src/read/memory-files.js";
import { openWorkbook } from "../src/read/workbook.js";
import { renderXlsx } from "../src/render/document-xlsx.js";
import { renderDocx } from "../src/render/docx/document.js";
import { renderHtml } from "../src/render/html.js";
import { renderJson } from "../src/render/json.js";
import { renderMarkdown } from "../src/render/markdown.js";
import { renderPdf } from "../src/render/pdf.js";
import { figuresOf, tablesOf } from "../src/render/walk.js";
import { planDocuments } from "../src/report/plan/plan-documents.js";
import { findBrowser } from "./support/browser.js";
import { readPdf, tagText } from "./support/pdf.js";
import { examplePlanInput } from "./support/plan.js";

const choices: DocumentChoices = {
  ...{ texts: new Map(), headings: {}, words: {}, look: plainLook, published: new Map(), caseNumber: null },
};

let input: PlanInput;
let yearly: ReportDocument;
let markdown = "";
let html = "";
let word: Uint8Array;
let pdf: Uint8Array;
let browser: Browser | null = null;

function yearlyOf(report: PlanReport): ReportDocument {
  const found = planDocuments(report, choices, "nb").find(({ id }) => id.startsWith("arsrapport"));
  if (found === undefined) throw new Error("There is no yearly report.");
  return found;
}

beforeAll(async () => {
  input = await examplePlanInput("yearly");
  yearly = yearlyOf(planReport(input));
  markdown = renderMarkdown(yearly);
  [browser, html] = await Promise.all([findBrowser(), renderHtml(yearly)]);
  [word, pdf] = [await renderDocx(yearly), await renderPdf(yearly)];
}, 60_000);

afterAll(async () => {
  await browser?.close();
});

/** What a Word file's body or a sheet says, asked by XPath. */
function textsOf(file: Uint8Array, path: string, expression: string): readonly string[] {
  const part = unzipSync(file)[path] ?? new Uint8Array();
  const xml = new DOMParser().parseFromString(strFromU8(part), "text/xml") as unknown as Node;
  const found = select(expression, xml);
  return Array.isArray(found) ? found.map((node) => node.textContent ?? "") : [];
}

const letters = (text: string): string => text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");

/** The lines and cells of the Markdown, as letters and figures; the alternative texts of charts left out. */
function markdownPieces(text: string): readonly string[] {
  const alternatives = new Set(figuresOf(yearly).map(({ alt }) => letters(alt)));
  return text
    .replace(/<!--.*?-->/gsu, "")
    .split("\n")
    .filter((line) => !/^\|[-:| ]+\|$/u.test(line))
    .map((line) => line.replace(/^> \[!\w+\]/u, "").replace(/^\d+\. /u, ""))
    .flatMap((line) => (line.startsWith("| ") ? line.split(/(?<!\\)\|/u) : [line]))
    .map(letters)
    .filter((line) => line !== "" && !alternatives.has(line));
}

/** What of the pieces does not follow in this order. */
function missingPieces(pieces: readonly string[], said: string): readonly string[] {
  let from = 0;
  return pieces.filter((piece) => {
    const found = said.indexOf(piece, from);
    if (found >= 0) from = found + piece.length;
    return found < 0;
  });
}

describe("the yearly report", { timeout: 60_000 }, () => {
  test("has the same bytes when its DOCX, PDF and XLSX are made again", async () => {
    expect(Buffer.from(await renderDocx(yearly)).equals(word)).toBe(true);
    expect(Buffer.from(await renderPdf(yearly)).equals(pdf)).toBe(true);
    expect(Buffer.from(await renderXlsx(yearly)).equals(await renderXlsx(yearly))).toBe(true);
  });

  test("says in Word what the Markdown says, in the same order", () => {
    const body = textsOf(word, "word/document.xml", "//*[local-name()='body']//*[local-name()='t']");
    // The notice and the status stand in the header of every page.
    const margin = [yearly.notice ?? "", yearly.status ?? ""].map(letters);
    const own = markdownPieces(markdown).filter((piece) => !margin.includes(piece));
    expect(own.length).toBeGreaterThan(300);
    expect(missingPieces(own, letters(body.join("")))).toEqual([]);
    expect(letters(body.join(""))).toHaveLength(own.join("").length);
  });

  test("says in the PDF what the Markdown says, in the same order", async () => {
    const { tags } = await readPdf(pdf);
    const said = letters(tags.map(tagText).join(""));
    expect(missingPieces(markdownPieces(markdown), said)).toEqual([]);
  });

  test("has ids that are its own, and links that lead to one of them", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id = ""]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...html.matchAll(/href="#([^"]+)"/gu)].map(([, id = ""]) => id);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  });

  test("leads from every number that «Tallgrunnlag» tells of to its row", () => {
    const basis = tablesOf(yearly).at(-1);
    const toRows = [...html.matchAll(/href="#(grunnlag-\d+)"/gu)].map(([, id = ""]) => id);
    expect(new Set(toRows).size).toBeGreaterThan(20);
    for (const id of toRows) {
      const row = new RegExp(`<tr id="${id}">.*?</tr>`, "su").exec(html)?.[0] ?? "";
      expect(basis?.basisOf).toContain(/data-cell="([^"]+)"/u.exec(row)?.[1]);
    }
  });
});

interface AxeWindow {
  readonly axe: {
    readonly run: (options: object) => Promise<{
      readonly violations: readonly {
        readonly id: string;
        readonly nodes: readonly { readonly html: string }[];
      }[];
    }>;
  };
}

describe("the yearly page in a browser", { timeout: 60_000 }, () => {
  test.each([
    ["on a wide screen", 1100, "screen"],
    ["at 320 px", 320, "screen"],
    ["on paper", 665, "print"],
  ] as const)("has no fault that axe can find, and no sideways scroll, %s", async (_, width, media) => {
    if (browser === null) return;
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.setContent(html, { waitUntil: "load" });
    await page.emulateMedia({ media });
    await page.evaluate(`document.querySelectorAll("details").forEach((one) => { one.open = true; })`);
    const overflow = `document.documentElement.scrollWidth - document.documentElement.clientWidth`;
    expect(await page.evaluate(overflow)).toBe(0);
    await page.evaluate(await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8"));
    const violations = await page.evaluate(async () => {
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
      const { violations: found } = await (globalThis as unknown as AxeWindow).axe.run({ runOnly: tags });
      return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
    });
    expect(violations).toEqual([]);
    await page.close();
  });
});

/** A copy in which every shown number is hidden whose address belongs to one of these figures or indicators. */
function hiding<T>(value: T, subjects: ReadonlySet<string>): T {
  if (Array.isArray(value)) return value.map((one: unknown) => hiding(one, subjects)) as T;
  if (value instanceof Map)
    return new Map([...value].map(([key, one]) => [key, hiding<unknown>(one, subjects)])) as T;
  if (typeof value !== "object" || value === null) return value;
  const { cell } = value as { cell?: unknown };
  if (typeof cell === "string" && "shown" in value && subjects.has(cell.split("/")[1] ?? "")) {
    return { cell, shown: false, why: "skjermet" } as T;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, hiding<unknown>(one, subjects)]),
  ) as T;
}

describe("what is hidden", { timeout: 60_000 }, () => {
  test("is hidden in every format, whichever numbers it is", async () => {
    const figures = [...input.figures.values()].map(({ id }) => `tall.${id}`);
    const subjects = [...figures, "kontaktperson.uten", ...input.indicators.slice(0, 6).map(({ id }) => id)];
    const some = fc.subarray([...new Set(subjects)], { minLength: 1 }).map((ids) => new Set(ids));
    await fc.assert(
      fc.asyncProperty(some, async (hidden) => {
        const report = planReport(hiding(input, hidden));
        const document = yearlyOf(report);
        const cells = tablesOf(document).flatMap(({ rows }) => rows.flat());
        const isHidden = (cell: string | undefined): boolean => hidden.has(cell?.split("/")[1] ?? "");
        const numbers = cells.filter(({ cell, text }) => isHidden(cell) && /\d/u.test(text));
        // A måltall is decided, not counted: it stays.
        expect(numbers.filter(({ cell }) => cell?.endsWith("/target") !== true)).toEqual([]);
        const marks = cells.filter(({ text }) => text === ":").length;
        const pipes = renderMarkdown(document).match(/(?<=\| +):(?= +\|)/gu);
        expect(pipes ?? []).toHaveLength(marks);
        const page = await renderHtml(document);
        expect(page.match(/<span role="img" aria-label="[^"]+">:<\/span>/gu) ?? []).toHaveLength(marks);
        for (const [, cell, text = ""] of page.matchAll(/data-cell="([^"]+)"[^>]*>(.*?)<\/t[dh]>/gsu)) {
          if (isHidden(cell) && cell?.endsWith("/target") !== true)
            expect(text.replace(/<[^>]*>/gu, "")).not.toMatch(/\d/u);
        }
        const file = await renderDocx(document);
        const inWord = textsOf(file, "word/document.xml", "//*[local-name()='tc']");
        expect(inWord.filter((text) => text === ":")).toHaveLength(marks);
        const files = memoryFiles(new Map([["a.xlsx", Buffer.from(await renderXlsx(document))]]));
        const { sheets } = await openWorkbook("a.xlsx", files);
        expect(sheets.flatMap(({ rows }) => rows.flat()).filter((text) => text === ":")).toHaveLength(marks);
        const json: unknown = JSON.parse(renderJson(report), (_, value: unknown) => {
          const { cell, shown } = (value ?? {}) as { cell?: string; shown?: boolean };
          if (shown !== undefined && isHidden(cell))
            expect(value).toEqual({ cell, shown: false, why: "skjermet" });
          return value;
        });
        expect(json).toBeTypeOf("object");
      }),
      { seed: 2026, numRuns: Math.min(3, Number(process.env["FUZZ_RUNS"] ?? 3)) },
    );
  });
});
