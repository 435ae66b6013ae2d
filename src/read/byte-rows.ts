import { ParorendeError } from "../domain/errors.js";
import type { RawTable } from "../domain/people/raw-table.js";
import { ByteDictionary, FIRST_HASH, HASH_FACTOR, hashOf, type Decode } from "./byte-dictionary.js";
import { CellBounds } from "./cell-bounds.js";
import { mostRowsOf } from "./chunk-builder.js";
import { LONGEST_CELL, LONGEST_ROW_BYTES, RUNAWAY_LINES, type Division } from "./csv-rows.js";

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const NOT_WHOLE = -1;

/** What the byte reader needs to know of a text. */
export interface ByteText {
  /** The file's name, for errors. */
  readonly file: string;
  readonly division: Division;
  readonly decode: Decode;
  /** How many columns are kept. */
  readonly width: number;
  /** Rows up to this one are headings. */
  readonly lastHeaderRow: number;
  readonly onRagged: (row: number) => void;
}

/**
 * Divides text into cells and cells into columns of distinct texts straight from the bytes, in one pass. It reads what
 * csv-parse reads, in encodings where the delimiter, the quotation mark and the line endings are bytes of their own
 * (UTF-8, windows-1252), where rows end in a line feed; a property test over nasty files holds the two to each other.
 *
 * Cells are told apart by FNV-1a (Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv/) and then by their
 * bytes.
 *
 * @example
 * const rows = new ByteRows({ file: "svar.csv", division, decode, width: 2, lastHeaderRow: 1, onRagged });
 * rows.add(block);
 * rows.end();
 * rows.take(); // [{ firstRow: 2, rowCount: 135, columns: […] }]
 */
export class ByteRows {
  readonly #text: ByteText;
  readonly #delimiter: number;
  readonly #crEnds: boolean;
  readonly #quoted: boolean;
  readonly #capacity: number;
  readonly #columns: readonly ByteDictionary[];
  readonly #cells: CellBounds;
  #keeps = false;
  #rest: Buffer = Buffer.alloc(0);
  #row = 0;
  #firstRow = 0;
  #rowCount = 0;
  #finished: RawTable[] = [];

  constructor(text: ByteText) {
    this.#text = text;
    this.#delimiter = text.division.delimiter.charCodeAt(0);
    this.#crEnds = text.division.lineEndings.includes("\r\n");
    this.#quoted = text.division.quoted;
    this.#capacity = mostRowsOf(text.width);
    this.#cells = new CellBounds(text.width);
    const refuseLong = (cell: string, row: number): void => {
      if (cell.length > LONGEST_CELL) throw this.#tooLarge(row);
    };
    this.#columns = Array.from(
      { length: text.width },
      () => new ByteDictionary(this.#capacity, text.decode, refuseLong),
    );
  }

  /**
   * Reads the rows that end in this block.
   *
   * @throws ParorendeError brokenQuotes, cellTooLarge, with the row as Excel numbers it
   */
  add(block: Buffer): void {
    this.#rest = this.#read(this.#rest.length === 0 ? block : Buffer.concat([this.#rest, block]), false);
    if (this.#rest.length > LONGEST_ROW_BYTES) throw this.#endlessRow();
  }

  /** Reads a last row that ends without a line ending, and ends the chunk. @throws as `add` */
  end(): void {
    this.#read(this.#rest, true);
    this.#finish();
  }

  /** The finished chunks not taken before. */
  take(): readonly RawTable[] {
    const finished = this.#finished;
    this.#finished = [];
    return finished;
  }

  /** @returns the bytes of the row that is not whole */
  #read(bytes: Buffer, isLast: boolean): Buffer {
    let at = 0;
    while (at < bytes.length) {
      this.#beginRow();
      const next = this.#quoted ? this.#quotedRow(bytes, at, isLast) : this.#plainRow(bytes, at, isLast);
      if (next === NOT_WHOLE) break;
      this.#endRow(bytes);
      at = next;
    }
    return bytes.subarray(at);
  }

  #beginRow(): void {
    const row = this.#row + 1;
    // Blank rows are left out, so the next row may not follow on the last.
    if (this.#rowCount === this.#capacity || row !== this.#firstRow + this.#rowCount) this.#finish();
    if (this.#rowCount === 0) this.#firstRow = row;
    this.#keeps = row > this.#text.lastHeaderRow;
    this.#cells.clear();
  }

  /** Reads a row of cells without quotation marks. @returns where the next row begins */
  #plainRow(bytes: Buffer, from: number, isLast: boolean): number {
    const delimiter = this.#delimiter;
    const end = bytes.length;
    for (let at = from; ; at++) {
      const start = at;
      let hash = FIRST_HASH;
      let byte = 0;
      for (; at < end; at++) {
        byte = bytes[at] ?? 0;
        if (byte === delimiter || byte === LF) break;
        hash = Math.imul(hash ^ byte, HASH_FACTOR);
      }
      if (at === end && !isLast) return NOT_WHOLE;
      if (at < end && byte === delimiter) this.#cell(bytes, start, at, hash);
      else {
        this.#lastCell(bytes, start, at, hash, at < end);
        return at + 1;
      }
    }
  }

