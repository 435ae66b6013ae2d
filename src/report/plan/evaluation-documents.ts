import type { ReportDocument } from "../../domain/document.js";
import type { DocumentChoices } from "../../domain/plan/document-choices.js";
import type { PlanReport } from "../../domain/plan/plan-report.js";
import type { Locale } from "../../domain/text.js";
import { evaluationCase } from "./evaluation-case.js";
import { evaluationReport } from "./evaluation-report.js";
import { PlanWriter } from "./plan-writer.js";

/**
 * Writes the plan evaluation of every second year: the saksframlegg to paste into the case system, and the evaluation that
 * is its attachment.
 *
 * @param report what is judged of the plan, the registers and the survey, with nothing in it that is hidden
 * @param choices what the municipality has written and decided of its documents
 * @param locale the language of both
 * @example
 * evaluationDocuments(report, choices, "nb").map(({ id }) => id);
 * // ["saksframlegg-evaluering-parorendearbeid", "evaluering-parorendearbeid"]
 */
export function evaluationDocuments(
  report: PlanReport,
  choices: DocumentChoices,
  locale: Locale,
): readonly ReportDocument[] {
  const writer = new PlanWriter(report, choices, locale);
  return [evaluationCase(writer), evaluationReport(writer)];
}
