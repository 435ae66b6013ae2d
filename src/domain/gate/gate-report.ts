import { z } from "zod";
import { notComparableWhys, verdictWords } from "../comparison.js";
import { cellSchema } from "../published-schema.js";
import { localizedText } from "../text.js";
import { failingWords, gateAgainst } from "./policy.js";

/**
 * What becomes of a line. `fail`: the build stops. `known`: it deviates, and the baseline says so. `warn`: a clear verdict
 * that the gate's level does not reach, or that the policy lets pass. `listed`: it passes, and nothing clear can be said. `pass`: better or alike.
 */
export const gateOutcomes = ["fail", "known", "warn", "listed", "pass"] as const;
export type GateOutcome = (typeof gateOutcomes)[number];

/** The rules by their ids, in the order they are tried: rows of the table in docs/metode.md. */
export const gateRules = [
  "named-missing",
  "named-hidden",
  "named-not-comparable",
  "few-answers",
  "hidden",
  "not-comparable",
  "worse-than-baseline",
  "known-deviation",
  "clear",
  "above-gate-level",
  "not-below-baseline",
  "better",
  "alike",
  "neutral",
  "not-in-policy",
  "cannot-tell",
] as const;
export type GateRule = (typeof gateRules)[number];

const count = z.number().int().nonnegative();
const unit = z.number().min(0).max(1);
const counted = { wave: z.string(), count, n: count, value: unit };

/** What our share was held against. */
const reference = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("words"),
      level: z.enum(["nation", "county"]),
      wave: z.string(),
      words: z.string(),
      low: unit,
      high: unit,
    }),
    z.strictObject({ kind: z.literal("counts"), level: z.enum(["nation", "county"]), ...counted }),
    z.strictObject({ kind: z.literal("wave"), ...counted }),
    z.strictObject({ kind: z.literal("target"), value: unit, from: z.enum(["policy", "plan"]) }),
    z.strictObject({
      kind: z.literal("baseline"),
      ...counted,
      low: unit,
      high: unit,
      reason: z.string(),
      since: z.string(),
    }),
  ])
  .meta({ id: "GateReference" });
export type GateReference = z.infer<typeof reference>;

/** Why what a policy or a baseline names is not there. */
export const missingWhys = [
  "unknownIndicator",
  "indicator",
  "nation",
  "previous",
  "noTarget",
  "severalTargets",
  "baseline",
  "notEstimable",
] as const;
export type MissingWhy = (typeof missingWhys)[number];

/** One indicator of the whole municipality against one thing. A hidden one holds its address, and no number. */
const line = z
  .strictObject({
    /** Null where the policy asks for a kind of comparison that is not there at all. */
    indicator: z.string().nullable(),
    text: localizedText.nullable(),
    short: localizedText.nullable(),
    against: z.enum(gateAgainst),
    cell: cellSchema.nullable(),
    /** Whether the policy or the baseline names it. */
    named: z.boolean(),
    outcome: z.enum(gateOutcomes),
    rule: z.enum(gateRules),
    missing: z.enum(missingWhys).nullable(),
    hidden: z.enum(["skjermet", "forFaSvar", "notEstimable"]).nullable(),
    notComparable: z.enum(notComparableWhys).nullable(),
    verdict: z.enum(verdictWords).nullable(),
    fewAnswers: z.boolean(),
    /** What the gate's level is held against: adjusted within the family; against a target, unadjusted. */
    p: unit.nullable(),
    share: z
      .strictObject({ cell: cellSchema, value: unit, count, n: count, low: unit, high: unit })
      .nullable(),
    reference: reference.nullable(),
    /** Our share less theirs; against words and a target, the distance to the nearer edge. */
    difference: z.number().nullable(),
    /** Why a known deviation is lived with. */
    reason: z.string().nullable(),
    /** File and column of our share. */
    sources: z.array(z.strictObject({ file: z.string(), column: z.string().nullable() })),
  })
  .meta({ id: "GateLine" });
export type GateLine = z.infer<typeof line>;

/** A known deviation that no longer holds; `verdict` is what stands in its place, null where the policy no longer looks. */
const removable = z.strictObject({
  verdict: z.enum(verdictWords).nullable(),
  indicator: z.string(),
  deviation: z.string(),
  text: localizedText.nullable(),
});
export type Removable = z.infer<typeof removable>;

/**
 * Whether nothing is held against what a deviation is from because it is an earlier wave, and another is the one before now.
 *
 * @example
 * isOfPastWave({ deviation: "2021", verdict: null }, { previousWave: "2023" }); // true
 */
export function isOfPastWave(
  { deviation, verdict }: Pick<Removable, "deviation" | "verdict">,
  { previousWave }: { readonly previousWave: string | null },
): boolean {
  const isWave = deviation !== "nation" && deviation !== "target";
  return isWave && verdict === null && previousWave !== null && previousWave !== deviation;
}

/** A named indicator that the policy can never fail on: `fails` has no verdict that one of its polarity can be given. */
const neverFails = z.strictObject({
  indicator: z.string(),
  text: localizedText.nullable(),
  /** What the policy lets fail, and what could fail. */
  fails: z.array(z.enum(failingWords)),
  can: z.array(z.enum(failingWords)),
});
export type NeverFails = z.infer<typeof neverFails>;

/** What the gate decided: the seam between judging and the reporters. Its JSON has a published schema. */
export const gateReportSchema = z
  .strictObject({
    schemaVersion: z.literal("1.0"),
    tool: z.strictObject({ name: z.literal("parorende"), version: z.string(), method: z.string() }),
    inputHash: z.string(),
    outcome: z.enum(["pass", "fail"]),
    municipality: z.strictObject({ name: z.string().nullable(), invented: z.boolean() }),
    survey: z.strictObject({ id: z.string(), name: localizedText }),
    wave: z.string(),
    previousWave: z.string().nullable(),
    level: z.number(),
    counts: z.strictObject({ fail: count, known: count, warn: count, listed: count, pass: count }),
    /** The file's name; null where there is none. */
    baseline: z.strictObject({ file: z.string(), entries: count }).nullable(),
    lines: z.array(line),
    neverFails: z.array(neverFails),
    removable: z.array(removable),
  })
  .meta({ title: "Gate: what `parorende compare` decided" });
export type GateReport = z.infer<typeof gateReportSchema>;
