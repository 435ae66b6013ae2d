import { z } from "zod";
import { localizedText, slug, source } from "./text.js";

/** Whom a figure is about. */
export const contextGroups = ["children", "all"] as const;

export const contextSource = z
  .strictObject({
    $schema: z.string().optional(),
    id: slug,
    /** The year or years the figures are of, as they are printed: «2020–2021». */
    year: z.string().min(1),
    source,
    /** Printed as they stand, never compared with the municipality's own and never in a trend. */
    figures: z.array(z.strictObject({ id: slug, about: z.enum(contextGroups), text: localizedText })).min(1),
  })
  .meta({ title: "Context: figures from other surveys, printed with source and year" });
