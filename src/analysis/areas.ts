import type { Codebook, Indicator } from "../domain/codebook.js";
import type { Area, Framework } from "../domain/framework.js";

/** What speaks for one area of the framework in use. */
export interface AreaIndicators {
  readonly area: string;
  /** All its indicators, in the order of the codebook. */
  readonly indicators: readonly Indicator[];
  /** Those its index is made of: headline, not neutral, one per item. */
  readonly headlines: readonly Indicator[];
  /** Other areas of the framework that share a national area with it. */
  readonly overlaps: readonly string[];
}

/**
 * Which indicators belong to which area of the framework in use.
 *
 * A national area takes the indicators that name it in the codebook; a local area those of the national areas it covers.
 * An indicator that the framework assigns itself belongs where it was assigned and nowhere else. An area may end up with
 * none, and two local areas that share a national one share its indicators.
 *
 * @returns one entry per area, in the order of the framework
 * @example
 * indicatorsByArea(nasjonal, ivaretatt).find((one) => one.area === "familie")?.headlines.length; // 1
 */
export function indicatorsByArea(framework: Framework, codebook: Codebook): readonly AreaIndicators[] {
  const assigned = new Set(framework.areas.flatMap((area) => area.indicators ?? []));
  return framework.areas.map((area) => {
    const national = nationalAreas(area, framework);
    const indicators = codebook.indicators.filter((indicator) =>
      assigned.has(indicator.id)
        ? area.indicators?.includes(indicator.id)
        : indicator.areas.some((id) => national.has(id)),
    );
    return {
      area: area.id,
      indicators,
      headlines: onePerItem(indicators.filter((one) => one.headline && one.polarity !== "neutral")),
      overlaps: framework.areas
        .filter((other) => other !== area && shareOne(national, nationalAreas(other, framework)))
        .map((other) => other.id),
    };
  });
}

/** The national areas that an area of a framework covers: itself where the framework is the national one. */
export function nationalAreas(area: Area, framework: Pick<Framework, "level">): ReadonlySet<string> {
  return new Set(area.national ?? (framework.level === "national" ? [area.id] : []));
}

function shareOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((id) => b.has(id));
}

/** A local area that covers two national ones can meet two headlines of one item: the codebook's first counts. */
function onePerItem(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.filter((one, at) => indicators.findIndex((other) => other.item === one.item) === at);
}
