import type { Block, TableBlock, TableCell } from "../../domain/document.js";
import type { JudgedDecision } from "../../domain/plan/plan-report.js";
import { capital } from "../writer.js";
import { rowCell } from "./plan-cells.js";
import type { PlanWriter } from "./plan-writer.js";

/** «Oppfølging av tidligere vedtak»: what the council decided, and what became of it. */
export function decisionsSection(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.plan.decisions;
  const heading = writer.heading(2, texts.heading, "vedtak");
  const decisions = followedDecisions(writer);
  if (decisions.length === 0) return [heading, writer.paragraph(texts.none)];
  return [heading, writer.paragraph(decisionCount(writer)), decisionTable(writer, decisions)];
}

/** Decisions a report answers for: those within the period and the year before, and older ones that are still open. */
export function followedDecisions(writer: PlanWriter): readonly JudgedDecision[] {
  return writer.report.decisions.filter(({ isFollowed }) => isFollowed);
}

function decisionCount(writer: PlanWriter): string {
  const decisions = followedDecisions(writer);
  const done = decisions.filter(({ status }) => status === "followedUp").length;
  return writer.texts.plan.decisions.count(
    writer.count(decisions.length, rowCell(writer.period, "vedtak", "status=told")),
    writer.count(done, rowCell(writer.period, "vedtak", "status=followedup")),
  );
}

function decisionTable(writer: PlanWriter, decisions: readonly JudgedDecision[]): TableBlock {
  const texts = writer.texts.plan.decisions;
  const columns = [texts.decision, texts.what, texts.status, texts.answer];
  return {
    kind: "table",
    id: "vedtak-tabell",
    caption: texts.caption,
    columns: columns.map((title) => ({ title, numeric: false })),
    rows: decisions.map((decision): TableCell[] => [
      { text: whereOf(writer, decision) },
      { text: writer.quote(decision.point) },
      { text: capital(writer.decisionStatus(decision.status)) },
      { text: decision.answer ?? texts.noAnswer },
    ]),
  };
}

/** «12. mars 2025, kommunestyret, sak 25/31». */
export function whereOf(writer: PlanWriter, decision: JudgedDecision): string {
  const texts = writer.texts.plan.decisions;
  const { date, committee, caseNumber, isReferred } = decision;
  const day = writer.date(date);
  const where =
    caseNumber === null ? texts.where(day, committee) : texts.whereCase(day, committee, caseNumber);
  return isReferred ? `${where} (${texts.referred})` : where;
}
