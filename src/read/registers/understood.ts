import type { RegisterColumn } from "../../domain/plan/column.js";
import type { RegisterId } from "../../domain/plan/registers.js";
import { choiceFinder, type OwnWords } from "./choice-words.js";
import { readCell } from "./read-cell.js";

/** Whether a cell of a workbook says something in its column. */
export type IsUnderstood = (register: RegisterId, column: RegisterColumn, cell: string) => boolean;

/**
 * Tells cells that mean nothing before they are taken into a register: words that are on no list, and dates and numbers that
 * are none. What ids stand for is for the register to say.
 *
 * @example
 * cellUnderstander({})("tiltak", statusColumn, "nesten"); // false
 */
export function cellUnderstander(words: OwnWords): IsUnderstood {
  const findChoice = choiceFinder(words);
  return (register, column, cell) => {
    const { is } = column.kind;
    if (is === "ref" || is === "refs") return true;
    const reading = { register, fromWorkbook: true, ids: {}, findChoice, looksLikeName: () => false };
    return readCell(column, cell.trim(), reading).fault === null;
  };
}
