import { z } from "zod";
import { localizedText, slug, source } from "./text.js";

/**
 * Kinds of missing are labels; an indicator alone decides its base (rules §1). A blank cell is no option and so no kind
 * here.
 */
export const missingKinds = ["dontKnow", "notApplicable", "refused", "notAsked"] as const;
export type MissingKind = (typeof missingKinds)[number];

export const option = z.strictObject({
  id: slug,
  text: localizedText,
  /** The code an export writes in place of the text. Without it: the option's number from 1. */
  code: z.string().optional(),
  /** Other wordings seen for the same answer. */
  alternatives: z.array(z.string()).optional(),
  missing: z.enum(missingKinds).optional(),
  /** The declared middle of a scale: neither favorable nor unfavorable, never merged with either. */
  middle: z.boolean().optional(),
  /** What people write themselves counts as this answer. */
  other: z.boolean().optional(),
  /** For a number item: the band [from, below) that counts as this option. */
  from: z.number().optional(),
  below: z.number().optional(),
  assumed: z.boolean().optional(),
});
export type Option = z.infer<typeof option>;

export const base = z.strictObject({
  /** `all`, or an id of its own: figures are comparable only when their base has the same id. */
  id: slug,
  /** Who is asked, as it stands after «blant»: «pårørende til en som har koordinator». */
  who: localizedText,
  /** The item whose answer routes to this one. */
  routedBy: z.strictObject({ item: slug, options: z.array(slug).min(1) }).optional(),
  assumed: z.boolean().optional(),
});

/** `single`: one answer. `scale`: one answer on an ordered scale. `multiple`: several ticks. `number`: counted in bands. */
export const itemKinds = ["single", "multiple", "scale", "number", "text"] as const;

export const item = z.strictObject({
  id: slug,
  kind: z.enum(itemKinds),
  text: localizedText,
  /** A few words for tables and charts. */
  short: localizedText,
  base,
  /** Questions about now can be compared across recall periods; questions about the period cannot. */
  recall: z.enum(["now", "period"]),
  background: z.boolean().optional(),
  options: z.array(option),
  alternatives: z.array(z.string()).optional(),
  /** What is our own reconstruction. */
  assumed: z.array(z.enum(["wording", "options", "base", "kind"])).optional(),
});
export type Item = z.infer<typeof item>;

export const polarities = ["higherBetter", "lowerBetter", "neutral"] as const;
export type Polarity = (typeof polarities)[number];

export const indicatorId = z.string().regex(/^[a-z0-9][a-z0-9_-]*\.[a-z0-9][a-z0-9_-]*$/, "item.option");

export const indicator = z.strictObject({
  id: indicatorId,
  item: slug,
  /** The options counted. */
  counted: z.array(slug).min(1),
  /** The options in the base. Without it: every option that is an answer, «vet ikke» included (see `answerOptions`). */
  base: z.array(slug).min(1).optional(),
  polarity: z.enum(polarities),
  /** The focus areas of the national framework it speaks for. */
  areas: z.array(slug),
  /** Whether it is the item's one indicator in its areas' index. */
  headline: z.boolean(),
  /** What is counted, as it stands after «har svart» or «andel»: «uten, eller usikre på om de har, fast kontaktperson». */
  text: localizedText,
  assumed: z.boolean().optional(),
});
export type Indicator = z.infer<typeof indicator>;

export const codebook = z
  .strictObject({
    $schema: z.string().optional(),
    survey: slug,
    name: localizedText,
    version: z.string(),
    source,
    /** Printed wherever the survey's figures are: what the reader must know about where the questions come from. */
    note: localizedText.optional(),
    /** Who and what the survey does not reach, a sentence each: printed in every report. */
    notHeard: z.array(localizedText).optional(),
    items: z.array(item),
    indicators: z.array(indicator),
    /** The items that tell who answered: a change is also shown as if they had been the same in both waves. */
    makeup: z.array(slug).optional(),
  })
  .meta({ title: "Codebook: what a survey asks, and which answers are compared" });
export type Codebook = z.infer<typeof codebook>;

/**
 * A municipality's additions and corrections: items and indicators with a known id replace the shipped ones, others are
 * added.
 */
export const codebookPatch = codebook
  .partial()
  .extend({ survey: slug })
  .meta({ title: "A municipality's own items and indicators" });
export type CodebookPatch = z.infer<typeof codebookPatch>;

/**
 * The options that are answers: all but those that say the question did not concern the person. «Vet ikke» is an answer.
 *
 * @example
 * answerOptions(kontaktperson).map((o) => o.id); // ["ja", "nei", "vet_ikke"]
 */
export function answerOptions(of: Item): readonly Option[] {
  return of.options.filter((o) => o.missing === undefined || o.missing === "dontKnow");
}

/**
 * Whether its answers put each person in one group.
 *
 * @example
 * canGroupBy(tjeneste); // true; false for several ticks and for text
 */
export function canGroupBy({ kind }: Pick<Item, "kind">): boolean {
  return kind !== "multiple" && kind !== "text";
}

/** The ids of the items that groups can be made by: what is asked about the person first, then by the codebook. */
export function groupableItems({ items }: Pick<Codebook, "items">): readonly string[] {
  const groupable = items.filter(canGroupBy);
  const background = groupable.filter((one) => one.background === true);
  return [...new Set([...background, ...groupable])].map(({ id }) => id);
}
