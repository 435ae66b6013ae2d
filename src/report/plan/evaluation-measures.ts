import type { Block, TableBlock } from "../../domain/document.js";
import { ladderSteps } from "../../domain/plan/ladder.js";
import { changeFigure } from "./evaluation-change.js";
import { stepMeaning, toldStep } from "./evaluation-indicators.js";
import { measureBlocks } from "./evaluation-measure.js";
import type { PlanWriter } from "./plan-writer.js";

/** Each measure, after what may be concluded of any: the ladder, once, and the change of all their indicators. */
export function measuresSection(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.evaluation.measures;
  const { measures } = writer.report;
  const heading = writer.heading(2, texts.heading, "tiltakene");
  if (measures.length === 0) return [heading, writer.paragraph(texts.none)];
  return [
    heading,
    writer.paragraph(texts.contribution),
    writer.paragraph(texts.chance),
    writer.paragraph(texts.brackets, "small"),
    ladderTable(writer),
    ...changeFigure(writer),
    ...measures.flatMap((measure) => measureBlocks(writer, measure)),
  ];
}

function ladderTable(writer: PlanWriter): TableBlock {
  const { ladder } = writer.texts.evaluation.measures;
  return {
    kind: "table",
    id: "trinn",
    caption: ladder.caption,
    columns: [ladder.step, ladder.means, ladder.measures].map((title) => ({ title, numeric: false })),
    rows: ladderSteps.map((step) => {
      const names = writer.report.measures
        .filter((measure) => toldStep(writer, measure) === step)
        .map(({ shortName }) => shortName);
      return [
        { text: ladder.names[step] },
        { text: stepMeaning(writer, step) },
        { text: names.length === 0 ? ladder.noMeasure : names.join("; ") },
      ];
    }),
    note: ladder.note,
  };
}
