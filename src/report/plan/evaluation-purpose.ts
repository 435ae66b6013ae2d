import type { Block, TableBlock } from "../../domain/document.js";
import type { PlanWriter } from "./plan-writer.js";

/** What the plan was to do: its years, who adopted it, and the goals of its areas. */
export function purposeSection(writer: PlanWriter): readonly Block[] {
  const { purpose } = writer.texts.evaluation;
  const { plan, period } = writer.report;
  const sentences = [
    purpose.plan(plan.name, String(plan.from), String(plan.to)),
    ...(plan.adopted === null ? [] : [purpose.adopted(plan.council, writer.numbers.date(plan.adopted))]),
    purpose.period(writer.numbers.date(period.from), writer.numbers.date(period.to)),
  ];
  return [
    writer.heading(2, purpose.heading, "planen"),
    writer.paragraph(sentences.join(" ")),
    ...goalBlocks(writer),
  ];
}

function goalBlocks(writer: PlanWriter): readonly Block[] {
  const { purpose } = writer.texts.evaluation;
  const { goals } = writer.report;
  if (goals.length === 0) return [writer.paragraph(purpose.noGoals)];
  const table: TableBlock = {
    kind: "table",
    id: "maal",
    caption: purpose.caption,
    columns: [purpose.area, purpose.goal].map((title) => ({ title, numeric: false })),
    rows: goals.map(({ area, goal }) => [{ text: writer.areaName(area) }, { text: goal }]),
  };
  return [table];
}
