import { inflate } from "node:zlib";
import { ByteCursor } from "./byte-cursor.js";
import { int32At, int64At, type ByteOrder } from "./byte-order.js";
import { broken, truncated } from "./refusal.js";
import type { SpssFile } from "./spss-file.js";

/** A compressed block of a .zsav file. */
export interface ZlibBlock {
  readonly compressedBytes: number;
  readonly bytes: number;
}

/** Where the compressed blocks of a .zsav file lie, one after the other. */
export interface ZlibBlocks {
  readonly start: number;
  readonly blocks: readonly ZlibBlock[];
  /** How many bytes they hold together, inflated. */
  readonly bytes: number;
}

const HEADER_BYTES = 24;
const DESCRIPTOR_BYTES = 24;

/** SPSS makes blocks of 4 MB; a block that says it is far larger would only fill the memory. */
const LARGEST_BLOCK = 16 * 1024 * 1024;

/** Deflating what cannot be made smaller adds a little. */
const LARGEST_COMPRESSED = LARGEST_BLOCK + 64 * 1024;

/** Of 4 MB each, these hold far more than any survey. */
const MOST_BLOCKS = 100_000;

/** Answers are packed some ten times; what says it swells far more is made to fill the disk or the day. */
const MOST_SWELLING = 200;
const SMALL_BYTES = 64 * 1024 * 1024;

/** So much at a time is handed on, so that a block is not unpacked to cases all at once. */
const SLICE_BYTES = 256 * 1024;

/**
 * Reads where the compressed blocks lie, and checks what they say of their sizes before anything is inflated («Data
 * Record» in «System File Format» of GNU PSPP).
 *
 * @param start where the data begin
 * @throws ParorendeError truncatedFile, brokenSpss
 */
export async function readZlibBlocks(file: SpssFile, start: number, order: ByteOrder): Promise<ZlibBlocks> {
  const { name, size, content } = file;
  const from = (at: number): ByteCursor => new ByteCursor(name, size - at, content.blocks(at));
  const header = await from(start).bytes(HEADER_BYTES);
  const trailerStart = int64At(header, 8, order);
  const trailerBytes = int64At(header, 16, order);
  const first = start + HEADER_BYTES;
  if (int64At(header, 0, order) !== start || trailerStart < first) throw broken(name, "compression");
  if (trailerStart + trailerBytes > size) throw truncated(name);
  const count = (trailerBytes - HEADER_BYTES) / DESCRIPTOR_BYTES;
  if (trailerStart + trailerBytes < size || !Number.isInteger(count) || count < 0 || count > MOST_BLOCKS) {
    throw broken(name, "compression");
  }
  const trailer = await from(trailerStart).bytes(trailerBytes);
  const blockBytes = int32At(trailer, 16, order);
  if (int32At(trailer, 20, order) !== count) throw broken(name, "compression");
  const blocks: ZlibBlock[] = [];
  let next = first;
  let bytes = 0;
  for (let at = HEADER_BYTES; at < trailerBytes; at += DESCRIPTOR_BYTES) {
    const block = {
      bytes: int32At(trailer, at + 16, order),
      compressedBytes: int32At(trailer, at + 20, order),
    };
    const fits = block.bytes > 0 && block.bytes <= Math.min(blockBytes, LARGEST_BLOCK);
    const packedFits = block.compressedBytes > 0 && block.compressedBytes <= LARGEST_COMPRESSED;
    if (!fits || !packedFits || int64At(trailer, at + 8, order) !== next) throw broken(name, "compression");
    blocks.push(block);
    next += block.compressedBytes;
    bytes += block.bytes;
  }
  if (next !== trailerStart) throw broken(name, "compression");
  if (bytes > SMALL_BYTES && bytes > size * MOST_SWELLING) throw broken(name, "compression");
  return { start: first, blocks, bytes };
}

/**
 * Inflates one block after the other, and hands their bytes on in slices.
 *
 * @param onBytes is told how far the file is read
 * @throws ParorendeError truncatedFile, brokenSpss
 */
export async function* inflateBlocks(
  file: SpssFile,
  { start, blocks }: ZlibBlocks,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Buffer, void, undefined> {
  const cursor = new ByteCursor(file.name, file.size - start, file.content.blocks(start));
  for (const block of blocks) {
    const bytes = await inflateBlock(file.name, await cursor.bytes(block.compressedBytes), block.bytes);
    onBytes(start + cursor.position);
    for (let at = 0; at < bytes.length; at += SLICE_BYTES) yield bytes.subarray(at, at + SLICE_BYTES);
  }
  onBytes(file.size);
}

async function inflateBlock(file: string, compressed: Buffer, size: number): Promise<Buffer> {
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    // All that can go wrong here is that the bytes are no deflated block, or one that swells beyond its size.
    inflate(compressed, { maxOutputLength: size }, (error, inflated) => {
      if (error === null) resolve(inflated);
      else reject(broken(file, "compression", error));
    });
  });
  if (bytes.length !== size) throw broken(file, "compression");
  return bytes;
}
