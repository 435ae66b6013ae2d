import { z } from "zod";
import { notComparableWhys, verdictWords } from "./comparison.js";
import { source } from "./text.js";

/** The address of a published number: `wave/subject/group/measure`. */
export const cellSchema = z.string().meta({ description: "Address: wave/subject/group/measure" });

export const groupSchema = z
  .strictObject({ item: z.string(), option: z.string() })
  .nullable()
  .meta({ description: "Who the figure is about; null is everybody" });

const trace = z
  .strictObject({
    sources: z.array(z.strictObject({ file: z.string(), column: z.string().nullable() })),
    counted: z.array(z.string()),
    base: z.array(z.string()),
    asked: z.string().nullable(),
    method: z.enum([
      "count",
      "wilson",
      "wilsonFinite",
      "wilsonWeighted",
      "trendTest",
      "indexLinearized",
      "indexUpperBound",
      "cronbachAlpha",
      "scoreTest",
      "newcombePooledZ",
      "newcombeFisher",
      "indexChange",
      "notCompared",
    ]),
    from: z.array(cellSchema),
  })
  .meta({ id: "Trace", description: "How the number came about" });

/** Strict: a hidden figure has an address and a reason, and room for nothing else. */
export const hiddenSchema = z
  .strictObject({
    cell: cellSchema,
    shown: z.literal(false),
    why: z.enum(["skjermet", "forFaSvar", "notEstimable"]),
  })
  .meta({ id: "Hidden", description: "A figure that may not be shown. It holds no number" });

/** A figure that is shown with its trace, or hidden. */
export function published<S extends z.ZodRawShape>(
  shape: S,
  { id, description }: { readonly id: string; readonly description: string },
) {
  const shown = z
    .strictObject({ cell: cellSchema, shown: z.literal(true), ...shape, trace })
    .meta({ id, description });
  return z.discriminatedUnion("shown", [shown, hiddenSchema]);
}

const count = z.number().int().nonnegative();
const unit = z.number().min(0).max(1);

export const countSchema = published(
  { value: count },
  { id: "Count", description: "A protected count of persons" },
);

export const shareSchema = published(
  {
    indicator: z.string(),
    value: unit,
    count,
    n: count,
    low: unit,
    high: unit,
    slack: z.number().nonnegative(),
    fewAnswers: z.boolean(),
    dontKnow: z.strictObject({ inBase: z.boolean(), fewest: count, most: count.nullable() }).nullable(),
  },
  { id: "Share", description: "A share 0–1 of n, unrounded, with Wilson's 95 % interval" },
);

const warnings = z.array(
  z.enum(["otherYear", "recallDiffers", "localInside", "rounded", "assumed", "dontKnowUnsaid", "smallBase"]),
);

export const weightedSchema = published(
  { indicator: z.string(), value: unit, n: count, effectiveN: z.number(), low: unit, high: unit },
  { id: "WeightedShare", description: "A weighted share 0–1, with the unweighted n and Kish's effective n" },
);

export const trendSchema = published(
  {
    indicator: z.string(),
    waves: z.array(z.string()),
    statistic: z.number(),
    p: unit,
    direction: z.enum(["up", "down", "level"]),
    warnings,
  },
  { id: "Trend", description: "The Cochran–Armitage test over three waves or more; p is unadjusted" },
);

export const indexSchema = published(
  {
    area: z.string(),
    value: z.number(),
    low: z.number(),
    high: z.number(),
    indicators: z.array(cellSchema),
    cautious: z.boolean(),
  },
  { id: "Index", description: "An area's index, 0–100; cautious: the interval is an upper bound" },
);

export const changeSchema = published(
  {
    area: z.string(),
    value: z.number(),
    low: z.number(),
    high: z.number(),
    from: z.string(),
    to: z.string(),
    indicators: z.array(z.string()),
    cautious: z.boolean(),
  },
  { id: "Change", description: "An area's change from one wave to another, in points of the index" },
);

export const alphaSchema = published(
  { area: z.string(), value: z.number() },
  { id: "Alpha", description: "Cronbach's alpha, two decimals" },
);

const level = z.enum(["nation", "county"]);

const against = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("words"),
      level,
      reference: z.string(),
      wave: z.string(),
      words: z.string(),
      low: unit,
      high: unit,
      dontKnow: z.enum(["counted", "in", "out", "unsaid"]),
      n: count.nullable(),
      source,
    }),
    z.strictObject({
      kind: z.literal("counts"),
      level,
      wave: z.string(),
      count,
      n: count,
      slack: z.number().nonnegative(),
      localTakenOut: z.boolean(),
      published: z.strictObject({ count, n: count }),
    }),
    z.strictObject({
      kind: z.literal("wave"),
      wave: z.string(),
      cell: cellSchema,
      count,
      n: count,
      slack: z.number().nonnegative(),
    }),
    z.strictObject({ kind: z.literal("rest"), count, n: count, slack: z.number().nonnegative() }),
  ])
  .meta({ id: "Against", description: "What our share is held against" });

export const comparisonSchema = published(
  {
    indicator: z.string(),
    wave: z.string(),
    group: groupSchema,
    ours: cellSchema,
    against,
    notComparable: z.enum(notComparableWhys).nullable(),
    warnings,
    n: count,
    difference: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    test: z.enum(["score", "pooledZ", "fisher"]).nullable(),
    p: unit.nullable(),
    standardized: z
      .union([
        z.strictObject({ by: z.array(z.string()), why: z.enum(["notCrossed", "fewAnswers"]) }),
        z.strictObject({
          by: z.array(z.string()),
          why: z.null(),
          ours: unit,
          theirs: unit,
          n: count,
          effectiveN: z.number(),
          difference: z.number(),
          low: z.number(),
          high: z.number(),
          p: unit,
        }),
      ])
      .nullable(),
  },
  {
    id: "Comparison",
    description: "Our share less theirs (0–1), with Newcombe's 95 % interval; p is unadjusted",
  },
);

export const verdictSchema = z
  .strictObject({
    cell: cellSchema,
    word: z.enum(verdictWords),
    because: z.string(),
    fewAnswers: z.boolean(),
    p: unit.nullable(),
    adjustedP: unit.nullable(),
    family: z.enum(["total", "groups"]).nullable(),
    familySize: count,
    detectable: z.strictObject({ up: z.number().nullable(), down: z.number().nullable() }).nullable(),
  })
  .meta({ id: "Verdict", description: "The judgment of a comparison; adjustedP is Benjamini–Hochberg" });
