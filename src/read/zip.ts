import { basename } from "node:path";
import { crc32, inflateRawSync } from "node:zlib";
import { ParorendeError, type ErrorFacts } from "../domain/errors.js";
import { nodeFiles, openFile, type FileAccess, type ReadableFile } from "./files.js";
import { parseZipDirectory, type ZipEntry } from "./zip-directory.js";

/** What a zip may unpack to. An export of a municipality's survey is far from any of it. */
const MEGABYTE = 1024 * 1024;
export const zipLimits = {
  entries: 5_000,
  megabytes: 300,
  megabytesOfOne: 200,
  /** How many times its packed size an entry may be; small ones may be all alike, and do no harm. */
  ratio: 200,
  smallEntry: MEGABYTE,
} as const;

const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER_BYTES = 30;
const LOCAL_HEADER = 0x04034b50;

/**
 * Reads what a zip (xlsx, docx, a folder of csv files) says that it holds, and refuses one that would fill the machine:
 * nothing is unpacked. Folders are not among the entries.
 *
 * @throws ParorendeError what `openFile` throws, emptyFile, notAZip, brokenZip, encryptedZip, zipBomb
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT section 4.3
 * @example
 * const entries = await zipDirectory("svar.xlsx");
 * entries[0]; // { name: "[Content_Types].xml", size: 1024, … }
 */
export async function zipDirectory(
  path: string,
  access: FileAccess = nodeFiles,
): Promise<readonly ZipEntry[]> {
  return withOpenZip(path, access, (_, entries) => Promise.resolve(entries));
}

/**
 * Unpacks the entries that are wanted. Each is unpacked to no more than the size that the directory states, and must be
 * just that size and have its checksum.
 *
 * @throws ParorendeError what `zipDirectory` throws
 * @example
 * const files = await zipEntries("eksport.zip", (name) => name.endsWith(".csv"));
 * files.get("dataset.csv"); // its bytes
 */
export async function zipEntries(
  path: string,
  wanted: (name: string) => boolean,
  access: FileAccess = nodeFiles,
): Promise<ReadonlyMap<string, Buffer>> {
  const file = basename(path);
  return withOpenZip(path, access, async (zip, entries) => {
    const unpacked = new Map<string, Buffer>();
    for (const entry of entries) {
      if (wanted(entry.name)) unpacked.set(entry.name, await unpack(zip, entry, file));
    }
    return unpacked;
  });
}

async function withOpenZip<T>(
  path: string,
  access: FileAccess,
  work: (zip: ReadableFile, entries: readonly ZipEntry[]) => Promise<T>,
): Promise<T> {
  const file = basename(path);
  const zip = await openFile(path, access);
  try {
    if (zip.stamp.size === 0) throw new ParorendeError({ code: "emptyFile", facts: { file } });
    const read = (start: number, length: number) => readRange(zip, start, length);
    const parsed = await parseZipDirectory(read, zip.stamp.size, zipLimits.entries);
    if (parsed === "notAZip") throw new ParorendeError({ code: "notAZip", facts: { file } });
    if (parsed === "broken") throw broken(file);
    if (typeof parsed === "number") throw bomb(file, "files", parsed, zipLimits.entries);
    const entries = parsed.filter(({ name }) => !name.endsWith("/"));
    refuseBomb(entries, file);
    if (entries.some(({ encrypted }) => encrypted)) {
      throw new ParorendeError({ code: "encryptedZip", facts: { file } });
    }
    // Which of two entries of one name is meant, readers do not agree on.
    if (new Set(entries.map(({ name }) => name)).size < entries.length) throw broken(file);
    return await work(zip, entries);
  } finally {
    await zip.close();
  }
}

function refuseBomb(entries: readonly ZipEntry[], file: string): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const { megabytes, megabytesOfOne, ratio, smallEntry } = zipLimits;
  if (total > megabytes * MEGABYTE) throw bomb(file, "megabytes", inMegabytes(total), megabytes);
  for (const { size, packedSize } of entries) {
    if (size > megabytesOfOne * MEGABYTE) throw bomb(file, "megabytes", inMegabytes(size), megabytesOfOne);
    const times = size / Math.max(1, packedSize);
    if (size > smallEntry && times > ratio) throw bomb(file, "ratio", Math.ceil(times), ratio);
  }
}

async function unpack(zip: ReadableFile, entry: ZipEntry, file: string): Promise<Buffer> {
  const header = await readRange(zip, entry.offset, LOCAL_HEADER_BYTES);
  if (header.length < LOCAL_HEADER_BYTES || header.readUInt32LE(0) !== LOCAL_HEADER) throw broken(file);
  const start = entry.offset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await readRange(zip, start, entry.packedSize);
  if (packed.length < entry.packedSize) throw broken(file);
  const bytes = inflate(packed, entry);
  if (bytes?.length !== entry.size || crc32(bytes) !== entry.crc) throw broken(file);
  return bytes;
}

function inflate(packed: Buffer, { method, size }: ZipEntry): Buffer | null {
  if (method === STORED) return packed;
  if (method !== DEFLATED) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    // Damaged, or larger than it said: what zlib says of it helps nobody.
    return null;
  }
}

async function readRange(file: ReadableFile, start: number, length: number): Promise<Buffer> {
  const blocks: Buffer[] = [];
  let left = length;
  if (left === 0) return Buffer.alloc(0);
  for await (const block of file.blocks(start)) {
    blocks.push(block.subarray(0, left));
    left -= block.length;
    if (left <= 0) break;
  }
  return Buffer.concat(blocks);
}

function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / MEGABYTE);
}

function bomb(file: string, of: ErrorFacts["zipBomb"]["of"], value: number, most: number): ParorendeError {
  return new ParorendeError({ code: "zipBomb", facts: { file, of, value, most } });
}

function broken(file: string): ParorendeError {
  return new ParorendeError({ code: "brokenZip", facts: { file } });
}
