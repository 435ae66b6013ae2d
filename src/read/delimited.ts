import { ParorendeError } from "../domain/errors.js";
import type { RawSource, RawTable } from "../domain/people/raw-table.js";
import { isMarkup } from "./binary.js";
import { ChunkBuilder } from "./chunk-builder.js";
import { LONGEST_CELL, rowSplitter } from "./csv-rows.js";
import { detectDialect, type Dialect, type ReadingOverrides } from "./dialect.js";
import { inspectTextFile, utf8Blocks, type TextFile } from "./encoding.js";
import { nodeFiles, type FileAccess } from "./files.js";
import { isBlankRow } from "./header.js";
import { IssueLog } from "./issue-log.js";
import { reportSuspectCells } from "./suspect-cells.js";

/** No survey asks this many questions: it is a file of another kind, or a wrong delimiter. */
const MOST_COLUMNS = 2_000;

/**
 * Opens a delimited text file (csv, txt, tsv) and says what it was taken to be; its rows are read when `chunks()` is.
 * Nothing is trimmed and nothing interpreted. Blank rows are left out; short rows are filled with blanks, and cells
 * beyond the header are dropped, with the issue `ragged`; NUL characters are removed, with `controlCharacters`.
 *
 * @param given what the wave file says of how the file is to be read
 * @throws ParorendeError fileNotFound, isFolder, fileBusy, fileNotReadable, pathTooLong, emptyFile, headerOnly,
 *   binaryFile, notDelimitedText, badEncoding, tooManyColumns, cellTooLarge, brokenQuotes, fileChanged; the last three
 *   from `chunks()` too
 * @example
 * const source = await openDelimited("svar.csv");
 * source.header; // ["id", "kontaktperson"]
 * for await (const chunk of source.chunks()) answers += chunk.rowCount;
 */
export async function openDelimited(
  path: string,
  given: ReadingOverrides = {},
  access: FileAccess = nodeFiles,
): Promise<RawSource> {
  const text = await inspectTextFile(path, given.encoding, access);
  const { name: file } = text;
  if (isMarkup(text.sample)) throw new ParorendeError({ code: "notDelimitedText", facts: { file } });
  const dialect = detectDialect(text, given);
  const columns = dialect.header.length;
  if (columns > MOST_COLUMNS) {
    throw new ParorendeError({ code: "tooManyColumns", facts: { file, columns, most: MOST_COLUMNS } });
  }
  // A quotation mark that is never closed may have swallowed the rows: reading them tells.
  if (text.sampleIsAll && !dialect.hasRows && !text.quoted) {
    throw new ParorendeError({ code: "headerOnly", facts: { file } });
  }
  const issues = new IssueLog(file);
  const header = dialect.header.map((cell) => cell.replaceAll("\0", ""));
  let bytesRead = 0;
  return {
    reading: {
      file,
      encoding: text.encoding,
      encodingWhy: text.encodingWhy,
      delimiter: dialect.delimiter,
      delimiterWhy: dialect.delimiterWhy,
      decimal: dialect.decimal,
      decimalWhy: dialect.decimalWhy,
      headerRow: dialect.headerRow,
      headerRowWhy: dialect.headerRowWhy,
      columns,
      bytes: text.bytes,
      hash: text.hash,
    },
    header,
    chunks: () =>
      readChunks({ text, dialect, header, issues, access }, (bytes) => {
        bytesRead = bytes;
      }),
    issues: () => issues.list(),
    bytesRead: () => bytesRead,
  };
}

interface Opened {
  readonly text: TextFile;
  readonly dialect: Dialect;
  readonly header: readonly string[];
  readonly issues: IssueLog;
  readonly access: FileAccess;
}

async function* readChunks(
  opened: Opened,
  onBytes: (bytes: number) => void,
): AsyncGenerator<RawTable, void, undefined> {
  const { text, dialect, header, issues, access } = opened;
  const builder = new ChunkBuilder(header.length, (cell, row) => {
    if (cell.length > LONGEST_CELL) {
      throw new ParorendeError({
        code: "cellTooLarge",
        facts: { file: text.name, row, most: LONGEST_CELL },
      });
    }
  });
  const splitter = rowSplitter(text.name, dialect, (cells, row) => {
    if (row < dialect.headerRow) return;
    const clean = text.mayHoldNul ? withoutNul(cells, row, opened) : cells;
    if (row === dialect.headerRow || isBlankRow(clean)) return;
    if (isRagged(clean, header.length)) issues.add("ragged", null, row);
    builder.add(clean, row);
  });
  let rows = 0;
  const checked = (chunk: RawTable): RawTable => {
    rows += chunk.rowCount;
    reportSuspectCells(chunk, (code, column, row) => {
      issues.add(code, header[column] ?? null, row);
    });
    return chunk;
  };
  try {
    for await (const block of utf8Blocks(text, dialect.sepLine, onBytes, access)) {
      await splitter.write(block);
      for (const chunk of builder.take()) yield checked(chunk);
    }
    await splitter.end();
    builder.finish();
    for (const chunk of builder.take()) yield checked(chunk);
  } finally {
    splitter.stop();
  }
  if (rows === 0) throw new ParorendeError({ code: "headerOnly", facts: { file: text.name } });
}

function isRagged(cells: readonly string[], width: number): boolean {
  return cells.length < width || (cells.length > width && !isBlankRow(cells.slice(width)));
}

function withoutNul(cells: readonly string[], row: number, { header, issues }: Opened): readonly string[] {
  return cells.map((cell, column) => {
    if (!cell.includes("\0")) return cell;
    issues.add("controlCharacters", header[column] ?? null, row);
    return cell.replaceAll("\0", "");
  });
}
