import { crc32, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Around the contents of a chunk: its length and name before, its checksum after. */
const AROUND = 12;
const HEADER_BYTES = 13;
/** Larger than any screen, and small enough to be unpacked in memory. */
const MOST_PIXELS_A_SIDE = 5000;
/** Drawn to fit, what is longer would have no height. */
const MOST_OBLONG = 30;
/** Numbers for each pixel, by the kind of color. */
const channels: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);
const depths: ReadonlySet<number> = new Set([1, 2, 4, 8, 16]);

interface Chunk {
  readonly name: string;
  readonly data: Buffer;
}

/**
 * Whether bytes are a whole PNG of a sane size: every chunk there with its checksum, and pixels for all of it.
 *
 * @see ISO/IEC 15948 (PNG), 5 and 11
 * @example
 * isWholePng(await readFile("logo.png")); // true
 */
export function isWholePng(bytes: Buffer): boolean {
  const chunks = chunksOf(bytes);
  const [header] = chunks ?? [];
  if (chunks?.at(-1)?.name !== "IEND" || header?.name !== "IHDR") return false;
  if (header.data.length !== HEADER_BYTES) return false;
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  const [depth = 0, color = 0, , , interlaced] = header.data.subarray(8);
  const numbers = channels.get(color);
  if (numbers === undefined || !depths.has(depth)) return false;
  if (![width, height].every((side) => side >= 1 && side <= MOST_PIXELS_A_SIDE)) return false;
  if (Math.max(width / height, height / width) > MOST_OBLONG) return false;
  if (color === 3 && !chunks.some(({ name }) => name === "PLTE")) return false;
  // Every line of pixels has a byte before it; an interlaced picture has some lines more.
  const plain = height * (1 + Math.ceil((width * numbers * depth) / 8));
  const packed = Buffer.concat(chunks.filter(({ name }) => name === "IDAT").map(({ data }) => data));
  const unpacked = unpackedLength(packed, 2 * plain + 64);
  return interlaced === 1 ? unpacked >= plain : unpacked === plain;
}

/** The chunks to the end; null where one is cut or damaged. */
function chunksOf(bytes: Buffer): readonly Chunk[] | null {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null;
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < bytes.length && chunks.at(-1)?.name !== "IEND";) {
    if (at + AROUND > bytes.length) return null;
    const length = bytes.readUInt32BE(at);
    const end = at + AROUND + length;
    if (end > bytes.length) return null;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null;
    chunks.push({ name: bytes.toString("latin1", at + 4, at + 8), data: bytes.subarray(at + 8, end - 4) });
    at = end;
  }
  return chunks;
}

function unpackedLength(packed: Buffer, most: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: most }).length;
  } catch {
    return 0;
  }
}
