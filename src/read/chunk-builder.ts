import type { RawTable } from "../domain/people/raw-table.js";

/** A chunk holds about as many cells as this, so that a wide file takes no more memory than a long one. */
const CELLS_PER_CHUNK = 500_000;
const MOST_ROWS = 8_192;

/** How many rows of so many columns a chunk holds at most. */
export function mostRowsOf(columns: number, mostRows = MOST_ROWS): number {
  return Math.max(1, Math.min(mostRows, Math.floor(CELLS_PER_CHUNK / columns)));
}

interface ColumnBuilder {
  readonly places: Map<string, number>;
  dictionary: string[];
  readonly indices: Uint16Array;
  lastText: string;
  lastIndex: number;
}

/** Gathers rows into chunks by column. A chunk's rows follow on each other in the file. */
export class ChunkBuilder {
  readonly #columns: readonly ColumnBuilder[];
  readonly #capacity: number;
  readonly #onNewText: (text: string, row: number) => void;
  #firstRow = 0;
  #rowCount = 0;
  #finished: RawTable[] = [];

  /**
   * @param onNewText is told of every text the first time a chunk meets it
   * @param mostRows at most 65 535, so that an index fits in 16 bits
   */
  constructor(columns: number, onNewText: (text: string, row: number) => void, mostRows = MOST_ROWS) {
    this.#capacity = mostRowsOf(columns, mostRows);
    this.#onNewText = onNewText;
    this.#columns = Array.from({ length: columns }, () => ({
      places: new Map<string, number>(),
      dictionary: [],
      indices: new Uint16Array(this.#capacity),
      lastText: "",
      lastIndex: -1,
    }));
  }

  add(cells: readonly string[], row: number): void {
    // Blank rows are left out, so the next row may not follow on the last.
    if (this.#rowCount === this.#capacity || row !== this.#firstRow + this.#rowCount) this.finish();
    if (this.#rowCount === 0) this.#firstRow = row;
    let at = 0;
    for (const column of this.#columns) {
      const text = cells[at] ?? "";
      // Neighbors often answer alike, and comparing is cheaper than hashing a text never seen before.
      if (column.lastIndex === -1 || text !== column.lastText) {
        let index = column.places.get(text);
        if (index === undefined) {
          this.#onNewText(text, row);
          index = column.dictionary.push(text) - 1;
          column.places.set(text, index);
        }
        column.lastText = text;
        column.lastIndex = index;
      }
      column.indices[this.#rowCount] = column.lastIndex;
      at++;
    }
    this.#rowCount++;
  }

  /** Ends the chunk that is being gathered, if there is one. */
  finish(): void {
    if (this.#rowCount === 0) return;
    const columns = this.#columns.map((column) => {
      const { dictionary } = column;
      column.dictionary = [];
      column.places.clear();
      column.lastIndex = -1;
      return { dictionary, indices: column.indices.slice(0, this.#rowCount) };
    });
    this.#finished.push({ firstRow: this.#firstRow, rowCount: this.#rowCount, columns });
    this.#rowCount = 0;
  }

  /** The finished chunks not taken before. */
  take(): readonly RawTable[] {
    const finished = this.#finished;
    this.#finished = [];
    return finished;
  }
}
