import type { AnalysisData } from "../domain/catalogue.js";
import type { IndexChange } from "../domain/people/estimate.js";
import { OWN, type Tabulation } from "../domain/people/tabulation.js";
import { inTime } from "../domain/wave-order.js";
import { criticalZ } from "../stats/critical-z.js";
import { areaIndex, SMALLEST_INDEX_BASE, type AreaIndex, type Asked } from "./area-index.js";
import { indicatorsByArea } from "./areas.js";
import { acrossWaves } from "./comparability.js";
import { withItems } from "./estimate.js";
import { indicatorCount } from "./indicator-count.js";
import { totalOf, wavesOf } from "./strata.js";

const FEWEST_ITEMS = 2;

/**
 * The change of each area's index from our nearest earlier wave to the judged one, over those headline indicators that can
 * be compared and have a base of at least 30 in both. The waves are taken as independent: the standard error is the root of
 * the two squared ones.
 *
 * @returns areas with at least two such items, in the order of the framework; none where there is no earlier wave
 * @example
 * indexChanges(data, tabulation, "2025")[0]; // { area: "koordinering", from: "2023", to: "2025", change: 4.2, … }
 */
export function indexChanges(
  data: AnalysisData,
  tabulation: Tabulation,
  wave: string,
): readonly IndexChange[] {
  const { survey, framework } = data;
  const order = inTime(survey.waves);
  const earlier = wavesOf(tabulation, OWN, survey.waves).filter((one) => order(one, wave) < 0);
  const from = earlier.at(-1);
  const [before, after] = [from, wave].map((id) => totalOf(tabulation, OWN, id ?? ""));
  if (from === undefined || before === undefined || after === undefined) return [];

  return indicatorsByArea(framework, survey.codebook).flatMap(({ area, headlines }) => {
    const shared = withItems(headlines, survey.codebook).filter(
      (asked) =>
        acrossWaves(asked.item, from, wave, survey.waves).why === null &&
        [before, after].every((stratum) => hasBase(indicatorCount(stratum, asked.item, asked.indicator))),
    );
    if (shared.length < FEWEST_ITEMS) return [];
    const [first, second] = [areaIndex(before, area, shared), areaIndex(after, area, shared)];
    if (typeof first === "string" || typeof second === "string") return [];
    return [{ area, from, to: wave, indicators: idsOf(shared), ...difference(first, second) }];
  });
}

function hasBase(counted: ReturnType<typeof indicatorCount>): boolean {
  return typeof counted !== "string" && counted.n >= SMALLEST_INDEX_BASE;
}

function idsOf(asked: readonly Asked[]): readonly string[] {
  return asked.map(({ indicator }) => indicator.id);
}

function difference(
  from: AreaIndex,
  to: AreaIndex,
): Omit<IndexChange, "area" | "from" | "to" | "indicators"> {
  const change = to.index - from.index;
  const around = (standardError: number) => {
    const half = criticalZ(0.95) * standardError;
    return { low: Math.max(-100, change - half), high: Math.min(100, change + half) };
  };
  const linearized = from.method === "linearized" && to.method === "linearized";
  return {
    change,
    ...around(Math.hypot(from.standardError, to.standardError)),
    method: linearized ? "linearized" : "upperBound",
    cautious: around(Math.hypot(from.cautious.standardError, to.cautious.standardError)),
    smallestCrossing: Math.min(from.smallestCrossing, to.smallestCrossing),
  };
}
