import { repeated, type Problems } from "../checks.js";
import { PRIVACY_LIMIT } from "../thresholds.js";
import type { BaselineEntry, GateBaseline } from "./baseline.js";
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

/** Three decimals are enough for whoever has rounded a file: one answer more or less is seen up to a base of 1000. */
const ROUNDING = 0.0005;

/**
 * The first indicator whose numbers cannot be what was once written: a share that is not its count of its base, or outside
 * its interval, or a count that is never shown, of those counted or of the others. A count that came of rounded per cent is
 * not the true one, and a municipality that has raised the limit may have counts from before.
 *
 * @example
 * doubtfulEntry({ survey: "ivaretatt", entries: [] }); // null
 */
export function doubtfulEntry({ entries, former = [] }: GateBaseline): string | null {
  const isDoubtful = entries.find((entry) => !isConsistent(entry)) ?? [...entries, ...former].find(isSmall);
  return isDoubtful?.indicator ?? null;
}

function isConsistent({ count, n, value, low, high }: BaselineEntry): boolean {
  return Math.abs(value - count / n) <= ROUNDING && low <= value + ROUNDING && value <= high + ROUNDING;
}

/** Neither a zero: whether it is shown rests on a base that the file does not have. */
function isSmall({ count, n, slack = 0 }: Pick<BaselineEntry, "count" | "n" | "slack">): boolean {
  return slack === 0 && [count, n - count].some((part) => part > 0 && part < PRIVACY_LIMIT);
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
