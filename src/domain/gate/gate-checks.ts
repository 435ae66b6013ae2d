import { repeated, type Problems } from "../checks.js";
import type { GateBaseline } from "./baseline.js";
import { namedIndicators, type GateSettings } from "./policy.js";

/**
 * What a schema cannot tell of known deviations: each indicator has one entry, and no more are counted than were asked.
 *
 * @example
 * [...checkBaseline({ survey: "ivaretatt", entries: [] })]; // []
 */
export function* checkBaseline({ entries, former = [] }: GateBaseline): Problems {
  yield* repeated(
    entries.map(({ indicator }) => indicator),
    "entries",
  );
  for (const [name, list] of [["entries", entries] as const, ["former", former] as const]) {
    for (const [at, { count, n }] of list.entries()) {
      if (count > n)
        yield { where: `${name}.${String(at)}.count`, fault: { kind: "outsideRange", least: null, most: n } };
    }
  }
}

/**
 * What a schema cannot tell of a policy: each indicator is named once.
 *
 * @example
 * [...checkPolicy({ indicators: ["plan.ja", "plan.ja"] })].length; // 1
 */
export function* checkPolicy(settings: GateSettings): Problems {
  yield* repeated(
    namedIndicators(settings).map(({ id }) => id),
    "gate.indicators",
  );
}
