import type { AnalysisData, Survey } from "../domain/catalogue.js";
import type { Codebook, Indicator } from "../domain/codebook.js";
import type { Estimate, NotEstimable, Place, WhyNotEstimable } from "../domain/people/estimate.js";
import type { Stratum, Tabulation } from "../domain/people/tabulation.js";
import { wilson } from "../stats/wilson.js";
import { wilsonShare } from "../stats/wilson-share.js";
import { areaAlpha } from "./alpha.js";
import { areaIndex, type Asked } from "./area-index.js";
import { indicatorsByArea } from "./areas.js";
import { indicatorCount } from "./indicator-count.js";
import { ownStrata } from "./strata.js";

/**
 * All estimates of our own municipality: each indicator's share with Wilson's 95 % interval and each area's index, in
 * every wave and group, and each area's alpha in every wave. What the data cannot give is there as `notEstimable`, with
 * why.
 *
 * Source: Wilson (1927), JASA 22: 209–212, for shares; see `areaIndex` and `areaAlpha` for the others.
 *
 * @returns shares 0–1, indexes 0–100; by wave in time, everybody before groups
 * @example
 * estimate(data, tabulation).find((one) => one.kind === "share" && one.indicator === "kontaktperson.uten");
 * // { kind: "share", wave: "2023", group: null, count: 74, n: 135, share: 0.548…, low: 0.464…, high: 0.629…, … }
 */
export function estimate({ survey, framework }: AnalysisData, tabulation: Tabulation): readonly Estimate[] {
  const { codebook } = survey;
  const areas = indicatorsByArea(framework, codebook).map(({ area, headlines }) => ({
    area,
    asked: withItems(headlines, codebook),
  }));
  return ownStrata(tabulation, survey).flatMap((stratum) => [
    ...withItems(codebook.indicators, codebook).map((asked) =>
      shareEstimate(stratum, asked, populationOf(stratum, asked, survey)),
    ),
    ...areas.map(({ area, asked }) => indexEstimate(stratum, area, asked)),
    ...(stratum.group === null ? areas.map(({ area, asked }) => alphaEstimate(stratum, area, asked)) : []),
  ]);
}

/** Indicators with their items; one whose item the codebook lacks is left out. */
export function withItems(indicators: readonly Indicator[], codebook: Codebook): readonly Asked[] {
  return indicators.flatMap((indicator) => {
    const item = codebook.items.find((one) => one.id === indicator.item);
    return item === undefined ? [] : [{ indicator, item }];
  });
}

/** N, where the answers are a probability sample of all who could be asked the item; null elsewhere. */
function populationOf({ wave, group }: Stratum, { item }: Asked, { waves }: Survey): number | null {
  const described = waves.find(({ id }) => id === wave);
  const whole = group === null && item.base.id === "all" && described?.design === "sample";
  return whole ? (described.population ?? null) : null;
}

/** Cochran (1977), Sampling Techniques, § 2.6: with N known, n answers tell as much as n(N − 1)/(N − n) would. */
function finiteInterval(share: number, n: number, population: number) {
  return wilsonShare(share, (n * (population - 1)) / (population - n));
}

function shareEstimate(stratum: Stratum, { indicator, item }: Asked, population: number | null): Estimate {
  const counted = indicatorCount(stratum, item, indicator);
  if (typeof counted === "string")
    return notEstimable(stratum, "share", indicator.id, counted, [indicator.id]);
  const { count, n, slack } = counted;
  const finite = population !== null && population > n;
  return {
    kind: "share",
    ...placeOf(stratum),
    indicator: indicator.id,
    count,
    n,
    share: count / n,
    ...(finite ? finiteInterval(count / n, n, population) : wilson(count, n)),
    slack,
    finite,
  };
}

function indexEstimate(stratum: Stratum, area: string, asked: readonly Asked[]): Estimate {
  const result = areaIndex(stratum, area, asked);
  if (typeof result === "string") return notEstimable(stratum, "index", area, result, idsOf(asked));
  const { indicators, index, low, high, method, cautious, smallestCrossing } = result;
  return {
    kind: "index",
    ...placeOf(stratum),
    area,
    indicators,
    index,
    low,
    high,
    method,
    cautious: { low: cautious.low, high: cautious.high },
    smallestCrossing,
  };
}

function alphaEstimate(stratum: Stratum, area: string, asked: readonly Asked[]): Estimate {
  const result = areaAlpha(stratum, area, asked);
  if (typeof result === "string") return notEstimable(stratum, "alpha", area, result, idsOf(asked));
  return { kind: "alpha", ...placeOf(stratum), area, ...result };
}

function notEstimable(
  stratum: Stratum,
  of: NotEstimable["of"],
  subject: string,
  why: WhyNotEstimable,
  indicators: readonly string[],
): NotEstimable {
  return { kind: "notEstimable", ...placeOf(stratum), of, subject, why, indicators };
}

function idsOf(asked: readonly Asked[]): readonly string[] {
  return asked.map(({ indicator }) => indicator.id);
}

function placeOf({ wave, group }: Stratum): Place {
  return { wave, group };
}
