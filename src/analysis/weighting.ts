import type { Survey } from "../domain/catalogue.js";
import { answerOptions, type Codebook } from "../domain/codebook.js";
import { ParorendeError } from "../domain/errors.js";
import type { WaveWeighting, Weighted, WeightedEstimate } from "../domain/people/estimate.js";
import { crossingKey, OWN, type CrossedCell, type Tabulation } from "../domain/people/tabulation.js";
import type { Wave } from "../domain/wave.js";
import { kish } from "../stats/kish.js";
import { rake } from "../stats/rake.js";
import { wilsonShare } from "../stats/wilson-share.js";
import type { Asked } from "./area-index.js";
import { weightedBy } from "./crossings.js";
import { withItems } from "./estimate.js";
import { indicatorCount } from "./indicator-count.js";
import { totalOf } from "./strata.js";

/** A margin is met when no level is further from its target than this share of all. */
const TOLERANCE = 1e-9;

interface WeightedCell {
  readonly cell: CrossedCell;
  readonly weight: number;
}

/**
 * The weights of the judged wave, where it asks for them, and every indicator's weighted share: one, or none. The counts of
 * a crossing are all that is needed, so that weighting comes after merging: the order of files changes nothing. An earlier
 * wave's margins are not looked at, since no figure of it is weighted.
 *
 * Source: see `rake`, `kish` and `wilsonShare`.
 *
 * @returns shares 0–1 with Wilson's interval on Kish's effective n of the item's base, and the unweighted n beside
 * @throws ParorendeError `cannotRake` where a margin cannot be met: a level that nobody answered, or that has no target
 * @example
 * weightings(survey, tabulation, "2025")[0]; // { wave: "2025", method: "raked", converged: true, shares: […], … }
 */
export function weightings(survey: Survey, tabulation: Tabulation, judged: string): readonly WaveWeighting[] {
  const wave = survey.waves.find(({ id }) => id === judged);
  if (wave?.weights === undefined) return [];
  const by = weightedBy(wave);
  const about = { wave: judged, by, source: wave.weights.source };
  const crossing = totalOf(tabulation, OWN, judged)?.crossings?.get(crossingKey(by));
  // A table of counts, or an export without one of the items: nothing to weight.
  if (crossing === undefined || crossing.cells.size === 0) return [{ ...about, method: "none" }];
  const cells = [...crossing.cells.values()];
  return [{ ...about, ...weighted(survey, judged, cells, weigh(survey, wave, cells)) }];
}

interface Weights {
  readonly method: "column" | "raked";
  readonly raking: Weighted["raking"];
  /** One per cell. */
  readonly weights: readonly number[];
}

function weigh({ codebook }: Survey, { id, weights }: Wave, cells: readonly CrossedCell[]): Weights {
  if (weights === undefined || "column" in weights) {
    return { method: "column", raking: null, weights: scaled(cells.map(({ levels }) => Number(levels[0]))) };
  }
  const { margins, cap } = weights;
  const by = Object.keys(margins);
  const targets = Object.fromEntries(
    by.map((item) => [item, targetsOf(codebook, id, item, margins[item] ?? {}, by.indexOf(item), cells)]),
  );
  const raked = cells.map(({ levels, respondents: n }) => ({
    levels: Object.fromEntries(by.map((item, place) => [item, levels[place] ?? ""])),
    n,
  }));
  const { weights: found, ...how } = rake(raked, targets, {
    tolerance: TOLERANCE,
    ...(cap === undefined ? {} : { cap }),
  });
  return { method: "raked", raking: { ...how, cap: cap ?? null }, weights: found };
}

/** The scale of weights changes nothing; with 1 as the largest no sum of squares leaves what a number can hold. */
function scaled(weights: readonly number[]): readonly number[] {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  return weights.map((weight) => weight / largest);
}

/** A margin as shares of all. Every level needs a target and somebody who answered it, or neither. */
function targetsOf(
  { items }: Codebook,
  wave: string,
  id: string,
  margin: Readonly<Record<string, number>>,
  place: number,
  cells: readonly CrossedCell[],
): Readonly<Record<string, number>> {
  const item = items.find((one) => one.id === id);
  const total = sum(Object.values(margin));
  const options = item === undefined ? [] : answerOptions(item).map((option) => option.id);
  const shares = options.map((option) => {
    const target = margin[option] ?? 0;
    const answered = sum(
      cells.map(({ levels, respondents }) => (levels[place] === option ? respondents : 0)),
    );
    if (target > 0 && answered === 0) throw cannotRake(wave, id, option, "nobodyAnswered");
    if (target === 0 && answered > 0) throw cannotRake(wave, id, option, "noTarget");
    return [option, target / total] as const;
  });
  return Object.fromEntries(shares.filter(([, share]) => share > 0));
}

function cannotRake(
  wave: string,
  item: string,
  option: string,
  level: "nobodyAnswered" | "noTarget",
): ParorendeError {
  return new ParorendeError({ code: "cannotRake", facts: { wave, item, option, level } });
}

function weighted(
  { codebook }: Survey,
  wave: string,
  cells: readonly CrossedCell[],
  { weights, ...how }: Weights,
): Weighted {
  const weightedCells = cells.map((cell, place) => ({ cell, weight: weights[place] ?? 1 }));
  const each = weightedCells.flatMap(({ cell, weight }) => Array<number>(cell.respondents).fill(weight));
  const shares = withItems(codebook.indicators, codebook).flatMap(
    (asked) => weightedShare(wave, weightedCells, asked) ?? [],
  );
  return {
    ...how,
    respondents: each.length,
    designEffect: each.length === 0 ? 1 : kish(each).designEffect,
    shares,
  };
}

function weightedShare(
  wave: string,
  cells: readonly WeightedCell[],
  { indicator, item }: Asked,
): WeightedEstimate | null {
  const parts = cells.flatMap(({ cell, weight }) => {
    const counted = indicatorCount(cell, item, indicator);
    return typeof counted === "string" ? [] : [{ ...counted, weight }];
  });
  const n = sum(parts.map((part) => part.n));
  if (n === 0) return null;
  const base = sum(parts.map((part) => part.weight * part.n));
  const share = sum(parts.map((part) => part.weight * part.count)) / base;
  const effectiveN = base ** 2 / sum(parts.map((part) => part.weight ** 2 * part.n));
  return { wave, indicator: indicator.id, share, n, effectiveN, ...wilsonShare(share, effectiveN) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
