import { isSmall, type Limits } from "./system.js";

/** A count that a total is divided into. */
export interface PartCount {
  readonly key: string;
  readonly value: number;
}

/** Parts that a reader may take to be some or all of a total, and how many are left; `rest` 0 with `isAll`: there is no rest. */
export interface Division {
  readonly parts: readonly string[];
  readonly rest: number;
  readonly isAll: boolean;
}

/** More parts, or more ways to divide, are not looked through: then all parts are hidden. */
const MOST_PARTS = 14;
const MOST_DIVISIONS = 200;

/**
 * The ways in which parts may divide a total.
 *
 * - Two parts or more that make up the total exactly are one division.
 * - Parts that are less than the total may be one division too, and parts that are more than it overlap: they are of
 *   several, as outcome and sex are, and nobody has written which. Every set of parts that makes up the total, or all but
 *   a small count of it, may then be one: sets that are no division in truth hide more, and never less.
 *
 * @param parts counts that are known
 * @returns null where they cannot be told apart: too many, or a zero that may be of any of them and tells of few
 * @example
 * const part = (key: string, value: number) => ({ key, value });
 * divisionsOf(60, [part("women", 57), part("men", 3)], { limit: 5, zeroBase: 30 });
 * // [{ parts: ["women", "men"], rest: 0, isAll: true }]
 */
export function divisionsOf(
  total: number,
  parts: readonly PartCount[],
  limits: Limits,
): readonly Division[] | null {
  if (parts.length === 0) return [];
  const left = total - sumOf(parts);
  const all: Division = {
    parts: parts.map(({ key }) => key),
    rest: left,
    isAll: left === 0 && parts.length > 1,
  };
  // In what leaves much, every set of parts leaves more.
  if (all.isAll || left >= limits.limit) return [all];
  const fitting = parts.filter(({ value }) => value <= total);
  const some = fitting.filter(({ value }) => value > 0);
  const hasZeroOfFew = some.length < fitting.length && isSmall(0, total, limits);
  if ((left < 0 && hasZeroOfFew) || some.length > MOST_PARTS) return null;
  const alone = left < 0 ? fitting.map((part) => [part]) : [];
  const together = setsOf(some, total).filter((set) => set.length > 0 && total - sumOf(set) < limits.limit);
  if (together.length > MOST_DIVISIONS) return null;
  const divided = [...alone, ...together].map((set): Division => {
    const rest = total - sumOf(set);
    return { parts: set.map(({ key }) => key), rest, isAll: rest === 0 && set.length > 1 };
  });
  return left < 0 ? divided : [all, ...divided];
}

/** Every set of parts that is no more than the total. */
function setsOf([first, ...others]: readonly PartCount[], total: number): readonly (readonly PartCount[])[] {
  if (first === undefined) return [[]];
  const without = setsOf(others, total);
  if (first.value > total) return without;
  return [...setsOf(others, total - first.value).map((set) => [first, ...set]), ...without];
}

function sumOf(parts: readonly PartCount[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}
