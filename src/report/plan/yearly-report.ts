import type { ReportDocument } from "../../domain/document.js";
import { decisionsSection } from "./decisions.js";
import { planDocument } from "./document-frame.js";
import { earlierSection } from "./earlier.js";
import { figuresSection } from "./figures.js";
import { measuresAppendix, measuresSection } from "./measures.js";
import { methodSection } from "./method.js";
import { openPlace, statementsSection } from "./open-places.js";
import type { PlanWriter } from "./plan-writer.js";
import { resourcesBlocks } from "./resources.js";
import { riskSection } from "./risk.js";
import { periodName, summarySection } from "./sentences.js";
import { notHeardSection, surveySection } from "./survey.js";

/** The yearly political report: two to four pages of facts, and the places that only people can fill. */
export function yearlyReport(writer: PlanWriter): ReportDocument {
  const id = "arsrapport-parorendearbeid";
  const texts = writer.texts.yearly.yearlyReport;
  const { open } = writer.texts.plan;
  return planDocument(writer, {
    id,
    title: texts.title(periodName(writer)),
    subtitle: writer.report.plan.name,
    withFacts: true,
    blocks: [
      ...summarySection(writer),
      ...decisionsSection(writer),
      ...measuresSection(writer),
      ...figuresSection(writer),
      ...surveySection(writer),
      ...riskSection(writer),
      ...earlierSection(writer),
      ...notHeardSection(writer),
      writer.heading(2, open.economy.title, "okonomi-del"),
      ...resourcesBlocks(writer),
      openPlace(writer, id, "economyMore", 3),
      openPlace(writer, id, "assessment", 2),
      ...statementsSection(writer, id),
      ...methodSection(writer),
      ...measuresAppendix(writer),
    ],
  });
}
