import type { CodedChunk } from "../domain/people/answers.js";
import { BLANK, OUTSIDE, UNKNOWN } from "../domain/people/answers.js";
import { answerOptions, type Item } from "../domain/codebook.js";
import type { ItemCounts } from "../domain/people/tabulation.js";

/** The marks of `answers.ts` lie at −3 … −1: shifted by this, every answer is a column of a counting table. */
export const MARKS = 3;

/** Each row's place in the counting tables (its group, or its cell), −1 where it does not count. */
export type Places = Int16Array | Int32Array;

/** Counts one item over the rows of a chunk. */
export interface ItemCounter {
  /** Makes room for more places. */
  readonly reserve: (places: number) => void;
  readonly add: (answers: Answers, places: Places) => void;
  readonly finish: (place: number) => ItemCounts;
}

export type Answers = NonNullable<ReturnType<CodedChunk["answers"]["get"]>>;

export function itemCounter(item: Item, places: number): ItemCounter {
  return item.kind === "multiple" ? ticksCounter(item, places) : answersCounter(item, places);
}

function answersCounter(item: Item, placeCount: number): ItemCounter {
  const width = item.options.length + MARKS;
  let table = new Float64Array(width * placeCount);
  return {
    reserve(size) {
      table = withRoom(table, width * size);
    },
    add(answers, places) {
      for (let row = 0; row < places.length; row += 1) {
        const place = places[row] ?? -1;
        if (place < 0) continue;
        const cell = place * width + MARKS + (answers[row] ?? BLANK);
        table[cell] = (table[cell] ?? 0) + 1;
      }
    },
    finish(place) {
      const at = (answer: number) => table[place * width + MARKS + answer] ?? 0;
      const answers = new Set(answerOptions(item));
      return {
        options: new Map(item.options.map((option, index) => [option.id, at(index)])),
        answered: item.options.reduce((sum, option, i) => sum + (answers.has(option) ? at(i) : 0), 0),
        blank: at(BLANK) + at(UNKNOWN),
        outsideBase: at(OUTSIDE),
        slack: 0,
      };
    },
  };
}

function ticksCounter(item: Item, placeCount: number): ItemCounter {
  const size = item.options.length;
  let ticked = new Float64Array(size * placeCount);
  let answered = new Float64Array(placeCount);
  let blank = new Float64Array(placeCount);
  const answerBits = bitsOf(item, new Set(answerOptions(item).map((option) => option.id)));
  return {
    reserve(count) {
      ticked = withRoom(ticked, size * count);
      answered = withRoom(answered, count);
      blank = withRoom(blank, count);
    },
    add(answers, places) {
      for (let row = 0; row < places.length; row += 1) {
        const place = places[row] ?? -1;
        if (place < 0) continue;
        const bits = answers[row] ?? 0;
        if (bits === 0) blank[place] = (blank[place] ?? 0) + 1;
        else if ((bits & answerBits) !== 0) answered[place] = (answered[place] ?? 0) + 1;
        for (let left = bits; left !== 0; left &= left - 1) {
          const cell = place * size + 31 - Math.clz32(left & -left);
          ticked[cell] = (ticked[cell] ?? 0) + 1;
        }
      }
    },
    finish: (place) => ({
      options: new Map(item.options.map((option, i) => [option.id, ticked[place * size + i] ?? 0])),
      answered: answered[place] ?? 0,
      blank: blank[place] ?? 0,
      // A person outside the base has no ticks left in the chunk: coding took them out and raised the issue.
      outsideBase: 0,
      slack: 0,
    }),
  };
}

/** The same table, or one at least twice as long that begins like it. */
function withRoom(table: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  if (table.length >= length) return table;
  const longer = new Float64Array(Math.max(length, 2 * table.length));
  longer.set(table);
  return longer;
}

/** The bits of some options of a several-ticks item. */
export function bitsOf(item: Item, options: ReadonlySet<string>): number {
  return item.options.reduce((bits, option, i) => (options.has(option.id) ? bits | (1 << i) : bits), 0);
}
