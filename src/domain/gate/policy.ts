import { z } from "zod";
import type { VerdictWord } from "../comparison.js";

/** What an indicator may be held against: the analysis' national comparison and change, a target, and the baseline. */
export const gateAgainst = ["nation", "previous", "target", "baseline"] as const;
export type GateAgainst = (typeof gateAgainst)[number];

/** The verdicts that may be told to fail; «higher» and «lower» are those of a neutral indicator. */
export const failingWords = ["worse", "higher", "lower"] as const satisfies readonly VerdictWord[];
export type FailingWord = (typeof failingWords)[number];

const indicatorId = z.string().regex(/^[a-z0-9][a-z0-9_-]*\.[a-z0-9][a-z0-9_-]*$/, "an indicator's id");
const fails = z.array(z.enum(failingWords)).min(1);

const namedIndicator = z.strictObject({
  id: indicatorId,
  /** What it must be held against; without it, the nation, and the previous wave where there is one. */
  against: z.array(z.enum(gateAgainst)).min(1).optional(),
  /** A share 0–1; without it, the plan's own. */
  target: z.number().min(0).max(1).optional(),
  fails: fails.optional(),
});

/** What the build is gated on. */
export const gateSettings = z.strictObject({
  /** The adjusted p must be under this; 0.02 without it. It can be stricter than a verdict, and not looser. */
  level: z.number().min(0.0001).max(0.05).optional(),
  /** Of every indicator; without it, the nation, and the previous wave where there is one. */
  against: z
    .array(z.enum(["nation", "previous"]))
    .min(1)
    .optional(),
  /** The verdicts that fail; «worse» alone without it. */
  fails: fails.optional(),
  /** Those that must be there. */
  indicators: z.array(z.union([indicatorId, namedIndicator])).optional(),
  /** Whether the indicators that are not named are covered too; without it, only where none is named. */
  others: z.boolean().optional(),
  /** The file of known deviations, relative to parorende.json; `kjente-avvik.json` without it. */
  baseline: z.string().min(1).optional(),
});
export type GateSettings = z.infer<typeof gateSettings>;

/**
 * The indicators that a policy names, each as the longer form: `"plan.ja"` is `{ id: "plan.ja" }`.
 *
 * @example
 * namedIndicators({ indicators: ["plan.ja"] }); // [{ id: "plan.ja" }]
 */
export function namedIndicators({
  indicators = [],
}: GateSettings): readonly z.infer<typeof namedIndicator>[] {
  return indicators.map((one) => (typeof one === "string" ? { id: one } : one));
}
