import { z } from "zod";
import { localizedText, slug, source } from "./text.js";
import { waveId } from "./wave.js";

/** A published figure: counts or a per cent with n, or verbatim words that the reading rule turns into an interval. */
export const referenceFigure = z.strictObject({
  item: slug,
  /** The options counted; empty where the source names none. */
  counted: z.array(slug),
  /** The id of the base. */
  base: slug,
  words: z.string().optional(),
  /** For «nesten like mange»: the options of the same item that the words refer to. */
  refersTo: z.array(slug).optional(),
  /** Overrides the reading rule for this figure. */
  interval: z.strictObject({ low: z.number().min(0).max(1), high: z.number().min(0).max(1) }).optional(),
  count: z.number().int().nonnegative().optional(),
  share: z.number().min(0).max(1).optional(),
  /** How many answered the question; null where the source does not say. */
  n: z.number().int().positive().nullable(),
  /** Whether «vet ikke» is counted, in the base, or out of it; `unsaid`: a verdict must hold both ways. */
  dontKnow: z.enum(["counted", "in", "out", "unsaid"]),
  note: localizedText.optional(),
});
export type ReferenceFigure = z.infer<typeof referenceFigure>;

export const referenceSource = z
  .strictObject({
    $schema: z.string().optional(),
    id: slug,
    survey: slug,
    /** `0` the nation, two digits a county. */
    unit: z.string().regex(/^(0|[0-9]{2})$/),
    wave: waveId,
    /** How many answered in all. */
    answers: z.number().int().positive().optional(),
    source,
    figures: z.array(referenceFigure),
  })
  .meta({ title: "Reference: published figures for the nation or a county" });
export type ReferenceSource = z.infer<typeof referenceSource>;

/** The reading rule: which interval a published wording is taken to mean (ours; printed beside every use). */
export const wordRules = z
  .strictObject({
    $schema: z.string().optional(),
    note: localizedText,
    rules: z.array(
      z.strictObject({
        words: z.array(z.string()).min(1),
        /** No interval: the words are kept and never compared. */
        interval: z.strictObject({ low: z.number(), high: z.number() }).optional(),
        /** The lower bound itself is outside, as the words are read («over halvparten»). */
        lowExcluded: z.boolean().optional(),
        /** The interval is that of the figure referred to, with the lower bound moved by this. */
        relativeLow: z.number().optional(),
      }),
    ),
  })
  .meta({ title: "Reading rule: words as intervals" });
export type WordRules = z.infer<typeof wordRules>;
