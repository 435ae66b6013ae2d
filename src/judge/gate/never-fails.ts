import type { NeverFails } from "../../domain/gate/gate-report.js";
import type { PlainResults } from "../../domain/gate/plain-results.js";
import { namedIndicators, type FailingWord, type GateSettings } from "../../domain/gate/policy.js";

type Indicator = PlainResults["indicators"][number];

/**
 * The indicators that a policy names and can never fail on: none of the verdicts that it says fail can be given to one of
 * that polarity. Nobody would notice, for such a build passes. Where it says none, an indicator may be named for no more
 * than that it must be there.
 *
 * @example
 * neverFails({ indicators: [{ id: "nettside.god", fails: ["higher"] }] }, results)[0]?.indicator; // "nettside.god"
 */
export function neverFails(settings: GateSettings, { indicators }: PlainResults): NeverFails[] {
  return namedIndicators(settings).flatMap(({ id, fails = settings.fails }) => {
    const indicator = indicators.find((one) => one.id === id);
    if (indicator === undefined || fails === undefined) return [];
    const can = failingVerdicts(indicator);
    if (can.some((word) => fails.includes(word))) return [];
    return [{ indicator: id, text: indicator.text, fails: [...fails], can: [...can] }];
  });
}

/** Of the verdicts that may be told to fail, those that a share can be given. */
function failingVerdicts({ polarity }: Indicator): readonly FailingWord[] {
  return polarity === "neutral" ? ["higher", "lower"] : ["worse"];
}
