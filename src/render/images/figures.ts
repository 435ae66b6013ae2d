import type { ReportDocument } from "../../domain/document.js";
import type { Locale } from "../../domain/text.js";
import { chartWidths, renderChart } from "../charts/render-chart.js";
import { oneLine } from "../plain-text.js";
import type { RenderedFile } from "../renderer.js";
import { textsOf } from "../texts.js";
import { figuresOf, type FigureBlock } from "../walk.js";
import { standaloneSvg } from "./office-svg.js";
import { pngOf } from "./png.js";

/** For a slide that fills a screen. */
const SLIDE_WIDTH = 2000;

/** A figure's chart, as wide as a page, before it is made fit for anything. */
export function figureSvg({ id, chart }: FigureBlock, locale: Locale): Promise<string> {
  const { toneWords } = textsOf(locale);
  return renderChart(chart, { idPrefix: id, locale, toneWords, width: chartWidths.wide });
}

/**
 * Each chart of a document as files for a presentation: `.png` (2000 pixels wide, on white), `.svg` (its text is text, in
 * Arial), and `.txt` with title and alt text to paste.
 *
 * @param baseName what the files are called, before the figure's id: `arsrapport-parorendearbeid-2025`
 * @returns the files by figure, in reading order; none where the document has no chart
 * @throws ParorendeError drawingMissing where the drawing program has no part for this machine
 * @example
 * await figureFiles(document, "analyse-2025"); // analyse-2025-landet-figur.png, ….svg, ….txt, …
 */
export async function figureFiles(
  document: ReportDocument,
  baseName: string,
): Promise<readonly RenderedFile[]> {
  const drawn: Promise<readonly RenderedFile[]>[] = [];
  for (const figure of figuresOf(document)) {
    // One after the other: the charts share a counter. Their pixels are made meanwhile, beside this thread.
    const svg = await figureSvg(figure, document.locale);
    drawn.push(filesOf(figure, svg, `${baseName}-${figure.id}`));
  }
  return (await Promise.all(drawn)).flat();
}

async function filesOf(
  { title, alt }: FigureBlock,
  svg: string,
  name: string,
): Promise<readonly RenderedFile[]> {
  // The mark first tells older programs that it is UTF-8.
  const told = `\ufeff${oneLine(title)}\r\n\r\n${oneLine(alt)}\r\n`;
  return [
    { name: `${name}.png`, bytes: await pngOf(svg, { width: SLIDE_WIDTH }, "figures") },
    { name: `${name}.svg`, bytes: new TextEncoder().encode(`${standaloneSvg(svg, title, alt)}\n`) },
    { name: `${name}.txt`, bytes: new TextEncoder().encode(told) },
  ];
}
