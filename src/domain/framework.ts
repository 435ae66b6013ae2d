import { z } from "zod";
import { indicatorId } from "./codebook.js";
import { localizedText, slug, source } from "./text.js";

export const area = z.strictObject({
  id: slug,
  text: localizedText,
  description: localizedText.optional(),
  /** The national areas a local area covers; an area may cover several, or none. */
  national: z.array(slug).optional(),
  /** Indicators the framework assigns to the area itself; an indicator assigned anywhere is not assigned through `national`. */
  indicators: z.array(indicatorId).optional(),
});
export type Area = z.infer<typeof area>;

export const framework = z
  .strictObject({
    $schema: z.string().optional(),
    id: slug,
    name: localizedText,
    level: z.enum(["national", "local"]),
    /** What an area is called: «innsatsområde», «satsningsområde». */
    word: z.strictObject({ one: localizedText, many: localizedText }),
    source,
    areas: z.array(area).min(1),
  })
  .meta({ title: "Framework: a division into focus areas" });
export type Framework = z.infer<typeof framework>;
