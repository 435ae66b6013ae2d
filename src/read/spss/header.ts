import type { ByteCursor } from "./byte-cursor.js";
import { float64At, int32At, type ByteOrder } from "./byte-order.js";
import { broken } from "./refusal.js";

/** How the data of a file are packed: as they are, as one byte for what is common, or that again in zlib blocks. */
export type Packing = "none" | "bytecode" | "zlib";

export interface SpssHeader {
  readonly order: ByteOrder;
  readonly packing: Packing;
  /** How many cases the header says there are; null where it does not know. */
  readonly cases: number | null;
  /** What is taken from a byte that stands for a number. */
  readonly bias: number;
}

const HEADER_BYTES = 176;
const LAYOUT_AT = 64;
const PACKING_AT = 72;
const CASES_AT = 80;
const BIAS_AT = 84;
const USUAL_BIAS = 100;
const LAYOUTS = [2, 3];
const packings: readonly Packing[] = ["none", "bytecode", "zlib"];

/**
 * Reads the file header record, as «System File Format» of GNU PSPP describes it.
 *
 * @throws ParorendeError truncatedFile, brokenSpss
 */
export async function readHeader(cursor: ByteCursor): Promise<SpssHeader> {
  const { file } = cursor;
  const signature = (await cursor.bytes(Math.min(4, cursor.left))).toString("latin1");
  if (signature !== "$FL2" && signature !== "$FL3") throw broken(file, "header");
  const bytes = Buffer.concat([Buffer.from(signature), await cursor.bytes(HEADER_BYTES - 4)]);
  const order = orderOf(bytes);
  const packing = order === null ? undefined : packings[int32At(bytes, PACKING_AT, order)];
  if (order === null || packing === undefined) throw broken(file, "header");
  if ((packing === "zlib") !== (signature === "$FL3")) throw broken(file, "header");
  const cases = int32At(bytes, CASES_AT, order);
  const bias = float64At(bytes, BIAS_AT, order);
  if (cases < -1 || (packing !== "none" && !Number.isInteger(bias))) throw broken(file, "header");
  return { order, packing, bias, cases: cases === -1 ? null : cases };
}

/** The layout code tells the order of whole numbers; the bias, which is nearly always 100, that of floats. */
function orderOf(bytes: Buffer): ByteOrder | null {
  const little = LAYOUTS.includes(bytes.readInt32LE(LAYOUT_AT));
  if (!little && !LAYOUTS.includes(bytes.readInt32BE(LAYOUT_AT))) return null;
  const other = { littleIntegers: little, littleFloats: !little };
  if (float64At(bytes, BIAS_AT, other) === USUAL_BIAS) return other;
  return { littleIntegers: little, littleFloats: little };
}
