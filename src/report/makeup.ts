import type { Block, TableBlock, TableCell } from "../domain/document.js";
import type { Comparison } from "../domain/comparison.js";
import type { IndicatorResult } from "../domain/results.js";
import { makeupTable } from "./answers.js";
import { comparisonOf } from "./comparisons.js";
import { itemNames, type Writer } from "./writer.js";

/** Who answered in both waves, side by side, and the changes as they would be had the same kinds of people answered. */
export function makeupBlocks(writer: Writer, previousWave: string): readonly Block[] {
  const who = makeupTable(writer, previousWave, writer.results.wave);
  const standardized = standardizedBlock(writer);
  return [...(who === null ? [] : [who]), ...(standardized === null ? [] : [standardized])];
}

function standardizedBlock(writer: Writer): Block | null {
  const { makeup: texts } = writer.texts.statistics;
  const all = writer.results.indicators.flatMap((indicator) => {
    const comparison = comparisonOf(writer.results, indicator.id, "wave")?.comparison;
    const standardized = comparison?.shown === true ? comparison.standardized : null;
    return standardized === null ? [] : [{ indicator, standardized }];
  });
  const first = all[0];
  if (first === undefined) return null;
  const items = itemNames(writer, first.standardized.by);
  const rows = all.flatMap(({ indicator }) => standardizedRow(writer, indicator));
  if (rows.length === 0) return { kind: "paragraph", text: [texts.notPossible(items)] };
  return tableOf(writer, texts.caption(items), rows);
}

function standardizedRow(writer: Writer, indicator: IndicatorResult): TableCell[][] {
  const judged = comparisonOf(writer.results, indicator.id, "wave");
  const comparison = judged?.comparison;
  if (comparison?.shown !== true || comparison.standardized?.why !== null) return [];
  // Never points of few.
  if (judged?.verdict?.fewAnswers === true) return [];
  const { numbers, texts } = writer;
  const { difference, low, high, p } = comparison.standardized;
  const crude = comparison.difference;
  return [
    [
      { text: writer.label(indicator) },
      crude === null
        ? { text: "–" }
        : { text: since(writer, comparison, crude), value: crude, unit: "points", cell: comparison.cell },
      { text: numbers.points(difference), value: difference, unit: "points" },
      { text: texts.words.between(numbers.points(low), numbers.points(high)) },
      { text: numbers.decimal(p, 3), value: p },
      writer.verdictCell(judged),
    ],
  ];
}

/** A change from an older wave than the previous one names it. */
function since(writer: Writer, { against }: Comparison, points: number): string {
  const text = writer.numbers.points(points);
  const older = against.kind === "wave" && against.wave !== writer.results.previousWave;
  return older ? `${text} (${against.wave})` : text;
}

function tableOf(writer: Writer, caption: string, rows: TableCell[][]): TableBlock {
  const { makeup: texts, p } = writer.texts.statistics;
  const { columns } = writer.texts.report;
  return {
    kind: "table",
    id: "lik-fordeling",
    caption,
    columns: [
      { title: columns.indicator, numeric: false },
      { title: texts.crude, numeric: true },
      { title: texts.standardized, numeric: true },
      { title: columns.interval, numeric: true },
      { title: p, numeric: true },
      { title: columns.verdict, numeric: false },
    ],
    rows,
    note: texts.note,
  };
}
