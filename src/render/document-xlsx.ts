import type { ReportDocument, TableBlock } from "../domain/document.js";
import { numberFormat } from "../text/numbers.js";
import { oneLine } from "./plain-text.js";
import { sheetNames } from "./document-xlsx/sheet-names.js";
import { numberCell } from "./document-xlsx/number-cell.js";
import { textsOf } from "./texts.js";
import { keywordsOf, tablesOf } from "./walk.js";
import type { CellValue, SheetContent } from "./workbook-content.js";
import { writeWorkbook } from "./xlsx.js";

/** In characters: a narrower column cannot be read, a wider one hides the next. */
const width = { least: 8, most: 48 } as const;

/**
 * Every table of a document, those behind figures included, as a sheet of its own, after a sheet that says what each is.
 * Numbers are numbers, written as the document writes them: per cent with its decimals, percentage points with a sign,
 * other numbers with their unit. What is hidden is the same words or `:` as in the document, and holds no number. The same
 * document gives the same bytes.
 *
 * @example
 * const workbook = await renderXlsx(document); // sheets «Innhold», «Indikatorene mot landet», …
 */
export async function renderXlsx(document: ReportDocument): Promise<Uint8Array> {
  const tables = tablesOf(document);
  const { contents } = textsOf(document.locale);
  const [first = contents, ...names] = sheetNames([contents, ...tables.map(({ caption }) => caption)]);
  const sheets = tables.map((table, at) => tableSheet(table, names[at] ?? table.id, document.locale));
  return writeWorkbook({
    sheets: [contentsSheet(document, first, names), ...sheets],
    properties: {
      title: document.title,
      author: document.properties.author,
      keywords: keywordsOf(document),
      made: document.properties.made,
    },
  });
}

function contentsSheet(document: ReportDocument, name: string, names: readonly string[]): SheetContent {
  const { workbook } = textsOf(document.locale);
  const { title, subtitle, status, notice, footer } = document;
  const date = numberFormat(document.locale).date(document.properties.made);
  const made = footer.includes(date) ? "" : `${workbook.made} ${date}`;
  const strong = (value: string): CellValue => ({ value: oneLine(value), look: "strong" });
  const heading = (value: string): CellValue => ({ value, look: "heading" });
  const said = [title, status, notice].flatMap((text) => (text === null ? [] : [[strong(text)]]));
  const listed = tablesOf(document).map(({ caption, note }, at) => [
    oneLine(caption),
    names[at] ?? null,
    note === undefined ? null : oneLine(note),
  ]);
  return {
    name,
    columns: [{ width: 70 }, { width: 34 }, { width: 70 }],
    rows: [
      ...said,
      ...[subtitle, footer, made].flatMap((text) => (text === "" ? [] : [[oneLine(text)]])),
      [],
      [heading(workbook.table), heading(workbook.sheet), heading(workbook.note)],
      ...listed,
    ],
  };
}

function tableSheet(table: TableBlock, name: string, locale: ReportDocument["locale"]): SheetContent {
  const columns = table.columns.map(({ title }, index) => ({
    heading: oneLine(title),
    width: columnWidth(
      title,
      table.rows.map((row) => row[index]?.text ?? ""),
    ),
  }));
  const rows = table.rows.map((row) =>
    table.columns.map((_, index): CellValue => {
      const cell = row[index];
      if (cell === undefined) return null;
      return typeof cell.value === "number" ? numberCell(cell, cell.value, locale) : oneLine(cell.text);
    }),
  );
  return { name, columns, rows, frozenRows: 1, filtered: true };
}

function columnWidth(title: string, texts: readonly string[]): number {
  const longest = Math.max(
    ...title.split(" ").map((word) => word.length + 3),
    ...texts.map((text) => text.length),
  );
  return Math.min(Math.max(longest + 2, width.least), width.most);
}
