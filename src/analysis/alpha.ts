import type { AlphaEstimate, WhyNotEstimable } from "../domain/people/estimate.js";
import type { AreaSums, Stratum } from "../domain/people/tabulation.js";
import { cronbachAlphaFromSums } from "../stats/cronbach-alpha-from-sums.js";
import type { Asked } from "./area-index.js";
import { matrix } from "./matrix.js";

const FEWEST_ITEMS = 3;
const FEWEST_COMPLETE = 30;

/**
 * Cronbach's alpha of an area's headline indicators, all turned so that 1 is favorable, among those in the base of all of
 * them. Information only: no item is dropped for it.
 *
 * @returns alpha and its n, or why there is none: fewer than three items, different bases, counts without answers, fewer
 * than 30 complete answers, or no variation
 */
export function areaAlpha(
  stratum: Stratum,
  area: string,
  asked: readonly Asked[],
): Pick<AlphaEstimate, "alpha" | "n" | "indicators"> | WhyNotEstimable {
  const answered = asked.filter(({ item }) => stratum.items.has(item.id));
  if (answered.length < FEWEST_ITEMS) return "fewItems";
  if (new Set(answered.map(({ item }) => item.base.id)).size > 1) return "differentBases";
  const sums = stratum.sums?.get(area);
  if (sums === undefined) return "countsOnly";
  if (sums.complete.n < FEWEST_COMPLETE) return "smallBase";

  const result = cronbachAlphaFromSums(favorableSums(sums, answered));
  if (result.alpha === null) return "noVariation";
  return { alpha: result.alpha, n: sums.complete.n, indicators: sums.indicators };
}

function favorableSums({ indicators, complete }: AreaSums, asked: readonly Asked[]): AreaSums["complete"] {
  const { n, sums, products } = complete;
  const lower = indicators.map((id) =>
    asked.some(({ indicator }) => indicator.id === id && indicator.polarity === "lowerBetter"),
  );
  return {
    n,
    sums: sums.map((sum, i) => (lower[i] ? n - sum : sum)),
    products: matrix(sums.length, (i, j) => {
      const [both, sumI, sumJ] = [products[i]?.[j] ?? 0, sums[i] ?? 0, sums[j] ?? 0];
      if (lower[i] && lower[j]) return n - sumI - sumJ + both;
      if (lower[i]) return sumJ - both;
      return lower[j] ? sumI - both : both;
    }),
  };
}
