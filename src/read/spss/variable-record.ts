import type { ByteCursor } from "./byte-cursor.js";
import { int32At, type ByteOrder } from "./byte-order.js";
import { broken } from "./refusal.js";

/** A variable, or a segment of a very long string, as its record describes it. */
export interface VariableRecord {
  readonly shortName: Buffer;
  /** How many bytes a string has; 0 for a number. */
  readonly width: number;
  readonly label: Buffer | null;
  readonly missing: {
    readonly kind: "values" | "range" | "rangeAndValue";
    /** Of eight bytes each; of a range the lowest, the highest, and the value beside it. */
    readonly values: readonly Buffer[];
  };
  /** The type of the print format. */
  readonly format: number;
  /** The place of its first element in a case. */
  readonly place: number;
  /** How many elements of eight bytes it takes in a case. */
  readonly elements: number;
}

const RECORD = 2;
const CONTINUATION = -1;
const FIXED_BYTES = 28;
const WIDEST = 255;
const LONGEST_LABEL = 1_000_000;
const missingKinds = new Map<number, { kind: VariableRecord["missing"]["kind"]; count: number }>([
  [0, { kind: "values", count: 0 }],
  [1, { kind: "values", count: 1 }],
  [2, { kind: "values", count: 2 }],
  [3, { kind: "values", count: 3 }],
  [-2, { kind: "range", count: 2 }],
  [-3, { kind: "rangeAndValue", count: 3 }],
]);

/**
 * Reads a variable's record, of which the type is already read, and the records that only continue a string.
 *
 * @throws ParorendeError truncatedFile, brokenSpss
 */
export async function readVariableRecord(
  cursor: ByteCursor,
  order: ByteOrder,
  place: number,
): Promise<VariableRecord> {
  const { width, ...described } = await readOne(cursor, order);
  if (width < 0 || width > WIDEST) throw broken(cursor.file, "dictionary");
  const elements = Math.max(1, Math.ceil(width / 8));
  for (let continued = 1; continued < elements; continued++) {
    if ((await cursor.int32(order)) !== RECORD) throw broken(cursor.file, "dictionary");
    if ((await readOne(cursor, order)).width !== CONTINUATION) throw broken(cursor.file, "dictionary");
  }
  return { ...described, width, place, elements };
}

async function readOne(
  cursor: ByteCursor,
  order: ByteOrder,
): Promise<Omit<VariableRecord, "place" | "elements">> {
  const fixed = await cursor.bytes(FIXED_BYTES);
  const labeled = int32At(fixed, 4, order);
  const missing = missingKinds.get(int32At(fixed, 8, order));
  if ((labeled !== 0 && labeled !== 1) || missing === undefined) throw broken(cursor.file, "dictionary");
  const label = labeled === 1 ? await readLabel(cursor, order) : null;
  const values = await cursor.bytes(missing.count * 8);
  return {
    width: int32At(fixed, 0, order),
    format: (int32At(fixed, 12, order) >> 16) & 0xff,
    shortName: fixed.subarray(20, 28),
    label,
    missing: {
      kind: missing.kind,
      values: Array.from({ length: missing.count }, (_, at) => values.subarray(at * 8, at * 8 + 8)),
    },
  };
}

async function readLabel(cursor: ByteCursor, order: ByteOrder): Promise<Buffer> {
  const length = await cursor.int32(order);
  if (length < 0 || length > LONGEST_LABEL) throw broken(cursor.file, "dictionary");
  return (await cursor.bytes(Math.ceil(length / 4) * 4)).subarray(0, length);
}
