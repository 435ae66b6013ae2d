import type { RawTable, RowStatus, StatusColumn } from "../domain/people/raw-table.js";

/** Of several columns that tell of the same row, the first of these counts. */
const surestFirst: readonly RowStatus[] = ["test", "complete", "partial", "unanswered"];
const untold = surestFirst.length;

/** The rows of a chunk in which no question has been seen answered so far. */
export class RowsWithoutAnswer {
  #rows: Uint32Array;

  constructor(rowCount: number) {
    this.#rows = new Uint32Array(rowCount);
    for (let row = 0; row < rowCount; row += 1) this.#rows[row] = row;
  }

  /** Takes out the rows that a column answers. */
  takeOut(indices: Uint16Array, answered: Uint8Array): void {
    const rows = this.#rows;
    let left = 0;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      if (answered[indices[row] ?? 0] === 1) continue;
      rows[left] = row;
      left += 1;
    }
    this.#rows = rows.subarray(0, left);
  }

  rows(): Uint32Array {
    return this.#rows;
  }
}

/** How far each row of a chunk came. */
export class ChunkStatus {
  readonly #places: Uint8Array;

  constructor(places: Uint8Array) {
    this.#places = places;
  }

  /** Whoever has answered nothing is no respondent, whatever else the export says; a test stays a test. */
  withoutAnswer(rows: Uint32Array): void {
    const test = surestFirst.indexOf("test");
    const unanswered = surestFirst.indexOf("unanswered");
    for (const row of rows) if (this.#places[row] !== test) this.#places[row] = unanswered;
  }

  /** 1 for the rows of these statuses. */
  rowsOf(statuses: ReadonlySet<RowStatus>): Uint8Array {
    const wanted = Uint8Array.from(surestFirst, (status) => Number(statuses.has(status)));
    const rows = new Uint8Array(this.#places.length);
    for (let row = 0; row < rows.length; row += 1) rows[row] = wanted[this.#places[row] ?? 0] ?? 0;
    return rows;
  }

  /** Adds up how many rows came how far, but for those that are rejected: included, and yet not counted. */
  count(into: Record<RowStatus, number>, included: Uint8Array, counts: Uint8Array): void {
    const times = new Uint32Array(surestFirst.length);
    for (let row = 0; row < counts.length; row += 1) {
      const place = this.#places[row] ?? 0;
      if (included[row] === counts[row]) times[place] = (times[place] ?? 0) + 1;
    }
    for (const [place, status] of surestFirst.entries()) into[status] += times[place] ?? 0;
  }
}

/**
 * Reads how far the rows of a chunk came: of several columns that tell of the same row the first of test, complete, partial
 * and unanswered counts, and a row that none tells of is complete, or what a column says of the unmarked.
 *
 * @example
 * const status = rowStatus([{ column: 0, statuses: new Map([["", "partial"]]), otherwise: "complete" }], chunk);
 * status.rowsOf(new Set(["complete"])); // 1 for every row with something in the first column
 */
export function rowStatus(columns: readonly StatusColumn[], chunk: RawTable): ChunkStatus {
  const places = new Uint8Array(chunk.rowCount).fill(untold);
  for (const { column, statuses, otherwise } of columns) {
    const raw = chunk.columns[column];
    if (raw === undefined) continue;
    const told = Uint8Array.from(raw.dictionary, (cell) => {
      const status = statuses.get(cell.trim().toLowerCase()) ?? otherwise;
      return status === null ? untold : surestFirst.indexOf(status);
    });
    for (let row = 0; row < places.length; row += 1) {
      const place = told[raw.indices[row] ?? 0] ?? untold;
      if (place < (places[row] ?? untold)) places[row] = place;
    }
  }
  const unmarked = columns.find((column) => column.unmarked !== undefined)?.unmarked ?? "complete";
  const place = surestFirst.indexOf(unmarked);
  for (let row = 0; row < places.length; row += 1) if (places[row] === untold) places[row] = place;
  return new ChunkStatus(places);
}
