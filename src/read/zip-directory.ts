/** One file in a zip, as the zip's directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes as they lie in the zip. */
  readonly packedSize: number;
  /** Bytes when unpacked, by what the directory says. */
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  readonly encrypted: boolean;
  /** Where its local header begins. */
  readonly offset: number;
}

/** Reads a range of a file; fewer bytes come where the file ends first. */
export type RangeReader = (start: number, length: number) => Promise<Buffer>;

const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const END_64_LOCATOR_BYTES = 20;
const END_64_BYTES = 56;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
/** In place of a number that does not fit in 32 bits. */
const ELSEWHERE = 0xffffffff;
const ENCRYPTED = 1;
const UTF8_NAME = 1 << 11;

/**
 * The entries of a zip, from the directory at its end; also of a zip with 64-bit sizes.
 *
 * @param most how many entries are read
 * @returns the number of entries where there are more than `most`
 */
export async function parseZipDirectory(
  read: RangeReader,
  fileSize: number,
  most: number,
): Promise<readonly ZipEntry[] | number | "notAZip" | "broken"> {
  const tailStart = Math.max(0, fileSize - END_BYTES - LONGEST_COMMENT);
  const tail = await read(tailStart, fileSize - tailStart);
  const at = endRecordIn(tail);
  if (at === null) return startsLikeZip(await read(0, 4)) ? "broken" : "notAZip";
  const end = (await end64(read, tailStart + at)) ?? {
    entries: tail.readUInt16LE(at + 10),
    size: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  };
  if (end.entries > most) return end.entries;
  // A directory of so few entries is never larger; a field that says so is damaged.
  if (end.offset + end.size > fileSize || end.size > most * (ENTRY_BYTES + 3 * LONGEST_COMMENT)) {
    return "broken";
  }
  return entriesIn(await read(end.offset, end.size), end.entries, fileSize) ?? "broken";
}

function startsLikeZip(start: Buffer): boolean {
  return start.length === 4 && start.readUInt32LE(0) === 0x04034b50;
}

function endRecordIn(tail: Buffer): number | null {
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    const isEnd = tail.readUInt32LE(at) === END && at + END_BYTES + tail.readUInt16LE(at + 20) <= tail.length;
    if (isEnd) return at;
  }
  return null;
}

interface DirectoryPlace {
  readonly entries: number;
  readonly size: number;
  readonly offset: number;
}

async function end64(read: RangeReader, endAt: number): Promise<DirectoryPlace | null> {
  if (endAt < END_64_LOCATOR_BYTES) return null;
  const locator = await read(endAt - END_64_LOCATOR_BYTES, END_64_LOCATOR_BYTES);
  if (locator.readUInt32LE(0) !== END_64_LOCATOR) return null;
  const record = await read(toNumber(locator.readBigUInt64LE(8)), END_64_BYTES);
  if (record.length < END_64_BYTES || record.readUInt32LE(0) !== END_64) return null;
  const [entries, size, offset] = [32, 40, 48].map((field) => toNumber(record.readBigUInt64LE(field)));
  return entries === undefined || size === undefined || offset === undefined
    ? null
    : { entries, size, offset };
}

/** A size that no file has becomes the largest one, which is refused. */
function toNumber(value: bigint): number {
  return Math.min(Number(value), Number.MAX_SAFE_INTEGER);
}

function entriesIn(directory: Buffer, count: number, fileSize: number): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let nth = 0; nth < count; nth++) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY) return null;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      directory.readUInt16LE(at + field),
    );
    const nameEnd = at + ENTRY_BYTES + (nameLength ?? 0);
    const extraEnd = nameEnd + (extraLength ?? 0);
    if (extraEnd > directory.length) return null;
    const flags = directory.readUInt16LE(at + 8);
    const sizes = sizesOf(directory.subarray(at, at + ENTRY_BYTES), directory.subarray(nameEnd, extraEnd));
    if (sizes === null || sizes.offset + sizes.packedSize > fileSize) return null;
    entries.push({
      name: nameOf(directory.subarray(at + ENTRY_BYTES, nameEnd), (flags & UTF8_NAME) !== 0),
      ...sizes,
      crc: directory.readUInt32LE(at + 16),
      method: directory.readUInt16LE(at + 10),
      encrypted: (flags & ENCRYPTED) !== 0,
    });
    at = extraEnd + (commentLength ?? 0);
  }
  return entries;
}

/** Sizes and place; those that do not fit in 32 bits stand in the extra field of id 1, in this order. */
function sizesOf(fixed: Buffer, extra: Buffer): Pick<ZipEntry, "size" | "packedSize" | "offset"> | null {
  const stated = [24, 20, 42].map((field) => fixed.readUInt32LE(field));
  const large = zip64Field(extra);
  let at = 0;
  const [size, packedSize, offset] = stated.map((value) => {
    if (value !== ELSEWHERE) return value;
    if (at + 8 > large.length) return undefined;
    at += 8;
    return toNumber(large.readBigUInt64LE(at - 8));
  });
  return size === undefined || packedSize === undefined || offset === undefined
    ? null
    : { size, packedSize, offset };
}

function zip64Field(extra: Buffer): Buffer {
  for (let at = 0; at + 4 <= extra.length;) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return Buffer.alloc(0);
}

/** Names that are not marked as UTF-8 are often so all the same. */
function nameOf(bytes: Buffer, isUtf8: boolean): string {
  const utf8 = bytes.toString("utf8");
  return isUtf8 || !utf8.includes("\ufffd") ? utf8 : bytes.toString("latin1");
}
