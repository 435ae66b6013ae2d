import type { Codebook } from "../domain/codebook.js";
import type { DataIssue } from "../domain/issues.js";
import { MISREAD, MISREAD_CELLS, OWN_WORDS } from "../domain/thresholds.js";
import { knownAnswers } from "./labels.js";
import type { ColumnPlan } from "./mapping.js";

/**
 * How many cells of an item were filled, how many of those were not understood, and how many count as «Annet» because
 * somebody has written in them, while they are counted.
 */
export interface CellTally {
  filled: number;
  unread: number;
  own: number;
}

/** The same by item id, once a file is read. */
export type ItemCells = ReadonlyMap<string, Readonly<CellTally>>;

/**
 * Adds the cells of two files, or of two parts of one: associative and commutative.
 *
 * @example
 * addCells(new Map([["barn", { filled: 40, unread: 1, own: 0 }]]), new Map([["barn", { filled: 50, unread: 9, own: 2 }]]));
 * // Map { "barn" → { filled: 90, unread: 10, own: 2 } }
 */
export function addCells(a: ItemCells, b: ItemCells): ItemCells {
  const sum = new Map(a);
  for (const [item, { filled, unread, own }] of b) {
    const other = sum.get(item) ?? { filled: 0, unread: 0, own: 0 };
    sum.set(item, { filled: other.filled + filled, unread: other.unread + unread, own: other.own + own });
  }
  return sum;
}

/**
 * The items of which too many cells were not understood for the others to tell anything. Cells of all a wave's files
 * are to be added first: a label that one part lacks is lacking in the whole.
 *
 * @example
 * misreadItems(new Map([["kontaktperson", { filled: 135, unread: 61, own: 0 }]])); // Set { "kontaktperson" }
 */
export function misreadItems(cells: ItemCells): ReadonlySet<string> {
  const misread = [...cells].filter(
    ([, { filled, unread, own }]) =>
      (unread > MISREAD_CELLS && unread / filled > MISREAD) ||
      (own > MISREAD_CELLS && own / filled > OWN_WORDS),
  );
  return new Set(misread.map(([item]) => item));
}

/**
 * Says which items were left out, how many of their cells were not understood, and which answers the codebook knows.
 *
 * @param file the wave's files
 */
export function leftOutIssues({ items }: Codebook, cells: ItemCells, file: string): readonly DataIssue[] {
  const misread = misreadItems(cells);
  return items
    .filter(({ id }) => misread.has(id))
    .map((item) => ({
      code: "itemLeftOut",
      file,
      column: item.id,
      count: (cells.get(item.id)?.unread ?? 0) + (cells.get(item.id)?.own ?? 0),
      rows: [],
      names: [],
      known: knownAnswers(item),
    }));
}

/** The plan of an export as if it lacked some items. */
export function withoutItems(plan: ColumnPlan, leftOut: ReadonlySet<string>): ColumnPlan {
  return { ...plan, items: new Map([...plan.items].filter(([item]) => !leftOut.has(item))) };
}
