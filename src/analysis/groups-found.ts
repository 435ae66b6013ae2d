import { canGroupBy, type Codebook } from "../domain/codebook.js";
import type { Survey } from "../domain/catalogue.js";
import { OWN, type Stratum, type Tabulation } from "../domain/people/tabulation.js";
import { ownStrata } from "./strata.js";

/** Answers of ours that have no groups by an item. */
export interface Ungrouped {
  readonly wave: string;
  readonly item: string;
  readonly files: readonly string[];
}

/**
 * Which of our waves have no groups by which items, since their files lack the item.
 *
 * @example
 * ungrouped(tabulation, survey, ["tjeneste"]); // [{ wave: "2023", item: "tjeneste", files: ["svar.csv"] }]
 */
export function ungrouped(
  tabulation: Tabulation,
  survey: Survey,
  groupBy: readonly string[],
): readonly Ungrouped[] {
  const own = ownStrata(tabulation, survey);
  const found = new Set(own.map(({ wave, group }) => `${wave} ${group?.item ?? ""}`));
  return own
    .filter(({ group }) => group === null)
    .flatMap(({ wave, sources }) =>
      groupBy
        .filter((item) => !found.has(`${wave} ${item}`))
        .map((item) => ({ wave, item, files: [...new Set(sources.map(({ file }) => file))] })),
    );
}

/** The first of the items by which no wave of ours has groups. */
export function ungroupedItem({ strata }: Tabulation, groupBy: readonly string[]): string | undefined {
  const own = [...strata.values()].filter(({ unit }) => unit === OWN);
  return groupBy.find((item) => own.every(({ group }) => group?.item !== item));
}

/** The items that answers of ours, one row each, can be divided by; a table of counts has the groups it has. */
export function itemsToGroupBy({ strata }: Tabulation, codebook: Codebook): readonly string[] {
  const own = [...strata.values()].filter(
    ({ unit, group, sums }: Stratum) => unit === OWN && group === null && sums !== null,
  );
  return codebook.items
    .filter((item) => canGroupBy(item) && own.some(({ items }) => items.has(item.id)))
    .map(({ id }) => id);
}
