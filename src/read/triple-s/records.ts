import { ParorendeError, type TripleSDataFault } from "../../domain/errors.js";
import type { Delimiter } from "../../domain/people/raw-table.js";
import { LONGEST_CELL, LONGEST_ROW_BYTES, rowSplitter } from "../csv-rows.js";
import { utf8Blocks, type TextFile } from "../encoding.js";
import type { FileAccess } from "../files.js";
import { isBlankRow } from "../header.js";
import { sampleRows } from "../sample-rows.js";
import type { TripleSDefinition, TripleSVariable } from "./definition.js";

/** One answer of the data, and its place in the file. */
export interface DataRecord {
  /** The number of its line or row in the file, from 1. */
  readonly row: number;
  /** What stands in a variable's place: one text, or one for each cell of a spread in csv. */
  readonly fields: (variable: TripleSVariable) => readonly string[];
}

type OnRecord = (record: DataRecord) => void;

interface Data {
  readonly text: TextFile;
  readonly definition: TripleSDefinition;
  readonly access: FileAccess;
}

/** That a row is not what its definition says. */
export function dataFault(
  file: string,
  row: number,
  variable: string | null,
  fault: TripleSDataFault,
): ParorendeError {
  return new ParorendeError({ code: "tripleSData", facts: { file, row, variable, fault } });
}

/**
 * Records of fixed format: a line each, every variable from a first character to a last. Like those of csv they are handed on
 * as they are found; after each block comes how many bytes are read.
 *
 * A line ends where the definition says, or as all others do: one that is shorter or longer would have its answers in other
 * places. Blanks may lack at its end where only words stand. Positions are characters, or bytes where lines are equally
 * long in bytes alone.
 *
 * @throws ParorendeError tripleSData, with the line; cellTooLarge for a line without an end
 */
export async function* fixedRecords(
  { text, definition, access }: Data,
  onRecord: OnRecord,
): AsyncGenerator<number, void, undefined> {
  const { skip, variables } = definition;
  const { name: file } = text;
  const end = Math.max(...variables.map(({ finish }) => finish));
  const fixedEnd = Math.max(
    0,
    ...variables.filter(({ type }) => type !== "character").map((one) => one.finish),
  );
  const decode = countsBytes(text) ? asLatin1 : asUtf8;
  let row = 0;
  /** How long lines are that go on beyond what is defined; 0 where they do not. */
  let usual: number | null = null;
  const read = (bytes: Buffer): void => {
    row++;
    const line = decode.line(bytes);
    const length = line.length;
    if (row <= skip || length === 0 || line === "\u001a") return;
    if (length < fixedEnd) {
      const lacking = variables.find((one) => one.finish > length && one.type !== "character");
      throw dataFault(file, row, lacking?.name ?? null, "tooShort");
    }
    const undefinedEnd = line.slice(end).trim() === "" ? 0 : length;
    usual ??= undefinedEnd;
    if (undefinedEnd !== usual) {
      throw dataFault(file, row, null, undefinedEnd > usual ? "tooLong" : "tooShort");
    }
    onRecord({ row, fields: ({ start, finish }) => [decode.field(line.slice(start - 1, finish))] });
  };
  const lineEnd = text.lineEndings.includes("\n") || text.lineEndings.includes("\r\n") ? 0x0a : 0x0d;
  let rest: Buffer = Buffer.alloc(0);
  let position = 0;
  for await (const block of utf8Blocks(text, 0, (read) => (position = read), access)) {
    const bytes = rest.length === 0 ? block : Buffer.concat([rest, block]);
    let from = 0;
    for (let at = bytes.indexOf(lineEnd); at >= 0; at = bytes.indexOf(lineEnd, from)) {
      read(withoutReturn(bytes.subarray(from, at)));
      from = at + 1;
    }
    rest = bytes.subarray(from);
    if (rest.length > LONGEST_ROW_BYTES) {
      throw new ParorendeError({ code: "cellTooLarge", facts: { file, row: row + 1, most: LONGEST_CELL } });
    }
    yield position;
  }
  if (rest.length > 0) read(withoutReturn(rest));
}

/** How a line is cut: by its characters, or by its bytes. */
interface Decoding {
  readonly line: (bytes: Buffer) => string;
  readonly field: (part: string) => string;
}

const asUtf8: Decoding = { line: (bytes) => bytes.toString("utf8"), field: (part) => part };
/** A character for a byte until a field is cut out. */
const asLatin1: Decoding = {
  line: (bytes) => bytes.toString("latin1"),
  field: (part) => Buffer.from(part, "latin1").toString("utf8"),
};

/** Whether whoever wrote UTF-8 counted positions in bytes. */
function countsBytes({ encoding, sample, sampleIsAll }: TextFile): boolean {
  if (encoding !== "utf-8") return false;
  const lines = sample.split(/\r?\n/u).filter((line) => line !== "");
  const whole = sampleIsAll ? lines : lines.slice(0, -1);
  const differ = (lengths: readonly number[]): boolean => new Set(lengths).size > 1;
  return differ(whole.map((line) => line.length)) && !differ(whole.map((line) => Buffer.byteLength(line)));
}

function withoutReturn(line: Buffer): Buffer {
  return line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
}

/**
 * Records of csv: a row each, every variable in a cell, or a spread in a cell for each of its codes.
 *
 * @throws ParorendeError tripleSData where a row has another number of cells than the first; brokenQuotes, cellTooLarge
 */
export async function* csvRecords(
  { text, definition, access }: Data,
  onRecord: OnRecord,
  given?: Delimiter,
): AsyncGenerator<number, void, undefined> {
  const { skip, variables } = definition;
  const { name: file, quoted, lineEndings } = text;
  const end = Math.max(...variables.map(({ finish }) => finish));
  let usual: number | null = null;
  let position = 0;
  const delimiter = given ?? delimiterOf(text, skip, end);
  const splitter = rowSplitter(file, { delimiter, quoted, lineEndings }, (cells, row) => {
    if (row <= skip || isBlankRow(cells)) return;
    usual ??= cells.length;
    if (cells.length < end || cells.length !== usual) throw dataFault(file, row, null, "cells");
    onRecord({ row, fields: ({ start, finish }) => cells.slice(start - 1, finish) });
  });
  try {
    for await (const block of utf8Blocks(text, 0, (read) => (position = read), access)) {
      await splitter.write(block);
      yield position;
    }
    await splitter.end();
  } finally {
    splitter.stop();
  }
}

/** The comma that the standard asks for, unless only another mark gives the rows as many cells as there are variables. */
function delimiterOf(
  { sample, sampleIsAll, quoted, lineEndings }: TextFile,
  skip: number,
  cells: number,
): Delimiter {
  const marks: readonly Delimiter[] = [",", ";", "\t", "|"];
  const fits = (delimiter: Delimiter): boolean => {
    const rows = sampleRows(sample, { delimiter, quoted, lineEndings }, skip + 1, sampleIsAll);
    return (rows.at(-1)?.length ?? 0) >= cells;
  };
  return marks.find(fits) ?? ",";
}
