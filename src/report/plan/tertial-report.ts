import type { ReportDocument } from "../../domain/document.js";
import { decisionsSection } from "./decisions.js";
import { planDocument } from "./document-frame.js";
import { figuresSection } from "./figures.js";
import { measuresAppendix, measuresSection } from "./measures.js";
import { methodSection } from "./method.js";
import { openPlace } from "./open-places.js";
import type { PlanWriter } from "./plan-writer.js";
import { riskSection } from "./risk.js";
import { summarySection } from "./sentences.js";

/** «Status per 30. april 2025»: measures, figures, risk and decisions at the end of a tertial. */
export function tertialReport(writer: PlanWriter): ReportDocument {
  const id = "tertialrapport-parorendearbeid";
  const texts = writer.texts.yearly.tertial;
  const { period, plan } = writer.report;
  return planDocument(writer, {
    id,
    title: texts.title(writer.date(period.to)),
    subtitle: texts.subtitle(String(period.tertial ?? ""), period.to.slice(0, 4), plan.name),
    withFacts: true,
    blocks: [
      ...summarySection(writer),
      ...decisionsSection(writer),
      ...measuresSection(writer),
      ...figuresSection(writer),
      ...riskSection(writer),
      openPlace(writer, id, "assessment", 2),
      ...methodSection(writer),
      ...measuresAppendix(writer),
    ],
  });
}
