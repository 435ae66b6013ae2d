import type { DataIssue } from "../issues.js";
import type { LayoutId } from "../layout.js";

/**
 * One column of a chunk: each distinct cell text once, and for every row the index of its text. A chunk has at most
 * 65 535 rows, so the index always fits.
 */
export interface RawColumn {
  readonly dictionary: readonly string[];
  readonly indices: Uint16Array;
}

/** A chunk of an export, by column, as it stood in the file: nothing trimmed, nothing interpreted. */
export interface RawTable {
  /** The number Excel shows beside the chunk's first row (the first row after a one-line header is 2). */
  readonly firstRow: number;
  /** The number of each row, where they do not follow one another. */
  readonly rowNumbers?: readonly number[];
  readonly rowCount: number;
  /** In the order of the header. */
  readonly columns: readonly RawColumn[];
}

/** The number Excel shows beside a row, by its place in the chunk. */
export function rowNumberIn({ firstRow, rowNumbers }: RawTable, row: number): number {
  return rowNumbers?.[row] ?? firstRow + row;
}

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
export type Delimiter = ";" | "," | "\t" | "|";

/** How a delimited text file was taken to be written, and why. */
export interface TextReading {
  readonly encoding: TextEncoding;
  readonly encodingWhy: "byteOrderMark" | "validUtf8" | "zeroBytes" | "notUtf8" | "given";
  readonly delimiter: Delimiter;
  readonly delimiterWhy: "sepLine" | "consistent" | "singleColumn" | "given";
}

/** What a file was taken to be, and why: told to the user before anything is counted. */
export interface FileReading {
  /** The file's name without its folder: folders can hold a person's name. */
  readonly file: string;
  readonly kind: "answers" | "counts";
  readonly layout: LayoutId;
  readonly layoutWhy: "headings" | "sheets" | "files" | "signature" | "nothingTold" | "given";
  /** The headings, sheets or files that told the layout. */
  readonly toldBy: readonly string[];
  /** Null where the file is no text. */
  readonly text: TextReading | null;
  /** The sheet of a workbook that was read; null where the file is no workbook. */
  readonly sheet: string | null;
  readonly decimal: "," | ".";
  readonly decimalWhy: "cells" | "noEvidence" | "format" | "given";
  /** The first row of the header, as Excel numbers it, and how many rows it takes; 0 where the format has none. */
  readonly headerRow: number;
  readonly headerRows: number;
  readonly headerRowWhy: "firstRow" | "titleRowsAbove" | "format" | "given";
  readonly columns: number;
  readonly bytes: number;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
}

/** What an export tells of one of its columns, beside its cells. */
export interface ExportColumn {
  /**
   * The heading as the export writes it, which messages and the wave file call the column by. Where headings are unique
   * only as pairs: «Question [Option]».
   */
  readonly name: string;
  /** The question's text where the export gives it apart from the name; of a grid, the statement's. */
  readonly question: string | null;
  /** The text that stands above all statements of a grid. */
  readonly grid: string | null;
  /** In a column of ticks: the label of the option it stands for. */
  readonly option: string | null;
  /** Words that people typed («Annet, spesifiser»): never an answer, and never kept. */
  readonly freeText: boolean;
  /** The labels that the export's own codebook gives for codes; the cells of `chunks()` hold the labels. */
  readonly labels: ReadonlyMap<string, string>;
  /** Cell texts that the export declares to be no answer: blank where they name no option of the item. */
  readonly missing: ReadonlySet<string>;
}

/**
 * How far somebody came. `unanswered`: invited or begun, and nothing answered. Only complete answers count unless the user
 * says otherwise.
 */
export const rowStatuses = ["complete", "partial", "unanswered", "test"] as const;
export type RowStatus = (typeof rowStatuses)[number];

/**
 * A column that tells how far each row came. Of several that tell of the same row the first of test, complete, partial and
 * unanswered counts; a row that none tells of is complete, or what a column says of the unmarked.
 */
export interface StatusColumn {
  /** The place of the column. */
  readonly column: number;
  /** By the cell's text, trimmed and in small letters; «» is a blank cell. */
  readonly statuses: ReadonlyMap<string, RowStatus>;
  /** What every other text says. */
  readonly otherwise: RowStatus | null;
  /** What a row is that no column tells of, where this column marks everybody who is done; left out, it is complete. */
  readonly unmarked?: RowStatus;
}

/** An opened export: its header is known, its rows come in chunks. It can be read once. */
export interface RawSource {
  readonly reading: FileReading;
  readonly columns: readonly ExportColumn[];
  readonly status: readonly StatusColumn[];
  /** Yields chunks in the order of the file. */
  readonly chunks: () => AsyncIterable<RawTable>;
  /** Issues met while splitting the file (ragged rows, control characters); complete when the chunks are read. */
  readonly issues: () => readonly DataIssue[];
  /** How many bytes are read so far, for progress. */
  readonly bytesRead: () => number;
}

/**
 * A column of which nothing is known but its heading.
 *
 * @example
 * plainColumn("kontaktperson").question; // null
 */
export function plainColumn(name: string): ExportColumn {
  return {
    name,
    question: null,
    grid: null,
    option: null,
    freeText: false,
    labels: new Map(),
    missing: new Set(),
  };
}
