import type { Block, OpenBlock } from "../../domain/document.js";
import type { PlanDocumentId } from "../../domain/plan/document-choices.js";
import type { PlanWriter } from "./plan-writer.js";

/** The places that several documents leave open, by the names of their files in `plan/tekst/`. */
export const openPlaceIds = {
  economy: "okonomi",
  economyMore: "okonomi",
  assessment: "vurdering",
  participation: "medvirkning",
  elderly: "eldrerad",
  disability: "rad-funksjonsnedsettelse",
  youth: "ungdomsrad",
  users: "brukerrad",
} as const;
export type OpenPlace = keyof typeof openPlaceIds;

/**
 * A place that only people can fill.
 *
 * @param title another than its own
 */
export function openPlace(
  writer: PlanWriter,
  document: PlanDocumentId,
  place: OpenPlace,
  level: 2 | 3,
  title?: string,
): OpenBlock {
  const texts = writer.texts.plan.open[place];
  const { hint } = texts;
  return writer.open(document, { id: openPlaceIds[place], level, title: title ?? texts.title, hint });
}

/** What the councils say of the report, as kommuneloven § 5-12 asks. */
export function statementsSection(writer: PlanWriter, document: PlanDocumentId): readonly Block[] {
  const { open } = writer.texts.plan;
  const councils = ["elderly", "disability", "youth", "users"] as const;
  return [
    writer.heading(2, open.statements, "uttalelser"),
    writer.paragraph(open.statementsLaw),
    ...councils.map((place) => openPlace(writer, document, place, 3)),
  ];
}
