import type { Block, Look, ReportDocument } from "../domain/document.js";
import type { RenderTexts } from "../text/nb/render.js";
import { pageStyles } from "./assets.js";
import { chartWidths, renderChart } from "./charts/render-chart.js";
import { blocksHtml, type DrawnChart } from "./html/blocks.js";
import { attributes, escapeHtml, inlineHtml, type BasisPlaces } from "./html/escape.js";
import { pageStyle } from "./html/style.js";
import { textsOf } from "./texts.js";
import { figuresOf, tablesOf } from "./walk.js";

/** The page may fetch nothing and run nothing, whatever a label should hold. */
const contentPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/**
 * A document as one self-contained page: style, font and charts inside, no script, no outside request. It is made for
 * WCAG 2.1 AA, for paper (A4) and for a width of 320 px.
 *
 * @returns HTML; the same document gives the same text
 * @example
 * const page = await renderHtml(document);
 */
export async function renderHtml(document: ReportDocument): Promise<string> {
  const texts = textsOf(document.locale);
  const basis = basisPlaces(document);
  const [styles, charts] = await Promise.all([pageStyles(), drawCharts(document)]);
  return `<!doctype html>
<html${attributes({ lang: document.locale, "data-color-scheme": "light" })}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.title)}</title>
${propertiesHtml(document)}<style>
${styles}
${pageStyle(document, texts)}</style>
</head>
<body>
<a class="ds-skip-link" href="#page-main">${escapeHtml(texts.skipLink)}</a>
<div class="page">
${headerHtml(document, basis)}
${contentsHtml(document.blocks, texts)}<main id="page-main" tabindex="-1">
${blocksHtml(document.blocks, { texts, charts, basis })}</main>
<footer class="page-footer"><p>${escapeHtml(document.footer)}</p></footer>
</div>
</body>
</html>
`;
}

/** Every cell that «Tallgrunnlag» tells of, with the id of its row; the same cell is told of once. */
function basisPlaces(document: ReportDocument): BasisPlaces {
  const cells = new Set(tablesOf(document).flatMap(({ basisOf }) => basisOf ?? []));
  return new Map([...cells].map((cell, at) => [cell, `grunnlag-${String(at + 1)}`]));
}

function dataAddress({ bytes, type }: NonNullable<Look["logo"]>): string {
  return `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
}

/** One after the other: the drawing library numbers its clip paths from a counter that all charts share. */
async function drawCharts(document: ReportDocument): Promise<ReadonlyMap<string, DrawnChart>> {
  const { locale } = document;
  const { toneWords } = textsOf(locale);
  const drawn = new Map<string, DrawnChart>();
  for (const { id, chart } of figuresOf(document)) {
    const draw = (size: keyof typeof chartWidths): Promise<string> =>
      renderChart(chart, { idPrefix: `${id}-${size}`, locale, toneWords, width: chartWidths[size] });
    drawn.set(id, { wide: await draw("wide"), narrow: await draw("narrow") });
  }
  return drawn;
}

function propertiesHtml({ properties }: ReportDocument): string {
  const values: readonly (readonly [string, string | null])[] = [
    ["author", properties.author],
    ["generator", `parorende ${properties.version}`],
    ["dcterms.created", properties.made],
    ["parorende.case", properties.caseNumber],
    ["parorende.input", properties.inputHash],
    ["parorende.codebook", properties.codebook],
    ["parorende.method", properties.method],
  ];
  return values
    .map(([name, content]) => (content === null ? "" : `<meta${attributes({ name, content })}>\n`))
    .join("");
}

function headerHtml(document: ReportDocument, basis: BasisPlaces): string {
  const { status, look } = document;
  const logo =
    look.logo === null
      ? ""
      : `<img${attributes({ class: "logo", src: dataAddress(look.logo), alt: look.logo.alt })}>\n`;
  const state = status === null ? "" : `<p class="status">${escapeHtml(status)}</p>\n`;
  const notice = document.notice === null ? "" : `<p class="notice">${escapeHtml(document.notice)}</p>\n`;
  const subtitle =
    document.subtitle === "" ? "" : `<p class="subtitle">${escapeHtml(document.subtitle)}</p>\n`;
  const facts = document.facts.map(
    ({ term, text }) => `<div><dt>${escapeHtml(term)}</dt><dd>${inlineHtml(text, basis)}</dd></div>\n`,
  );
  const list = facts.length === 0 ? "" : `<dl class="facts">\n${facts.join("")}</dl>\n`;
  return `<header class="page-header">
${notice}${logo}${state}<h1 class="ds-heading">${escapeHtml(document.title)}</h1>
${subtitle}${list}</header>`;
}

function contentsHtml(blocks: readonly Block[], texts: RenderTexts): string {
  const entries = blocks.flatMap(contentsEntry);
  if (entries.length < 2) return "";
  const items = entries.map(
    ({ id, title }) =>
      `<li><a class="ds-link"${attributes({ href: `#${id}` })}>${escapeHtml(title)}</a></li>\n`,
  );
  return `<nav class="contents" aria-labelledby="page-contents">
<h2 id="page-contents">${escapeHtml(texts.contents)}</h2>
<ol role="list">
${items.join("")}</ol>
</nav>
`;
}

function contentsEntry(block: Block): readonly { readonly id: string; readonly title: string }[] {
  if (block.kind === "heading" && block.level === 2) return [{ id: block.id, title: block.text }];
  if (block.kind === "open") {
    return block.level === 2 ? [{ id: `tekst-${block.id}`, title: block.title }] : [];
  }
  if (block.kind === "callout") return [{ id: block.id, title: block.title }];
  return block.kind === "details" ? [{ id: block.id, title: block.summary }] : [];
}
