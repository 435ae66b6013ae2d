import type { CellAddress } from "../domain/cell.js";
import type { HiddenWhy, Published, Trace } from "../domain/published.js";

/**
 * Makes a number public. Nothing outside this folder may call it with anything that has not been decided here: this cast
 * is the wall.
 */
export function show<T extends object>(cell: CellAddress, figure: T, trace: Trace): Published<T> {
  return { cell, shown: true, ...figure, trace } as Published<T>;
}

/** A cell that is not shown. It takes no number, so it can hold none. */
export function hide<T>(cell: CellAddress, why: HiddenWhy): Published<T> {
  return { cell, shown: false, why } as Published<T>;
}
