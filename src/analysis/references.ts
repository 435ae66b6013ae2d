import type { AnalysisData } from "../domain/catalogue.js";
import type { Tabulation } from "../domain/people/tabulation.js";
import { inTime } from "../domain/wave-order.js";
import type { Candidate, Ours } from "./against.js";
import type { Asked } from "./area-index.js";
import { indicatorCount } from "./indicator-count.js";
import { publishedFigures } from "./published-figures.js";
import {
  againstCounts,
  referenceComparability,
  type Level,
  type ReferenceCandidate,
} from "./reference-candidate.js";
import { totalOf, wavesOf } from "./strata.js";

/**
 * What our total is held against at one level, by the order of preference: counts (or per cent with n) of the same wave
 * with our own answers taken out, counts of another wave, words of the same wave, words of another wave; among other waves
 * the nearest earlier one, then the nearest later one. Where nothing can be compared, the nearest miss with why; `null`
 * where nothing is published on the item.
 */
export function referenceFor(
  data: AnalysisData,
  tabulation: Tabulation,
  level: Level,
  asked: Asked,
  ours: Ours,
): Candidate | null {
  const nearer = byNearness(ours.wave, data);
  const candidates = [
    ...tabulatedCounts(data, tabulation, level, asked, ours),
    ...data.survey.references
      .filter(({ unit }) => unit === level.unit)
      .flatMap((source) => publishedFigures(data, source, level, asked, ours)),
  ].sort(({ against: a }, { against: b }) => countsFirst(a) - countsFirst(b) || nearer(a.wave, b.wave));
  return (
    candidates.find(({ why }) => why === null) ??
    candidates.find(({ why }) => why !== "counted" && why !== "base") ??
    candidates[0] ??
    null
  );
}

function countsFirst({ kind }: ReferenceCandidate["against"]): number {
  return kind === "counts" ? 0 : 1;
}

/** The judged wave itself, then earlier ones backwards, then later ones. */
function byNearness(judged: string, { survey }: AnalysisData): (a: string, b: string) => number {
  const order = inTime(survey.waves);
  const side = (wave: string) => (wave === judged ? 0 : order(wave, judged) < 0 ? 1 : 2);
  return (a, b) => side(a) - side(b) || (side(a) === 1 ? order(b, a) : order(a, b));
}

function tabulatedCounts(
  { survey }: AnalysisData,
  tabulation: Tabulation,
  level: Level,
  asked: Asked,
  ours: Ours,
): ReferenceCandidate[] {
  return wavesOf(tabulation, level.unit, survey.waves).flatMap((wave) => {
    const published = indicatorCount(totalOf(tabulation, level.unit, wave), asked.item, asked.indicator);
    if (typeof published === "string") return [];
    return [
      againstCounts(level, wave, published, ours, referenceComparability(survey.waves, asked, ours, wave)),
    ];
  });
}
