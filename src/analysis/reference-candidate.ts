import type { Against } from "../domain/comparison.js";
import type { Wave } from "../domain/wave.js";
import type { Candidate, Ours } from "./against.js";
import type { Asked } from "./area-index.js";
import { acrossWaves, isAssumed, type Comparability } from "./comparability.js";
import type { IndicatorCount } from "./indicator-count.js";

/** The nation or a county, by the unit its counts and figures carry. */
export interface Level {
  readonly level: "nation" | "county";
  readonly unit: string;
}

export type ReferenceCandidate = Candidate & {
  readonly against: Extract<Against, { kind: "words" | "counts" }>;
};

/** What must be said of any reference from `wave`: another year, another recall period, an assumed question. */
export function referenceComparability(
  waves: readonly Wave[],
  asked: Asked,
  ours: Ours,
  wave: string,
): Comparability {
  const { why, warnings } = acrossWaves(asked.item, ours.wave, wave, waves);
  const otherYear = wave === ours.wave ? [] : (["otherYear"] as const);
  const assumed = isAssumed(asked) ? (["assumed"] as const) : [];
  return { why, warnings: [...otherYear, ...warnings, ...assumed] };
}

/**
 * A reference by counts. The same wave's nation and county hold our own answers, which are taken out; counts that do not
 * hold them (fewer than ours) are left as they are, with a warning that some of ours may be inside.
 */
export function againstCounts(
  { level }: Level,
  wave: string,
  published: IndicatorCount,
  ours: Ours,
  { why, warnings }: Comparability,
): ReferenceCandidate {
  const { count, n, slack } = published;
  const asPublished = { kind: "counts", level, wave, published: { count, n } } as const;
  const whole = { ...asPublished, count, n, slack, localTakenOut: false };
  if (wave !== ours.wave) return { against: whole, why, warnings };
  // Where «vet ikke» may be in their base or not, how many of ours stand in it is not known.
  if (warnings.includes("dontKnowUnsaid"))
    return { against: whole, why, warnings: [...warnings, "localInside"] };

  const rest = { count: count - ours.count, n: n - ours.n, slack: slack + ours.slack };
  if (rest.n < 0 || rest.count + rest.slack < 0 || rest.count - rest.slack > rest.n) {
    return { against: whole, why, warnings: [...warnings, "localInside"] };
  }
  const against = {
    ...asPublished,
    ...rest,
    count: Math.min(rest.n, Math.max(0, rest.count)),
    localTakenOut: true,
  };
  return { against, why: why ?? (rest.n === 0 ? "noEstimate" : null), warnings };
}
