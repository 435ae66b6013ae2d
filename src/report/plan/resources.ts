import type { Block } from "../../domain/document.js";
import { measureCell } from "./plan-cells.js";
import type { PlanWriter } from "./plan-writer.js";

/** What the registers tell of money: asked and given, grants that end, and what the budget plan does not hold. */
export function resourcesBlocks(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.plan.resources;
  const { resources, anchoring } = writer.report;
  const asked = amounts(writer, "asked", resources.asked);
  const given = amounts(writer, "given", resources.given);
  const grants = anchoring.grantsEnding.map((id) => {
    const ends = writer.measure(id)?.grantEnds ?? null;
    const name = writer.measureName(id);
    return ends === null ? texts.grantUndated(name) : texts.grant(name, writer.date(ends));
  });
  const outside = anchoring.outsideBudgetPlan.map((id) => writer.measureName(id));
  const sentences = [
    ...(asked === null && given === null ? [texts.nothing] : []),
    ...(asked !== null && given !== null ? [`${texts.both(asked, given)} ${texts.sums}`] : []),
    ...(asked !== null && given === null ? [texts.onlyAsked(asked)] : []),
    ...(asked === null && given !== null ? [texts.onlyGiven(given)] : []),
    ...grants,
    ...(outside.length === 0 ? [] : [texts.outside(writer.numbers.list(outside))]),
  ];
  return [writer.list(sentences)];
}

/** «3,5 årsverk og 2 500 000 kroner»; null where nobody wrote either. */
function amounts(
  writer: PlanWriter,
  what: "asked" | "given",
  { positions, kroner }: PlanWriter["report"]["resources"]["asked"],
): string | null {
  const texts = writer.texts.plan.resources;
  const told = [
    ...(positions === null ? [] : [texts.positions(marked(writer, `${what}-positions`, positions))]),
    ...(kroner === null ? [] : [texts.kroner(marked(writer, `${what}-kroner`, kroner))]),
  ];
  return told.length === 0 ? null : writer.numbers.list(told);
}

function marked(writer: PlanWriter, what: string, value: number): string {
  return writer.mark(writer.plain(value), measureCell(writer.period, null, what));
}
