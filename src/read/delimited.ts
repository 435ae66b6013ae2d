import { ParorendeError } from "../domain/errors.js";
import type { RawTable } from "../domain/people/raw-table.js";
import { textWithoutAnswers } from "./binary.js";
import { ByteRows } from "./byte-rows.js";
import type { CellTable } from "./cell-table.js";
import { ChunkBuilder } from "./chunk-builder.js";
import { LONGEST_CELL, rowSplitter } from "./csv-rows.js";
import { detectDialect, type Dialect, type ReadingOverrides } from "./dialect.js";
import { cellDecoder, inspectTextFile, rawBlocks, utf8Blocks, type TextFile } from "./encoding.js";
import { nodeFiles, type FileAccess } from "./files.js";
import { isBlankRow } from "./header.js";
import { IssueLog } from "./issue-log.js";
import { reportSuspectCells } from "./suspect-cells.js";

/**
 * Opens a delimited text file (csv, txt, tsv) and finds out how it is written; the rows below its header are read when
 * they are asked for. Nothing is trimmed and nothing interpreted. Blank rows are left out; short rows are filled with
 * blanks, and cells beyond the header are dropped, with the issue `ragged`; NUL characters are removed, with
 * `controlCharacters`.
 *
 * @param given what the wave file says of how the file is to be read
 * @param readerFor chooses what reads the rows; a parameter so that the readers can be held to each other
 * @throws ParorendeError fileNotFound, isFolder, fileBusy, fileNotReadable, pathTooLong, emptyFile, headerOnly,
 *   binaryFile, holdsNoAnswers, notDelimitedText, badEncoding, tooManyColumns, cellTooLarge, brokenQuotes, fileChanged;
 *   the last three from `chunks()` too
 * @example
 * const table = await openDelimited("svar.csv");
 * table.start[0]; // ["id", "kontaktperson"]
 * for await (const chunk of table.below(1, ["id", "kontaktperson"]).chunks()) answers += chunk.rowCount;
 */
export async function openDelimited(
  path: string,
  given: ReadingOverrides = {},
  access: FileAccess = nodeFiles,
  readerFor: (text: TextFile) => Reader = readerOf,
): Promise<CellTable> {
  const text = await inspectTextFile(path, given.encoding, access);
  const reader = readerFor(text);
  const { name: file } = text;
  const what = textWithoutAnswers(text.sample);
  if (what !== null) throw new ParorendeError({ code: "holdsNoAnswers", facts: { file, what } });
  const dialect = detectDialect(text, given);
  // A quotation mark that is never closed may have swallowed the rows: reading them tells.
  if (text.sampleIsAll && !dialect.hasRows && !text.quoted) {
    throw new ParorendeError({ code: "headerOnly", facts: { file } });
  }
  const { encoding, encodingWhy, bytes, hash } = text;
  const { delimiter, delimiterWhy, decimal, decimalWhy, headerRow, headerRowWhy } = dialect;
  const [header = [], ...rest] = dialect.start;
  return {
    file,
    container: "text",
    start: [header.map((cell) => cell.replaceAll("\0", "")), ...rest],
    how: {
      text: { encoding, encodingWhy, delimiter, delimiterWhy },
      sheet: null,
      decimal,
      decimalWhy,
      headerRow,
      headerRowWhy,
      bytes,
      hash,
    },
    below: (headerRows, headings) => {
      const issues = new IssueLog(file);
      let bytesRead = 0;
      const lastHeaderRow = headerRow + headerRows - 1;
      const opened = { text, dialect, headings, lastHeaderRow, issues, access, reader };
      return {
        chunks: () =>
          readChunks(opened, (read) => {
            bytesRead = read;
          }),
        issues: () => issues.list(),
        bytesRead: () => bytesRead,
      };
    },
  };
}

export interface Opened {
  readonly text: TextFile;
  readonly dialect: Dialect;
  readonly headings: readonly string[];
  readonly lastHeaderRow: number;
  readonly issues: IssueLog;
  readonly access: FileAccess;
  readonly reader: Reader;
}

async function* readChunks(
  opened: Opened,
  onBytes: (bytes: number) => void,
): AsyncGenerator<RawTable, void, undefined> {
  const { text, headings, issues } = opened;
  let rows = 0;
  for await (const chunk of opened.reader(opened, onBytes)) {
    rows += chunk.rowCount;
    reportSuspectCells(chunk, (code, column, row) => {
      issues.add(code, headings[column] ?? null, row);
    });
    yield chunk;
  }
  if (rows === 0) throw new ParorendeError({ code: "headerOnly", facts: { file: text.name } });
}

/** Gives the rows below the header in chunks. */
export type Reader = (
  opened: Opened,
  onBytes: (bytes: number) => void,
) => AsyncGenerator<RawTable, void, undefined>;

/** The everyday files go straight from bytes to columns; csv-parse reads the others. Both give the same rows. */
function readerOf({ encoding, lineEndings, mayHoldNul }: TextFile): Reader {
  const isEveryday = cellDecoder(encoding) !== null && lineEndings.includes("\n") && !mayHoldNul;
  return isEveryday ? byBytes : byCsvParse;
}

/** Reads the rows below a header straight from the bytes. */
export async function* byBytes(opened: Opened, onBytes: (bytes: number) => void): ReturnType<Reader> {
  const { text, dialect, headings, lastHeaderRow, issues, access } = opened;
  const decode = cellDecoder(text.encoding);
  if (decode === null) throw new Error(`no cells can be told apart by bytes in ${text.encoding}`);
  const rows = new ByteRows({
    file: text.name,
    division: dialect,
    decode,
    width: headings.length,
    lastHeaderRow,
    onRagged: (row) => {
      issues.add("ragged", null, row);
    },
  });
  for await (const block of rawBlocks(text, dialect.sepLine, onBytes, access)) {
    rows.add(block);
    yield* rows.take();
  }
  rows.end();
  yield* rows.take();
}

/** Reads the rows below a header by csv-parse. */
export async function* byCsvParse(opened: Opened, onBytes: (bytes: number) => void): ReturnType<Reader> {
  const { text, dialect, headings, lastHeaderRow, issues, access } = opened;
  const builder = new ChunkBuilder(headings.length, (cell, row) => {
    if (cell.length <= LONGEST_CELL) return;
    throw new ParorendeError({ code: "cellTooLarge", facts: { file: text.name, row, most: LONGEST_CELL } });
  });
  const splitter = rowSplitter(text.name, dialect, (cells, row) => {
    if (row <= lastHeaderRow) return;
    const clean = text.mayHoldNul ? withoutNul(cells, row, opened) : cells;
    if (isBlankRow(clean)) return;
    if (isRagged(clean, headings.length)) issues.add("ragged", null, row);
    builder.add(clean, row);
  });
  try {
    for await (const block of utf8Blocks(text, dialect.sepLine, onBytes, access)) {
      await splitter.write(block);
      yield* builder.take();
    }
    await splitter.end();
    builder.finish();
    yield* builder.take();
  } finally {
    splitter.stop();
  }
}

function isRagged(cells: readonly string[], width: number): boolean {
  return cells.length < width || (cells.length > width && !isBlankRow(cells.slice(width)));
}

function withoutNul(cells: readonly string[], row: number, { headings, issues }: Opened): readonly string[] {
  return cells.map((cell, column) => {
    if (!cell.includes("\0")) return cell;
    issues.add("controlCharacters", headings[column] ?? null, row);
    return cell.replaceAll("\0", "");
  });
}
