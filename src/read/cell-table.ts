import type { DataIssue } from "../domain/issues.js";
import type { FileReading, RawTable } from "../domain/people/raw-table.js";
import type { TextRows } from "./layouts/layout.js";

/** A file as rows of cells, before anybody has said what its header means. */
export interface CellTable {
  /** The file's name without its folder. */
  readonly file: string;
  readonly container: "text" | "workbook";
  /** The first rows, from the header on. */
  readonly start: TextRows;
  readonly how: HowRead;
  /** The rows below a header of so many rows, under these headings. */
  readonly below: (headerRows: number, headings: readonly string[]) => RowsBelow;
}

/** What a file was taken to be, as far as it can be told before its layout is. */
export type HowRead = Pick<
  FileReading,
  "text" | "sheet" | "decimal" | "decimalWhy" | "headerRow" | "headerRowWhy" | "bytes" | "hash"
>;

/** Rows that come in chunks, and what was met among them; they can be read once. */
export interface RowsBelow {
  readonly chunks: () => AsyncIterable<RawTable>;
  /** Complete when the chunks are read. */
  readonly issues: () => readonly DataIssue[];
  readonly bytesRead: () => number;
}
