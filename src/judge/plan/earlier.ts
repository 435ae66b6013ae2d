import type { PublishedReport } from "../../domain/plan/claims.js";
import type { CheckedClaim, PlanReport, ReportPeriod } from "../../domain/plan/plan-report.js";
import { isWithin } from "./measures.js";
import { claimToday, type Today } from "./claim-today.js";
import { hiddenToday } from "./hidden-today.js";

/** Which report asks what was said before it. */
export type Asking = Pick<PlanReport, "kind" | "period">;

/**
 * What earlier published reports said that stood when they were decided on, held against today: of the newest report before
 * the period, and for an evaluation of all within it. A claim that stands in two documents of one period is told once. The
 * words of one with a number that is hidden today are left out.
 *
 * @returns in the order of the reports' periods, then of their sentences
 */
export function earlierClaims(
  published: readonly PublishedReport[],
  asking: Asking,
  today: Today,
): readonly CheckedClaim[] {
  const seen = new Set<string>();
  const isHidden = hiddenToday(today);
  return reportsToCheck(published, asking).flatMap((report) =>
    report.sentences
      .filter(({ stands }) => stands)
      .flatMap((sentence): CheckedClaim[] => {
        const { claim } = sentence;
        const key = `${report.period} ${JSON.stringify(claim)}`;
        if (seen.has(key)) return [];
        seen.add(key);
        const { document, period, caseNumber } = report;
        const text = isHidden(sentence) ? null : sentence.text;
        return [{ from: { document, period, caseNumber }, claim, text, ...claimToday(claim, today) }];
      }),
  );
}

/** Earlier reports, oldest first: those up to the period's end, but for this one. */
export function earlierReports(
  published: readonly PublishedReport[],
  { kind, period }: Asking,
): readonly PublishedReport[] {
  const key = (report: PublishedReport): string => `${report.to} ${report.published} ${report.document}`;
  return published
    .filter((report) => report.to <= period.to && !(report.kind === kind && report.period === period.id))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** A tertial's status is followed up by the next tertial, and by no other report. */
function reportsToCheck(published: readonly PublishedReport[], asking: Asking): readonly PublishedReport[] {
  const { kind, period } = asking;
  const told = earlierReports(published, asking).filter(
    (report) => report.kind !== "analysis" && (kind === "tertial" || report.kind !== "tertial"),
  );
  const before = told.filter(({ to }) => to < period.from);
  const newest = before.at(-1)?.to;
  return [
    ...before.filter(({ to }) => to === newest),
    ...(kind === "evaluation" ? within(told, period) : []),
  ];
}

function within(reports: readonly PublishedReport[], period: ReportPeriod): readonly PublishedReport[] {
  return reports.filter(({ to }) => isWithin(to, period));
}
