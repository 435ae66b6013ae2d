import { rowNumberIn, type RawColumn, type RawTable } from "../domain/people/raw-table.js";
import type { ColumnPlan } from "./mapping.js";
import type { ChunkStatus } from "./row-status.js";

const partial = new Set(["partial"] as const);
const unread: RawColumn = { dictionary: [], indices: new Uint16Array() };

/**
 * Holds back the partial rows of a file until it is read, where they have a response id: the same person may have a
 * complete row further down, which goes before. Of each row only what is counted is kept.
 */
export class PartialRows {
  readonly #ids: number;
  readonly #read: ReadonlySet<number>;
  readonly #held: RawTable[] = [];

  /** @param also the places of other columns that are kept */
  constructor(
    { columns, responseId }: Pick<ColumnPlan, "columns" | "responseId">,
    also: Iterable<number> = [],
  ) {
    const read = columns.filter(({ role }) => ["answer", "tick", "responseId", "weight"].includes(role.kind));
    this.#ids = responseId?.index ?? -1;
    this.#read = new Set([...read.map(({ index }) => index), ...also]);
  }

  /**
   * Holds back the partial rows with an id.
   *
   * @param included 1 for the rows whose status counts
   * @returns the same without those that are held back
   */
  takeFrom(chunk: RawTable, status: ChunkStatus, included: Uint8Array): Uint8Array {
    const ids = chunk.columns[this.#ids];
    if (ids === undefined) return included;
    const hasId = Uint8Array.from(ids.dictionary, (id) => Number(id.trim() !== ""));
    const isPartial = status.rowsOf(partial);
    const rest = included.slice();
    const rows: number[] = [];
    for (const [row, index] of ids.indices.entries()) {
      if (included[row] !== 1 || isPartial[row] !== 1 || hasId[index] !== 1) continue;
      rest[row] = 0;
      rows.push(row);
    }
    if (rows.length > 0) this.#held.push(this.#those(chunk, rows));
    return rest;
  }

  /** Gives the rows back, in the order of the file. */
  held(): readonly RawTable[] {
    return this.#held.splice(0);
  }

  #those(chunk: RawTable, rows: readonly number[]): RawTable {
    return {
      firstRow: rowNumberIn(chunk, rows[0] ?? 0),
      rowNumbers: rows.map((row) => rowNumberIn(chunk, row)),
      rowCount: rows.length,
      columns: chunk.columns.map((column, at) => (this.#read.has(at) ? cellsOf(column, rows) : unread)),
    };
  }
}

/** The cells of some rows, without the texts that stand in none of them. */
function cellsOf({ dictionary, indices }: RawColumn, rows: readonly number[]): RawColumn {
  const places = new Map<number, number>();
  const own = Uint16Array.from(rows, (row) => {
    const index = indices[row] ?? 0;
    const place = places.get(index) ?? places.size;
    places.set(index, place);
    return place;
  });
  return { dictionary: [...places.keys()].map((index) => dictionary[index] ?? ""), indices: own };
}
