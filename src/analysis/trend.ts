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
 * @returns indicators that at least three comparable waves asked, in the order of the codebook; without a test where fewer
 * than three of them have enough answers, so that an indicator left out tells of no wave's answers
 * @example
 * trends(survey, tabulation, "2025")[0].test; // { waves: ["2021", "2023", "2025"], p: 0.004, direction: "down", … }
 */
export function trends(survey: Survey, tabulation: Tabulation, judged: string): readonly TrendEstimate[] {
  const ours = wavesOf(tabulation, OWN, survey.waves);
  const upTo = ours.slice(0, ours.indexOf(judged) + 1);
  return withItems(survey.codebook.indicators, survey.codebook).flatMap(({ indicator, item }) => {
    const asked = upTo
      .filter((wave) => totalOf(tabulation, OWN, wave)?.items.has(item.id) === true)
      .filter((wave) => acrossWaves(item, wave, judged, survey.waves).why === null);
    if (asked.length < FEWEST_WAVES || asked.at(-1) !== judged) return [];
    const points = asked.flatMap((wave) => {
      const counted = indicatorCount(totalOf(tabulation, OWN, wave), item, indicator);
      return typeof counted === "string" || counted.n < TOO_FEW ? [] : [{ wave, ...counted }];
    });
    const cells = asked.map((wave) =>
      cellAddress({ wave, subject: indicator.id, group: null, measure: "share" }),
    );
    const across = asked.flatMap((wave) => acrossWaves(item, wave, judged, survey.waves).warnings);
    const rounded = points.some(({ slack }) => slack > 0) ? (["rounded"] as const) : [];
    const warnings = [...new Set([...across, ...rounded])];
    return [{ indicator: indicator.id, wave: judged, cells, warnings, test: tested(points, judged) }];
  });
}

interface Point {
  readonly wave: string;
  readonly count: number;
  readonly n: number;
  /** How far the count may be from the true one. */
  readonly slack: number;
}

function tested(points: readonly Point[], judged: string): TrendEstimate["test"] {
  const waves = points.map(({ wave }) => wave);
  const years = waves.map((wave) => Number(wave.slice(0, 4)));
  if (points.length < FEWEST_WAVES || waves.at(-1) !== judged || new Set(years).size < 2) return null;
  const readings = readingsOf(points).map((counts) => ({
    ...trendTest(
      counts,
      points.map(({ n }) => n),
      years,
    ),
    direction: directionOf(
      points.map((point, place) => ({ ...point, count: counts[place] ?? 0 })),
      years,
    ),
  }));
  // The weakest reading counts, and one way only where all go it.
  const [weakest] = [...readings].sort((a, b) => b.p - a.p);
  if (weakest === undefined) return null;
  const ways = new Set(readings.map(({ direction }) => direction));
  return { waves, ...weakest, direction: ways.size === 1 ? weakest.direction : "level" };
}

/** The counts that rounding allows, at their extremes: one reading where every count is exact. */
function readingsOf(points: readonly Point[]): readonly (readonly number[])[] {
  return points.reduce<readonly (readonly number[])[]>(
    (all, { count, n, slack }) => {
      const possible = new Set([count, Math.max(0, count - slack), Math.min(n, count + slack)]);
      return all.flatMap((counts) => [...possible].map((one) => [...counts, one]));
    },
    [[]],
  );
}

/** The sign of the slope of the shares on the years, each wave weighing as many as answered: in whole numbers, so exact. */
function directionOf(points: readonly Point[], years: readonly number[]): "up" | "down" | "level" {
  const over = (term: (point: Point, year: number) => number): number =>
    points.reduce((sum, point, place) => sum + term(point, (years[place] ?? 0) - (years[0] ?? 0)), 0);
  const slope =
    over(({ n }) => n) * over(({ count }, year) => count * year) -
    over(({ count }) => count) * over(({ n }, year) => n * year);
  return slope > 0 ? "up" : slope < 0 ? "down" : "level";
}
