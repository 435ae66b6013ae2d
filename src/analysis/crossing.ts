import { answerOptions, type Item } from "../domain/codebook.js";
import { BLANK, type CodedChunk } from "../domain/people/answers.js";
import { crossingKey, WEIGHT_COLUMN, type Crossing } from "../domain/people/tabulation.js";
import { itemCounter } from "./item-counter.js";

/** Counts everybody by several items at once, or by the weights of a column. */
export interface CrossingCounter {
  readonly add: (chunk: CodedChunk) => void;
  readonly finish: () => Crossing;
}

/** Numbers a chunk's rows by the cell they belong to (NaN: none), and says what a number stands for. */
interface Cells {
  readonly by: readonly string[];
  readonly read: (chunk: CodedChunk) => Float64Array;
  readonly levels: (cell: number) => readonly string[];
}

/** Weights that differ by nothing but how they were written down are one, whatever their scale. */
const WEIGHT_DIGITS = 12;

/**
 * Prepares the counting tables of one crossing. Cells come as they are met, so that memory follows how many there are.
 *
 * @param by - the items crossed, each answered with one option; null for the column of weights
 * @param items - what is counted in each cell
 */
export function createCrossing(by: readonly Item[] | null, items: readonly Item[]): CrossingCounter {
  const cells = by === null ? weightCells : itemCells(by);
  const placeOf = new Map<number, number>();
  const respondents: number[] = [];
  const counters = items.map((item) => ({ id: item.id, counter: itemCounter(item, 0) }));
  return {
    add(chunk) {
      const places = Int32Array.from(cells.read(chunk), (cell, row) => {
        if (Number.isNaN(cell) || chunk.counts[row] !== 1) return -1;
        const place = placeOf.get(cell) ?? placeOf.size;
        placeOf.set(cell, place);
        respondents[place] = (respondents[place] ?? 0) + 1;
        return place;
      });
      for (const { id, counter } of counters) {
        const answers = chunk.answers.get(id);
        counter.reserve(placeOf.size);
        if (answers !== undefined) counter.add(answers, places);
      }
    },
    finish() {
      const found = [...placeOf].map(([cell, place]) => {
        const levels = cells.levels(cell);
        const counts = counters.map(({ id, counter }) => [id, counter.finish(place)] as const);
        return { levels, respondents: respondents[place] ?? 0, items: new Map(counts) };
      });
      const byKey = found.map((cell) => [crossingKey(cell.levels), cell] as const);
      return { by: cells.by, cells: new Map(byKey.sort(([a], [b]) => (a < b ? -1 : 1))) };
    },
  };
}

const weightCells: Cells = {
  by: [WEIGHT_COLUMN],
  read: ({ weights, rowCount }) =>
    weights?.map((weight) => (weight > 0 ? Number(weight.toPrecision(WEIGHT_DIGITS)) : NaN)) ??
    new Float64Array(rowCount).fill(NaN),
  levels: (cell) => [String(cell)],
};

/** The options' places as one number. An answer that says that the question did not concern the person is no level. */
function itemCells(by: readonly Item[]): Cells {
  const levels = by.map((item) => {
    const answers = new Set(answerOptions(item));
    return { item, isLevel: item.options.map((option) => answers.has(option)) };
  });
  return {
    by: by.map(({ id }) => id),
    read({ answers, rowCount }) {
      const cells = new Float64Array(rowCount);
      for (const { item, isLevel } of levels) {
        const chosen = answers.get(item.id);
        for (let row = 0; row < rowCount; row += 1) {
          const option = chosen?.[row] ?? BLANK;
          cells[row] = isLevel[option] === true ? (cells[row] ?? 0) * isLevel.length + option : NaN;
        }
      }
      return cells;
    },
    levels(cell) {
      let left = cell;
      return levels
        .toReversed()
        .map(({ item }) => {
          const option = left % item.options.length;
          left = Math.floor(left / item.options.length);
          return item.options[option]?.id ?? "";
        })
        .toReversed();
    },
  };
}
