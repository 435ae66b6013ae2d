import type { Block, TableCell } from "../../domain/document.js";
import type { Resources } from "../../domain/plan/registers.js";
import { measureCell } from "./plan-cells.js";
import type { PlanWriter } from "./plan-writer.js";

/** What the measures asked for, and what they were given; a sum is of what somebody has written. */
export function resourcesSection(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.evaluation.resources;
  const { measures, resources } = writer.report;
  const heading = writer.heading(2, texts.heading, "ressurser");
  const written = measures.filter(({ asked, given }) => isWritten(asked) || isWritten(given));
  if (written.length === 0) return [heading, writer.paragraph(texts.none)];
  const unwritten = measures.filter((one) => !written.includes(one) && one.status !== "dropped");
  const columns = [texts.askedPositions, texts.givenPositions, texts.askedKroner, texts.givenKroner];
  return [
    heading,
    {
      kind: "table",
      id: "ressurser-tabell",
      caption: texts.caption,
      columns: [
        { title: texts.measure, numeric: false },
        ...columns.map((title) => ({ title, numeric: true })),
      ],
      rows: [
        ...written.map(({ id, shortName, asked, given }) => [
          { text: shortName },
          ...amounts(writer, id, asked, given),
        ]),
        [{ text: texts.sum }, ...amounts(writer, null, resources.asked, resources.given)],
      ],
      note: texts.note,
    },
    ...(unwritten.length === 0
      ? []
      : [writer.paragraph(texts.unwritten), writer.list(unwritten.map(({ id }) => writer.measureName(id)))]),
  ];
}

function isWritten({ positions, kroner }: Resources): boolean {
  return positions !== null || kroner !== null;
}

/** Of one measure, or of all: what the others left out counts as nothing, and is not told as a zero. */
function amounts(
  writer: PlanWriter,
  measure: string | null,
  asked: Resources,
  given: Resources,
): readonly TableCell[] {
  const cell = (value: number | null, what: string): TableCell =>
    value === null
      ? { text: "–" }
      : { text: writer.plain(value), value, cell: measureCell(writer.period, measure, what) };
  return [
    cell(asked.positions, "asked-positions"),
    cell(given.positions, "given-positions"),
    cell(asked.kroner, "asked-kroner"),
    cell(given.kroner, "given-kroner"),
  ];
}
