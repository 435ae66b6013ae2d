import type { Block, TableCell } from "../../domain/document.js";
import { planWords } from "../../domain/plan/words.js";
import { capital } from "../writer.js";
import type { PlanWriter } from "./plan-writer.js";

/** Needs that somebody has voiced and no measure answers, and measures that answer no voiced need. */
export function needsSection(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.evaluation.needs;
  const heading = writer.heading(2, texts.heading, "behov");
  if (writer.report.needs.length === 0) {
    return [heading, writer.paragraph(texts.noNeeds), writer.paragraph(texts.unlinked)];
  }
  return [heading, unansweredNeeds(writer), ...measuresWithoutNeed(writer)];
}

function unansweredNeeds(writer: PlanWriter): Block {
  const texts = writer.texts.evaluation.needs;
  const { needs, unanswered } = writer.report;
  const alone = needs.filter(({ id }) => unanswered.includes(id));
  if (alone.length === 0) return writer.paragraph(texts.allAnswered);
  const columns = [texts.need, texts.source, texts.date, texts.areas];
  return {
    kind: "table",
    id: "behov-uten-tiltak",
    caption: texts.unanswered,
    columns: columns.map((title) => ({ title, numeric: false })),
    rows: alone.map(({ need, source, date, areas }): TableCell[] => [
      { text: need },
      { text: capital(planWords.needSource[source][writer.locale]) },
      { text: writer.date(date) },
      { text: areas.length === 0 ? "–" : areas.map((id) => writer.areaName(id)).join("; ") },
    ]),
  };
}

function measuresWithoutNeed(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.evaluation.needs;
  const { measures, measuresWithoutNeed: ids } = writer.report;
  if (measures.length === 0) return [];
  if (ids.length === 0) return [writer.paragraph(texts.allNeeded)];
  return [
    writer.paragraph(texts.withoutNeed),
    writer.list(ids.map((id) => writer.measureName(id))),
    writer.paragraph(texts.caution, "small"),
  ];
}
