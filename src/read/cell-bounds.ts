import type { Decode } from "./byte-dictionary.js";

const SPACE = 0x20;
const ASCII_END = 0x80;
/** In place of the end of a cell that does not stand in the bytes as it is read. */
const ELSEWHERE = -1;

/**
 * Where the cells of a row begin and end, kept until it is known whether the row holds anything: of the cells that have a
 * column, until one is seen not to be blank, and of those beyond the columns always.
 */
export class CellBounds {
  readonly #width: number;
  #bounds = new Int32Array(128);
  #count = 0;
  /** A cell is seen at a glance not to be blank: most rows need no closer look. */
  #visible = false;

  /** @param width how many columns there are */
  constructor(width: number) {
    this.#width = width;
  }

  get count(): number {
    return this.#count;
  }

  clear(): void {
    this.#count = 0;
    this.#visible = false;
  }

  add(bytes: Buffer, start: number, end: number): void {
    const cell = this.#count++;
    if (this.#visible && cell < this.#width) return;
    const at = 2 * cell;
    if (at + 1 >= this.#bounds.length) this.#enlarge(at + 2);
    this.#bounds[at] = start;
    this.#bounds[at + 1] = end;
    const first = end > start ? (bytes[start] ?? 0) : 0;
    if (first > SPACE && first < ASCII_END) this.#visible = true;
  }

  /** A cell that holds a quotation mark: it is not blank, and it stands otherwise in the bytes. */
  addUnescaped(): void {
    this.add(Buffer.alloc(0), 0, ELSEWHERE);
    this.#visible = true;
  }

  /** Whether no cell of the row holds anything but blanks. */
  isBlank(bytes: Buffer, decode: Decode): boolean {
    return !this.#visible && this.isBlankFrom(0, bytes, decode);
  }

  /** The same for the cells from one on: the first, or the first beyond the columns. */
  isBlankFrom(first: number, bytes: Buffer, decode: Decode): boolean {
    for (let cell = first; cell < this.#count; cell++) {
      const start = this.#bounds[2 * cell] ?? 0;
      const end = this.#bounds[2 * cell + 1] ?? 0;
      if (end === ELSEWHERE || decode(bytes, start, end).trim() !== "") return false;
    }
    return true;
  }

  #enlarge(needed: number): void {
    const larger = new Int32Array(needed * 2);
    larger.set(this.#bounds);
    this.#bounds = larger;
  }
}
