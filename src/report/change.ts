import type { Block, ChangeChart, TableCell } from "../domain/document.js";
import type { IndicatorResult } from "../domain/results.js";
import { comparisonOf, remarks } from "./comparisons.js";
import { makeupBlocks } from "./makeup.js";
import { toneOf, type Writer } from "./writer.js";

/** What has changed since the previous wave: one picture and one table. */
export function changeSection(writer: Writer): readonly Block[] {
  const { change } = writer.texts.report;
  const { previousWave, wave } = writer.results;
  if (previousWave === null) return [];
  const indicators = writer.results.indicators.filter(
    ({ id }) => comparisonOf(writer.results, id, "wave") !== undefined,
  );
  const heading: Block = { kind: "heading", level: 2, text: change.heading(previousWave), id: "endring" };
  if (indicators.length === 0) return [heading, { kind: "paragraph", text: [change.nothing] }];
  const table = changeTable(writer, indicators, previousWave);
  const rows = indicators.flatMap((indicator) => changeRow(writer, indicator));
  const makeup = makeupBlocks(writer, previousWave);
  const who: readonly Block[] =
    makeup.length === 0
      ? []
      : [{ kind: "details", id: "endring-hvem", summary: change.makeup, blocks: makeup }];
  if (rows.length === 0) return [heading, table, ...who];
  const alt = rows.map((row) =>
    change.altRow(row.label, writer.numbers.percent(row.from.value), writer.numbers.percent(row.to.value)),
  );
  return [
    heading,
    {
      kind: "figure",
      id: "endring-figur",
      title: change.figureTitle(previousWave, wave),
      chart: { kind: "change", axis: writer.texts.report.nation.axis, waves: [previousWave, wave], rows },
      alt: `${alt.join(". ")}.`,
      table,
    },
    ...who,
  ];
}

function changeRow(writer: Writer, indicator: IndicatorResult): ChangeChart["rows"] {
  const judged = comparisonOf(writer.results, indicator.id, "wave");
  const comparison = judged?.comparison;
  if (comparison?.shown !== true || comparison.notComparable !== null || comparison.against.kind !== "wave")
    return [];
  // The picture has two waves: what is compared with an older one stands in the table, with its year.
  if (comparison.against.wave !== writer.results.previousWave) return [];
  const to = writer.share(indicator.id, writer.results.wave, null);
  const from = writer.share(indicator.id, comparison.against.wave, null);
  if (to?.shown !== true || from?.shown !== true || to.fewAnswers || from.fewAnswers) return [];
  const point = ({ value, low, high }: { value: number; low: number; high: number }) => ({
    value,
    low,
    high,
  });
  return [
    {
      label: writer.label(indicator),
      from: point(from),
      to: point(to),
      tone: toneOf(judged?.verdict),
      cell: comparison.cell,
    },
  ];
}

function changeTable(writer: Writer, indicators: readonly IndicatorResult[], previousWave: string) {
  const { columns, change } = writer.texts.report;
  const rows = indicators.map((indicator): TableCell[] => {
    const judged = comparisonOf(writer.results, indicator.id, "wave");
    const comparison = judged?.comparison;
    const points = comparison?.shown === true && !isFew(judged?.verdict) ? comparison.difference : null;
    return [
      { text: writer.label(indicator) },
      previousCell(writer, indicator, previousWave),
      writer.shareCell(writer.share(indicator.id, writer.results.wave, null)),
      points === null
        ? { text: "–" }
        : {
            text: writer.numbers.points(points),
            value: points,
            unit: "points",
            cell: comparison?.cell ?? "",
          },
      comparison?.shown === true && points !== null && comparison.low !== null && comparison.high !== null
        ? {
            text: writer.texts.words.between(
              writer.numbers.points(comparison.low),
              writer.numbers.points(comparison.high),
            ),
          }
        : { text: "" },
      writer.verdictCell(judged),
      { text: comparison?.shown === true ? remarks(writer, comparison) : "" },
    ];
  });
  return {
    kind: "table" as const,
    id: "endring-tabell",
    caption: change.tableCaption(previousWave),
    columns: [
      { title: columns.indicator, numeric: false },
      { title: columns.previous(previousWave), numeric: true },
      { title: columns.previous(writer.results.wave), numeric: true },
      { title: columns.change, numeric: true },
      { title: columns.interval, numeric: true },
      { title: columns.verdict, numeric: false },
      { title: columns.what, numeric: false },
    ],
    rows,
  };
}

/** The share of the wave compared with, which need not be the newest before. */
function previousCell(writer: Writer, indicator: IndicatorResult, previousWave: string): TableCell {
  const judged = comparisonOf(writer.results, indicator.id, "wave");
  const against = judged?.comparison.shown === true ? judged.comparison.against : null;
  const wave = against?.kind === "wave" ? against.wave : previousWave;
  const cell = writer.shareCell(writer.share(indicator.id, wave, null));
  return wave === previousWave ? cell : { ...cell, text: `${cell.text} (${wave})` };
}

function isFew(verdict: { readonly fewAnswers: boolean } | null | undefined): boolean {
  return verdict?.fewAnswers ?? false;
}
