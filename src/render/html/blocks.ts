import type { Block, OpenBlock, OpenLine } from "../../domain/document.js";
import type { RenderTexts } from "../../text/nb/render.js";
import { openRuns, type FigureBlock } from "../walk.js";
import { attributes, escapeHtml, inlineHtml, type BasisPlaces } from "./escape.js";
import { tableHtml } from "./table.js";

/** The same chart for a screen or a sheet of paper, and for a telephone; the style shows one of them. */
export interface DrawnChart {
  readonly wide: string;
  readonly narrow: string;
}

export interface BlockContext {
  readonly texts: RenderTexts;
  /** The drawn charts by the id of their figure. */
  readonly charts: ReadonlyMap<string, DrawnChart>;
  readonly basis: BasisPlaces;
}

type BlockOf<K extends Block["kind"]> = Extract<Block, { kind: K }>;

const calloutColor = { info: "info", warning: "warning" } as const;

/** Blocks as HTML; `level` is the heading that they stand under, so that no heading skips a level. */
export function blocksHtml(blocks: readonly Block[], context: BlockContext, level = 1): string {
  let under = level;
  return blocks
    .map((block) => {
      if (block.kind === "heading") under = block.level;
      return blockHtml(block, context, under);
    })
    .join("");
}

function blockHtml(block: Block, context: BlockContext, under: number): string {
  switch (block.kind) {
    case "heading":
      return headingHtml(block.level, block.text, block.id);
    case "paragraph":
      return `<p class="ds-paragraph${block.role ? ` ${block.role}` : ""}">${inlineHtml(block.text, context.basis)}</p>\n`;
    case "list":
      return listHtml(block, context.basis);
    case "open":
      return openHtml(block, context.texts);
    case "findings":
      return findingsHtml(block, context.basis);
    case "table":
      return tableHtml(block, context);
    case "figure":
      return figureHtml(block, context);
    case "callout":
      return calloutHtml(block, context, under);
    case "details":
      return detailsHtml(block, context, under);
  }
}

function listHtml({ items, numbered }: BlockOf<"list">, basis: BasisPlaces): string {
  const tag = numbered === true ? "ol" : "ul";
  return `<${tag} class="ds-list">\n${items.map((item) => `<li>${inlineHtml(item, basis)}</li>\n`).join("")}</${tag}>\n`;
}

/** What somebody has written, or what belongs here: it is told apart from the rest, on screen and on paper. */
function openHtml({ level, id, title, hint, text }: OpenBlock, texts: RenderTexts): string {
  const heading = headingHtml(level, title, `tekst-${id}`);
  if (text.length === 0) {
    return `${heading}<p class="ds-paragraph open-place">${escapeHtml(texts.openPlace(hint))}</p>\n`;
  }
  return `${heading}${openRuns(text).map(openRunHtml).join("")}`;
}

function openRunHtml(run: readonly OpenLine[]): string {
  const lines = run.map(({ text }) => escapeHtml(text));
  if (run[0]?.kind === "paragraph")
    return lines.map((line) => `<p class="ds-paragraph">${line}</p>\n`).join("");
  return `<ul class="ds-list">\n${lines.map((line) => `<li>${line}</li>\n`).join("")}</ul>\n`;
}

function headingHtml(level: number, text: string, id: string): string {
  return `<h${level} class="ds-heading"${attributes({ id })}>${escapeHtml(text)}</h${level}>\n`;
}

function findingsHtml({ items }: BlockOf<"findings">, basis: BasisPlaces): string {
  const list = items.map((item) => {
    const marks = attributes({
      class: "finding",
      "data-tone": item.tone,
      "data-word": item.word,
      "data-cells": item.cells.length === 0 ? null : item.cells.join(" "),
    });
    return `<li${marks}><span class="mark">${escapeHtml(item.mark)}</span> <span class="finding-text">${inlineHtml(item.text, basis)}</span></li>\n`;
  });
  // Without the role a list without bullets is no list to VoiceOver.
  return `<ul class="findings" role="list">\n${list.join("")}</ul>\n`;
}

function figureHtml(figure: FigureBlock, context: BlockContext): string {
  const { texts, charts } = context;
  const chart = charts.get(figure.id);
  const drawn = chart ? `<div class="wide">${chart.wide}</div><div class="narrow">${chart.narrow}</div>` : "";
  return `<figure${attributes({ id: figure.id })}>
<figcaption>${escapeHtml(figure.title)}</figcaption>
<div class="chart" role="img"${attributes({ "aria-label": figure.alt })}>${drawn}</div>
<details class="ds-details numbers"><summary>${escapeHtml(texts.showNumbers)}</summary>
<div>
${tableHtml(figure.table, context)}</div>
</details>
</figure>
`;
}

function calloutHtml(callout: BlockOf<"callout">, context: BlockContext, under: number): string {
  const level = under === 1 ? 2 : 3;
  const frame = attributes({ id: callout.id, "data-color": calloutColor[callout.tone] });
  return `<div class="ds-alert callout"${frame}>
${headingHtml(level, callout.title, `${callout.id}-title`)}${blocksHtml(callout.blocks, context, level)}</div>
`;
}

function detailsHtml(details: BlockOf<"details">, context: BlockContext, under: number): string {
  return `<details class="ds-details appendix"${attributes({ id: details.id })}><summary>${escapeHtml(details.summary)}</summary>
<div>
${blocksHtml(details.blocks, context, under)}</div>
</details>
`;
}
