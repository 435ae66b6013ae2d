import { answerOptions, type Indicator, type Item } from "../domain/codebook.js";
import type { WhyNotEstimable } from "../domain/people/estimate.js";
import type { Count, ItemCounts, Stratum } from "../domain/people/tabulation.js";

/** How many of how many; `slack` is how far the count may be from the true one. */
export interface IndicatorCount {
  readonly count: number;
  readonly n: number;
  readonly slack: number;
}

/** The options in an indicator's base: its own, else every answer of the item, «vet ikke» included. */
export function baseOptions(item: Item, indicator: Indicator): readonly string[] {
  return indicator.base ?? answerOptions(item).map((option) => option.id);
}

/** The options counted, as far as they are in the base. */
export function countedOptions(item: Item, indicator: Indicator): readonly string[] {
  const base = baseOptions(item, indicator);
  return indicator.counted.filter((option) => base.includes(option));
}

/**
 * An indicator's count and base in one stratum, or why they cannot be had: nobody answered, a count is unknown, or a union
 * of several ticks is asked of counts by option, where one person may stand in both.
 *
 * @example
 * indicatorCount(total, kontaktperson, uten); // { count: 74, n: 135, slack: 0 }
 */
export function indicatorCount(
  stratum: Pick<Stratum, "items"> | undefined,
  item: Item,
  indicator: Indicator,
): IndicatorCount | WhyNotEstimable {
  const counts = stratum?.items.get(item.id);
  if (counts === undefined) return "noAnswers";
  const counted = countedOptions(item, indicator);
  if (item.kind === "multiple" && counted.length > 1) return "countsOnly";

  const n = baseCount(counts, item, indicator);
  const count = sumOf(counted, counts);
  if (n === null || count === null) return "unknownCounts";
  if (n === 0) return "noAnswers";
  // Options rebuilt from rounded per cent may add up to one more than the base.
  return { count: Math.min(count, n), n, slack: counts.slack * counted.length };
}

function baseCount(counts: ItemCounts, item: Item, indicator: Indicator): Count {
  if (item.kind === "multiple") return counts.answered;
  const base = baseOptions(item, indicator);
  const all = answerOptions(item).every((option) => base.includes(option.id));
  return (all ? counts.answered : null) ?? sumOf(base, counts);
}

function sumOf(options: readonly string[], counts: ItemCounts): Count {
  return options.reduce<Count>((sum, option) => {
    const count = counts.options.get(option) ?? null;
    return sum === null || count === null ? null : sum + count;
  }, 0);
}
