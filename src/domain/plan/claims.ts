import { z } from "zod";

const word = z.enum(["better", "worse", "higher", "lower"]);
const count = z.number().int().nonnegative();

/**
 * What a sentence says, as data: so that next year's report can tell whether it still holds. Ids are of the survey and
 * the registers.
 */
export const planClaim = z.discriminatedUnion("rule", [
  z.strictObject({
    rule: z.literal("clearChange"),
    word,
    indicator: z.string(),
    wave: z.string(),
    earlier: z.string(),
  }),
  z.strictObject({ rule: z.literal("clearDifference"), word, indicator: z.string(), wave: z.string() }),
  /** No wave was closed in the period; `wave` is the last one, null where there is none. */
  z.strictObject({ rule: z.literal("noNewWave"), wave: z.string().nullable() }),
  /** Most verdicts are «vi kan ikke si». */
  z.strictObject({ rule: z.literal("mostlyUnsure"), wave: z.string(), unsure: count, of: count }),
  /** `done`: done or in ordinary operation; `begun`: under way; `rest`: planned, not started or not told of. */
  z.strictObject({ rule: z.literal("measureStatus"), done: count, begun: count, rest: count, of: count }),
  z.strictObject({
    rule: z.literal("measuresBehind"),
    delayed: count,
    stopped: count,
    measures: z.array(z.string()),
  }),
  z.strictObject({
    rule: z.literal("measureMoved"),
    measure: z.string(),
    indicator: z.string(),
    wave: z.string(),
    step: z.enum(["movedRight", "movedWrong"]),
  }),
  z.strictObject({
    rule: z.literal("figureTarget"),
    figure: z.string(),
    verdict: z.enum(["reached", "notReached"]),
  }),
  z.strictObject({ rule: z.literal("figuresMissing"), figures: z.array(z.string()), of: count }),
  z.strictObject({ rule: z.literal("decisions"), open: z.array(z.string()), of: count }),
  z.strictObject({ rule: z.literal("needsUnanswered"), needs: z.array(z.string()), of: count }),
  z.strictObject({ rule: z.literal("mostHeard"), area: z.string(), statements: count, of: count }),
]);
export type PlanClaim = z.infer<typeof planClaim>;
export type PlanRule = PlanClaim["rule"];

/**
 * Whether what was said still holds: `noNewData`: nothing newer to hold it against; `unclear`: it is no longer clear;
 * `changed`: a count or a status is another today.
 */
export const claimOutcomes = ["holds", "unclear", "reversed", "changed", "noNewData", "gone"] as const;
export type ClaimOutcome = (typeof claimOutcomes)[number];

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What `publish` freezes of one document, in `publisert/`. */
export const publishedReport = z
  .strictObject({
    $schema: z.string().optional(),
    schemaVersion: z.literal("1.0"),
    /** `arsrapport-parorendearbeid`. */
    document: z.string(),
    kind: z.enum(["evaluation", "yearly", "tertial", "management", "analysis"]),
    period: z.string(),
    /** Last day of the period: what is published is in order of it. */
    to: z.iso.date(),
    language: z.enum(["nb", "nn", "en"]),
    made: z.iso.date(),
    published: z.iso.date(),
    caseNumber: z.string().nullable(),
    decidedOn: z.iso.date().nullable(),
    inputHash: z.string(),
    files: z.array(z.strictObject({ name: z.string(), sha256 })),
    /** The sentences of page one, and whether each still stood in the final document. */
    sentences: z.array(
      z.strictObject({
        claim: planClaim,
        text: z.string(),
        stands: z.boolean(),
        /** The numbers it tells of or rests on: it is not repeated once one of them is hidden. */
        cells: z.array(z.string()).optional(),
      }),
    ),
    /** Every shown number with its address; hidden ones have no number here either. */
    numbers: z.array(
      z.strictObject({
        cell: z.string(),
        text: z.string(),
        stands: z.boolean(),
        /** Of a share or a count of persons, for the audit across years. */
        count: count.optional(),
        n: count.optional(),
      }),
    ),
    /** The document that was decided on, where it was given: what was changed in it by hand. */
    final: z.strictObject({ file: z.string(), sha256, changed: z.array(z.string()) }).nullable(),
  })
  .meta({ title: "What was published: one document, as it stood" });
export type PublishedReport = z.infer<typeof publishedReport>;

/** A number as it is known to anybody who reads what was published: its address, and the counts behind it. */
export type EarlierNumber = Pick<PublishedReport["numbers"][number], "cell" | "count" | "n">;
