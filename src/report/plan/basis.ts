import type { CellAddress } from "../../domain/cell.js";
import type {
  Block,
  ChartData,
  Inline,
  ReportDocument,
  TableBlock,
  TableCell,
} from "../../domain/document.js";
import type { Writer } from "../writer.js";
import { cellFacts, type CellFacts } from "./cell-facts.js";
import { hiddenRule } from "./figures.js";
import type { PlanWriter } from "./plan-writer.js";

/**
 * «Tallgrunnlag», the last table: each number of a document once, with what it is, who was asked, how many answered and
 * where it comes from. Nothing where no number has a cell.
 *
 * @param blocks all that stands before it
 * @param facts what stands under the title
 */
export function basisTable(
  writer: PlanWriter,
  blocks: readonly Block[],
  facts: ReportDocument["facts"] = [],
): readonly Block[] {
  const used = [...facts.flatMap(({ text }) => inlineCells(text)), ...blocks.flatMap(cellsOf)];
  const printed = new Map<CellAddress, UsedCell>();
  for (const one of used) if (!printed.has(one.cell)) printed.set(one.cell, one);
  if (printed.size === 0) return [];
  const texts = writer.texts.plan.basis;
  const known = cellFacts(writer, [...printed.keys()]);
  const titles = [texts.number, texts.what, texts.asked, texts.source];
  const rows = [...printed.values()].map((one) => basisRow(writer, one, known.get(one.cell)));
  const hides = rows.some(([number]) => number?.value === null);
  const asks = [...known.values()].some(({ asked }) => asked !== null);
  const notes = [
    ...(asks && writer.survey !== null ? [surveyNote(writer, writer.survey)] : []),
    ...(hides ? [texts.hidden(hiddenRule(writer))] : []),
  ];
  const table: TableBlock = {
    kind: "table",
    id: "tallgrunnlag",
    caption: texts.caption,
    columns: titles.map((title) => ({ title, numeric: title === texts.number })),
    rows,
    ...(notes.length === 0 ? {} : { note: notes.join(" ") }),
    basisOf: [...printed.keys()],
  };
  return [writer.heading(2, texts.heading, "tallgrunnlag-del"), table];
}

/** A number in a document, as it stands where it is first met. */
interface UsedCell {
  readonly cell: CellAddress;
  readonly text: string;
  readonly isHidden: boolean;
}

/** Its name stands once, not in every row. */
function surveyNote(writer: PlanWriter, survey: Writer): string {
  return writer.texts.plan.basis.surveyName(survey.text(survey.results.survey.name));
}

function basisRow(
  writer: PlanWriter,
  { cell, text, isHidden }: UsedCell,
  facts: CellFacts | undefined,
): readonly TableCell[] {
  const number: TableCell =
    isHidden || facts?.isHidden === true
      ? { text: facts?.number ?? text, value: null, cell }
      : { text: facts?.number ?? text, cell };
  return [
    number,
    { text: facts?.what ?? cell },
    { text: askedText(writer, facts) },
    { text: facts?.source ?? "–" },
  ];
}

/** «alle som svarte (147)». */
function askedText(writer: PlanWriter, facts: CellFacts | undefined): string {
  const { asked = null, answered = null } = facts ?? {};
  if (asked === null) return answered ?? "–";
  return answered === null ? asked : writer.texts.plan.basis.answered(asked, answered);
}

function inlineCells(text: readonly Inline[]): readonly UsedCell[] {
  return text.flatMap((part) =>
    typeof part === "string" || part.cell === undefined
      ? []
      : [{ cell: part.cell, text: part.text, isHidden: false }],
  );
}

function tableCells({ rows }: TableBlock): readonly UsedCell[] {
  return rows.flatMap((row) =>
    row.flatMap(({ cell, text, value }) =>
      // A verdict's word is no number: what carries it stands in its own cells.
      cell === undefined || (value !== null && !/\d/u.test(text))
        ? []
        : [{ cell, text, isHidden: value === null }],
    ),
  );
}

function chartCells(chart: ChartData): readonly CellAddress[] {
  if (chart.kind === "intervals" || chart.kind === "change") return chart.rows.map(({ cell }) => cell);
  if (chart.kind !== "likert") return [];
  return chart.rows.flatMap(({ segments }) => segments.map(({ cell }) => cell));
}

/** Every number of a block that has a cell, in reading order. */
function cellsOf(block: Block): readonly UsedCell[] {
  switch (block.kind) {
    case "paragraph":
      return inlineCells(block.text);
    case "list":
      return block.items.flatMap(inlineCells);
    case "table":
      return tableCells(block);
    case "figure":
      return [
        ...tableCells(block.table),
        ...chartCells(block.chart).map((cell) => ({ cell, text: "", isHidden: false })),
      ];
    case "findings":
      return block.items.flatMap(({ text, cells }) => [
        ...inlineCells(text),
        ...cells.map((cell) => ({ cell, text: "", isHidden: false })),
      ]);
    case "callout":
    case "details":
      return block.blocks.flatMap(cellsOf);
    case "heading":
    case "open":
      return [];
  }
}
