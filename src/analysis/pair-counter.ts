import type { AreaSums } from "../domain/people/tabulation.js";
import { COUNTED, IN_BASE, OUT, STATES } from "./indicator-states.js";
import { matrix } from "./matrix.js";

const PAIR_CELLS = STATES * STATES;

/** Counts the pairs of one area's headline indicators, for every group of one grouping. */
export interface PairCounter {
  readonly add: (states: readonly Uint8Array[], complete: Uint8Array, places: Int16Array) => void;
  readonly finish: (place: number) => AreaSums;
}

/** `ids` in the order of the states; 9 cells per pair, apart for rows in the base of every indicator and the others. */
export function pairCounter(ids: readonly string[], placeCount: number): PairCounter {
  const width = 2 * PAIR_CELLS;
  const tables = matrix(ids.length, () => new Float64Array(width * placeCount));
  return {
    add(states, complete, places) {
      states.forEach((first, i) => {
        states.slice(i).forEach((second, offset) => {
          const table = tables[i]?.[i + offset];
          if (table !== undefined) countPair(table, first, second, complete, places);
        });
      });
    },
    finish(place) {
      const cells = (i: number, j: number, complete: readonly number[], mine: number, theirs: number) => {
        const [table, a, b] = i <= j ? [tables[i]?.[j], mine, theirs] : [tables[j]?.[i], theirs, mine];
        let sum = 0;
        for (const part of complete) {
          for (let s = a; s < STATES; s += 1) {
            for (let t = b; t < STATES; t += 1) {
              sum += table?.[place * width + part * PAIR_CELLS + s * STATES + t] ?? 0;
            }
          }
        }
        return sum;
      };
      const sums = (complete: readonly number[], mine: number, theirs: number) =>
        matrix(ids.length, (i, j) => cells(i, j, complete, mine, theirs));
      const products = sums([1], COUNTED, COUNTED);
      return {
        indicators: ids,
        bothCounted: sums([0, 1], COUNTED, COUNTED),
        countedInBase: sums([0, 1], COUNTED, IN_BASE),
        bothInBase: sums([0, 1], IN_BASE, IN_BASE),
        complete: {
          n: ids.length === 0 ? 0 : cells(0, 0, [1], IN_BASE, IN_BASE),
          sums: products.map((row, i) => row[i] ?? 0),
          products,
        },
      };
    },
  };
}

function countPair(
  table: Float64Array,
  first: Uint8Array,
  second: Uint8Array,
  complete: Uint8Array,
  places: Int16Array,
): void {
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row] ?? -1;
    if (place < 0) continue;
    const part = place * 2 + (complete[row] ?? 0);
    const cell = part * PAIR_CELLS + (first[row] ?? 0) * STATES + (second[row] ?? 0);
    table[cell] = (table[cell] ?? 0) + 1;
  }
}

/** 1 for the rows that are in the base of every indicator. */
export function completeRows(states: readonly Uint8Array[], rowCount: number): Uint8Array {
  const complete = new Uint8Array(rowCount).fill(1);
  for (const one of states) {
    for (let row = 0; row < rowCount; row += 1) if (one[row] === OUT) complete[row] = 0;
  }
  return complete;
}
