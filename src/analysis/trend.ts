import { cellAddress } from "../domain/cell.js";
import type { Survey } from "../domain/catalogue.js";
import type { TrendEstimate } from "../domain/people/estimate.js";
import { OWN, type Tabulation } from "../domain/people/tabulation.js";
import { TOO_FEW } from "../domain/thresholds.js";
import { trendTest } from "../stats/trend-test.js";
import { acrossWaves } from "./comparability.js";
import { withItems } from "./estimate.js";
import { indicatorCount } from "./indicator-count.js";
import { totalOf, wavesOf } from "./strata.js";

const FEWEST_WAVES = 3;

/**
 * Whether each indicator goes up or down over our waves up to the judged one: those that can be compared with it, with at
 * least ten answers in each. The years are the scores, so that waves may lie unevenly. Outside the family of comparisons.
 *
 * Source: the Cochran–Armitage test, see `trendTest`.
 *
 * @returns indicators with at least three such waves, in the order of the codebook
 * @example
 * trends(survey, tabulation, "2025")[0]; // { waves: ["2021", "2023", "2025"], p: 0.004, direction: "down", … }
 */
export function trends(survey: Survey, tabulation: Tabulation, judged: string): readonly TrendEstimate[] {
  const ours = wavesOf(tabulation, OWN, survey.waves);
  const upTo = ours.slice(0, ours.indexOf(judged) + 1);
  return withItems(survey.codebook.indicators, survey.codebook).flatMap(({ indicator, item }) => {
    const points = upTo
      .filter((wave) => acrossWaves(item, wave, judged, survey.waves).why === null)
      .flatMap((wave) => {
        const counted = indicatorCount(totalOf(tabulation, OWN, wave), item, indicator);
        return typeof counted === "string" || counted.n < TOO_FEW ? [] : [{ wave, ...counted }];
      });
    const years = points.map(({ wave }) => Number(wave.slice(0, 4)));
    if (points.length < FEWEST_WAVES || points.at(-1)?.wave !== judged || new Set(years).size < 2) return [];
    const tested = trendTest(
      points.map(({ count }) => count),
      points.map(({ n }) => n),
      years,
    );
    const cells = points.map(({ wave }) =>
      cellAddress({ wave, subject: indicator.id, group: null, measure: "share" }),
    );
    const waves = points.map(({ wave }) => wave);
    return [{ indicator: indicator.id, waves, cells, ...tested, direction: directionOf(points, years) }];
  });
}

/** The sign of the slope of the shares on the years, each wave weighing as many as answered. */
function directionOf(
  points: readonly { readonly count: number; readonly n: number }[],
  years: readonly number[],
): TrendEstimate["direction"] {
  const total = points.reduce((sum, { n }) => sum + n, 0);
  const meanYear = points.reduce((sum, { n }, i) => sum + n * (years[i] ?? 0), 0) / total;
  const slope = points.reduce((sum, { count }, i) => sum + count * ((years[i] ?? 0) - meanYear), 0);
  return slope > 0 ? "up" : slope < 0 ? "down" : "level";
}
