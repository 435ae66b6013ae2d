import { z } from "zod";
import { noteArea } from "./notes.js";
import { localizedText, slug } from "./text.js";

/** A code of the municipality's own: under an area, or an area of its own. */
export const ownCode = z.strictObject({
  id: slug,
  text: localizedText,
  description: localizedText.optional(),
  /** The national area it stands under, or an area of the framework in use; null for a theme that stands alone. */
  under: z.union([noteArea, slug]).nullable(),
  /** Items of the survey that ask about the theme; an empty list says that the survey does not ask about it. */
  items: z.array(slug).optional(),
  /** Found while reading, not decided beforehand. */
  inductive: z.boolean().optional(),
});
export type OwnCode = z.infer<typeof ownCode>;

/** `notater/koding/kodebok.json`: the municipality's own codes. */
export const ownCodebook = z
  .strictObject({ $schema: z.string().optional(), codes: z.array(ownCode) })
  .meta({ title: "A municipality's own codes for statements from notes" });
export type OwnCodebook = z.infer<typeof ownCodebook>;
