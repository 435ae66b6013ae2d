import { strToU8, zipSync } from "fflate";
import { memoryFiles } from "../../src/read/memory-files.js";
import type { FileAccess } from "../../src/read/files.js";

/** A zip of these files, made the ordinary way. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const bytes = Object.entries(files).map(([name, content]) => {
    return [name, typeof content === "string" ? strToU8(content) : content] as const;
  });
  return Buffer.from(zipSync(Object.fromEntries(bytes), { mtime: new Date(1980, 0, 1) }));
}

/** Where the entries of the directory begin. */
export function directoryEntries(zip: Buffer): readonly number[] {
  const signature = Buffer.from([0x50, 0x4b, 1, 2]);
  const found: number[] = [];
  for (let at = zip.indexOf(signature); at >= 0; at = zip.indexOf(signature, at + 4)) found.push(at);
  return found;
}

/** The same zip, with another number in a field of the directory's first entry. */
export function withField(zip: Buffer, field: number, value: number, bytes: 2 | 4 = 4): Buffer {
  const changed = Buffer.from(zip);
  const at = (directoryEntries(zip)[0] ?? 0) + field;
  if (bytes === 4) changed.writeUInt32LE(value, at);
  else changed.writeUInt16LE(value, at);
  return changed;
}

/** Where the fields of an entry in the directory stand. */
export const entryField = { flags: 8, method: 10, crc: 16, packedSize: 20, size: 24, offset: 42 } as const;

/** One file in memory, and its name. */
export function only(name: string, bytes: Uint8Array): readonly [string, FileAccess] {
  return [name, memoryFiles(new Map([[name, Buffer.from(bytes)]]))];
}
