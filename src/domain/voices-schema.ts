import { z } from "zod";
import { eventKinds, noteAreas } from "./notes.js";
import { MASK_KINDS } from "./personal-data.js";
import { countSchema } from "./published-schema.js";
import { localizedText } from "./text.js";
import { notesWords, surveyWords, triangulations } from "./voices.js";

const count = z.number().int().nonnegative();
const strings = z.array(z.string());
const kind = z.enum(eventKinds);

const voiceCount = z
  .strictObject({ statements: count, tables: count, events: count })
  .meta({ id: "VoiceCount", description: "How much was said: never a count of persons" });

const event = z.strictObject({
  id: z.string(),
  kind,
  date: z.string().nullable(),
  place: z.string().nullable(),
  title: z.string().nullable(),
  who: z.string().nullable(),
  participants: countSchema.nullable(),
  count: z.strictObject({ statements: count, tables: count }),
});

const triangulation = z.enum(triangulations);

const area = z.strictObject({
  area: z.string(),
  text: localizedText,
  covers: z.array(z.enum(noteAreas)),
  count: voiceCount,
  secondary: count,
  praise: count,
  need: count,
  byKind: z.array(z.strictObject({ kind, count: voiceCount, praise: count, need: count })),
  codes: z.array(z.strictObject({ id: z.string(), count: voiceCount })),
  quotes: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      event: z.string(),
      question: z.string().nullable(),
      byCaregiver: z.boolean(),
    }),
  ),
  survey: z.enum(surveyWords),
  notes: z.enum(notesWords),
  triangulation,
  sources: z.array(
    z.union([
      z.strictObject({ source: z.enum(["nation", "previous"]), says: z.enum(surveyWords), triangulation }),
      z.strictObject({ source: kind, says: z.enum(notesWords), triangulation }),
    ]),
  ),
});

const code = z.strictObject({
  id: z.string(),
  text: localizedText,
  under: z.string().nullable(),
  count: voiceCount,
  items: strings.nullable(),
});

/** What was said in the notes, as the JSON of the results has it. */
export const voicesSchema = z.strictObject({
  total: voiceCount,
  approved: count,
  suggested: count,
  undecided: count,
  mustRead: count,
  acceptSuggested: z.boolean(),
  masked: z.array(z.strictObject({ kind: z.enum(MASK_KINDS), count })),
  codes: z.array(code),
  events: z.array(event),
  smallEvents: count,
  areas: z.array(area),
  unasked: z.strictObject({ areas: strings, codes: strings }),
  unheardItems: strings,
});
