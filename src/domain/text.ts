import { z } from "zod";

export const locales = ["nb", "nn", "en"] as const;
export type Locale = (typeof locales)[number];

/** A text in the product's languages; bokmål is the master, the others may be lacking in a municipality's own files. */
export const localizedText = z
  .strictObject({ nb: z.string().min(1), nn: z.string().min(1).optional(), en: z.string().min(1).optional() })
  .meta({ id: "LocalizedText" });
export type LocalizedText = z.infer<typeof localizedText>;

/** An id: ASCII, lower case, so that a cell's address is the same in all languages. */
export const slug = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, "small letters a–z, digits, _ and - only");

/** Fields every data file may carry: where its schema lies, and where its content was read. */
export const source = z.strictObject({
  title: z.string(),
  publisher: z.string(),
  address: z.string().optional(),
  published: z.string().optional(),
  read: z.iso.date(),
  note: z.string().optional(),
});
export type Source = z.infer<typeof source>;
