import { z } from "zod";
import { locales, slug } from "./text.js";

export const workspace = z
  .strictObject({
    $schema: z.string().optional(),
    kommune: z.strictObject({
      name: z.string().min(1),
      /** Four digits, leading zeros kept; left out for an invented municipality. */
      kommunenummer: z
        .string()
        .regex(/^[0-9]{4}$/)
        .optional(),
      fylkesnummer: z
        .string()
        .regex(/^[0-9]{2}$/)
        .optional(),
    }),
    /** The figures are made up: printed on every page, and the answer rows may stand in git. */
    invented: z.boolean().optional(),
    language: z.enum(locales).optional(),
    survey: slug.optional(),
    framework: slug.optional(),
    /** The privacy limit; a municipality may only raise it. */
    limit: z.number().int().min(5).max(50).optional(),
    /** Items whose groups are shown in the appendix unless `--group-by` says otherwise. */
    groupBy: z.array(slug).optional(),
    /** What the municipality does at signs of violence, abuse, neglect or self-harm in a note: whom to call, today. */
    urgentRoutine: z.string().min(1).optional(),
  })
  .meta({ title: "parorende.json: a municipality's workspace" });
export type Workspace = z.infer<typeof workspace>;
