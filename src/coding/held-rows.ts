import type { CodedChunk } from "../domain/people/answers.js";

/** A chunk's answers to one item. */
export type Answers = Int8Array | Uint32Array;

/** An answer that cannot be decided before the whole file is read. */
export interface OpenAnswer {
  readonly item: string;
  /** The row's place in its chunk. */
  readonly row: number;
  /** Writes the answer at its place, once it can be decided. */
  readonly decide: (answers: Answers, at: number) => void;
}

/** Rows of a chunk that were held back, with their numbers in the file. */
export interface HeldChunk extends CodedChunk {
  readonly rows: readonly number[];
}

interface Held {
  readonly chunk: HeldChunk;
  readonly open: readonly OpenAnswer[];
}

/**
 * Holds back the rows with an answer that only the whole file can decide, so that the others need not wait. Which rows
 * are held does not depend on the chunks.
 */
export class HeldRows {
  readonly #held: Held[] = [];

  /** Copies the rows with open answers out of a chunk, where they count no more. */
  takeFrom(
    { counts, answers, weights }: CodedChunk,
    open: readonly OpenAnswer[],
    numberOf: (row: number) => number,
  ): void {
    if (open.length === 0) return;
    const rows = [...new Set(open.map(({ row }) => row))].sort((a, b) => a - b);
    const places = new Map(rows.map((row, at) => [row, at]));
    const chunk: HeldChunk = {
      rows: rows.map(numberOf),
      rowCount: rows.length,
      counts: new Uint8Array(rows.length).fill(1),
      answers: new Map([...answers].map(([item, all]) => [item, those(all, rows)])),
      weights: weights === null ? null : Float64Array.from(rows, (row) => weights[row] ?? NaN),
    };
    for (const row of rows) counts[row] = 0;
    const moved = open.map((one) => ({ ...one, row: places.get(one.row) ?? 0 }));
    this.#held.push({ chunk, open: moved });
  }

  /** Decides the open answers and gives the rows back, in the order of the file. */
  decided(): readonly HeldChunk[] {
    for (const { chunk, open } of this.#held) {
      for (const { item, row, decide } of open) {
        const answers = chunk.answers.get(item);
        if (answers) decide(answers, row);
      }
    }
    return this.#held.splice(0).map(({ chunk }) => chunk);
  }
}

function those(all: Answers, rows: readonly number[]): Answers {
  return all instanceof Int8Array
    ? Int8Array.from(rows, (row) => all[row] ?? 0)
    : Uint32Array.from(rows, (row) => all[row] ?? 0);
}
