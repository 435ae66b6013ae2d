import { parseCell, type CellAddress } from "../domain/cell.js";
import type { Codebook } from "../domain/codebook.js";
import type { EarlierNumber } from "../domain/plan/claims.js";
import { ZERO_BASE } from "../domain/thresholds.js";
import { cellId, isCellOf } from "./cell-ids.js";
import { complementCell, indicatorCells } from "./item-system.js";
import type { Limits, SystemCell } from "./system.js";
import type { Decided } from "./system-builder.js";

/** Counts that anybody may know of one wave, by the ids of `cellId`; several where they were published differently. */
export type EarlierCounts = ReadonlyMap<string, ReadonlySet<number>>;

export const nothingEarlier: EarlierCounts = new Map();

/**
 * Cells that were published with other counts than now, so near that the difference tells of few: in the count, in the base
 * or in those who were not counted.
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
  const limits = { limit, zeroBase: ZERO_BASE };
  const near = now.filter((one) =>
    earlier.some((before) => before.cell === one.cell && isNear(before, one, limits)),
  );
  return [...new Set(near.map(({ cell }) => cell))];
}

function isNear(before: EarlierNumber, now: EarlierNumber, limits: Limits): boolean {
  const others = ({ count, n }: EarlierNumber): number | undefined =>
    count === undefined || n === undefined ? undefined : n - count;
  const between = (a: number | undefined, b: number | undefined): number | undefined =>
    a === undefined || b === undefined ? undefined : Math.abs(a - b);
  const asked = between(before.n, now.n);
  const counted = [between(before.count, now.count), between(others(before), others(now))];
  return (
    (asked !== undefined && tellsOfFew(asked, undefined, limits)) ||
    counted.some((difference) => difference !== undefined && tellsOfFew(difference, asked, limits))
  );
}

/**
 * Whether what has come to a count since it was published tells of few: it is small itself, or nobody of few (rules §5).
 *
 * @param asked how many have come to its base; undefined where it is a base, or its base was not published
 */
function tellsOfFew(difference: number, asked: number | undefined, limits: Limits): boolean {
  if (difference > 0) return difference < limits.limit;
  return asked !== undefined && asked > 0 && asked < limits.zeroBase;
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

/** What follows from numbers that were published before. */
export interface FromEarlier {
  /** What may be known: what is shown must be safe under each of these. */
  readonly readings: readonly Decided[];
  /** Whether a cell is of a question whose counts are not shown, since one of them came near what was published. */
  readonly isNear: (id: string) => boolean;
}

/**
 * What the wall has to take for known, and for hidden whatever it finds itself, since numbers were published before.
 *
 * A count that is shown now and was the same before is known. One that differs by few gives those few away: the whole
 * question is hidden, so that nobody can tell how far its other counts have moved. Whether a number that is hidden now is
 * the one that was published is never acted upon, or a false entry could be held against it to find out: it is taken for
 * unknown, and for known.
 *
 * @param alone what is decided where nothing was published before
 */
export function fromEarlier(
  earlier: EarlierCounts,
  alone: { readonly cells: ReadonlyMap<string, SystemCell>; readonly shown: ReadonlySet<string> },
  items: readonly string[],
  limits: Limits,
): FromEarlier {
  const published = [...alone.cells.values()].filter(({ id }) => earlier.has(id));
  const open = published.filter(({ id }) => alone.shown.has(id));
  const closed = published.filter(({ id }) => !alone.shown.has(id));
  const near = open.filter((cell) => hasComeNear(cell, alone.cells, earlier, limits));
  const isNear = nearCells(near, items);
  const same = open.filter(({ id, value }) => value !== null && earlier.get(id)?.has(value));
  const unprinted = [...alone.cells.keys()].filter((id) => isNear(id) || !alone.shown.has(id));
  const reading = (known: readonly SystemCell[]): Decided => {
    const shown = new Set(known.map(({ id }) => id));
    return { shown, hidden: new Set(unprinted.filter((id) => !shown.has(id))) };
  };
  // What is shown was safe for who knows what is shown.
  if (near.length === 0 && closed.length === 0) return { readings: [], isNear };
  const known = closed.length === 0 ? [] : [reading([...same, ...closed])];
  return { readings: [reading(same), ...known], isNear };
}

function hasComeNear(
  { id, value, baseId = "" }: SystemCell,
  cells: ReadonlyMap<string, SystemCell>,
  earlier: EarlierCounts,
  limits: Limits,
): boolean {
  const since = (cell: string, now: number | null): readonly number[] =>
    now === null ? [] : [...(earlier.get(cell) ?? [])].map((before) => Math.abs(now - before));
  const differences = since(id, value);
  const asked = since(baseId, cells.get(baseId)?.value ?? null);
  // What was published as it is now tells nothing more.
  if (differences.includes(0) && (asked.length === 0 || asked.includes(0))) return false;
  return differences.some((difference) =>
    [undefined, ...asked].some((of) => tellsOfFew(difference, of, limits)),
  );
}

/** Whether a cell is of a question that came near; everybody is where the number of those who answered did. */
function nearCells(near: readonly SystemCell[], items: readonly string[]): (id: string) => boolean {
  if (near.some(({ id }) => id === cellId.respondents(null))) return () => true;
  const questions = items.filter((item) => near.some(({ id }) => isCellOf(id, item)));
  return (id) => questions.some((item) => isCellOf(id, item));
}
