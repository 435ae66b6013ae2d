import type { BaselineEntry } from "../../domain/gate/baseline.js";
import { isOfPastWave, type GateReport } from "../../domain/gate/gate-report.js";

/** A known deviation that an update takes out of the file, and why. */
export interface RemovedDeviation {
  readonly indicator: string;
  /** What it deviated from; null where all that the entry held is out for one reason. */
  readonly deviation: string | null;
  /**
   * `verdict`: the assessment no longer stops the build. `unwatched`: the policy no longer looks, so nothing is known of it.
   * `pastWave`: the earlier wave is no longer the one before.
   */
  readonly why: "verdict" | "unwatched" | "pastWave";
}

/**
 * What an update takes out: whole entries, and single deviations of those that stay.
 *
 * @example
 * removedDeviations(before.entries, after.entries, report)[0]?.why; // "verdict"
 */
export function removedDeviations(
  before: readonly BaselineEntry[],
  after: readonly BaselineEntry[],
  report: GateReport,
): readonly RemovedDeviation[] {
  return before.flatMap(({ indicator, deviations }): readonly RemovedDeviation[] => {
    const stays = after.find((entry) => entry.indicator === indicator);
    const out = deviations.filter((one) => stays?.deviations.includes(one) !== true);
    if (out.length === 0)
      return stays === undefined ? [{ indicator, deviation: null, why: "unwatched" }] : [];
    const told = out.map((deviation) => ({
      indicator,
      deviation,
      why: whyOut(indicator, deviation, report),
    }));
    const [whole] = new Set(told.map(({ why }) => why));
    const isWhole = stays === undefined && told.every(({ why }) => why === whole);
    // A wave is named whatever else is out: which one it was is the reason.
    if (isWhole && whole !== undefined && whole !== "pastWave")
      return [{ indicator, deviation: null, why: whole }];
    return told;
  });
}

function whyOut(indicator: string, deviation: string, report: GateReport): RemovedDeviation["why"] {
  const found = report.removable.find((one) => one.indicator === indicator && one.deviation === deviation);
  const verdict = found?.verdict ?? null;
  if (verdict !== null) return "verdict";
  return isOfPastWave({ deviation, verdict }, report) ? "pastWave" : "unwatched";
}
