import type { Group } from "../domain/cell.js";
import { answerOptions, type Codebook, type Indicator, type Item } from "../domain/codebook.js";
import type { Count, ItemCounts, Stratum } from "../domain/people/tabulation.js";
import { cellId } from "./cell-ids.js";
import { add, subtract, type SystemBuilder } from "./system-builder.js";

/** What hiding a cell as a complement loses: options that no indicator counts go first, bases last. */
const COST = { complement: 0, option: 1, indicator: 1_000, base: 1_000_000 };

/** The cells an indicator's share is made of. */
export function indicatorCells(
  item: Item,
  indicator: Indicator,
  group: Group | null,
): { counted: string; base: string } {
  return {
    counted: cellId.options(item.id, inOrder(item, indicator.counted), group),
    base:
      indicator.base === undefined || item.kind === "multiple"
        ? cellId.base(item.id, group)
        : cellId.indicatorBase(item.id, inOrder(item, indicator.base), group),
  };
}

/** The cell of those in an indicator's base who are not counted; null where there is none. */
export function complementCell(item: Item, indicator: Indicator, group: Group | null): string | null {
  if (item.kind === "multiple") {
    const [option, ...more] = indicator.counted;
    return option === undefined || more.length > 0 ? null : cellId.notTicked(item.id, option, group);
  }
  const inBase = inOrder(item, indicator.base ?? answerIds(item));
  const others = inBase.filter((option) => !indicator.counted.includes(option));
  return others.length === 0 ? null : cellId.options(item.id, others, group);
}

/**
 * Adds one item in one stratum: its parts, kinds of missing, base, the indicators' unions with their complements, and how
 * they sum. Among everybody each option is a part; in a group only what the indicators tell apart, since no more is
 * printed there.
 */
export function addItem(builder: SystemBuilder, item: Item, codebook: Codebook, stratum: Stratum): void {
  const counts = stratum.items.get(item.id);
  if (counts === undefined) return;
  const indicators = indicatorsOf(codebook, item);
  addBase(builder, item, counts, stratum);
  if (item.kind === "multiple") addTicks(builder, item, indicators, counts, stratum.group);
  else addParts(builder, item, indicators, counts, stratum.group);
}

function addBase(builder: SystemBuilder, item: Item, counts: ItemCounts, stratum: Stratum): void {
  const group = stratum.group;
  const respondents = cellId.respondents(group);
  const linked = builder.has(respondents);
  const base = builder.cell({
    id: cellId.base(item.id, group),
    value: counts.answered,
    publishable: true,
    sensitive: true,
    ...(linked ? { baseId: respondents } : {}),
    cost: COST.base,
  });
  if (!linked) return;
  const missing = missingOptions(item).map((option) => {
    const id = cellId.options(item.id, [option], group);
    const value = counts.options.get(option) ?? null;
    return group === null
      ? builder.cell({
          id,
          value,
          publishable: true,
          sensitive: true,
          baseId: respondents,
          cost: COST.option,
        })
      : builder.unprinted(id, value);
  });
  const known = [counts.answered, ...missing.map((id) => builder.valueOf(id))];
  const blank = builder.unprinted(cellId.blank(item.id, group), subtract(stratum.respondents, known));
  builder.sum([respondents], [base, ...missing, blank]);
}

function addParts(
  builder: SystemBuilder,
  item: Item,
  indicators: readonly Indicator[],
  counts: ItemCounts,
  group: Group | null,
): void {
  const base = cellId.base(item.id, group);
  const parts = partsOf(item, indicators, group);
  for (const options of parts) addUnion(builder, item, options, indicators, counts, base, group);
  const idOf = (options: readonly string[]): string => cellId.options(item.id, options, group);
  builder.sum([base], parts.map(idOf));

  const within = (options: readonly string[]): string[] =>
    parts.filter((part) => part.every((o) => options.includes(o))).map(idOf);
  const union = (options: readonly string[]): string => {
    const id = idOf(options);
    if (!builder.has(id)) {
      addUnion(builder, item, options, indicators, counts, base, group);
      builder.sum([id], within(options));
    }
    return id;
  };
  for (const indicator of indicators) {
    const cells = indicatorCells(item, indicator, group);
    const inBase = inOrder(item, indicator.base ?? answerIds(item));
    if (!builder.has(cells.base)) {
      const value = add(inBase.map((o) => counts.options.get(o) ?? null));
      builder.cell({
        id: cells.base,
        value,
        publishable: true,
        sensitive: true,
        baseId: base,
        cost: COST.base,
      });
      builder.sum([cells.base], within(inBase));
    }
    const others = inBase.filter((o) => !indicator.counted.includes(o));
    const counted = union(inOrder(item, indicator.counted));
    if (others.length > 0) builder.sum([cells.base], [counted, union(others)]);
  }
}

