import type { RegisterFigure } from "../domain/plan/registers.js";
import { ZERO_BASE } from "../domain/thresholds.js";
import { suppress } from "./suppress.js";
import { subtract, SystemBuilder } from "./system-builder.js";

/** The base of a figure that is a part of no other: so many that a zero of it tells about nobody. */
const EVERYBODY = 1_000_000_000;

/** One figure at one date: each is a cell of its own. */
export function rowKey({ id, date }: Pick<RegisterFigure, "id" | "date">): string {
  return `${date}/${id}`;
}

/**
 * The figures that may not be shown, by `rowKey`: small counts of persons and cases, what is no count though it should be
 * one, and the complements that would give them away. Cells of one date are tied together where one is a part of another.
 *
 * - Two parts or more that make up the total exactly: total = Σ parts, since the reader may know that they are all of it.
 * - Else total = Σ parts + rest. The rest is printed nowhere, but it is a count of persons or cases too: «60 søknader, 57
 *   innvilget» tells of three.
 * - Parts that overlap, so that they are more than the total: each is at most the total.
 *
 * @param limit counts of 1 … limit − 1 are hidden, and a zero of a total under 30
 */
export async function hiddenFigures(
  figures: readonly RegisterFigure[],
  limit: number,
): Promise<ReadonlySet<string>> {
  const rows = new Map<string, RegisterFigure>();
  for (const figure of figures) if (!rows.has(rowKey(figure))) rows.set(rowKey(figure), figure);
  const builder = new SystemBuilder();
  const shown = new Set<string>();
  for (const row of rows.values()) addFigure(builder, row, totalOf(row, rows), shown);
  for (const row of rows.values()) addParts(builder, row, partsOf(row, rows));
  const hidden = await suppress(builder.build({ shown, hidden: new Set() }), { limit, zeroBase: ZERO_BASE });
  return new Set([...hidden].filter((key) => rows.has(key)));
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

function addParts(builder: SystemBuilder, total: RegisterFigure, parts: readonly RegisterFigure[]): void {
  // Where nobody is, there is nobody to tell of.
  if (parts.length === 0 || total.value === 0) return;
  const [whole, keys] = [rowKey(total), parts.map(rowKey)];
  const counts = keys.map((key) => builder.valueOf(key));
  const rest = subtract(builder.valueOf(whole), counts);
  if (rest === null) {
    builder.sum([whole], [...keys, builder.unprinted(`${whole}/rest`, null)]);
  } else if (rest < 0) {
    for (const key of keys) {
      const above = subtract(builder.valueOf(whole), [builder.valueOf(key)]);
      if (above !== null && above >= 0) builder.sum([whole], [key, builder.unprinted(`${key}/above`, above)]);
    }
  } else if (rest === 0 && parts.length > 1) {
    builder.sum([whole], keys);
  } else {
    const id = `${whole}/rest`;
    builder.cell({ id, value: rest, publishable: true, sensitive: true, baseId: whole, cost: 0 });
    builder.sum([whole], [...keys, id]);
  }
}

/** Null where it is not reported, or is no count. */
function wholeCount({ value }: RegisterFigure): number | null {
  return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** The figure of the same date that it is a part of; null in a circle, which is no division. */
function totalOf(row: RegisterFigure, rows: ReadonlyMap<string, RegisterFigure>): RegisterFigure | null {
  const direct = rows.get(rowKey({ id: row.partOf ?? "", date: row.date })) ?? null;
  const seen = new Set([row.id]);
  for (let above = direct; above !== null;) {
    if (seen.has(above.id)) return null;
    seen.add(above.id);
    above = rows.get(rowKey({ id: above.partOf ?? "", date: row.date })) ?? null;
  }
  return direct;
}

function partsOf(
  total: RegisterFigure,
  rows: ReadonlyMap<string, RegisterFigure>,
): readonly RegisterFigure[] {
  return [...rows.values()].filter((row) => totalOf(row, rows) === total);
}
