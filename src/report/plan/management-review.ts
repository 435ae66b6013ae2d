import type { Block, ReportDocument, TableCell } from "../../domain/document.js";
import { decisionsSection } from "./decisions.js";
import { planDocument } from "./document-frame.js";
import { earlierSection } from "./earlier.js";
import { figuresSection } from "./figures.js";
import { measuresAppendix, measuresSection } from "./measures.js";
import { methodSection } from "./method.js";
import type { PlanWriter } from "./plan-writer.js";
import { riskSection } from "./risk.js";
import { periodName, summarySection } from "./sentences.js";
import { notHeardSection, surveySection } from "./survey.js";

const ID = "ledelsens-gjennomgang-parorendearbeid";

/** Ledelsens gjennomgang: goals, survey, complaints, deviations, supervision, risk, follow-up, and what is decided. */
export function managementReview(writer: PlanWriter): ReportDocument {
  const texts = writer.texts.yearly.management;
  return planDocument(writer, {
    id: ID,
    title: texts.title(periodName(writer)),
    subtitle: writer.report.plan.name,
    withFacts: true,
    blocks: [
      ...summarySection(writer),
      ...goalsSection(writer),
      ...measuresSection(writer),
      ...figuresSection(writer),
      ...surveySection(writer),
      ...notHeardSection(writer),
      writer.open(ID, { id: "klager", level: 2, ...texts.complaints }),
      writer.open(ID, { id: "avvik", level: 2, ...texts.deviations }),
      writer.open(ID, { id: "tilsyn", level: 2, ...texts.supervision }),
      ...riskSection(writer),
      writer.heading(2, texts.previous, "forrige"),
      writer.open(ID, { id: "forrige-punkter", level: 3, ...texts.previousPoints }),
      ...decisionsSection(writer),
      ...earlierSection(writer),
      writer.open(ID, { id: "beslutning", level: 2, ...texts.decision }),
      ...methodSection(writer),
      ...measuresAppendix(writer),
    ],
  });
}

/** Måloppnåelse: the goals of each area beside how many of its measures are done. */
function goalsSection(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.yearly.management;
  const heading = writer.heading(2, texts.goals, "maal");
  const rows = writer.report.areas
    .filter(({ goals }) => goals.length > 0)
    .map(({ text, goals, statusCounts }): TableCell[] => {
      const { done, ordinary, dropped } = statusCounts;
      const all = Object.values(statusCounts).reduce((sum, one) => sum + one, 0) - dropped;
      return [
        { text: writer.text(text) },
        { text: goals.join(" ") },
        { text: texts.outOf(writer.numbers.count(done + ordinary), writer.numbers.count(all)) },
      ];
    });
  if (rows.length === 0) return [heading, writer.paragraph(texts.noGoals)];
  return [
    heading,
    {
      kind: "table",
      id: "maal-tabell",
      caption: texts.goalsCaption,
      columns: [
        { title: texts.area, numeric: false },
        { title: texts.goal, numeric: false },
        { title: texts.measures, numeric: true },
      ],
      rows,
    },
  ];
}
