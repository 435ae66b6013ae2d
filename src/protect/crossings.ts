import { cellAddress } from "../domain/cell.js";
import type { Item } from "../domain/codebook.js";
import type { Comparison, Standardized } from "../domain/comparison.js";
import type { TrendEstimate, WaveWeighting, WeightedEstimate } from "../domain/people/estimate.js";
import {
  crossingKey,
  OWN,
  stratumKey,
  WEIGHT_COLUMN,
  type CrossedCell,
  type Crossing,
} from "../domain/people/tabulation.js";
import type { Published, Trace } from "../domain/published.js";
import type { ShareFigure, TrendFigure, WeightedFigure } from "../domain/figures.js";
import type { WaveWeights } from "../domain/results.js";
import { ZERO_BASE } from "../domain/thresholds.js";
import type { WaveEvidence } from "./figures.js";
import { answerIds, indicatorsOf } from "./item-system.js";
import { hide, show } from "./publish.js";
import { isSmall } from "./system.js";

/**
 * Whether no kind of people in a crossing is few, in any of the item's indicators. A weighted share and a standardized
 * change are sums over those kinds with weights that anybody may work out, so they are shown only where each kind's own
 * counts could be.
 */
export function isCrossingOpen(evidence: WaveEvidence, by: readonly string[], item: Item): boolean {
  const crossing = crossingOf(evidence, by);
  if (crossing === undefined) return false;
  const limits = { limit: evidence.limit, zeroBase: ZERO_BASE };
  const indicators = indicatorsOf(evidence.codebook, item);
  return [...crossing.cells.values()].every((cell) =>
    indicators.every(({ counted, base = answerIds(item) }) => {
      const n = item.kind === "multiple" ? answeredIn(cell, item) : countIn(cell, item, base);
      const count = countIn(cell, item, counted);
      if (n === 0) return true;
      return !isSmall(n, undefined, limits) && ![count, n - count].some((part) => isSmall(part, n, limits));
    }),
  );
}

function crossingOf({ tabulation, wave }: WaveEvidence, by: readonly string[]): Crossing | undefined {
  const total = tabulation.strata.get(stratumKey({ wave, unit: OWN, group: null }));
  return total?.crossings?.get(crossingKey(by));
}

function countIn({ items }: CrossedCell, { id }: Item, options: readonly string[]): number {
  const counts = items.get(id)?.options;
  return options.reduce((sum, option) => sum + (counts?.get(option) ?? 0), 0);
}

function answeredIn({ items }: CrossedCell, { id }: Item): number {
  return items.get(id)?.answered ?? 0;
}

/**
 * A weighted share: shown where the unweighted one is. Raked, no kind of people may be few; by a column, whose weights
 * nobody else knows, it is told in whole per cent.
 */
export function publishWeighted(
  evidence: WaveEvidence,
  item: Item,
  { by }: WaveWeighting,
  estimate: WeightedEstimate,
  unweighted: Published<ShareFigure> | undefined,
): Published<WeightedFigure> {
  const { wave, indicator, share, n, effectiveN, low, high } = estimate;
  const cell = cellAddress({ wave, subject: indicator, group: null, measure: "weighted" });
  if (unweighted?.shown !== true) return hide(cell, unweighted?.why ?? "notEstimable");
  const about: Trace = {
    ...unweighted.trace,
    method: "wilsonWeighted",
    from: [unweighted.cell],
  };
  if (by[0] !== WEIGHT_COLUMN) {
    if (!isCrossingOpen(evidence, by, item)) return hide(cell, "skjermet");
    return show(cell, { indicator, value: share, n, effectiveN, low, high }, about);
  }
  const whole = {
    indicator,
    value: Math.round(share * 100) / 100,
    n,
    effectiveN: Math.round(effectiveN),
    low: Math.floor(low * 100) / 100,
    high: Math.ceil(high * 100) / 100,
  };
  return show(cell, whole, about);
}

/** How a wave is weighted. The design effect tells how many each kind of people are, so it needs them to be many. */
export function publishWeighting(evidence: WaveEvidence | undefined, weighting: WaveWeighting): WaveWeights {
  const { wave, by, source } = weighting;
  const items = by.filter((id) => id !== WEIGHT_COLUMN);
  const none = { wave, by: items, source, method: "none", raking: null, designEffect: null } as const;
  if (weighting.method === "none" || evidence === undefined) return none;
  const cells = [...(crossingOf(evidence, by)?.cells.values() ?? [])];
  const few = cells.some(({ respondents }) => respondents < evidence.limit);
  const { method, raking, designEffect } = weighting;
  return {
    ...none,
    method,
    raking:
      raking === null ? null : { ...raking, largestError: Math.round(raking.largestError * 10_000) / 10_000 },
    designEffect: few ? null : designEffect,
  };
}

/** The same comparison, with its standardized change only where no kind of people in either wave is few. */
export function withStandardized(
  comparison: Comparison,
  item: Item | undefined,
  evidence: ReadonlyMap<string, WaveEvidence>,
): Comparison {
  const { standardized, against, wave } = comparison;
  if (standardized?.why !== null || against.kind !== "wave" || item === undefined) return comparison;
  const { by } = standardized;
  const open = [against.wave, wave].every((id) => {
    const of = evidence.get(id);
    return of !== undefined && isCrossingOpen(of, by, item);
  });
  const hidden: Standardized = { by, why: "fewAnswers" };
  return open ? comparison : { ...comparison, standardized: hidden };
}

/** A trend: shown where the share of every wave in it is. */
export function publishTrend(
  estimate: TrendEstimate,
  shares: ReadonlyMap<string, Published<ShareFigure>>,
): Published<TrendFigure> {
  const { indicator, waves, cells, statistic, p, direction } = estimate;
  const cell = cellAddress({ wave: waves.at(-1) ?? "", subject: indicator, group: null, measure: "trend" });
  if (!cells.every((from) => shares.get(from)?.shown === true)) return hide(cell, "skjermet");
  const about: Trace = {
    sources: [],
    counted: [],
    base: [],
    asked: null,
    method: "trendTest",
    from: cells,
  };
  return show(cell, { indicator, waves, statistic, p, direction }, about);
}
