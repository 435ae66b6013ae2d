import { createHash } from "node:crypto";
import { basename } from "node:path";
import { ParorendeError } from "../../domain/errors.js";
import type { DataIssue } from "../../domain/issues.js";
import type { FileReading, RawSource, RawTable, TextEncoding } from "../../domain/people/raw-table.js";
import { ChunkBuilder } from "../chunk-builder.js";
import { LONGEST_CELL } from "../csv-rows.js";
import { nodeFiles, openFile, type FileAccess, type ReadableFile } from "../files.js";
import { IssueLog } from "../issue-log.js";
import { statusColumns } from "../status-columns.js";
import { reportSuspectCells } from "../suspect-cells.js";
import { casesOf } from "./cases.js";
import { columnOf, type SpssColumn } from "./columns.js";
import { readDictionary } from "./dictionary.js";
import { truncated } from "./refusal.js";
import type { SpssFile } from "./spss-file.js";

/**
 * Opens an SPSS file (.sav or .zsav, of either byte order, however packed) and says what it holds; its rows are read when
 * `chunks()` is, and numbered from 1 as SPSS numbers cases.
 *
 * A cell is the label of its value, else the value: numbers with a decimal point, dates and times by the print format as
 * ISO text, strings without the blanks at their end, «» for system-missing. What the file declares user-missing keeps its
 * text, which stands in the column's `missing`; a value in a missing range that has no label is «». The variables of a set
 * of multiple dichotomies are columns of ticks («1», «0», «»); sets of multiple categories are left as their variables.
 * A label that stands for two codes of a variable gives the issue `labelTwice`, since both then read alike.
 *
 * The form is «System File Format» of GNU PSPP. No length in the file is believed before it is held against the file's
 * own size, and compressed blocks are inflated one at a time.
 *
 * @param given the encoding of text, where the file is wrong about it
 * @throws ParorendeError fileNotFound, isFolder, fileBusy, fileNotReadable, pathTooLong, emptyFile, headerOnly,
 *   truncatedFile, brokenSpss, unknownEncoding, badEncoding, tooManyColumns, cellTooLarge, fileChanged; those that lie in
 *   the data come from `chunks()`
 * @example
 * const source = await openSpss("svar.sav");
 * source.columns[0]?.question; // "Har du fast kontaktperson?"
 * for await (const chunk of source.chunks()) answers += chunk.rowCount;
 */
export async function openSpss(
  path: string,
  given: { readonly encoding?: TextEncoding | undefined } = {},
  access: FileAccess = nodeFiles,
): Promise<RawSource> {
  const name = basename(path);
  const content = await openFile(path, access);
  const { size } = content.stamp;
  try {
    const hash = await hashOf(content, name);
    const file = { name, size, content };
    const dictionary = await readDictionary(file, given.encoding);
    const { variables, sets, reading } = dictionary;
    const columns = variables.map((variable) => columnOf(variable, sets.get(variable), reading));
    const told = columns.map(({ column }) => column);
    const opened = { path, stamp: content.stamp, dictionary, columns, issues: new IssueLog(name), access };
    let bytesRead = 0;
    return {
      reading: {
        ...whatItIs,
        file: name,
        columns: columns.length,
        bytes: size,
        hash,
      },
      columns: told,
      status: statusColumns(told),
      chunks: () =>
        readChunks(opened, (bytes) => {
          bytesRead = bytes;
        }),
      issues: () => [...labelsTwice(name, columns), ...opened.issues.list()],
      bytesRead: () => bytesRead,
    };
  } finally {
    await content.close();
  }
}

const whatItIs: Omit<FileReading, "file" | "columns" | "bytes" | "hash"> = {
  kind: "answers",
  layout: "spss",
  layoutWhy: "signature",
  toldBy: [],
  text: null,
  sheet: null,
  decimal: ".",
  decimalWhy: "format",
  headerRow: 0,
  headerRows: 0,
  headerRowWhy: "format",
};

interface Opened {
  readonly path: string;
  readonly stamp: ReadableFile["stamp"];
  readonly dictionary: Awaited<ReturnType<typeof readDictionary>>;
  readonly columns: readonly SpssColumn[];
  readonly issues: IssueLog;
  readonly access: FileAccess;
}

async function* readChunks(
  opened: Opened,
  onBytes: (bytes: number) => void,
): AsyncGenerator<RawTable, void, undefined> {
  const { path, stamp, dictionary, columns, issues, access } = opened;
  const content = await openFile(path, access);
  const file: SpssFile = { name: basename(path), size: stamp.size, content };
  const builder = new ChunkBuilder(columns.length, (cell, row) => {
    if (cell.length > LONGEST_CELL) {
      throw new ParorendeError({ code: "cellTooLarge", facts: { file: file.name, row, most: LONGEST_CELL } });
    }
  });
  const checked = (chunk: RawTable): RawTable => {
    reportSuspectCells(chunk, (code, column, row) => {
      issues.add(code, columns[column]?.column.name ?? null, row);
    });
    return chunk;
  };
  try {
    if (content.stamp.size !== stamp.size || content.stamp.modified !== stamp.modified) {
      throw new ParorendeError({ code: "fileChanged", facts: { file: file.name } });
    }
    const onCase = (bytes: Buffer, row: number): void => {
      builder.add(
        columns.map((column) => cellIn(column, bytes, row, issues)),
        row,
      );
    };
    for await (const bytes of casesOf(file, dictionary, onCase)) {
      onBytes(bytes);
      for (const chunk of builder.take()) yield checked(chunk);
    }
    builder.finish();
    for (const chunk of builder.take()) yield checked(chunk);
  } finally {
    await content.close();
  }
}

function cellIn({ column, cell, isText }: SpssColumn, bytes: Buffer, row: number, issues: IssueLog): string {
  const text = cell(bytes);
  if (!isText || !text.includes("\0")) return text;
  issues.add("controlCharacters", column.name, row);
  return text.replaceAll("\0", "");
}

async function hashOf(content: ReadableFile, file: string): Promise<string> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const block of content.blocks(0)) {
    hash.update(block);
    bytes += block.length;
  }
  if (bytes === 0) throw new ParorendeError({ code: "emptyFile", facts: { file } });
  if (bytes < content.stamp.size) throw truncated(file);
  return hash.digest("hex");
}

function labelsTwice(file: string, columns: readonly SpssColumn[]): DataIssue[] {
  return columns
    .filter(({ labelsTwice: count }) => count > 0)
    .map(({ column, labelsTwice: count }) => ({
      code: "labelTwice",
      file,
      column: column.name,
      count,
      rows: [],
      names: [],
    }));
}