  /** Reads a row whose cells may stand in quotation marks. @returns where the next row begins */
  #quotedRow(bytes: Buffer, from: number, isLast: boolean): number {
    const delimiter = this.#delimiter;
    const end = bytes.length;
    for (let at = from; ; at++) {
      const start = at;
      if (bytes[at] === QUOTE) {
        at = this.#quotedCell(bytes, start, isLast);
        if (at === NOT_WHOLE) return NOT_WHOLE;
      } else {
        let hash = FIRST_HASH;
        let byte = 0;
        for (; at < end; at++) {
          byte = bytes[at] ?? 0;
          if (byte === delimiter || byte === LF) break;
          if (byte === QUOTE) throw this.#brokenQuotes();
          hash = Math.imul(hash ^ byte, HASH_FACTOR);
        }
        if (at === end && !isLast) return NOT_WHOLE;
        if (at === end || byte === LF) this.#lastCell(bytes, start, at, hash, at < end);
        else this.#cell(bytes, start, at, hash);
      }
      if (at === end || bytes[at] === LF) return at + 1;
    }
  }

  /** Reads a cell in quotation marks. @returns where its delimiter or line feed stands, or the text's end */
  #quotedCell(bytes: Buffer, from: number, isLast: boolean): number {
    const end = bytes.length;
    const start = from + 1;
    let doubled = false;
    let close = bytes.indexOf(QUOTE, start);
    while (close !== -1 && close + 1 < end && bytes[close + 1] === QUOTE) {
      doubled = true;
      close = bytes.indexOf(QUOTE, close + 2);
    }
    if (close === -1) {
      if (isLast) throw this.#brokenQuotes();
      return NOT_WHOLE;
    }
    // What follows the mark decides whether it closes the cell.
    if (!isLast && close + 2 >= end) return NOT_WHOLE;
    if (doubled) this.#unescapedCell(bytes, start, close);
    else this.#cell(bytes, start, close, hashOf(bytes, start, close));
    const after = close + 1;
    if (after === end || bytes[after] === this.#delimiter || bytes[after] === LF) return after;
    if (this.#crEnds && bytes[after] === CR && bytes[after + 1] === LF) return after + 1;
    throw this.#brokenQuotes();
  }

  /** A cell with doubled quotation marks is the only one that does not stand in the file as it is read. */
  #unescapedCell(bytes: Buffer, start: number, end: number): void {
    const plain = Buffer.alloc(end - start);
    let length = 0;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      plain[length++] = byte;
      if (byte === QUOTE) at++;
    }
    this.#note(plain, 0, length, hashOf(plain, 0, length));
    this.#cells.addUnescaped();
  }

  /** The last cell of a row ends before the carriage return of a Windows line ending. */
  #lastCell(bytes: Buffer, start: number, end: number, hash: number, endsInLineFeed: boolean): void {
    const withReturn = endsInLineFeed && this.#crEnds && end > start && bytes[end - 1] === CR;
    if (withReturn) this.#cell(bytes, start, end - 1, hashOf(bytes, start, end - 1));
    else this.#cell(bytes, start, end, hash);
  }

  #cell(bytes: Buffer, start: number, end: number, hash: number): void {
    this.#note(bytes, start, end, hash);
    this.#cells.add(bytes, start, end);
  }

  #note(bytes: Buffer, start: number, end: number, hash: number): void {
    if (!this.#keeps) return;
    this.#columns[this.#cells.count]?.add(bytes, start, end, hash, this.#rowCount, this.#row + 1);
  }

  #endRow(bytes: Buffer): void {
    this.#row++;
    const { width, decode, onRagged } = this.#text;
    if (!this.#keeps || this.#cells.isBlank(bytes, decode)) return;
    const { count } = this.#cells;
    if (count < width || (count > width && !this.#cells.isBlankFrom(width, bytes, decode)))
      onRagged(this.#row);
    for (let column = count; column < width; column++) {
      this.#columns[column]?.add(bytes, 0, 0, FIRST_HASH, this.#rowCount, this.#row);
    }
    this.#rowCount++;
  }

  /** Blank rows fill no chunk, but their cells were met: the dictionaries begin anew all the same. */
  #finish(): void {
    const columns = this.#columns.map((column) => column.finish(this.#rowCount));
    if (this.#rowCount === 0) return;
    this.#finished.push({ firstRow: this.#firstRow, rowCount: this.#rowCount, columns });
    this.#rowCount = 0;
  }

  #endlessRow(): ParorendeError {
    const lines = this.#rest.reduce((count, byte) => (byte === LF ? count + 1 : count), 0);
    return lines > RUNAWAY_LINES ? this.#brokenQuotes() : this.#tooLarge(this.#row + 1);
  }

  #brokenQuotes(): ParorendeError {
    const facts = { file: this.#text.file, row: this.#row + 1 };
    return new ParorendeError({ code: "brokenQuotes", facts });
  }

  #tooLarge(row: number): ParorendeError {
    const facts = { file: this.#text.file, row, most: LONGEST_CELL };
    return new ParorendeError({ code: "cellTooLarge", facts });
  }
}
