import type { Group } from "../domain/cell.js";
import type { Item } from "../domain/codebook.js";
import { BLANK, type CodedChunk } from "../domain/people/answers.js";
import type { Stratum } from "../domain/people/tabulation.js";
import { itemCounter } from "./item-counter.js";
import { completeRows, pairCounter } from "./pair-counter.js";

/** Counts everybody, or those of each option of one item, side by side. */
export interface Grouping {
  /** `states` holds the headline indicators' states for the rows of the chunk. */
  readonly add: (chunk: CodedChunk, states: ReadonlyMap<string, Uint8Array>) => void;
  readonly finish: () => readonly Pick<Stratum, "group" | "respondents" | "items" | "sums">[];
}

/**
 * Prepares the counting tables of one grouping; a group's index is its place in them.
 *
 * @param by - the item whose options are the groups; null for everybody
 * @param items - what is counted
 * @param areas - by area, the ids of the headline indicators that the file can answer
 */
export function createGrouping(
  by: Item | null,
  items: readonly Item[],
  areas: ReadonlyMap<string, readonly string[]>,
): Grouping {
  const groups: (Group | null)[] =
    by === null ? [null] : by.options.map((option) => ({ item: by.id, option: option.id }));
  const respondents = new Float64Array(groups.length);
  const counters = items.map((item) => ({ id: item.id, counter: itemCounter(item, groups.length) }));
  const pairs = [...areas].map(([area, ids]) => ({ area, ids, counter: pairCounter(ids, groups.length) }));
  return {
    add(chunk, states) {
      const places = placesOf(by, chunk);
      for (const place of places) if (place >= 0) respondents[place] = (respondents[place] ?? 0) + 1;
      for (const { id, counter } of counters) {
        const answers = chunk.answers.get(id);
        if (answers !== undefined) counter.add(answers, places);
      }
      for (const { ids, counter } of pairs) {
        const columns = ids.map((id) => states.get(id) ?? new Uint8Array(chunk.rowCount));
        counter.add(columns, completeRows(columns, chunk.rowCount), places);
      }
    },
    finish: () =>
      groups.map((group, place) => ({
        group,
        respondents: respondents[place] ?? 0,
        items: new Map(counters.map(({ id, counter }) => [id, counter.finish(place)])),
        sums: new Map(pairs.map(({ area, counter }) => [area, counter.finish(place)])),
      })),
  };
}

/** Each row's group; −1 where the row is rejected or in no group. */
function placesOf(by: Item | null, { counts, rowCount, answers }: CodedChunk): Int16Array {
  const places = new Int16Array(rowCount).fill(-1);
  const chosen = by === null ? undefined : answers.get(by.id);
  for (let row = 0; row < rowCount; row += 1) {
    if (counts[row] !== 1) continue;
    places[row] = by === null ? 0 : Math.max(-1, chosen?.[row] ?? BLANK);
  }
  return places;
}
