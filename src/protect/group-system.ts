import type { Group } from "../domain/cell.js";
import type { Codebook, Item } from "../domain/codebook.js";
import type { Stratum } from "../domain/people/tabulation.js";
import { cellId } from "./cell-ids.js";
import { addItem, addRouting, answerIds, indicatorsOf, partsOf } from "./item-system.js";
import { add, subtract, type SystemBuilder } from "./system-builder.js";

/** One way of dividing everybody into groups: the strata of an item's answers. */
export interface Grouping {
  readonly item: Item;
  readonly strata: readonly Stratum[];
}

/**
 * Adds one item's table by group: its cells in every group, and how they sum to everybody's. Persons without a group are
 * an unprinted rest, bounded by how many they are. Several groupings of one item are linked through everybody's cells.
 */
export function addGroups(
  builder: SystemBuilder,
  item: Item,
  grouping: Grouping,
  codebook: Codebook,
  total: Stratum,
): void {
  addSizes(builder, grouping, total);
  for (const stratum of grouping.strata) {
    addItem(builder, item, codebook, stratum);
    addRouting(builder, item, codebook, stratum);
  }
  const groups = grouping.strata.map((stratum) => stratum.group).filter((group) => group !== null);
  const base = linkToTotal(
    builder,
    [cellId.base(item.id, null)],
    groups.map((group) => cellId.base(item.id, group)),
  );
  if (item.kind === "multiple") tickRests(builder, item, groups, base);
  else partRests(builder, item, groups, codebook, base);
  const without = withoutGroup(grouping);
  if (base !== null && builder.has(without)) {
    const silent = builder.unprinted(
      `${base}/silent`,
      subtract(builder.valueOf(without), [builder.valueOf(base)]),
    );
    builder.sum([without], [base, silent]);
  }
}

/** Group sizes are options of the grouping item among everybody; who has no group is the rest. */
function addSizes(builder: SystemBuilder, { item, strata }: Grouping, total: Stratum): void {
  const counts = total.items.get(item.id);
  if (counts === undefined || total.respondents === null) return;
  const sizes = answerIds(item).map((option) =>
    builder.cell({
      id: cellId.options(item.id, [option], null),
      value: counts.options.get(option) ?? null,
      publishable: true,
      sensitive: true,
      baseId: cellId.base(item.id, null),
      cost: 0,
    }),
  );
  builder.cell({
    id: cellId.base(item.id, null),
    value: counts.answered,
    publishable: true,
    sensitive: true,
    baseId: cellId.respondents(null),
    cost: 0,
  });
  builder.sum([cellId.base(item.id, null)], sizes);
  const rest = builder.unprinted(
    withoutGroup({ item, strata }),
    subtract(total.respondents, [counts.answered]),
  );
  builder.sum([cellId.respondents(null)], [cellId.base(item.id, null), rest]);
}

function withoutGroup({ item }: Grouping): string {
  return `without-group/${item.id}`;
}

function partRests(
  builder: SystemBuilder,
  item: Item,
  groups: readonly Group[],
  codebook: Codebook,
  base: string | null,
): void {
  const first = groups[0];
  if (first === undefined) return;
  const rests = partsOf(item, indicatorsOf(codebook, item), first).map((options) =>
    linkToTotal(
      builder,
      options.map((option) => cellId.options(item.id, [option], null)),
      groups.map((group) => cellId.options(item.id, options, group)),
    ),
  );
  if (base !== null && rests.length > 0)
    builder.sum(
      [base],
      rests.filter((rest) => rest !== null),
    );
}

/** Several ticks: a person without a group may tick several, so the rests do not sum to a base, but are no less. */
function tickRests(builder: SystemBuilder, item: Item, groups: readonly Group[], base: string | null): void {
  const rests = answerIds(item).map((option) => {
    const ticked = (group: Group | null): string => cellId.options(item.id, [option], group);
    const notTicked = (group: Group | null): string => cellId.notTicked(item.id, option, group);
    linkToTotal(builder, [notTicked(null)], groups.map(notTicked));
    return linkToTotal(builder, [ticked(null)], groups.map(ticked));
  });
  if (base !== null)
    builder.atLeast(
      rests.filter((rest) => rest !== null),
      base,
    );
}

/** Σ everybody's cells = Σ the groups' cells + a rest, which is named after the first. Null where the cells are not there. */
function linkToTotal(
  builder: SystemBuilder,
  totals: readonly string[],
  parts: readonly string[],
): string | null {
  if (![...totals, ...parts].every((id) => builder.has(id))) return null;
  const sum = (ids: readonly string[]): number | null => add(ids.map((id) => builder.valueOf(id)));
  const rest = builder.unprinted(
    `${totals.join("+")}/rest-of-${parts.join("+")}`,
    subtract(sum(totals), [sum(parts)]),
  );
  builder.sum(totals, [...parts, rest]);
  return rest;
}
