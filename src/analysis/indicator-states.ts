import { answerOptions, type Indicator, type Item } from "../domain/codebook.js";
import { baseOptions, countedOptions } from "./indicator-count.js";
import { bitsOf, MARKS, type Answers } from "./item-counter.js";

/** What a row is to an indicator. */
export const OUT = 0;
export const IN_BASE = 1;
export const COUNTED = 2;
export const STATES = 3;

/** One indicator's states for the rows of a chunk. */
export type StateOf = (answers: Answers, rowCount: number) => Uint8Array;

/** Reads answers as states of an indicator: outside its base, in it, or counted. */
export function indicatorStates(item: Item, indicator: Indicator): StateOf {
  const base = new Set(baseOptions(item, indicator));
  const counted = new Set(countedOptions(item, indicator));
  if (item.kind === "multiple") {
    const baseBits = bitsOf(item, new Set(answerOptions(item).map((option) => option.id)));
    const countedBits = bitsOf(item, counted);
    return (answers, rowCount) => {
      const states = new Uint8Array(rowCount);
      for (let row = 0; row < rowCount; row += 1) {
        const bits = answers[row] ?? 0;
        if ((bits & baseBits) === 0) continue;
        states[row] = (bits & countedBits) === 0 ? IN_BASE : COUNTED;
      }
      return states;
    };
  }
  const stateOf = new Uint8Array(item.options.length + MARKS);
  item.options.forEach((option, index) => {
    stateOf[index + MARKS] = counted.has(option.id) ? COUNTED : base.has(option.id) ? IN_BASE : OUT;
  });
  return (answers, rowCount) => {
    const states = new Uint8Array(rowCount);
    for (let row = 0; row < rowCount; row += 1) states[row] = stateOf[(answers[row] ?? 0) + MARKS] ?? OUT;
    return states;
  };
}
