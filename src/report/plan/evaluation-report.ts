import type { Block, ReportDocument } from "../../domain/document.js";
import { decisionsSection } from "./decisions.js";
import { planDocument } from "./document-frame.js";
import { earlierSection } from "./earlier.js";
import { anchoringSection } from "./evaluation-anchoring.js";
import { areasSection } from "./evaluation-areas.js";
import { childrenSection } from "./evaluation-children.js";
import { contextBlocks } from "./evaluation-context.js";
import { measuresSection } from "./evaluation-measures.js";
import { needsSection } from "./evaluation-needs.js";
import { purposeSection } from "./evaluation-purpose.js";
import { recommendationsSection } from "./evaluation-recommendations.js";
import { requirementsSection } from "./evaluation-requirements.js";
import { resourcesSection } from "./evaluation-resources.js";
import { figuresSection } from "./figures.js";
import { measuresOverview } from "./measures.js";
import { methodSection } from "./method.js";
import { openPlace, statementsSection } from "./open-places.js";
import type { PlanWriter } from "./plan-writer.js";
import { riskSection } from "./risk.js";
import { periodName, summarySection } from "./sentences.js";
import { notHeardSection } from "./survey.js";

const ID = "evaluering-parorendearbeid";

/** The evaluation itself: eight to fifteen pages on what the plan was to do, what was done, and what came of it. */
export function evaluationReport(writer: PlanWriter): ReportDocument {
  return planDocument(writer, {
    id: ID,
    title: writer.texts.evaluation.title(periodName(writer)),
    subtitle: writer.report.plan.name,
    withFacts: true,
    blocks: [
      ...summarySection(writer),
      ...staleSurvey(writer),
      ...purposeSection(writer),
      ...decisionsSection(writer),
      ...measuresOverview(writer),
      ...figuresSection(writer),
      ...measuresSection(writer),
      ...areasSection(writer),
      ...contextBlocks(writer),
      ...needsSection(writer),
      ...childrenSection(writer),
      ...resourcesSection(writer),
      openPlace(writer, ID, "economyMore", 3),
      ...anchoringSection(writer),
      ...riskSection(writer),
      ...requirementsSection(writer),
      ...earlierSection(writer),
      ...recommendationsSection(writer),
      openPlace(writer, ID, "assessment", 2),
      ...statementsSection(writer, ID),
      ...notHeardSection(writer),
      ...methodSection(writer),
    ],
  });
}

/** That no wave was closed in the period: then nothing is concluded of change. */
function staleSurvey(writer: PlanWriter): readonly Block[] {
  const { survey, sentences } = writer.texts.plan;
  if (writer.survey === null || writer.report.hasNewWave) return [];
  const stale = sentences.noNewWave(periodName(writer), writer.survey.results.wave);
  return [writer.paragraph(`${stale} ${survey.noChange}`)];
}
