import type { RawColumn } from "../domain/people/raw-table.js";

const FIRST_SLOTS = 64;

/** FNV-1a's offset and prime for 32 bits; signed, as `Math.imul` gives them. */
export const FIRST_HASH = 0x811c9dc5 | 0;
export const HASH_FACTOR = 0x01000193;

/** The FNV-1a hash of the bytes from `start` to `end`, 32 bits, signed. */
export function hashOf(bytes: Buffer, start: number, end: number): number {
  let hash = FIRST_HASH;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), HASH_FACTOR);
  return hash;
}

/** Turns the bytes of a cell into text. */
export type Decode = (bytes: Buffer, start: number, end: number) => string;

/**
 * One column of a chunk while it is gathered: distinct cells are told apart by their bytes, and decoded once. Two cells
 * with one hash are compared byte by byte, so that no answer is taken for another.
 */
export class ByteDictionary {
  readonly #decode: Decode;
  readonly #onNewText: (text: string, row: number) => void;
  readonly #indices: Uint16Array;
  /** Open addressing: a text's index and 1, or 0. */
  #slots = new Uint16Array(FIRST_SLOTS);
  #hashes = new Int32Array(FIRST_SLOTS);
  /** Where each text's bytes begin in `#kept`; they end where those after it begin. */
  #starts = new Int32Array(FIRST_SLOTS + 1);
  #kept = new Uint8Array(FIRST_SLOTS * 16);
  #texts: string[] = [];

  /**
   * @param capacity the most rows of a chunk, at most 65 535
   * @param onNewText is told of every text the first time the chunk meets it
   */
  constructor(capacity: number, decode: Decode, onNewText: (text: string, row: number) => void) {
    this.#indices = new Uint16Array(capacity);
    this.#decode = decode;
    this.#onNewText = onNewText;
  }

  /**
   * Notes the cell at `start`–`end` of `bytes` as that of a row of the chunk.
   *
   * @param at the row's place in the chunk
   * @param row the row's number in the file
   */
  add(bytes: Buffer, start: number, end: number, hash: number, at: number, row: number): void {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & last;
    for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
      if (this.#hashes[held - 1] === hash && this.#isText(held - 1, bytes, start, end)) {
        this.#indices[at] = held - 1;
        return;
      }
      slot = (slot + 1) & last;
    }
    const text = this.#decode(bytes, start, end);
    this.#onNewText(text, row);
    const index = this.#texts.push(text) - 1;
    this.#keep(bytes, start, end, index);
    this.#hashes[index] = hash;
    slots[slot] = index + 1;
    this.#indices[at] = index;
    if (this.#texts.length * 2 > slots.length) this.#enlarge();
  }

  /** The column of a chunk of so many rows; the next chunk begins with nothing known. */
  finish(rowCount: number): RawColumn {
    const dictionary = this.#texts;
    this.#texts = [];
    this.#slots.fill(0);
    return { dictionary, indices: this.#indices.slice(0, rowCount) };
  }

  #isText(index: number, bytes: Buffer, start: number, end: number): boolean {
    const starts = this.#starts;
    const kept = this.#kept;
    let at = starts[index] ?? 0;
    if ((starts[index + 1] ?? 0) - at !== end - start) return false;
    for (let from = start; from < end; from++) if (bytes[from] !== kept[at++]) return false;
    return true;
  }

  #keep(bytes: Buffer, start: number, end: number, index: number): void {
    const from = this.#starts[index] ?? 0;
    const until = from + end - start;
    if (until > this.#kept.length) {
      const larger = new Uint8Array(until * 2);
      larger.set(this.#kept.subarray(0, from));
      this.#kept = larger;
    }
    this.#kept.set(bytes.subarray(start, end), from);
    this.#starts[index + 1] = until;
  }

  #enlarge(): void {
    const size = this.#slots.length * 2;
    const hashes = new Int32Array(size);
    hashes.set(this.#hashes.subarray(0, this.#texts.length));
    const starts = new Int32Array(size + 1);
    starts.set(this.#starts.subarray(0, this.#texts.length + 1));
    const slots = new Uint16Array(size);
    for (let index = 0; index < this.#texts.length; index++) {
      const hash = hashes[index] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & (size - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      slots[slot] = index + 1;
    }
    this.#slots = slots;
    this.#hashes = hashes;
    this.#starts = starts;
  }
}
