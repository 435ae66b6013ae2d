import type { ReportDocument } from "../domain/document.js";
import { chartWidths, renderChart } from "./charts/render-chart.js";
import { typesetter, type PdfStandard } from "./pdf/compile.js";
import { documentTypst } from "./pdf/markup.js";
import { textsOf } from "./texts.js";
import { figuresOf } from "./walk.js";

/** How a PDF is made. */
export interface PdfOptions {
  /** PDF/A-2a (ISO 19005-2) where nothing is said; PDF/UA-1 (ISO 14289-1) for readers that require it. */
  readonly standard?: PdfStandard;
}

/**
 * A document as a tagged PDF on A4, set in Inter: headings, lists, tables with header rows and figures with alt text are
 * marked as what they are. The same document gives the same bytes. A character that Inter has no sign for, as an emoji,
 * stands as □.
 *
 * @throws ParorendeError pdfUnavailable where Typst has no program for this machine
 * @example
 * const file = await renderPdf(document, { standard: "ua-1" });
 */
export async function renderPdf(document: ReportDocument, options: PdfOptions = {}): Promise<Uint8Array> {
  const [{ covers, pdf }, charts] = await Promise.all([typesetter(), drawCharts(document)]);
  return pdf(documentTypst(document, charts, covers), options.standard ?? "a-2a");
}

/** One after the other: the drawing library numbers its clip paths from a counter that all charts share. */
async function drawCharts(document: ReportDocument): Promise<ReadonlyMap<string, string>> {
  const { locale } = document;
  const { toneWords } = textsOf(locale);
  const drawn = new Map<string, string>();
  for (const { id, chart } of figuresOf(document)) {
    drawn.set(id, await renderChart(chart, { idPrefix: id, locale, toneWords, width: chartWidths.wide }));
  }
  return drawn;
}
