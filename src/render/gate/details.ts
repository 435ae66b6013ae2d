import type { WrittenGate, WrittenLine } from "../../domain/gate/written-gate.js";

type Labels = WrittenGate["labels"];

/** All lines, those that fail first. */
export function linesOf({ groups }: WrittenGate): readonly WrittenLine[] {
  return groups.flatMap(({ lines }) => lines);
}

/** The rule that decided a line, in words and by its id. */
export function explanationOf({ because, rule }: WrittenLine, labels: Labels): string {
  return `${labels.explain}: ${because} (${rule})`;
}

/** Of a line that is told in short, why there is nothing to judge: its rule alone does not say. */
export function whyNot({ rule, message }: WrittenLine): readonly string[] {
  return rule === "not-comparable" ? [message] : [];
}

/** What stands under a line's title, each on a line of its own. */
export function detailsOf(line: WrittenLine, labels: Labels, explain: boolean): readonly string[] {
  return [
    line.message,
    ...(explain ? [explanationOf(line, labels)] : []),
    ...(line.cell === null ? [] : [`${labels.cell}: ${line.cell}`]),
  ];
}
