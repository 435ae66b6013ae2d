import type { RegisterFigure } from "../domain/plan/registers.js";
import { ZERO_BASE } from "../domain/thresholds.js";
import { divisionsOf } from "./register-divisions.js";
import { suppress } from "./suppress.js";
import { SystemBuilder } from "./system-builder.js";
import type { Limits } from "./system.js";

/** The base of a figure that is a part of no other: so many that a zero of it tells about nobody. */
const EVERYBODY = 1_000_000_000;

/** One figure at one date: each is a cell of its own. */
export function rowKey({ id, date }: Pick<RegisterFigure, "id" | "date">): string {
  return `${date}/${id}`;
}

/** Rows that a reader sees side by side: one of each id. */
type Group = ReadonlyMap<string, RegisterFigure>;

/**
 * The figures that may not be shown, by `rowKey`: small counts of persons and cases, what is no count though it should be
 * one, what is a part of something that is not known, and the complements that would give them away. Cells of one date
 * are tied together where one is a part of another, and so are those that a report prints side by side.
 *
 * - Two parts or more that make up the total exactly: total = Σ parts, since the reader may know that they are all of it.
 * - Else total = Σ parts + rest. The rest is printed nowhere, but it is a count of persons or cases too: «60 søknader, 57
 *   innvilget» tells of three.
 * - Parts that overlap, so that they are more than the total: each division that they may be of ({@link divisionsOf}).
 *
 * @param limit counts of 1 … limit − 1 are hidden, and a zero of a total under 30
 * @param sideBySide rows that a report prints as if they were of one date; one of each id
 */
export async function hiddenFigures(
  figures: readonly RegisterFigure[],
  limit: number,
  sideBySide: readonly (readonly RegisterFigure[])[] = [],
): Promise<ReadonlySet<string>> {
  const rows = rowsByKey(figures);
  const dates = new Set([...rows.values()].map(({ date }) => date));
  const groups = [
    ...[...dates].map((date) => [...rows.values()].filter((row) => row.date === date)),
    ...sideBySide,
  ].map((group): Group => new Map(group.map((row) => [row.id, rows.get(rowKey(row)) ?? row])));
  const builder = new SystemBuilder();
  const shown = new Set<string>();
  const hidden = new Set(unplacedParts(rows, groups).map(rowKey));
  for (const row of rows.values()) {
    const totals = groups.filter((group) => group.get(row.id) === row).map((group) => totalOf(row, group));
    addFigure(builder, row, totals.find((total) => total !== null) ?? null, shown);
  }
  const limits = { limit, zeroBase: ZERO_BASE };
  for (const group of groups) {
    for (const row of group.values()) {
      for (const part of addParts(builder, row, partsOf(row, group), limits)) hidden.add(part);
    }
  }
  // What no rule may hide is not hidden with the rest either: money, positions and days.
  const fixed = new Set([...hidden].filter((key) => !shown.has(key)));
  const found = await suppress(builder.build({ shown, hidden: fixed }), limits);
  return new Set([...found].filter((key) => rows.has(key)));
}

/** The first row of each figure and date. What a figure is a part of at one date, it is where nobody wrote it, too. */
function rowsByKey(figures: readonly RegisterFigure[]): ReadonlyMap<string, RegisterFigure> {
  const totals = new Map<string, string>();
  for (const { id, partOf } of figures) if (partOf !== null && !totals.has(id)) totals.set(id, partOf);
  const rows = new Map<string, RegisterFigure>();
  for (const row of figures) {
    const key = rowKey(row);
    if (!rows.has(key)) rows.set(key, { ...row, partOf: row.partOf ?? totals.get(row.id) ?? null });
  }
  return rows;
}

/** Figures that are a part of something, and nobody can say of what: any total beside them may be theirs. */
function unplacedParts(
  rows: ReadonlyMap<string, RegisterFigure>,
  groups: readonly Group[],
): readonly RegisterFigure[] {
  const ids = new Set([...rows.values()].map(({ id }) => id));
  return [...rows.values()].filter(
    (row) =>
      row.counted !== "other" &&
      row.value !== null &&
      (row.isOfUnknown === true ||
        (row.partOf !== null && !ids.has(row.partOf)) ||
        groups.some((group) => group.get(row.id) === row && isInCircle(row, group))),
  );
}

/** @param shown takes up what no rule may hide */
function addFigure(
  builder: SystemBuilder,
  row: RegisterFigure,
  total: RegisterFigure | null,
  shown: Set<string>,
): void {
  const id = rowKey(row);
  const value = wholeCount(row);
  if (row.value === null || (row.counted === "other" && value === null)) {
    builder.unprinted(id, null);
    return;
  }
  if (row.counted === "other") shown.add(id);
  const isWhole = total === null || total.value === 0;
  const baseId = isWhole ? `${id}/everybody` : rowKey(total);
  if (isWhole) {
    builder.cell({ id: baseId, value: EVERYBODY, publishable: true, sensitive: false, cost: 0 });
    shown.add(baseId);
  }
  const sensitive = row.counted !== "other";
  builder.cell({ id, value, publishable: true, sensitive, baseId, cost: value ?? 0 });
}

/**
 * Ties parts to their total. A part that is not reported, or is no count, is in what is left.
 *
 * @returns keys of parts that must be hidden, since nobody can say how they divide the total
 */
function addParts(
  builder: SystemBuilder,
  total: RegisterFigure,
  parts: readonly RegisterFigure[],
  limits: Limits,
): readonly string[] {
  const whole = rowKey(total);
  const count = builder.valueOf(whole);
  // Where nobody is, there is nobody to tell of.
  if (count === null || count === 0) return [];
  const known = parts.map(rowKey).flatMap((key) => {
    const value = builder.valueOf(key);
    return value === null ? [] : [{ key, value }];
  });
  const divisions = divisionsOf(count, known, limits);
  if (divisions === null) return known.map(({ key }) => key);
  for (const { parts: keys, rest, isAll } of divisions) {
    if (isAll) {
      builder.sum([whole], keys);
    } else {
      const id = `${whole} − ${keys.join(" − ")}`;
      builder.cell({ id, value: rest, publishable: true, sensitive: true, baseId: whole, cost: 0 });
      builder.sum([whole], [...keys, id]);
    }
  }
  return [];
}

/** Null where it is not reported, or is no count. */
function wholeCount({ value }: RegisterFigure): number | null {
  return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** The figure beside it that it is a part of; null in a circle, which is no division. */
function totalOf(row: RegisterFigure, group: Group): RegisterFigure | null {
  return isInCircle(row, group) ? null : (group.get(row.partOf ?? "") ?? null);
}

/** Whether it is a part of itself, or of figures that are parts of one another. */
function isInCircle(row: RegisterFigure, group: Group): boolean {
  const seen = new Set<string>();
  for (let one: RegisterFigure | undefined = row; one !== undefined; one = group.get(one.partOf ?? "")) {
    if (seen.has(one.id)) return true;
    seen.add(one.id);
  }
  return false;
}

function partsOf(total: RegisterFigure, group: Group): readonly RegisterFigure[] {
  return [...group.values()].filter((row) => totalOf(row, group) === total);
}
