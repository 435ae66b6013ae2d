import type { Codebook, Item } from "../domain/codebook.js";
import { OWN, stratumKey, type Stratum, type Tabulation } from "../domain/people/tabulation.js";
import { ZERO_BASE } from "../domain/thresholds.js";
import { addGroups, type Grouping } from "./group-system.js";
import { cellId, isCellOf } from "./cell-ids.js";
import { addItem, addRouting, answerIds } from "./item-system.js";
import { nothingEarlier, fromEarlier, type EarlierCounts } from "./published-audit.js";
import { suppress } from "./suppress.js";
import { SystemBuilder, type Decided } from "./system-builder.js";
import type { CountSystem, Limits, SystemCell } from "./system.js";

/** Which cells of one wave may be shown. */
export interface Decision {
  /** By the ids of `cellId`. */
  readonly open: (id: string) => boolean;
  /** Whether every cell of an item is, among everybody and in every group: nothing of it is left to work out. */
  readonly whole: (item: string) => boolean;
}

/**
 * Decides which of a wave's counts are hidden: everybody's first and alone, so that any grouping hides the same totals;
 * then each item's tables by group, linked through them. Items that route to one another are decided together.
 *
 * Numbers that were published before only ever hide more: nothing is shown with them that is not shown without.
 *
 * @param groupBy items whose groups are shown
 * @param limit counts of 1 … limit − 1 are hidden
 * @param earlier what was published of the wave before, known to everybody
 */
export async function decide(
  tabulation: Tabulation,
  codebook: Codebook,
  wave: string,
  groupBy: readonly string[],
  limit: number,
  earlier: EarlierCounts = nothingEarlier,
): Promise<Decision> {
  const total = tabulation.strata.get(stratumKey({ wave, unit: OWN, group: null }));
  if (total === undefined) return { open: () => false, whole: () => false };
  const limits: Limits = { limit, zeroBase: ZERO_BASE };
  const input = { tabulation, codebook, wave, groupBy, total, limits };
  const alone = await decideGiven(nothingDecided, input);
  const items = codebook.items.map(({ id }) => id);
  const { readings, isNear } = fromEarlier(earlier, alone, items, limits);
  const found = [alone];
  for (const reading of readings) found.push(await decideGiven(reading, input));
  return {
    open: (id) => !isNear(id) && found.every(({ shown }) => shown.has(id)),
    whole: (item) => found.every(({ partly }) => !partly.has(item)),
  };
}

const nothingDecided: Decided = { shown: new Set(), hidden: new Set() };

interface Input {
  readonly tabulation: Tabulation;
  readonly codebook: Codebook;
  readonly wave: string;
  readonly groupBy: readonly string[];
  readonly total: Stratum;
  readonly limits: Limits;
}

interface Found {
  readonly shown: ReadonlySet<string>;
  /** Items with something hidden. */
  readonly partly: ReadonlySet<string>;
  /** All that could be shown. */
  readonly cells: ReadonlyMap<string, SystemCell>;
}

async function decideGiven(known: Decided, input: Input): Promise<Found> {
  const { tabulation, codebook, wave, groupBy, total, limits } = input;
  const components = linkedItems(codebook, total);
  const everybody = await decideTotals(components, known, input);
  const groupings = groupBy.flatMap((id) => groupingOf(tabulation, codebook, wave, id, everybody));
  const shown = new Set(everybody.shown);
  const partly = new Set<string>(everybody.partly);
  const cells = new Map(everybody.cells);
  const decided = {
    shown: new Set([...known.shown, ...everybody.shown]),
    hidden: new Set([...known.hidden, ...everybody.hidden]),
  };
  for (const items of groupings.length === 0 ? [] : components) {
    const builder = startOf(total);
    for (const item of items) addItem(builder, item, codebook, total);
    for (const item of items) addRouting(builder, item, codebook, total);
    for (const grouping of groupings) {
      for (const item of items) {
        if (item.id !== grouping.item.id) addGroups(builder, item, grouping, codebook, total);
      }
    }
    const system = builder.build(decided);
    const hide = await suppress(system, limits);
    addShown(shown, system, hide);
    addCells(cells, system);
    for (const item of itemsOf(hide, items)) partly.add(item);
  }
  return { shown, partly, cells };
}

