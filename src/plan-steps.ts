import type { ReportDocument } from "./domain/document.js";
import type { PlanReport } from "./domain/plan/plan-report.js";
import type { PlanRequest, PlanRun } from "./plan-reports.js";
import type { TakenTexts } from "./plan-texts.js";
import type { Publication, PublishRequest } from "./publish.js";
import type { RenderedFile } from "./render/renderer.js";

/**
 * A report on the plan, and its documents.
 *
 * @throws ParorendeError noPlan, registerTwice, paleColor, logoFormat, what reading the survey throws
 */
export async function planRun(request: PlanRequest): Promise<PlanRun> {
  return (await import("./plan-reports.js")).planRun(request);
}

/** A report on the plan as JSON text: the form that docs/json.md describes. */
export async function planJson(report: PlanReport): Promise<string> {
  const [{ renderJson }, { planJson: planReportForm }] = await Promise.all([
    import("./render/json.js"),
    import("./domain/plan/plan-json.js"),
  ]);
  return renderJson(planReportForm(report));
}

/** What the JSON of one document holds: the report it is written from, and its blocks. */
export async function documentJson(report: PlanReport, document: ReportDocument): Promise<unknown> {
  const { planJson: planReportForm } = await import("./domain/plan/plan-json.js");
  const { id, locale, title, subtitle, facts, notice, status, blocks, footer, properties } = document;
  const plain = { id, locale, title, subtitle, facts, notice, status, blocks, footer, properties };
  return { ...planReportForm(report), document: plain };
}

/** Each figure of a document as a picture. */
export async function figureFiles(
  document: ReportDocument,
  baseName: string,
): Promise<readonly RenderedFile[]> {
  return (await import("./render/images/figures.js")).figureFiles(document, baseName);
}

/** Takes back what somebody wrote in an edited document; nothing is written. */
export async function takeTexts(
  ...asked: Parameters<typeof import("./plan-texts.js").takeTexts>
): Promise<readonly TakenTexts[]> {
  return (await import("./plan-texts.js")).takeTexts(...asked);
}

/** Freezes what is published; nothing is written. */
export async function publishReports(request: PublishRequest): Promise<readonly Publication[]> {
  return (await import("./publish.js")).publishReports(request);
}
