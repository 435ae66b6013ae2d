import type { ReportDocument } from "./domain/document.js";
import type { DataIssue, RejectedRow } from "./domain/issues.js";
import type { Results } from "./domain/results.js";
import type { Locale } from "./domain/text.js";
import type { Paint } from "./render/terminal.js";
import type { ExplanationLine } from "./report/explanation.js";

/** Writes the analysis document in a language. */
export async function document(
  results: Results,
  locale: Locale,
): Promise<{ readonly document: ReportDocument; readonly issues: readonly DataIssue[] }> {
  const { analysisDocument } = await import("./report/analysis-document.js");
  return analysisDocument(results, locale);
}

/** The output formats: each renderer is loaded when it is used. */
export async function renderers() {
  return (await import("./render/renderers.js")).renderers;
}

/** Results as JSON text: the form that docs/json.md describes. */
export async function resultsJson(results: Results): Promise<string> {
  const { renderJson } = await import("./render/json.js");
  return renderJson(results);
}

/** A document as lines for a terminal. */
export async function terminalLines(
  written: ReportDocument,
  options: { readonly width: number; readonly paint: Paint },
): Promise<readonly string[]> {
  const { renderTerminal } = await import("./render/terminal.js");
  return renderTerminal(written, options);
}

/** The rows that were left out, as CSV: file, row, column and reason; no cell. */
export async function rejectedRows(rows: readonly RejectedRow[], locale: Locale): Promise<Uint8Array> {
  const [{ rejectedCsv }, { textsOf }] = await Promise.all([
    import("./render/csv.js"),
    import("./text/languages.js"),
  ]);
  const { issueNames } = textsOf(locale);
  return rejectedCsv(rows, { locale, reason: (code) => issueNames[code] });
}

/** How one cell of the results came about, as terms and texts. */
export async function explainCell(
  results: Results,
  cell: string,
  locale: Locale,
): Promise<readonly ExplanationLine[]> {
  const { explanation } = await import("./report/explanation.js");
  return explanation(results, cell, locale);
}