/** The items that the cells are of. */
function itemsOf(ids: ReadonlySet<string>, items: readonly Item[]): readonly string[] {
  return items.map(({ id }) => id).filter((item) => [...ids].some((id) => isCellOf(id, item)));
}

async function decideTotals(
  components: readonly (readonly Item[])[],
  known: Decided,
  { codebook, total, limits }: Input,
): Promise<Found & Decided> {
  const size = total.respondents;
  const everybody = cellId.respondents(null);
  const isSizeShown = size !== null && size >= limits.limit && !known.hidden.has(everybody);
  const shown = new Set([...known.shown, ...(isSizeShown ? [everybody] : [])]);
  const hidden = new Set(known.hidden);
  const start = { shown: new Set(shown), hidden: new Set(hidden) };
  const partly = new Set<string>();
  const cells = new Map<string, SystemCell>();
  addCells(cells, startOf(total).build());
  for (const items of components) {
    const builder = startOf(total);
    for (const item of items) addItem(builder, item, codebook, total);
    for (const item of items) addRouting(builder, item, codebook, total);
    const system = builder.build(start);
    const hide = await suppress(system, limits);
    addShown(shown, system, hide);
    addCells(cells, system);
    for (const id of hide) hidden.add(id);
    for (const item of itemsOf(hide, items)) partly.add(item);
  }
  return { shown, hidden, partly, cells };
}

function startOf(total: Stratum): SystemBuilder {
  const builder = new SystemBuilder();
  if (total.respondents !== null) {
    const id = cellId.respondents(null);
    builder.cell({ id, value: total.respondents, publishable: true, sensitive: true, cost: 0 });
  }
  return builder;
}

function addShown(shown: Set<string>, system: CountSystem, hidden: ReadonlySet<string>): void {
  for (const cell of system.cells) if (cell.publishable && !hidden.has(cell.id)) shown.add(cell.id);
}

function addCells(cells: Map<string, SystemCell>, system: CountSystem): void {
  for (const cell of system.cells) if (cell.publishable) cells.set(cell.id, cell);
}

function groupingOf(
  tabulation: Tabulation,
  codebook: Codebook,
  wave: string,
  id: string,
  { shown }: Found,
): readonly Grouping[] {
  const item = codebook.items.find((candidate) => candidate.id === id);
  if (item === undefined) return [];
  const strata = answerIds(item)
    .map((option) => tabulation.strata.get(stratumKey({ wave, unit: OWN, group: { item: id, option } })))
    .filter((stratum) => stratum !== undefined)
    // Where anybody can see that nobody is in a group, its table tells of nobody, and needs no other group hidden for it.
    .filter(({ respondents, group }) => respondents !== 0 || !shown.has(cellId.respondents(group)));
  // A wave read without its groups (a table of counts) has none to link.
  return strata.length === 0 ? [] : [{ item, strata }];
}

/** Items that bound one another's bases, as lists of one or more. */
function linkedItems(codebook: Codebook, total: Stratum): readonly (readonly Item[])[] {
  const present = codebook.items.filter((item) => total.items.has(item.id));
  const rootOf = (item: Item, seen: readonly string[] = []): string => {
    const router = present.find((candidate) => candidate.id === item.base.routedBy?.item);
    return router === undefined || seen.includes(router.id) ? item.id : rootOf(router, [...seen, item.id]);
  };
  const byRoot = new Map<string, Item[]>();
  for (const item of present) {
    const root = rootOf(item);
    byRoot.set(root, [...(byRoot.get(root) ?? []), item]);
  }
  return [...byRoot.values()];
}
