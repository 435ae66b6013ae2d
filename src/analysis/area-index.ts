import type { Indicator, Item } from "../domain/codebook.js";
import type { WhyNotEstimable } from "../domain/people/estimate.js";
import type { AreaSums, Stratum } from "../domain/people/tabulation.js";
import type { IndexEstimate as StatsIndex } from "../stats/area-index.js";
import { indexInterval, type PairSums } from "../stats/index-interval.js";
import { indexUpperBound } from "../stats/index-upper-bound.js";
import { indicatorCount } from "./indicator-count.js";
import { matrix } from "./matrix.js";

/** An indicator with fewer in its base says too little to stand in an index. */
export const SMALLEST_INDEX_BASE = 30;

/** Index, standard error and interval on the scale 0–100. */
export interface AreaIndex {
  readonly indicators: readonly string[];
  readonly index: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  readonly method: "linearized" | "upperBound";
  readonly cautious: { readonly standardError: number; readonly low: number; readonly high: number };
  readonly smallestCrossing: number;
}

interface Usable {
  readonly indicator: Indicator;
  readonly favorable: number;
  readonly n: number;
}

/** An indicator with its item. */
export interface Asked {
  readonly indicator: Indicator;
  readonly item: Item;
}

/**
 * The area index: 100 × the plain mean of the favorable shares (1 − p where lower is better) of the headline indicators
 * with a base of at least 30. Its interval is linearized where the stratum carries the area's pair sums, else an upper
 * bound.
 *
 * @param asked - the area's headline indicators: one per item, none neutral
 * @returns the index, or why there is none
 */
export function areaIndex(
  stratum: Stratum,
  area: string,
  asked: readonly Asked[],
): AreaIndex | WhyNotEstimable {
  const whys: WhyNotEstimable[] = [];
  const usable = asked.flatMap(({ item, indicator }): Usable[] => {
    const counted = indicatorCount(stratum, item, indicator);
    const why = typeof counted === "string" ? counted : counted.n < SMALLEST_INDEX_BASE ? "smallBase" : null;
    if (typeof counted === "string" || why !== null) {
      whys.push(why ?? "noAnswers");
      return [];
    }
    const { count, n } = counted;
    return [{ indicator, n, favorable: indicator.polarity === "lowerBetter" ? n - count : count }];
  });
  if (usable.length === 0) return mostTelling(whys);

  const shares = usable.map((one) => one.favorable / one.n);
  const ns = usable.map((one) => one.n);
  // One answer less in each base: the linearized variance carries the factor n/(n − 1), and a bound must not lie below it.
  const cautious = inPoints(indexUpperBound({ shares, ns: ns.map((n) => n - 1) }));
  const sums = stratum.sums?.get(area);
  const pairs = sums === undefined ? null : pairSums(usable, sums);
  const linearized =
    pairs !== null && stratum.respondents !== null
      ? inPoints(indexInterval({ shares, ns, pairs, respondents: stratum.respondents }))
      : null;
  return {
    indicators: usable.map((one) => one.indicator.id),
    ...(linearized ?? cautious),
    method: linearized === null ? "upperBound" : "linearized",
    cautious,
    smallestCrossing: pairs === null ? Infinity : smallestCrossing(pairs),
  };
}

/** A small base tells more than that others were not asked. */
function mostTelling(whys: readonly WhyNotEstimable[]): WhyNotEstimable {
  if (whys.length === 0) return "fewItems";
  const order: readonly WhyNotEstimable[] = ["smallBase", "unknownCounts", "countsOnly"];
  return order.find((why) => whys.includes(why)) ?? "noAnswers";
}

function inPoints(of: StatsIndex) {
  return {
    index: 100 * of.index,
    standardError: 100 * of.standardError,
    low: 100 * of.low,
    high: 100 * of.high,
  };
}

/** The area's pair sums of the favorable answers; null where the sums lack an indicator. */
function pairSums(usable: readonly Usable[], sums: AreaSums): PairSums[][] | null {
  const at = usable.map(({ indicator }) => sums.indicators.indexOf(indicator.id));
  if (at.includes(-1)) return null;
  return matrix(usable.length, (i, j) => {
    const [rowI, rowJ] = [at[i] ?? 0, at[j] ?? 0];
    const bothInBase = sums.bothInBase[rowI]?.[rowJ] ?? 0;
    const counted: PairSums = {
      bothCounted: sums.bothCounted[rowI]?.[rowJ] ?? 0,
      iCountedJInBase: sums.countedInBase[rowI]?.[rowJ] ?? 0,
      iInBaseJCounted: sums.countedInBase[rowJ]?.[rowI] ?? 0,
      bothInBase,
    };
    const turned = usable[i]?.indicator.polarity === "lowerBetter" ? turnFirst(counted) : counted;
    return usable[j]?.indicator.polarity === "lowerBetter" ? turnSecond(turned) : turned;
  });
}

/** Counts those not counted in i instead of those counted. */
function turnFirst(pair: PairSums): PairSums {
  return {
    ...pair,
    bothCounted: pair.iInBaseJCounted - pair.bothCounted,
    iCountedJInBase: pair.bothInBase - pair.iCountedJInBase,
  };
}

function turnSecond(pair: PairSums): PairSums {
  return {
    ...pair,
    bothCounted: pair.iCountedJInBase - pair.bothCounted,
    iInBaseJCounted: pair.bothInBase - pair.iInBaseJCounted,
  };
}

/** The smallest count above 0 in the crossings (favorable × not) of any two indicators. */
function smallestCrossing(pairs: readonly (readonly PairSums[])[]): number {
  const cells = pairs.flatMap((row, i) =>
    row.slice(i + 1).flatMap((pair) => {
      const { bothCounted, iCountedJInBase, iInBaseJCounted, bothInBase } = pair;
      const onlyFirst = iCountedJInBase - bothCounted;
      const onlySecond = iInBaseJCounted - bothCounted;
      return [bothCounted, onlyFirst, onlySecond, bothInBase - bothCounted - onlyFirst - onlySecond];
    }),
  );
  return Math.min(Infinity, ...cells.filter((count) => count > 0));
}
