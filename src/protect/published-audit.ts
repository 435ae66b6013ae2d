import { parseCell, type CellAddress } from "../domain/cell.js";
import type { Codebook } from "../domain/codebook.js";
import type { EarlierNumber } from "../domain/plan/claims.js";
import { cellId } from "./cell-ids.js";
import { complementCell, indicatorCells } from "./item-system.js";
import { isSmallCell, type IndexedSystem, type Limits } from "./system.js";
import type { Decided, SystemBuilder } from "./system-builder.js";

/** Counts that anybody may know of one wave, by the ids of `cellId`; several where they were published differently. */
export type EarlierCounts = ReadonlyMap<string, ReadonlySet<number>>;

export const nothingEarlier: EarlierCounts = new Map();

/**
 * Cells that were published with other counts than now, so near that the difference tells of few: in the count, in the base
 * or in those who were not counted, by 1 … limit − 1.
 *
 * @example
 * const before = [{ cell: "2023/plan.ja/total/share", count: 40, n: 88 }];
 * reveals(before, [{ cell: "2023/plan.ja/total/share", count: 41, n: 89 }], 5); // ["2023/plan.ja/total/share"]
 */
export function reveals(
  earlier: readonly EarlierNumber[],
  now: readonly EarlierNumber[],
  limit: number,
): readonly CellAddress[] {
  const near = now.filter((one) =>
    earlier.some((before) => before.cell === one.cell && isNearAny(before, one, limit)),
  );
  return [...new Set(near.map(({ cell }) => cell))];
}

function isNearAny(before: EarlierNumber, now: EarlierNumber, limit: number): boolean {
  const others = ({ count, n }: EarlierNumber): number | undefined =>
    count === undefined || n === undefined ? undefined : n - count;
  const pairs = [
    [before.count, now.count],
    [before.n, now.n],
    [others(before), others(now)],
  ];
  return pairs.some(([a, b]) => a !== undefined && b !== undefined && isNear(a, b, limit));
}

function isNear(before: number, now: number, limit: number): boolean {
  const difference = Math.abs(before - now);
  return difference > 0 && difference < limit;
}

/**
 * What was published of one wave as counts in its equations: of a share its count, its base and those who were not counted.
 * Numbers of other waves, and of what the codebook does not know, are left out.
 *
 * @param earlier of all that was ever published, the removed among them: somebody may have seen them
 */
export function earlierCounts(
  earlier: readonly EarlierNumber[],
  codebook: Codebook,
  wave: string,
): EarlierCounts {
  const counts = new Map<string, Set<number>>();
  for (const number of earlier) {
    for (const [id, value] of countsOf(number, codebook, wave)) {
      counts.set(id, (counts.get(id) ?? new Set()).add(value));
    }
  }
  return counts;
}

function countsOf(
  { cell, count, n }: EarlierNumber,
  codebook: Codebook,
  wave: string,
): readonly (readonly [string, number])[] {
  const parts = parseCell(cell);
  if (parts?.wave !== wave || count === undefined) return [];
  const { subject, group, measure } = parts;
  if (measure === "count" && subject === "respondents") return [[cellId.respondents(group), count]];
  if (measure === "base") return [[cellId.base(subject, group), count]];
  if (measure === "count") {
    const item = codebook.items.find(({ id }) => subject.startsWith(`${id}.`));
    if (item === undefined) return [];
    return [[cellId.options(item.id, [subject.slice(item.id.length + 1)], group), count]];
  }
  const indicator = codebook.indicators.find(({ id }) => id === subject);
  const item = codebook.items.find(({ id }) => id === indicator?.item);
  if (measure !== "share" || indicator === undefined || item === undefined) return [];
  const { counted, base } = indicatorCells(item, indicator, group);
  const others = complementCell(item, indicator, group);
  return [
    [counted, count],
    ...(n === undefined ? [] : [[base, n] as const]),
    ...(n === undefined || others === null ? [] : [[others, n - count] as const]),
  ];
}

/**
 * What is decided, with what was published before: a count that is the same now is known, and hides nothing any more; one
 * that is another now, and near, is hidden.
 */
export function withEarlier(
  builder: SystemBuilder,
  decided: Decided,
  earlier: EarlierCounts,
  limit: number,
): Decided {
  const shown = new Set(decided.shown);
  const hidden = new Set(decided.hidden);
  for (const [id, values] of earlier) {
    const value = builder.valueOf(id);
    if (value === null || hidden.has(id)) continue;
    if (values.has(value)) shown.add(id);
    else if ([...values].some((before) => isNear(before, value, limit))) {
      shown.delete(id);
      hidden.add(id);
    }
  }
  return { shown, hidden };
}

/**
 * Cells that are known from before and still not printed: those that today's rule hides by themselves, and those whose base
 * is not printed. Known is no reason to say it again.
 *
 * @param hidden what is hidden anyway
 */
export function knownAndUnprinted(
  system: IndexedSystem,
  earlier: EarlierCounts,
  hidden: ReadonlySet<string>,
  limits: Limits,
): ReadonlySet<string> {
  const unprinted = new Set(hidden);
  const isUnprinted = (place: number): boolean => {
    const base = system.baseOf[place];
    const baseId = base === undefined ? undefined : system.cells[base]?.id;
    return isSmallCell(system, place, limits) || (baseId !== undefined && unprinted.has(baseId));
  };
  // Bases have bases: what is not printed of one round decides the next.
  for (let size = -1; size < unprinted.size;) {
    size = unprinted.size;
    for (const [id, place] of system.placeOf) if (earlier.has(id) && isUnprinted(place)) unprinted.add(id);
  }
  return unprinted;
}
