import { createHash } from "node:crypto";
import { basename } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import type { TextEncoding, TextReading } from "../domain/people/raw-table.js";
import { binaryKind, isMostlyBinary } from "./binary.js";
import { ByteScan } from "./byte-scan.js";
import { nodeFiles, openFile, type FileAccess, type FileStamp } from "./files.js";

/** What one pass over the bytes of a text file tells. */
export interface TextFile {
  readonly path: string;
  /** The name without its folder. */
  readonly name: string;
  readonly encoding: TextEncoding;
  readonly encodingWhy: TextReading["encodingWhy"];
  readonly bomBytes: number;
  readonly bytes: number;
  readonly hash: string;
  readonly stamp: FileStamp;
  /** The text's beginning, decoded, without the byte order mark. */
  readonly sample: string;
  /** The sample is the whole text. */
  readonly sampleIsAll: boolean;
  /** Some cell may hold NUL characters, which no spreadsheet can have put there. */
  readonly mayHoldNul: boolean;
  /** Some cell begins with a quotation mark. Where none does, quotation marks are ordinary characters. */
  readonly quoted: boolean;
  readonly lineEndings: readonly string[];
}

const SAMPLE_BYTES = 1024 * 1024;
const ASCII_END = 0x80;

const marks: readonly { readonly encoding: TextEncoding; readonly bytes: readonly number[] }[] = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];

/**
 * Reads a text file through once and says what it is: byte order mark, else strict UTF-8 over the whole file, else
 * UTF-16 by its zero bytes, else windows-1252. Guessing by letter frequencies is not used: it takes Norwegian
 * windows-1252 for other languages.
 *
 * @throws ParorendeError what `openFile` throws, emptyFile, binaryFile, badEncoding
 * @example
 * const text = await inspectTextFile("svar.csv");
 * text.encoding; // "windows-1252"
 */
export async function inspectTextFile(
  path: string,
  given?: TextEncoding,
  access: FileAccess = nodeFiles,
): Promise<TextFile> {
  const name = basename(path);
  const file = await openFile(path, access);
  const hash = createHash("sha256");
  const scan = new ByteScan();
  const start: Buffer[] = [];
  let startBytes = 0;
  try {
    for await (const block of file.blocks(0)) {
      if (startBytes === 0) refuseBinary(block, name);
      hash.update(block);
      scan.add(block);
      if (startBytes < SAMPLE_BYTES) {
        start.push(block);
        startBytes += block.length;
      }
    }
  } finally {
    await file.close();
  }
  scan.end();
  const sample = Buffer.concat(start);
  const mark = marks.find(({ bytes }) => bytes.every((byte, at) => sample[at] === byte));
  const bomBytes = mark?.bytes.length ?? 0;
  if (scan.bytes === bomBytes) throw new ParorendeError({ code: "emptyFile", facts: { file: name } });
  const { encoding, why } = decide(given, mark?.encoding, scan, sample);
  if (!isWide(encoding) && isMostlyBinary(sample)) {
    throw new ParorendeError({ code: "binaryFile", facts: { file: name, looksLike: null } });
  }
  if (encoding === "utf-8" && !scan.validUtf8) {
    throw new ParorendeError({ code: "badEncoding", facts: { file: name, encoding } });
  }
  return {
    path,
    name,
    encoding,
    encodingWhy: why,
    bomBytes,
    bytes: scan.bytes,
    hash: hash.digest("hex"),
    stamp: file.stamp,
    sample: new TextDecoder(encoding).decode(sample.subarray(bomBytes), { stream: true }),
    sampleIsAll: startBytes === scan.bytes,
    mayHoldNul: scan.zeroBytes > 0,
    quoted: scan.quotedCell,
    lineEndings: scan.lineEndings(),
  };
}

/**
 * The text of an inspected file as blocks of UTF-8 without byte order mark.
 *
 * @param skip how many bytes after the byte order mark are left out
 * @throws ParorendeError what `openFile` throws, fileChanged
 */
