import type { Block, HeatmapChart, TableBlock, TableCell } from "../domain/document.js";
import { cellAddress, type Group } from "../domain/cell.js";
import type { ItemResult } from "../domain/results.js";
import type { Writer } from "./writer.js";

/** A heat map of the areas for each item that divides the answers into groups. It judges nothing. */
export function groupsSection(writer: Writer): readonly Block[] {
  return groupItems(writer).flatMap((item) => mapBlocks(writer, item));
}

/** Each group against the rest: for the appendix, and never a finding. Hidden rows are counted, not listed. */
export function groupTables(writer: Writer): readonly Block[] {
  const { groups: texts } = writer.texts.report;
  return groupItems(writer).flatMap((item): Block[] => [
    { kind: "paragraph", text: [texts.note] },
    groupTable(writer, item, groupsOf(writer, item), texts.caption(writer.text(item.short))),
  ]);
}

function groupItems({ results }: Writer): readonly ItemResult[] {
  return results.settings.groupBy.flatMap((id) => results.items.filter((item) => item.id === id));
}

function groupsOf(writer: Writer, item: ItemResult): readonly Named[] {
  return item.options
    .filter(({ missing }) => missing === null || missing === "dontKnow")
    .map(({ id, text }) => ({ group: { item: item.id, option: id }, name: writer.text(text) }));
}

function mapBlocks(writer: Writer, item: ItemResult): readonly Block[] {
  const texts = writer.texts.report.groups;
  const short = writer.text(item.short);
  const groups = groupsOf(writer, item);
  const map = heatmap(writer, groups);
  const values = map.rows.flatMap((row) => row.values);
  if (values.every(({ value }) => value === null)) return [];
  const hasSigns = values.some(({ value }) => value === null);
  return [
    { kind: "heading", level: 2, text: texts.heading(short), id: `grupper-${item.id}` },
    { kind: "paragraph", text: [texts.mapNote, ...(hasSigns ? [" ", texts.signs] : [])] },
    {
      kind: "figure",
      id: `grupper-${item.id}-figur`,
      title: texts.figureTitle(short),
      chart: map,
      alt: heatmapAlt(writer, map),
      table: indexTable(writer, item, groups),
    },
  ];
}

type Named = { readonly group: Group; readonly name: string };

function heatmap(writer: Writer, groups: readonly Named[]): HeatmapChart {
  return {
    kind: "heatmap",
    axis: writer.texts.report.groups.axis,
    columns: groups.map(({ name }) => name),
    rows: writer.results.areas.map((area) => ({
      label: writer.text(area.text),
      values: groups.map(({ group }) => {
        const index = indexOf(writer, area.id, group);
        return index?.shown === true
          ? { value: index.value, text: writer.numbers.decimal(index.value, 0) }
          : { value: null, text: mapSign(index) };
      }),
    })),
  };
}

/** A map has room for a sign: `:` hidden, «–» cannot be given. The table under it says which in words. */
function mapSign(index: ReturnType<typeof indexOf>): string {
  return index?.shown === false && index.why === "skjermet" ? ":" : "–";
}

function heatmapAlt(writer: Writer, map: HeatmapChart): string {
  const texts = writer.texts.report.groups;
  const rows = map.rows.map(({ label, values }) =>
    texts.altRow(label, values.map((value, place) => `${map.columns[place] ?? ""} ${value.text}`).join(", ")),
  );
  return `${texts.alt}${rows.join(". ")}.`;
}

function indexTable(writer: Writer, item: ItemResult, groups: readonly Named[]): TableBlock {
  const { columns, groups: texts } = writer.texts.report;
  const rows = writer.results.areas.map((area): TableCell[] => [
    { text: writer.text(area.text) },
    ...groups.map(({ group }): TableCell => {
      const index = indexOf(writer, area.id, group);
      if (index === undefined) return { text: "–" };
      if (!index.shown) return writer.hiddenCell(index);
      const level = writer.numbers.decimal(index.value);
      const text = texts.ofIndicators(level, index.indicators.length, area.headlines.length);
      return { text, value: index.value, cell: index.cell };
    }),
  ]);
  return {
    kind: "table",
    id: `grupper-${item.id}-indeks`,
    caption: texts.figureTitle(writer.text(item.short)),
    columns: [
      { title: columns.area, numeric: false },
      ...groups.map(({ name }) => ({ title: name, numeric: true })),
    ],
    rows,
  };
}

function groupTable(writer: Writer, item: ItemResult, groups: readonly Named[], caption: string): TableBlock {
  const { columns, groups: texts } = writer.texts.report;
  const all =
    writer.results.indicators.filter((indicator) => indicator.item !== item.id).length * groups.length;
  const rows = writer.results.indicators
    .filter((indicator) => indicator.item !== item.id)
    .flatMap((indicator) =>
      groups.flatMap(({ group, name }): TableCell[][] => {
        const share = writer.share(indicator.id, writer.results.wave, group);
        if (share?.shown !== true) return [];
        const place = { wave: writer.results.wave, subject: indicator.id, group };
        const cell = cellAddress({ ...place, measure: "vs-rest" });
        const judged = writer.results.comparisons.find(({ comparison }) => comparison.cell === cell);
        return [
          [
            { text: writer.label(indicator) },
            { text: name },
            writer.shareCell(share),
            { text: writer.shareRange(share.low, share.high) },
            writer.verdictCell(judged),
            { text: testName(writer, judged) },
          ],
        ];
      }),
    );
  return {
    kind: "table",
    id: `grupper-${item.id}-tabell`,
    caption,
    columns: [
      { title: columns.indicator, numeric: false },
      { title: columns.group, numeric: false },
      { title: columns.share, numeric: true },
      { title: columns.interval, numeric: true },
      { title: columns.verdict, numeric: false },
      { title: columns.test, numeric: false },
    ],
    rows,
    ...(all > rows.length ? { note: texts.notShown(writer.numbers.count(all - rows.length)) } : {}),
  };
}

function testName(writer: Writer, judged: Writer["results"]["comparisons"][number] | undefined): string {
  const test = judged?.comparison.shown === true ? judged.comparison.test : null;
  return test === null ? "" : writer.texts.report.appendix.tests[test];
}

function indexOf(writer: Writer, area: string, group: Group) {
  return writer.results.areas
    .find(({ id }) => id === area)
    ?.indexes.find(
      (one) =>
        one.wave === writer.results.wave &&
        one.group?.item === group.item &&
        one.group.option === group.option,
    )?.index;
}
