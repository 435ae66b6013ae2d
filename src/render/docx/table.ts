import { Paragraph, Table, TableCell, TableRow, TextRun, type IRunOptions } from "docx";
import type { TableBlock } from "../../domain/document.js";
import { columnLayout, TEXT_WIDTH, type ColumnLayout } from "./columns.js";
import { wordLine } from "./word-part.js";

/** A table as wide as the text: its first row is repeated on every page, its first column is marked as headers. */
export function wordTable(table: TableBlock): Table {
  const layout = columnLayout(table);
  const head = row(
    table,
    table.columns.map(({ title }) => title),
    layout,
    true,
  );
  const rows = table.rows.map((cells) =>
    row(
      table,
      cells.map(({ text }) => text),
      layout,
      false,
    ),
  );
  return new Table({
    style: "TableGrid",
    layout: "fixed",
    width: { size: TEXT_WIDTH, type: "dxa" },
    columnWidths: layout.widths,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    // Where the style's own size will do, so will its margins.
    ...(layout.size !== null && {
      margins: { left: layout.padding, right: layout.padding, marginUnitType: "dxa" },
    }),
    rows: [head, ...rows],
  });
}

function row(table: TableBlock, texts: readonly string[], layout: ColumnLayout, isHead: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(isHead && { tableHeader: true }),
    children: table.columns.map(
      ({ numeric }, index) =>
        new TableCell({
          width: { size: layout.widths[index] ?? 0, type: "dxa" },
          children: [
            new Paragraph({
              style: "Normal",
              ...(numeric && { alignment: "right" }),
              children: [cellRun(texts[index] ?? "", layout, isHead)],
            }),
          ],
        }),
    ),
  });
}

function cellRun(text: string, { size }: ColumnLayout, isHead: boolean): TextRun {
  const options: IRunOptions = {
    text: wordLine(text),
    ...(isHead && { bold: true }),
    ...(size !== null && { size }),
  };
  return new TextRun(options);
}
