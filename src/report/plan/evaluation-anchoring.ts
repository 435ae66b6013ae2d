import type { Block } from "../../domain/document.js";
import type { PlanWriter } from "./plan-writer.js";

/** The plans that hold the measures, and the measures that no plan or budget holds, or whose grant ends. */
export function anchoringSection(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.evaluation.anchoring;
  const { anchoring, measures } = writer.report;
  const heading = writer.heading(2, texts.heading, "forankring");
  if (measures.length === 0) return [heading, writer.paragraph(texts.noMeasures)];
  return [
    heading,
    planTable(writer),
    ...(anchoring.unanchored.length === 0
      ? [writer.paragraph(texts.allAnchored)]
      : named(writer, texts.unanchored, anchoring.unanchored)),
    ...named(
      writer,
      texts.outsideBudget,
      anchoring.outsideBudgetPlan.filter((id) => !anchoring.unanchored.includes(id)),
    ),
    ...grants(writer),
  ];
}

function planTable(writer: PlanWriter): Block {
  const texts = writer.texts.evaluation.anchoring;
  const { plans } = writer.report.anchoring;
  if (plans.length === 0) return writer.paragraph(texts.none);
  return {
    kind: "table",
    id: "forankring-planer",
    caption: texts.caption,
    columns: [texts.plan, texts.measures].map((title) => ({ title, numeric: false })),
    rows: plans.map(({ plan, measures }) => [
      { text: plan },
      { text: measures.map((id) => writer.measure(id)?.shortName ?? id).join("; ") },
    ]),
  };
}

function named(writer: PlanWriter, opening: string, ids: readonly string[]): readonly Block[] {
  if (ids.length === 0) return [];
  return [writer.paragraph(opening), writer.list(ids.map((id) => writer.measureName(id)))];
}

function grants(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.evaluation.anchoring;
  const { grantsEnding } = writer.report.anchoring;
  if (grantsEnding.length === 0) return [];
  const ends = grantsEnding.map((id) => {
    const end = writer.measure(id)?.grantEnds ?? null;
    return end === null ? writer.measureName(id) : texts.grantEnds(writer.measureName(id), writer.date(end));
  });
  return [writer.paragraph(texts.grants), writer.list(ends)];
}
