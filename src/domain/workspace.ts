import { z } from "zod";
import { gateSettings } from "./gate/policy.js";
import { decisionStatuses, progresses, statuses } from "./plan/words.js";
import { locales, slug } from "./text.js";

const ownWord = z.string().min(1).max(60);

/** The headings of the saksframlegg that case systems name differently. */
export const caseHeadings = [
  "proposal",
  "summary",
  "background",
  "facts",
  "economy",
  "participation",
  "assessment",
  "attachments",
] as const;
export type CaseHeading = (typeof caseHeadings)[number];

export const planSettings = z.strictObject({
  /** «Handlingsplan for pårørendearbeid 2024–2027». */
  name: z.string().min(1),
  /** First and last year. */
  from: z.number().int().min(2000).max(2100),
  to: z.number().int().min(2000).max(2100),
  adopted: z.iso.date().optional(),
  /** Who decides, as it stands in a sentence: «kommunestyret», «bystyret». */
  council: z.string().min(1).optional(),
  /** Headings of the saksframlegg, where the municipality has its own. */
  headings: z.partialRecord(z.enum(caseHeadings), ownWord).optional(),
  /** The municipality's own words for how far a measure has come. */
  words: z
    .strictObject({
      status: z.partialRecord(z.enum(statuses), ownWord).optional(),
      progress: z.partialRecord(z.enum(progresses), ownWord).optional(),
      decisionStatus: z.partialRecord(z.enum(decisionStatuses), ownWord).optional(),
    })
    .optional(),
});
export type PlanSettings = z.infer<typeof planSettings>;

export const lookSettings = z.strictObject({
  /** A PNG or SVG, relative to this file. */
  logo: z.string().min(1).optional(),
  /** `#1f4e79`: for headings; too pale a color is refused. */
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
});

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
    /** The plan for caregivers that is evaluated and reported on. */
    plan: planSettings.optional(),
    look: lookSettings.optional(),
    /** What `compare` fails a build on. */
    gate: gateSettings.optional(),
  })
  .meta({ title: "parorende.json: a municipality's workspace" });
export type Workspace = z.infer<typeof workspace>;
