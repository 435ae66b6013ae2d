import { ParorendeError } from "../../domain/errors.js";
import { MOST_COLUMNS } from "../describe-export.js";
import type { ByteCursor } from "./byte-cursor.js";
import { int32At, type ByteOrder } from "./byte-order.js";
import { broken } from "./refusal.js";
import { readVariableRecord, type VariableRecord } from "./variable-record.js";

/** Value labels, and the variables they are for by their place among the elements of a case. */
export interface LabelRecord {
  readonly labels: readonly { readonly value: Buffer; readonly label: Buffer }[];
  readonly places: readonly number[];
}

/** The records of a dictionary as they stand: split, and not yet understood. */
export interface DictionaryRecords {
  readonly variables: readonly VariableRecord[];
  readonly labels: readonly LabelRecord[];
  /** The contents of the extension records that are used here, by subtype. */
  readonly extensions: ReadonlyMap<number, readonly Buffer[]>;
  /** How many elements of eight bytes a case has. */
  readonly elements: number;
  /** Where in the file the data begin. */
  readonly dataStart: number;
}

/** Subtypes of extension records. */
export const extension = {
  integerInfo: 3,
  floatInfo: 4,
  responseSets: 7,
  longNames: 13,
  veryLongStrings: 14,
  caseCount: 16,
  countedResponseSets: 19,
  encoding: 20,
  longStringLabels: 21,
  longStringMissing: 22,
} as const;

const used = new Set<number>(Object.values(extension));

/** A string of 32 767 bytes, the longest there is, takes this many records of its own. */
const MOST_SEGMENTS = 131;

/** Labels over all variables: more would be a small file that fills the memory by giving one list to every variable. */
const MOST_LABELS = 2_000_000;

const LONGEST_EXTENSION = 64 * 1024 * 1024;
const record = { variable: 2, labels: 3, labeledVariables: 4, document: 6, extension: 7, end: 999 } as const;

/**
 * Splits the dictionary of a file, from after the header to where the data begin.
 *
 * @throws ParorendeError truncatedFile, brokenSpss, tooManyColumns
 */
export async function readRecords(cursor: ByteCursor, order: ByteOrder): Promise<DictionaryRecords> {
  const { file } = cursor;
  const variables: VariableRecord[] = [];
  const labels: LabelRecord[] = [];
  const extensions = new Map<number, Buffer[]>();
  let elements = 0;
  let labelCount = 0;
  for (;;) {
    const type = await cursor.int32(order);
    if (type === record.variable) {
      const variable = await readVariableRecord(cursor, order, elements);
      elements += variable.elements;
      variables.push(variable);
      const columns = variables.length;
      if (columns > MOST_COLUMNS * MOST_SEGMENTS) {
        throw new ParorendeError({ code: "tooManyColumns", facts: { file, columns, most: MOST_COLUMNS } });
      }
    } else if (type === record.labels) {
      const read = await readLabels(cursor, order);
      labelCount += read.labels.length * Math.max(1, read.places.length);
      if (labelCount > MOST_LABELS) throw broken(file, "valueLabels");
      labels.push(read);
    } else if (type === record.document) {
      await cursor.skip(counted(await cursor.int32(order), file) * 80);
    } else if (type === record.extension) {
      const { subtype, content } = await readExtension(cursor, order);
      if (content === null) continue;
      const contents = extensions.get(subtype) ?? [];
      contents.push(content);
      extensions.set(subtype, contents);
    } else if (type === record.end) {
      await cursor.skip(4);
      return { variables, labels, extensions, elements, dataStart: cursor.position };
    } else {
      throw broken(file, "dictionary");
    }
  }
}

async function readLabels(cursor: ByteCursor, order: ByteOrder): Promise<LabelRecord> {
  const { file } = cursor;
  const count = counted(await cursor.int32(order), file);
  if (count > MOST_LABELS) throw broken(file, "valueLabels");
  const labels: { value: Buffer; label: Buffer }[] = [];
  for (let at = 0; at < count; at++) {
    const start = await cursor.bytes(9);
    const length = start.readUInt8(8);
    // The length and the label together fill whole elements of eight bytes.
    const padded = await cursor.bytes(Math.ceil((length + 1) / 8) * 8 - 1);
    labels.push({ value: start.subarray(0, 8), label: padded.subarray(0, length) });
  }
  if ((await cursor.int32(order)) !== record.labeledVariables) throw broken(file, "valueLabels");
  const indexCount = counted(await cursor.int32(order), file);
  if (indexCount > MOST_COLUMNS) throw broken(file, "valueLabels");
  const indexes = await cursor.bytes(indexCount * 4);
  const places = Array.from({ length: indexCount }, (_, at) => int32At(indexes, at * 4, order) - 1);
  return { labels, places };
}

async function readExtension(
  cursor: ByteCursor,
  order: ByteOrder,
): Promise<{ subtype: number; content: Buffer | null }> {
  const head = await cursor.bytes(12);
  const subtype = int32At(head, 0, order);
  const length =
    counted(int32At(head, 4, order), cursor.file) * counted(int32At(head, 8, order), cursor.file);
  if (!used.has(subtype)) {
    await cursor.skip(length);
    return { subtype, content: null };
  }
  if (length > LONGEST_EXTENSION) throw broken(cursor.file, "dictionary");
  return { subtype, content: await cursor.bytes(length) };
}

function counted(count: number, file: string): number {
  if (count < 0) throw broken(file, "dictionary");
  return count;
}
