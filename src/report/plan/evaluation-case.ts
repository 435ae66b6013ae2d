import type { Block, ReportDocument } from "../../domain/document.js";
import { recommendationWords } from "../../domain/plan/ladder.js";
import { capital } from "../writer.js";
import {
  caseBackground,
  caseFacts,
  caseHeading,
  headingText,
  participation,
  summaryBlocks,
} from "./case-document.js";
import { planDocument } from "./document-frame.js";
import { proposals } from "./evaluation-recommendations.js";
import { openPlace } from "./open-places.js";
import type { PlanWriter } from "./plan-writer.js";
import { resourcesBlocks } from "./resources.js";
import { periodName } from "./sentences.js";

const ID = "saksframlegg-evaluering-parorendearbeid";

/** The saksframlegg of the evaluation: one to two pages to paste into the case system. No pictures. */
export function evaluationCase(writer: PlanWriter): ReportDocument {
  const { evaluation } = writer.texts;
  const texts = evaluation.caseDocument;
  const title = evaluation.title(periodName(writer));
  return planDocument(writer, {
    id: ID,
    title,
    subtitle: texts.subtitle,
    withFacts: false,
    blocks: [
      caseHeading(writer, "proposal"),
      ...proposalBlocks(writer),
      ...summaryBlocks(writer),
      caseHeading(writer, "background"),
      writer.paragraph(`${caseBackground(writer)} ${texts.background}`),
      caseHeading(writer, "facts"),
      ...caseFacts(writer),
      caseHeading(writer, "economy"),
      ...resourcesBlocks(writer),
      openPlace(writer, ID, "economyMore", 3),
      caseHeading(writer, "participation"),
      writer.list([...participation(writer), texts.children]),
      openPlace(writer, ID, "participation", 3),
      openPlace(writer, ID, "assessment", 2, headingText(writer, "assessment")),
      caseHeading(writer, "attachments"),
      writer.list([writer.texts.yearly.caseDocument.attachment("1", title)]),
    ],
  });
}

/** What the council may decide: to take note of it, and then a point for each thing that the rules propose. */
function proposalBlocks(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.evaluation.caseDocument;
  const council = capital(writer.report.plan.council);
  const all = proposals(writer);
  const points = recommendationWords.flatMap((word) => {
    const names = all.filter((proposal) => proposal.word === word).map(({ name }) => writer.quote(name));
    if (names.length === 0) return [];
    return [
      names.length === 1 ? texts.one[word](names.join("")) : texts.several[word](writer.numbers.list(names)),
    ];
  });
  return [
    writer.list([texts.toNote(council, periodName(writer)), ...points], true),
    ...(points.length === 0 ? [] : [writer.paragraph(texts.note, "small")]),
  ];
}
