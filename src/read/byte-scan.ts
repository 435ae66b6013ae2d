import { isUtf8 } from "node:buffer";

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
/** What stands before the first character of a cell: a delimiter or the end of a line. */
const beforeCell = new Set([0x3b, 0x2c, 0x09, 0x7c, LF, CR]);

/** Collects, block by block, what can be told from bytes before their encoding is known. */
export class ByteScan {
  bytes = 0;
  zeroBytes = 0;
  validUtf8 = true;
  quotedCell = false;
  #hasLineFeed = false;
  #hasReturn = false;
  /** The bytes of a character that the last block broke off. */
  #broken: Buffer = Buffer.alloc(0);
  #lastTwo: readonly [number, number] = [LF, LF];

  add(block: Buffer): void {
    if (this.validUtf8) this.#checkUtf8(block);
    if (!this.quotedCell) this.quotedCell = this.#findQuotedCell(block);
    this.#hasLineFeed ||= block.includes(LF);
    this.#hasReturn ||= block.includes(CR);
    for (let at = block.indexOf(0); at !== -1; at = block.indexOf(0, at + 1)) this.zeroBytes++;
    this.#lastTwo = [block.at(-2) ?? this.#lastTwo[1], block.at(-1) ?? LF];
    this.bytes += block.length;
  }

  end(): void {
    if (this.#broken.length > 0) this.validUtf8 = false;
  }

  /** How rows end. A lone carriage return ends one only where nothing else does. */
  lineEndings(): readonly string[] {
    if (!this.#hasReturn) return ["\n"];
    return this.#hasLineFeed ? ["\r\n", "\n"] : ["\r"];
  }

  #checkUtf8(block: Buffer): void {
    const bytes = this.#broken.length === 0 ? block : Buffer.concat([this.#broken, block]);
    const whole = wholeCharacters(bytes);
    this.validUtf8 = isUtf8(bytes.subarray(0, whole));
    this.#broken = bytes.subarray(whole);
  }

  #findQuotedCell(block: Buffer): boolean {
    for (let at = block.indexOf(QUOTE); at !== -1; at = block.indexOf(QUOTE, at + 1)) {
      // The file's first character, with or without a byte order mark.
      if (this.bytes + at <= 3) return true;
      const before = this.#byteBefore(block, at, 1);
      // In UTF-16 one of the two bytes before is a zero.
      if (beforeCell.has(before === 0 ? this.#byteBefore(block, at, 2) : before)) return true;
    }
    return false;
  }

  #byteBefore(block: Buffer, at: number, back: 1 | 2): number {
    const last = this.#lastTwo;
    return block[at - back] ?? (at - back === -1 ? last[1] : last[0]);
  }
}

/** How many of the bytes are whole UTF-8 characters: all, or all but a beginning at the end. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
