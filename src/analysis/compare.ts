import type { AnalysisData } from "../domain/catalogue.js";
import type { Comparison } from "../domain/comparison.js";
import { ParorendeError } from "../domain/errors.js";
import { OWN, type Stratum, type Tabulation } from "../domain/people/tabulation.js";
import { compareWith, type Ours } from "./against.js";
import type { Asked } from "./area-index.js";
import { earlierWave } from "./earlier-wave.js";
import { withItems } from "./estimate.js";
import { indicatorCount } from "./indicator-count.js";
import type { Level } from "./reference-candidate.js";
import { referenceFor } from "./references.js";
import { ownStrata, totalOf } from "./strata.js";

/** What is judged. */
export interface CompareOptions {
  /** The judged wave's id. */
  readonly wave: string;
  /** Our county's two digits; null where it is not known: then the one county that has counts or figures. */
  readonly county: string | null;
}

/**
 * All comparisons of the judged wave. For our total: one with the nation per indicator, one with our county, and one with
 * our nearest earlier comparable wave, each only where there is something to compare with; what cannot be compared says why
 * and holds no number. For each group: one with the rest of our own answers. An indicator without a local figure has none.
 *
 * @returns by indicator in the order of the codebook, the total before all groups
 * @throws ParorendeError `unknownWave` when the judged wave is not described
 * @example
 * compare(data, tabulation, { wave: "2025", county: null }).filter((one) => one.against.kind === "words");
 */
export function compare(
  data: AnalysisData,
  tabulation: Tabulation,
  { wave, county }: CompareOptions,
): readonly Comparison[] {
  const { survey } = data;
  if (!survey.waves.some(({ id }) => id === wave)) {
    const known = survey.waves.map(({ id }) => id);
    throw new ParorendeError({ code: "unknownWave", facts: { wave, survey: survey.codebook.survey, known } });
  }
  const total = totalOf(tabulation, OWN, wave);
  if (total === undefined) return [];

  const levels = levelsOf(data, tabulation, county);
  const all = withItems(survey.codebook.indicators, survey.codebook);
  const ofTotal = all.flatMap((asked) => {
    const ours = oursIn(total, asked);
    if (ours === null) return [];
    return [
      ...levels.map((level) => referenceFor(data, tabulation, level, asked, ours)),
      earlierWave(data.survey, tabulation, asked, ours),
    ].flatMap((candidate) => (candidate === null ? [] : [compareWith(ours, candidate)]));
  });
  const groups = ownStrata(tabulation, survey).filter((one) => one.wave === wave && one.group !== null);
  return [
    ...ofTotal,
    ...all.flatMap((asked) => groups.flatMap((group) => groupAgainstRest(group, total, asked))),
  ];
}

function levelsOf({ survey }: AnalysisData, tabulation: Tabulation, county: string | null): readonly Level[] {
  const units = [...tabulation.strata.values(), ...survey.references].map(({ unit }) => unit);
  const counties = [...new Set(units.filter((unit) => /^[0-9]{2}$/u.test(unit)))];
  const [only, ...others] = counties;
  const unit = county ?? (others.length === 0 ? only : undefined);
  return [
    { level: "nation", unit: "0" },
    ...(unit === undefined ? [] : [{ level: "county", unit } as const]),
  ];
}

function oursIn(stratum: Stratum, { indicator, item }: Asked): Ours | null {
  const counted = indicatorCount(stratum, item, indicator);
  if (typeof counted === "string") return null;
  return { indicator: indicator.id, wave: stratum.wave, group: stratum.group, ...counted };
}

/** A group that the item itself makes is not compared on it, nor one that is all or nothing of those who answered. */
function groupAgainstRest(stratum: Stratum, total: Stratum, asked: Asked): readonly Comparison[] {
  const ours = oursIn(stratum, asked);
  const all = oursIn(total, asked);
  if (ours === null || all === null || ours.group?.item === asked.item.id) return [];
  const count = all.count - ours.count;
  const n = all.n - ours.n;
  const slack = all.slack + ours.slack;
  // A table of counts may give a group more than the total: then there is no rest to speak of.
  if (n <= 0 || count + slack < 0 || count - slack > n) return [];
  const against = { kind: "rest", count: Math.min(n, Math.max(0, count)), n, slack } as const;
  return [compareWith(ours, { against, why: null, warnings: [] })];
}
