import type { Codebook, Item } from "../domain/codebook.js";
import { OWN, stratumKey, type Stratum, type Tabulation } from "../domain/people/tabulation.js";
import { ZERO_BASE } from "../domain/thresholds.js";
import { addGroups, type Grouping } from "./group-system.js";
import { cellId, isCellOf } from "./cell-ids.js";
import { addItem, addRouting, answerIds } from "./item-system.js";
import { knownAndUnprinted, nothingEarlier, withEarlier, type EarlierCounts } from "./published-audit.js";
import { suppress } from "./suppress.js";
import { SystemBuilder, type Decided } from "./system-builder.js";
import { indexSystem, type CountSystem, type Limits } from "./system.js";

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
 * @param groupBy items whose groups are shown
 * @param limit counts of 1 … limit − 1 are hidden
 * @param earlier what was published of the wave before: known to everybody, so that hiding it protects nothing; and what
 *   differs from it by few is hidden
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
  const components = linkedItems(codebook, total);
  const everybody = await decideTotals(components, codebook, total, limits, earlier);
  const groupings = groupBy.flatMap((id) => groupingOf(tabulation, codebook, wave, id, everybody));
  const shown = new Set(everybody.printed);
  const partly = new Set<string>(everybody.partly);
  for (const items of groupings.length === 0 ? [] : components) {
    const builder = startOf(total);
    for (const item of items) addItem(builder, item, codebook, total);
    for (const item of items) addRouting(builder, item, codebook, total);
    for (const grouping of groupings) {
      for (const item of items) {
        if (item.id !== grouping.item.id) addGroups(builder, item, grouping, codebook, total);
      }
    }
    const system = builder.build(withEarlier(builder, everybody, earlier, limit));
    const hide = withKnown(await suppress(system, limits), system, earlier, limits);
    addShown(shown, system, hide);
    for (const item of itemsOf(hide, items)) partly.add(item);
  }
  return { open: (id) => shown.has(id), whole: (item) => !partly.has(item) };
}

/** The items that the cells are of. */
function itemsOf(ids: ReadonlySet<string>, items: readonly Item[]): readonly string[] {
  return items.map(({ id }) => id).filter((item) => [...ids].some((id) => isCellOf(id, item)));
}

async function decideTotals(
  components: readonly (readonly Item[])[],
  codebook: Codebook,
  total: Stratum,
  limits: Limits,
  earlier: EarlierCounts,
): Promise<Decided & { readonly printed: ReadonlySet<string>; readonly partly: readonly string[] }> {
  const size = total.respondents;
  const isSizeShown = size !== null && size >= limits.limit;
  const first = { shown: new Set(isSizeShown ? [cellId.respondents(null)] : []), hidden: new Set<string>() };
  const start = withEarlier(startOf(total), first, earlier, limits.limit);
  const shown = new Set(start.shown);
  const printed = new Set(isSizeShown ? start.shown : []);
  const hidden = new Set(start.hidden);
  const partly: string[] = [];
  for (const items of components) {
    const builder = startOf(total);
    for (const item of items) addItem(builder, item, codebook, total);
    for (const item of items) addRouting(builder, item, codebook, total);
    const system = builder.build(withEarlier(builder, start, earlier, limits.limit));
    const hide = await suppress(system, limits);
    const unprinted = withKnown(hide, system, earlier, limits);
    addShown(shown, system, hide);
    addShown(printed, system, unprinted);
    for (const id of hide) hidden.add(id);
    partly.push(...itemsOf(unprinted, items));
  }
  return { shown, hidden, printed, partly };
}

/** What is not printed: what is hidden, and what is known from before and would have been. */
function withKnown(
  hidden: ReadonlySet<string>,
  system: CountSystem,
  earlier: EarlierCounts,
  limits: Limits,
): ReadonlySet<string> {
  if (earlier.size === 0) return hidden;
  return knownAndUnprinted(indexSystem(system), earlier, hidden, limits);
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

function groupingOf(
  tabulation: Tabulation,
  codebook: Codebook,
  wave: string,
  id: string,
  { shown }: Decided,
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
