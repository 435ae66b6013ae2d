import type { Look, OpenLine } from "../document.js";
import type { PlanSettings } from "../workspace.js";

/** The documents that are written of the plan, by the beginning of their file names; the period's id follows. */
export const planDocumentIds = [
  "saksframlegg-parorendearbeid",
  "arsrapport-parorendearbeid",
  "saksframlegg-evaluering-parorendearbeid",
  "evaluering-parorendearbeid",
  "tertialrapport-parorendearbeid",
  "ledelsens-gjennomgang-parorendearbeid",
  "dere-sa-vi-gjorde",
] as const;
export type PlanDocumentId = (typeof planDocumentIds)[number];

/** What somebody has written in the open places of one document, by the place's id. */
export type OpenTexts = ReadonlyMap<string, readonly OpenLine[]>;

/** What a municipality decides of its documents, beside their contents. */
export interface DocumentChoices {
  readonly texts: ReadonlyMap<PlanDocumentId, OpenTexts>;
  readonly headings: NonNullable<PlanSettings["headings"]>;
  readonly words: NonNullable<PlanSettings["words"]>;
  readonly look: Look;
  /** When and in which case a document was published, by its id; one that is not here is a draft. */
  readonly published: ReadonlyMap<string, { readonly on: string; readonly caseNumber: string | null }>;
  /** The case number is known before it is published, too. */
  readonly caseNumber: string | null;
}
