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
  readonly rowCount: number;
  /** In the order of the header. */
  readonly columns: readonly RawColumn[];
}

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
export type Delimiter = ";" | "," | "\t" | "|";

/** What a file was taken to be, and why: told to the user before anything is counted. */
export interface FileReading {
  /** The file's name without its folder: folders can hold a person's name. */
  readonly file: string;
  readonly kind: "answers" | "counts";
  readonly layout: string;
  readonly encoding: TextEncoding;
  readonly encodingWhy: "byteOrderMark" | "validUtf8" | "zeroBytes" | "notUtf8" | "given";
  readonly delimiter: Delimiter;
  readonly delimiterWhy: "sepLine" | "consistent" | "singleColumn" | "given";
  readonly decimal: "," | ".";
  readonly decimalWhy: "cells" | "noEvidence" | "given";
  readonly headerRow: number;
  readonly headerRowWhy: "firstRow" | "titleRowsAbove" | "given";
  readonly columns: number;
  readonly bytes: number;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
}

/** An opened export: its header is known, its rows come in chunks. It can be read once. */
export interface RawSource {
  readonly reading: Omit<FileReading, "kind" | "layout">;
  readonly header: readonly string[];
  /** Yields chunks in the order of the file. `bytesRead` of each chunk lets the caller show progress. */
  readonly chunks: () => AsyncIterable<RawTable>;
  /** Issues met while splitting the file (ragged rows, control characters); complete when the chunks are read. */
  readonly issues: () => readonly import("../issues.js").DataIssue[];
  /** How many bytes are read so far, for progress. */
  readonly bytesRead: () => number;
}
