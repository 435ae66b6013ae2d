import { suppress } from "../../src/protect/suppress.js";
import type { CountSystem, Limits, SystemCell, SystemEquation } from "../../src/protect/system.js";

type Terms = readonly (readonly [id: string, coefficient: 1 | -1])[];

export function equation(terms: Terms): SystemEquation {
  return { terms: terms.map(([id, coefficient]) => ({ id, coefficient })) };
}

/** whole = Σ parts */
export function sum(whole: string, parts: readonly string[]): SystemEquation {
  return equation([[whole, -1], ...parts.map((id): [string, 1] => [id, 1])]);
}

export function cell(id: string, value: number | null, more: Partial<SystemCell> = {}): SystemCell {
  return { id, value, publishable: true, sensitive: true, cost: value ?? 0, ...more };
}

/** One item: base = Σ options; each union = some options, with its complement in the base. */
export function oneWay(
  counts: Readonly<Record<string, number>>,
  unions: Readonly<Record<string, readonly string[]>> = {},
): CountSystem {
  const base = Object.values(counts).reduce((a, b) => a + b, 0);
  const inBase = { baseId: "base" };
  const cells = [cell("base", base, { cost: 10 * base })];
  for (const [id, count] of Object.entries(counts)) cells.push(cell(id, count, inBase));
  const equations = [sum("base", Object.keys(counts))];
  for (const [id, parts] of Object.entries(unions)) {
    const count = parts.reduce((total, part) => total + (counts[part] ?? 0), 0);
    cells.push(
      cell(id, count, { ...inBase, cost: 2 * base }),
      cell(`not ${id}`, base - count, { ...inBase, cost: 2 * base }),
    );
    equations.push(sum(id, parts), sum("base", [id, `not ${id}`]));
  }
  return { cells, equations };
}

/**
 * One item by groups: groups of options × members, each grouping adding up to the same totals with an unpublishable
 * rest, and group sizes with an unpublishable blank.
 *
 * @param groupings for each grouping its members' counts by option; what is missing to the total is the rest
 */
export function twoWay(
  totals: readonly number[],
  groupings: readonly (readonly (readonly number[])[])[],
  hiddenTotals?: ReadonlySet<string>,
): CountSystem {
  const n = totals.reduce((a, b) => a + b, 0);
  const total = (id: string, value: number, more: Partial<SystemCell>): SystemCell => {
    const fixed =
      hiddenTotals === undefined ? {} : ({ fixed: hiddenTotals.has(id) ? "hidden" : "shown" } as const);
    return cell(id, value, { ...more, ...fixed });
  };
  const cells = [total("total/base", n, { cost: 10 * n })];
  const equations = [
    sum(
      "total/base",
      totals.map((_, o) => `total/${o}`),
    ),
  ];
  for (const [o, count] of totals.entries()) {
    cells.push(total(`total/${o}`, count, { baseId: "total/base", cost: 5 * count }));
  }
  for (const [k, members] of groupings.entries()) {
    for (const [g, counts] of members.entries()) {
      const base = counts.reduce((a, b) => a + b, 0);
      const group = `g${k}.${g}`;
      cells.push(
        cell(`${group}/base`, base, { cost: 3 * base }),
        cell(`${group}/size`, base + 1, { cost: 3 * base }),
        cell(`${group}/blank`, 1, { publishable: false, sensitive: false }),
      );
      for (const [o, count] of counts.entries())
        cells.push(cell(`${group}/${o}`, count, { baseId: `${group}/base` }));
      equations.push(
        sum(
          `${group}/base`,
          counts.map((_, o) => `${group}/${o}`),
        ),
        sum(`${group}/size`, [`${group}/base`, `${group}/blank`]),
      );
    }
    for (const [o, total] of totals.entries()) {
      const known = members.reduce((a, counts) => a + (counts[o] ?? 0), 0);
      cells.push(cell(`g${k}.rest/${o}`, total - known, { publishable: false, sensitive: false }));
      equations.push(sum(`total/${o}`, [...members.map((_, g) => `g${k}.${g}/${o}`), `g${k}.rest/${o}`]));
    }
  }
  return { cells, equations };
}

/** Deterministic whole numbers, for tables that look like answers. */
export function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

/** Counts of a random two-way table, about one in fifty answers in no group. */
export function randomTable(
  seed: number,
  options: number,
  groups: number,
  groupings: number,
  n: number,
): { totals: number[]; groupings: number[][][] } {
  const below = sequence(seed);
  const totals = Array.from({ length: options }, () => 0);
  const tables = Array.from({ length: groupings }, () =>
    Array.from({ length: groups }, () => Array.from({ length: options }, () => 0)),
  );
  for (let answer = 0; answer < n; answer++) {
    const o = Math.floor((below(100) * below(100) * options) / 10000);
    totals[o]!++;
    for (const table of tables) if (below(50) > 0) table[below(groups)]![o]!++;
  }
  return { totals, groupings: tables };
}

/** The totals are protected first and alone, and what was decided about them stands. */
export async function protectedTwoWay(
  table: ReturnType<typeof randomTable>,
  limits: Limits,
): Promise<CountSystem> {
  const hiddenTotals = await suppress(twoWay(table.totals, []), limits);
  return twoWay(table.totals, table.groupings, hiddenTotals);
}
