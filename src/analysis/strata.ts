import type { Group } from "../domain/cell.js";
import type { Survey } from "../domain/catalogue.js";
import { OWN, stratumKey, type Stratum, type Tabulation } from "../domain/people/tabulation.js";
import { inTime } from "../domain/wave-order.js";
import type { Wave } from "../domain/wave.js";

/** Everybody who answered in one unit and wave. */
export function totalOf(tabulation: Tabulation, unit: string, wave: string): Stratum | undefined {
  return tabulation.strata.get(stratumKey({ wave, unit, group: null }));
}

/** Our own strata: by wave in time, everybody first, then the groups in the order of the codebook. */
export function ownStrata(tabulation: Tabulation, survey: Survey): readonly Stratum[] {
  const items = survey.codebook.items;
  const rank = (group: Group | null): readonly [number, number] => {
    if (group === null) return [-1, -1];
    const item = items.findIndex((one) => one.id === group.item);
    return [item, items[item]?.options.findIndex((option) => option.id === group.option) ?? -1];
  };
  return [...tabulation.strata.values()]
    .filter((stratum) => stratum.unit === OWN)
    .sort((a, b) => {
      const [itemA, optionA] = rank(a.group);
      const [itemB, optionB] = rank(b.group);
      return inTime(survey.waves)(a.wave, b.wave) || itemA - itemB || optionA - optionB;
    });
}

/** The waves that a unit has counts from, earliest first. */
export function wavesOf(tabulation: Tabulation, unit: string, waves: readonly Wave[]): readonly string[] {
  const ids = [...tabulation.strata.values()].filter((one) => one.unit === unit).map((one) => one.wave);
  return [...new Set(ids)].sort(inTime(waves));
}
