import type { RenderedFile, Renderer } from "./renderer.js";

/** Every format, each loaded when it is used. CSV gives a file for every table. */
export const renderers = {
  html: async ({ document, baseName }) => {
    const { renderHtml } = await import("./html.js");
    return [textFile(`${baseName}.html`, await renderHtml(document))];
  },
  docx: async ({ document, baseName }) => {
    const { renderDocx } = await import("./docx/document.js");
    return [{ name: `${baseName}.docx`, bytes: await renderDocx(document) }];
  },
  pdf: async ({ document, baseName, pdfStandard }) => {
    const { renderPdf } = await import("./pdf.js");
    const standard = pdfStandard === undefined ? {} : { standard: pdfStandard };
    return [{ name: `${baseName}.pdf`, bytes: await renderPdf(document, standard) }];
  },
  md: async ({ document, baseName }) => {
    const { renderMarkdown } = await import("./markdown.js");
    return [textFile(`${baseName}.md`, renderMarkdown(document))];
  },
  xlsx: async ({ document, baseName }) => {
    const { renderXlsx } = await import("./document-xlsx.js");
    return [{ name: `${baseName}.xlsx`, bytes: await renderXlsx(document) }];
  },
  json: async ({ results, baseName }) => {
    const { renderJson } = await import("./json.js");
    return [textFile(`${baseName}.json`, renderJson(results))];
  },
  csv: async ({ document, baseName }) => {
    const [{ tableCsv }, { tablesOf }] = await Promise.all([import("./csv.js"), import("./walk.js")]);
    return tablesOf(document).map((table) => ({
      name: `${baseName}-${table.id}.csv`,
      bytes: tableCsv(table),
    }));
  },
} satisfies Record<string, Renderer>;

export type Format = keyof typeof renderers;

function textFile(name: string, text: string): RenderedFile {
  return { name, bytes: new TextEncoder().encode(text) };
}
