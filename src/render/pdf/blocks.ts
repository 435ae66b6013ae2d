import type { Block, OpenBlock, OpenLine } from "../../domain/document.js";
import type { RenderTexts } from "../../text/nb/render.js";
import { openRuns, type FigureBlock } from "../walk.js";
import { inlineTypst, proseTypst, quoted, typstString } from "./escape.js";
import { PAGE_WIDTH } from "./page.js";
import { tableTypst } from "./table.js";

export interface BlockContext {
  readonly texts: RenderTexts;
  /** The drawn charts, as SVG, by the id of their figure. */
  readonly charts: ReadonlyMap<string, string>;
  /** In points. */
  readonly room: number;
}

type BlockOf<K extends Block["kind"]> = Extract<Block, { kind: K }>;

/** What a callout's frame takes of the width, in points. */
const CALLOUT_FRAME = 24;

/** In points: a page has 711, and a heading and a caption stand above the chart. */
const TALLEST_CHART = 600;

/** The whole width of the page. */
export function pageContext(texts: RenderTexts, charts: BlockContext["charts"]): BlockContext {
  return { texts, charts, room: PAGE_WIDTH };
}

/** Blocks as calls of the page's functions; `level` is the heading they stand under, so that none skips a level. */
export function blocksTypst(blocks: readonly Block[], context: BlockContext, level = 1): string {
  let under = level;
  return blocks
    .map((block, at) => {
      if (block.kind === "details") return detailsTypst(block, context, appendixLevel(blocks, at));
      const typst = blockTypst(block, context, under);
      if (block.kind === "heading" || block.kind === "open") under = Math.min(block.level, under + 1);
      return typst;
    })
    .join("");
}

/** An appendix is a part of the heading that nothing but appendices follow, else a chapter of its own. */
function appendixLevel(blocks: readonly Block[], at: number): number {
  const before = blocks.slice(0, at).findLast(({ kind }) => kind !== "details");
  return before?.kind === "heading" && before.level === 2 ? 3 : 2;
}

function blockTypst(
  block: Exclude<Block, { kind: "details" }>,
  context: BlockContext,
  under: number,
): string {
  switch (block.kind) {
    case "heading":
      return headingTypst(Math.min(block.level, under + 1), block.text);
    case "paragraph":
      return `${paragraphs[block.role ?? "plain"]}(${inlineTypst(block.text)})\n`;
    case "list":
      return `${block.numbered === true ? "enum" : "list"}(${items(block.items.map(inlineTypst))})\n`;
    case "open":
      return openTypst(block, context.texts, under);
    case "findings":
      return findingsTypst(block);
    case "table":
      return tableTypst(block, context.room);
    case "figure":
      return figureTypst(block, context);
    case "callout":
      return calloutTypst(block, context, under);
  }
}

const paragraphs = { plain: "par", lead: "lead", small: "small" } as const;

function headingTypst(level: number, text: string): string {
  return `heading(level: ${String(level)}, ${proseTypst(text)})\n`;
}

function items(contents: readonly string[]): string {
  return contents.map((content) => `${content}, `).join("");
}

/** What somebody has written, or what belongs here: told apart from the rest on paper. */
function openTypst({ level, title, hint, text }: OpenBlock, texts: RenderTexts, under: number): string {
  const heading = headingTypst(Math.min(level, under + 1), title);
  if (text.length === 0) return `${heading}open-place(${proseTypst(texts.openPlace(hint))})\n`;
  return `${heading}${openRuns(text).map(openRunTypst).join("")}`;
}

function openRunTypst(run: readonly OpenLine[]): string {
  const lines = run.map(({ text }) => proseTypst(text));
  if (run[0]?.kind === "item") return `list(${items(lines)})\n`;
  return lines.map((line) => `par(${line})\n`).join("");
}

function findingsTypst({ items: found }: BlockOf<"findings">): string {
  const list = found.map(
    ({ tone, mark, text }) => `(tone("${tone}", ${typstString(mark)}), ${inlineTypst(text)})`,
  );
  return `findings(${items(list)})\n`;
}

function figureTypst({ id, title, alt, table }: FigureBlock, { charts, room }: BlockContext): string {
  const svg = charts.get(id) ?? "";
  const facts = [
    `caption: ${proseTypst(title)}`,
    `alt: ${typstString(alt)}`,
    `width: ${chartWidth(svg, room)}pt`,
  ];
  return `chart(${facts.join(", ")}, ${quoted(svg)})\n${tableTypst(table, room)}`;
}

/** As wide as the page, unless it would then be too tall to stand under its heading. */
function chartWidth(svg: string, room: number): string {
  const [, width = 1, height = 1] = (/^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? []).map(
    Number,
  );
  return Math.min(room, (TALLEST_CHART * width) / height).toFixed(2);
}

function detailsTypst({ summary, blocks }: BlockOf<"details">, context: BlockContext, level: number): string {
  return `${headingTypst(level, summary)}${blocksTypst(blocks, context, level)}`;
}

function calloutTypst(callout: BlockOf<"callout">, context: BlockContext, under: number): string {
  const level = Math.min(under + 1, 3);
  const inside = blocksTypst(callout.blocks, { ...context, room: context.room - CALLOUT_FRAME }, level);
  return `callout("${callout.tone}", {\n${headingTypst(level, callout.title)}${inside}})\n`;
}
