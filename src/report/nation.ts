import type { Block, IntervalChart, TableBlock, TableCell } from "../domain/document.js";
import type { Against } from "../domain/comparison.js";
import type { ShareFigure } from "../domain/figures.js";
import type { IndicatorResult } from "../domain/results.js";
import { comparisonOf, judgedReference, referenceCell } from "./comparisons.js";
import { toneOf, type ShownFigure, type Writer } from "./writer.js";

/** Our shares beside what is known of the nation: one picture and one table. */
export function nationSection(writer: Writer): readonly Block[] {
  const { nation } = writer.texts.report;
  const heading: Block = { kind: "heading", level: 2, text: nation.heading, id: "landet" };
  const indicators = writer.results.indicators.filter(
    ({ id }) => judgedReference(writer.results, id) !== undefined,
  );
  if (indicators.length === 0) return [heading, { kind: "paragraph", text: [nation.nothing] }];
  const table = indicatorTable(writer, indicators, { id: "landet-tabell", caption: nation.tableCaption });
  const rows = indicators.flatMap((indicator) => intervalRow(writer, indicator));
  if (rows.length === 0) return [heading, table];
  return [
    heading,
    { kind: "paragraph", text: [nation.intro] },
    {
      kind: "figure",
      id: "landet-figur",
      title: nation.figureTitle,
      chart: intervalChart(writer, rows),
      alt: intervalAlt(writer, rows),
      table,
    },
    ...(rows.length === indicators.length
      ? []
      : [{ kind: "paragraph" as const, role: "small" as const, text: [nation.onlyInTable] }]),
  ];
}

/** A picture of some indicators' shares with intervals. */
export function intervalChart(writer: Writer, rows: IntervalChart["rows"]): IntervalChart {
  const { nation } = writer.texts.report;
  return {
    kind: "intervals",
    axis: nation.axis,
    rows,
    legend: { ours: nation.ours, reference: nation.reference },
  };
}

/** What the picture shows, for who does not see it. */
export function intervalAlt(writer: Writer, rows: IntervalChart["rows"]): string {
  const { nation } = writer.texts.report;
  const { percent, count } = writer.numbers;
  const lines = rows.map((row) => {
    const ours = nation.altRow(row.label, percent(row.value), percent(row.low), percent(row.high));
    const reference =
      row.reference && nation.altReference(percent(row.reference.low), percent(row.reference.high));
    return reference === null ? ours : `${ours}, ${reference}`;
  });
  return `${nation.alt(count(rows.length))}${lines.join(". ")}.`;
}

/** One line of the picture; none where few answered or the share is hidden, since a point reads as a per cent. */
export function intervalRow(writer: Writer, indicator: IndicatorResult): IntervalChart["rows"] {
  const share = writer.share(indicator.id, writer.results.wave, null);
  if (share?.shown !== true || share.fewAnswers) return [];
  const judged = judgedReference(writer.results, indicator.id);
  const comparison = judged?.comparison;
  const comparable = comparison?.shown === true && comparison.notComparable === null;
  return [
    {
      label: writer.label(indicator),
      value: share.value,
      low: share.low,
      high: share.high,
      n: share.n,
      reference: comparable ? bandOf(comparison.against) : null,
      tone: toneOf(judged?.verdict),
      cell: share.cell,
    },
  ];
}

function bandOf(against: Against): { readonly low: number; readonly high: number } {
  if (against.kind === "words") return { low: against.low, high: against.high };
  const { count, n } = against.kind === "counts" ? against.published : against;
  return { low: count / n, high: count / n };
}

/** Indicators with level, uncertainty, reference and verdict. */
export function indicatorTable(
  writer: Writer,
  indicators: readonly IndicatorResult[],
  { id, caption }: { readonly id: string; readonly caption: string },
): TableBlock {
  const { columns } = writer.texts.report;
  const withCounty = indicators.some((one) => comparisonOf(writer.results, one.id, "county") !== undefined);
  const titles = [
    { title: columns.indicator, numeric: false },
    { title: columns.ours, numeric: true },
    { title: columns.interval, numeric: true },
    { title: columns.n, numeric: true },
    { title: columns.reference, numeric: false },
    ...(withCounty ? [{ title: columns.county, numeric: false }] : []),
    { title: columns.verdict, numeric: false },
  ];
  const rows = indicators.map((indicator): TableCell[] => {
    const share = writer.share(indicator.id, writer.results.wave, null);
    const nation = comparisonOf(writer.results, indicator.id, "nation");
    const county = comparisonOf(writer.results, indicator.id, "county");
    return [
      { text: writer.label(indicator) },
      writer.shareCell(share),
      { text: share?.shown === true ? writer.shareRange(share.low, share.high) : "" },
      {
        text: share?.shown === true ? writer.numbers.count(share.n) : "",
        ...nOf(share?.shown === true ? share : null),
      },
      referenceCell(writer, nation),
      ...(withCounty ? [referenceCell(writer, county)] : []),
      writer.verdictCell(judgedReference(writer.results, indicator.id)),
    ];
  });
  return { kind: "table", id, caption, columns: titles, rows, note: writer.texts.report.nation.note };
}

function nOf(share: ShownFigure<ShareFigure> | null): { readonly value?: number } {
  return share === null ? {} : { value: share.n };
}
