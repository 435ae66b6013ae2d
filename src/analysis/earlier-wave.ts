import { cellAddress } from "../domain/cell.js";
import type { Survey } from "../domain/catalogue.js";
import { OWN, type Tabulation } from "../domain/people/tabulation.js";
import { inTime } from "../domain/wave-order.js";
import type { Candidate, Ours } from "./against.js";
import type { Asked } from "./area-index.js";
import { acrossWaves } from "./comparability.js";
import { makeupOf } from "./crossings.js";
import { indicatorCount } from "./indicator-count.js";
import { standardizedChange } from "./standardize.js";
import { totalOf, wavesOf } from "./strata.js";

/**
 * The nearest earlier wave of ours that can be compared, with the change standardized to its make-up; where none can, the
 * nearest one, with why. `null` where there is no earlier wave.
 */
export function earlierWave(
  survey: Survey,
  tabulation: Tabulation,
  asked: Asked,
  ours: Ours,
): Candidate | null {
  const order = inTime(survey.waves);
  const candidates = wavesOf(tabulation, OWN, survey.waves)
    .filter((wave) => order(wave, ours.wave) < 0)
    .reverse()
    .map((wave) => inWave(survey, tabulation, asked, ours, wave));
  return (candidates.find(({ decides }) => decides) ?? candidates[0])?.candidate ?? null;
}

/** A wave that decides is not passed over for an older one. */
function inWave(
  survey: Survey,
  tabulation: Tabulation,
  asked: Asked,
  ours: Ours,
  wave: string,
): { readonly candidate: Candidate; readonly decides: boolean } {
  const { indicator, item } = asked;
  const [stratum, judged] = [wave, ours.wave].map((id) => totalOf(tabulation, OWN, id));
  const counted = indicatorCount(stratum, item, indicator);
  const cell = cellAddress({ wave, subject: indicator.id, group: null, measure: "share" });
  const across = acrossWaves(item, wave, ours.wave, survey.waves);
  if (typeof counted === "string" || stratum === undefined || judged === undefined) {
    const wasAsked = stratum?.items.has(item.id) === true;
    const why = wasAsked ? (across.why ?? "noEstimate") : "notAsked";
    const against = { kind: "wave", wave, cell, count: 0, n: 0, slack: 0 } as const;
    // An older wave in place of one that asked would tell that nobody answered, or that its counts are unknown.
    return {
      candidate: { against, why, warnings: [] },
      decides: why === "noEstimate" && counted !== "countsOnly",
    };
  }
  const against = { kind: "wave", wave, cell, ...counted } as const;
  const standardized = standardizedChange(stratum, judged, asked, makeupOf(survey.codebook));
  return { candidate: { against, ...across, standardized }, decides: across.why === null };
}