function addUnion(
  builder: SystemBuilder,
  item: Item,
  options: readonly string[],
  indicators: readonly Indicator[],
  counts: ItemCounts,
  base: string,
  group: Group | null,
): void {
  const value = add(options.map((option) => counts.options.get(option) ?? null));
  const isIndicator = indicators.some((i) => sameSet(i.counted, options));
  const cost = isIndicator ? COST.indicator : options.length === 1 ? COST.option : COST.complement;
  const id = cellId.options(item.id, options, group);
  builder.cell({
    id,
    value,
    publishable: true,
    sensitive: true,
    baseId: base,
    cost: cost + smallFirst(value),
  });
}

/**
 * Several ticks: each option is its own pair, ticked and not ticked; options do not sum, but everybody in the base ticked
 * something. In a group, options that no indicator counts are not printed.
 */
function addTicks(
  builder: SystemBuilder,
  item: Item,
  indicators: readonly Indicator[],
  counts: ItemCounts,
  group: Group | null,
): void {
  const base = cellId.base(item.id, group);
  for (const { id: option } of item.options) {
    const isIndicator = indicators.some((indicator) => indicator.counted.includes(option));
    const ticked = counts.options.get(option) ?? null;
    const pair = [
      {
        id: cellId.options(item.id, [option], group),
        value: ticked,
        cost: isIndicator ? COST.indicator : COST.option,
      },
      {
        id: cellId.notTicked(item.id, option, group),
        value: subtract(counts.answered, [ticked]),
        cost: COST.complement,
      },
    ];
    const printed = group === null || isIndicator;
    const ids = pair.map((cell) =>
      printed
        ? builder.cell({ ...cell, publishable: true, sensitive: true, baseId: base })
        : builder.unprinted(cell.id, cell.value),
    );
    builder.sum([base], ids);
  }
  const ticks = answerIds(item).map((option) => cellId.options(item.id, [option], group));
  builder.atLeast(ticks, base);
}

/**
 * The base of a filtered item is bounded by the answers that route to it: those inside, and those who left the routing
 * item blank, either answered the filtered item or did not.
 */
export function addRouting(builder: SystemBuilder, item: Item, codebook: Codebook, stratum: Stratum): void {
  const routing = item.base.routedBy;
  const router = codebook.items.find((candidate) => candidate.id === routing?.item);
  const blank = cellId.blank(router?.id ?? "", stratum.group);
  if (routing === undefined || router === undefined || !builder.has(blank)) return;
  const indicators = indicatorsOf(codebook, router);
  const parts = partsOf(router, indicators, stratum.group).filter((part) =>
    part.some((option) => routing.options.includes(option)),
  );
  const inside = parts.map((part) => cellId.options(router.id, part, stratum.group));
  const base = cellId.base(item.id, stratum.group);
  if (!inside.every((id) => builder.has(id)) || !builder.has(base)) return;
  const answered = builder.valueOf(base);
  const bound = add([...inside, blank].map((id) => builder.valueOf(id)));
  const silent = builder.unprinted(`${base}/not-answered`, subtract(bound, [answered]));
  builder.sum([...inside, blank], [base, silent]);
}

/** The sets of options that a stratum tells apart. */
export function partsOf(
  item: Item,
  indicators: readonly Indicator[],
  group: Group | null,
): readonly (readonly string[])[] {
  const answers = answerIds(item);
  if (group === null) return answers.map((option) => [option]);
  const classes = new Map<string, string[]>();
  for (const option of answers) {
    const membership = indicators
      .map((i) => `${String(i.counted.includes(option))}${String(i.base?.includes(option) ?? true)}`)
      .join();
    classes.set(membership, [...(classes.get(membership) ?? []), option]);
  }
  return [...classes.values()];
}

export function indicatorsOf(codebook: Codebook, item: Item): readonly Indicator[] {
  return codebook.indicators.filter((indicator) => indicator.item === item.id);
}

export function answerIds(item: Item): readonly string[] {
  return answerOptions(item).map((option) => option.id);
}

function missingOptions(item: Item): readonly string[] {
  if (item.kind === "multiple") return [];
  const answers = answerIds(item);
  return item.options.map((option) => option.id).filter((id) => !answers.includes(id));
}

function inOrder(item: Item, options: readonly string[]): readonly string[] {
  return item.options.map((option) => option.id).filter((id) => options.includes(id));
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}

/** Among equals the smaller count is hidden first: less is lost. Stays under 1, so it never outweighs a kind. */
function smallFirst(value: Count): number {
  return value === null ? 0 : value / (value + 1_000);
}
