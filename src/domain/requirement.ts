import { z } from "zod";
import { localizedText, slug, source } from "./text.js";

/** Chapters of the guideline: duties, clarify who, involve, children, support. */
export const requirementChapters = ["A", "B", "C", "D", "E"] as const;

/**
 * How strongly the guideline asks: `must` is law, or so clear that not doing it is seldom defensible, `should` a strong
 * recommendation, `can` a weak one.
 */
export const strengths = ["must", "should", "can"] as const;

export const requirementGroup = z.strictObject({
  id: slug,
  chapter: z.enum(requirementChapters),
  text: localizedText,
  strength: z.enum(strengths),
  /** What a duty rests on, as «hol. § 3-6»; empty where it rests on the guideline alone, or its law is not known here. */
  law: z.array(z.string().min(1)),
  /** When somebody held it against the law, and where; null where nobody has. */
  checked: z.strictObject({ date: z.iso.date(), source: z.string().min(1) }).nullable(),
});
export type RequirementGroup = z.infer<typeof requirementGroup>;

export const requirementSource = z
  .strictObject({
    $schema: z.string().optional(),
    id: slug,
    name: localizedText,
    source,
    /** What a reader must know before leaning on it. */
    note: localizedText,
    groups: z.array(requirementGroup).min(1),
  })
  .meta({ title: "Requirements: what a guideline asks of the services, with strength and law" });
