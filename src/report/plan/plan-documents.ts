import type { ReportDocument } from "../../domain/document.js";
import type { DocumentChoices } from "../../domain/plan/document-choices.js";
import type { PlanReport } from "../../domain/plan/plan-report.js";
import type { Locale } from "../../domain/text.js";
import { caseDocument } from "./case-document.js";
import { evaluationDocuments } from "./evaluation-documents.js";
import { managementReview } from "./management-review.js";
import { PlanWriter } from "./plan-writer.js";
import { tertialReport } from "./tertial-report.js";
import { yearlyReport } from "./yearly-report.js";
import { youSaid } from "./you-said.js";

/**
 * Writes the documents of a plan report: saksframlegg and report for a year or an evaluation, one document for a tertial
 * or the management's review. Each one's id is the beginning of its file name; the period's id follows.
 *
 * @param report what is judged, and nothing that is hidden
 * @param choices what the municipality has written in the open places, its headings, its words, and whether it is published
 * @param locale the language of all of them
 * @param options `youSaid`: «Dere sa – vi gjorde» too, for those who took part
 */
export function planDocuments(
  report: PlanReport,
  choices: DocumentChoices,
  locale: Locale,
  options: { readonly youSaid?: boolean } = {},
): readonly ReportDocument[] {
  const writer = new PlanWriter(report, choices, locale);
  const more = options.youSaid === true ? [youSaid(writer)] : [];
  return [...documentsOf(writer), ...more];
}

function documentsOf(writer: PlanWriter): readonly ReportDocument[] {
  const { report, choices, locale } = writer;
  switch (report.kind) {
    case "yearly":
      return [caseDocument(writer), yearlyReport(writer)];
    case "tertial":
      return [tertialReport(writer)];
    case "management":
      return [managementReview(writer)];
    case "evaluation":
      return evaluationDocuments(report, choices, locale);
  }
}
