// @ts-check
// Files as they are when something has gone wrong with them.

/** @param {Uint8Array} bytes @param {number} part how much is left, 0–1 */
export function cut(bytes, part) {
  return Buffer.from(bytes.subarray(0, Math.floor(bytes.length * part)));
}

const DIRECTORY_ENTRY = Buffer.from([0x50, 0x4b, 1, 2]);
const LOCAL_HEADER = Buffer.from([0x50, 0x4b, 3, 4]);
const inDirectory = { flags: 8, size: 24 };
const LOCAL_FLAGS = 6;
const ENCRYPTED = 1;

/** A zip whose directory says that a file in it has another size. @param {Uint8Array} zip @param {string} name @param {number} size */
export function sayingSize(zip, name, size) {
  const bytes = Buffer.from(zip);
  bytes.writeUInt32LE(size, entryOf(bytes, name) + inDirectory.size);
  return bytes;
}

/** A zip of one file that says it is locked with a password. @param {Uint8Array} zip @param {string} name */
export function locked(zip, name) {
  const bytes = Buffer.from(zip);
  const flags = [bytes.indexOf(LOCAL_HEADER) + LOCAL_FLAGS, entryOf(bytes, name) + inDirectory.flags];
  for (const at of flags) bytes.writeUInt16LE(bytes.readUInt16LE(at) | ENCRYPTED, at);
  return bytes;
}

/** @param {Buffer} zip @param {string} name */
function entryOf(zip, name) {
  for (let at = zip.indexOf(DIRECTORY_ENTRY); at >= 0; at = zip.indexOf(DIRECTORY_ENTRY, at + 4)) {
    if (zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28)) === name) return at;
  }
  throw new Error(`the zip has no ${name}`);
}

/** A .zsav whose header says that the list of its blocks has another length. @param {Uint8Array} zsav */
export function sayingOtherLength(zsav) {
  const bytes = Buffer.from(zsav);
  const END_OF_DICTIONARY = Buffer.from([0xe7, 3, 0, 0, 0, 0, 0, 0]);
  const at = bytes.indexOf(END_OF_DICTIONARY) + END_OF_DICTIONARY.length + 16;
  bytes.writeBigInt64LE(bytes.readBigInt64LE(at) - 24n, at);
  return bytes;
}

const SECTOR = 512;
const FREE = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;
const FAT_SECTOR = 0xfffffffd;
const kinds = { stream: 2, root: 5 };

/**
 * Microsoft's container for files of before 2007 and for locked ones, with empty streams of these names.
 *
 * @param {readonly string[]} streams
 * @see https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb
 */
export function compoundFile(streams) {
  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 0, 76);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  [0x3e, 3, 0xfffe, 9, 6].forEach((value, nth) => header.writeUInt16LE(value, 24 + nth * 2));
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(END_OF_CHAIN, 60);
  header.writeUInt32LE(END_OF_CHAIN, 68);
  header.writeUInt32LE(0, 76);
  const fat = Buffer.alloc(SECTOR, 0xff);
  fat.writeUInt32LE(FAT_SECTOR, 0);
  fat.writeUInt32LE(END_OF_CHAIN, 4);
  const entries = [
    directoryEntry("Root Entry", kinds.root, 1),
    ...streams.map((name, nth) =>
      directoryEntry(name, kinds.stream, FREE, nth + 2 > streams.length ? FREE : nth + 2),
    ),
  ];
  const directory = Buffer.alloc(SECTOR);
  Buffer.concat(entries).copy(directory);
  return Buffer.concat([header, fat, directory]);
}

/** @param {string} name @param {number} kind @param {number} child @param {number} next */
function directoryEntry(name, kind, child, next = FREE) {
  const entry = Buffer.alloc(128);
  entry.write(name, "utf16le");
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry.writeUInt8(kind, 66);
  entry.writeUInt8(1, 67);
  [FREE, next, child].forEach((value, nth) => entry.writeUInt32LE(value, 68 + nth * 4));
  entry.writeUInt32LE(END_OF_CHAIN, 116);
  return entry;
}