export async function* utf8Blocks(
  text: TextFile,
  skip: number,
  onBytes: (bytes: number) => void,
  access: FileAccess = nodeFiles,
): AsyncGenerator<Buffer, void, undefined> {
  // Always with `stream`: Node 20 decodes the bytes 80–9F of windows-1252 wrongly when given everything at once.
  const decoder = text.encoding === "utf-8" ? null : new TextDecoder(text.encoding);
  for await (const block of rawBlocks(text, skip, onBytes, access)) {
    yield decoder === null ? block : Buffer.from(decoder.decode(block, { stream: true }));
  }
  if (decoder !== null) yield Buffer.from(decoder.decode());
}

/**
 * The bytes of an inspected file as they are, without byte order mark.
 *
 * @param skip as of `utf8Blocks`
 * @throws ParorendeError what `openFile` throws, fileChanged
 */
export async function* rawBlocks(
  text: TextFile,
  skip: number,
  onBytes: (bytes: number) => void,
  access: FileAccess = nodeFiles,
): AsyncGenerator<Buffer, void, undefined> {
  const file = await openFile(text.path, access);
  const changed = new ParorendeError({ code: "fileChanged", facts: { file: text.name } });
  if (file.stamp.size !== text.stamp.size || file.stamp.modified !== text.stamp.modified) {
    await file.close();
    throw changed;
  }
  let bytes = text.bomBytes + skip;
  try {
    for await (const block of file.blocks(bytes)) {
      bytes += block.length;
      onBytes(bytes);
      yield block;
    }
    if (bytes !== text.bytes) throw changed;
  } finally {
    await file.close();
  }
}

/**
 * Turns bytes of a text into characters, a cell at a time; null for encodings where a character is not told by its own
 * bytes.
 *
 * @example
 * cellDecoder("windows-1252")?.(Buffer.from([0xe5]), 0, 1); // "å"
 */
export function cellDecoder(
  encoding: TextEncoding,
): ((bytes: Buffer, start: number, end: number) => string) | null {
  if (isWide(encoding)) return null;
  if (encoding === "utf-8") return (bytes, start, end) => bytes.toString("utf8", start, end);
  const decoder = new TextDecoder(encoding);
  return (bytes, start, end) => {
    const isAscii = bytes.subarray(start, end).every((byte) => byte < ASCII_END);
    if (isAscii) return bytes.toString("latin1", start, end);
    // With `stream` for the same reason as above; one byte is one character, so nothing is left over.
    return decoder.decode(bytes.subarray(start, end), { stream: true });
  };
}

/**
 * How many bytes a text takes in an encoding.
 *
 * @example
 * bytesOf("å", "utf-8"); // 2
 */
export function bytesOf(text: string, encoding: TextEncoding): number {
  if (encoding === "utf-8") return Buffer.byteLength(text, "utf8");
  return text.length * (isWide(encoding) ? 2 : 1);
}

function isWide(encoding: TextEncoding): boolean {
  return encoding === "utf-16le" || encoding === "utf-16be";
}

function refuseBinary(start: Buffer, name: string): void {
  const looksLike = binaryKind(start);
  if (looksLike !== null) throw new ParorendeError({ code: "binaryFile", facts: { file: name, looksLike } });
}

function decide(
  given: TextEncoding | undefined,
  marked: TextEncoding | undefined,
  scan: ByteScan,
  sample: Buffer,
): { encoding: TextEncoding; why: TextReading["encodingWhy"] } {
  if (given !== undefined) return { encoding: given, why: "given" };
  if (marked !== undefined) return { encoding: marked, why: "byteOrderMark" };
  // UTF-16 of plain ASCII is valid UTF-8 too, with a NUL for every other character: zero bytes are looked at first.
  const wide = scan.zeroBytes > 0 ? utf16ByZeroBytes(sample) : null;
  if (wide !== null) return { encoding: wide, why: "zeroBytes" };
  if (scan.validUtf8) return { encoding: "utf-8", why: "validUtf8" };
  return { encoding: "windows-1252", why: "notUtf8" };
}

/** Western text in UTF-16 has a zero in nearly every other byte, and hardly any in the ones between. */
function utf16ByZeroBytes(sample: Buffer): "utf-16le" | "utf-16be" | null {
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const pairs = sample.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (odd > pairs * 0.5 && even < pairs * 0.1) return "utf-16le";
  if (even > pairs * 0.5 && odd < pairs * 0.1) return "utf-16be";
  return null;
}
