import { cellAddress } from "../domain/cell.js";
import type { Item } from "../domain/codebook.js";
import type { Comparison, Standardized } from "../domain/comparison.js";
import type { TrendEstimate, WaveWeighting, WeightedEstimate } from "../domain/people/estimate.js";
import {
  crossingKey,
  OWN,
  stratumKey,
  WEIGHT_COLUMN,
  type Count,
  type CrossedCell,
  type Crossing,
  type ItemCounts,
  type Stratum,
} from "../domain/people/tabulation.js";
import type { Published, Trace } from "../domain/published.js";
import type { ShareFigure, TrendFigure, WeightedFigure } from "../domain/figures.js";
import type { WaveWeights } from "../domain/results.js";
import { TOO_FEW, ZERO_BASE } from "../domain/thresholds.js";
import type { WaveEvidence } from "./figures.js";
import { addItem } from "./item-system.js";
import { hide, show } from "./publish.js";
import { SystemBuilder } from "./system-builder.js";
import { indexSystem, isSmallCell } from "./system.js";

/**
 * Whether no kind of people in a crossing is few in what the item's indicators tell apart: their counts and bases, and what
 * subtracting them leaves. A weighted share and a standardized change are sums over those kinds with weights that anybody
 * may work out, so they are shown only where each kind could be shown as a group of its own.
 */
export function isCrossingOpen(evidence: WaveEvidence, by: readonly string[], item: Item): boolean {
  const crossing = crossingOf(evidence, by);
  return (
    crossing !== undefined &&
    isOutsideOpen(evidence, by, item) &&
    [...crossing.cells.values()].every((cell) => !hasSmall(evidence, item, cell))
  );
}

/**
 * Whether those who are in no cell of a crossing may be told of, and nothing of the item is hidden: what a crossing's
 * figures leave out is what everybody's have more, and its cells add up to everybody's and to the groups'.
 */
function isOutsideOpen(evidence: WaveEvidence, by: readonly string[], item: Item): boolean {
  const outside = outsideOf(evidence, by, item);
  if (outside === null || !evidence.whole(item.id)) return false;
  const counts = outside.items.get(item.id);
  const nobody = [counts?.answered, ...(counts?.options.values() ?? [])].every((count) => count === 0);
  return nobody || !hasSmall(evidence, item, outside);
}

/** Those who answered the item and left out one that the crossing is by, as a cell; null where a count is unknown. */
function outsideOf(evidence: WaveEvidence, by: readonly string[], { id }: Item): CrossedCell | null {
  const total = totalOf(evidence)?.items.get(id);
  const cells = [...(crossingOf(evidence, by)?.cells.values() ?? [])].map(({ items }) => items.get(id));
  if (total === undefined || total.answered === null) return null;
  const less = (all: Count, part: (counts: ItemCounts) => Count): number =>
    cells.reduce((left, counts) => left - (counts === undefined ? 0 : (part(counts) ?? 0)), all ?? 0);
  const answered = less(total.answered, (counts) => counts.answered);
  const options = [...total.options].map(
    ([option, count]) => [option, less(count, (counts) => counts.options.get(option) ?? null)] as const,
  );
  const counts = { ...total, options: new Map(options), answered, blank: 0 };
  return { levels: ["outside"], respondents: answered, items: new Map([[id, counts]]) };
}

/** Whether the cells that a group's table of the item would have hold a small one. That nobody answered is small too. */
function hasSmall({ wave, codebook, limit }: WaveEvidence, item: Item, cell: CrossedCell): boolean {
  const { items, respondents, levels } = cell;
  const builder = new SystemBuilder();
  const group = { item: "crossing", option: crossingKey(levels) };
  addItem(builder, item, codebook, {
    ...{ wave, unit: OWN, group, respondents, items },
    ...{ sums: null, crossings: null, sources: [] },
  });
  const system = indexSystem(builder.build());
  return system.cells.some((_, place) => isSmallCell(system, place, { limit, zeroBase: ZERO_BASE }));
}

function crossingOf(evidence: WaveEvidence, by: readonly string[]): Crossing | undefined {
  return totalOf(evidence)?.crossings?.get(crossingKey(by));
}

function totalOf({ tabulation, wave }: WaveEvidence): Stratum | undefined {
  return tabulation.strata.get(stratumKey({ wave, unit: OWN, group: null }));
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
  const raked = by[0] !== WEIGHT_COLUMN;
  const open = raked ? isCrossingOpen(evidence, by, item) : isOutsideOpen(evidence, by, item);
  if (!open) return hide(cell, "skjermet");
  if (n < TOO_FEW) return hide(cell, "forFaSvar");
  const about: Trace = {
    ...unweighted.trace,
    method: "wilsonWeighted",
    from: [unweighted.cell],
  };
  if (raked) return show(cell, { indicator, value: share, n, effectiveN, low, high }, about);
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

/**
 * A trend: shown where the share of every wave that asked is, or is too few for a share by its open base. Where one is
 * hidden the trend stands there hidden, tested or not: a wave passed over would tell that its hidden base is small.
 */
export function publishTrend(
  { indicator, wave, cells, warnings, test }: TrendEstimate,
  shares: ReadonlyMap<string, Published<ShareFigure>>,
): readonly Published<TrendFigure>[] {
  const cell = cellAddress({ wave, subject: indicator, group: null, measure: "trend" });
  const found = cells.map((from) => shares.get(from));
  if (found.some((share) => share?.shown === false && share.why === "skjermet"))
    return [hide(cell, "skjermet")];
  if (test === null) return [];
  const from = found.flatMap((share) => (share?.shown === true ? [share.cell] : []));
  const about: Trace = { sources: [], counted: [], base: [], asked: null, method: "trendTest", from };
  return [show(cell, { indicator, ...test, warnings }, about)];
}
