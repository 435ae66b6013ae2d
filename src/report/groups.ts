import type { Block, HeatmapChart, TableBlock, TableCell } from "../domain/document.js";
import type { Group } from "../domain/cell.js";
import type { ItemResult } from "../domain/results.js";
import type { Writer } from "./writer.js";

/** The groups of each item asked for: a heat map of the areas, and each group against the rest. Never findings. */
export function groupsSection(writer: Writer): readonly Block[] {
  return writer.results.settings.groupBy.flatMap((id) => {
    const item = writer.results.items.find((one) => one.id === id);
    return item === undefined ? [] : groupBlocks(writer, item);
  });
}

function groupBlocks(writer: Writer, item: ItemResult): readonly Block[] {
  const texts = writer.texts.report.groups;
  const short = writer.text(item.short);
  const groups = item.options
    .filter(({ missing }) => missing === null || missing === "dontKnow")
    .map(({ id, text }) => ({ group: { item: item.id, option: id }, name: writer.text(text) }));
  const map = heatmap(writer, groups);
  const table = groupTable(writer, item, groups, texts.caption(short));
  const hasIndex = map.rows.some((row) => row.values.some((value) => value !== null));
  return [
    { kind: "heading", level: 2, text: texts.heading(short), id: `grupper-${item.id}` },
    { kind: "paragraph", text: [texts.note] },
    ...(hasIndex
      ? [
          {
            kind: "figure" as const,
            id: `grupper-${item.id}-figur`,
            title: texts.figureTitle(short),
            chart: map,
            alt: heatmapAlt(writer, map),
            table: indexTable(writer, item, groups),
          },
        ]
      : []),
    table,
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
          : null;
      }),
    })),
    hidden: writer.texts.words.hiddenMark,
  };
}

function heatmapAlt(writer: Writer, map: HeatmapChart): string {
  const texts = writer.texts.report.groups;
  const rows = map.rows.map(({ label, values }) =>
    texts.altRow(
      label,
      values.map((value, place) => `${map.columns[place] ?? ""} ${value?.text ?? map.hidden}`).join(", "),
    ),
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
      return { text: writer.numbers.decimal(index.value), value: index.value, cell: index.cell };
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
  const { columns } = writer.texts.report;
  const rows = writer.results.indicators
    .filter((indicator) => indicator.item !== item.id)
    .flatMap((indicator) =>
      groups.flatMap(({ group, name }): TableCell[][] => {
        const share = writer.share(indicator.id, writer.results.wave, group);
        if (share === undefined) return [];
        const judged = writer.results.comparisons.find(
          ({ comparison }) =>
            comparison.cell ===
            `${writer.results.wave}/${indicator.id}/${group.item}=${group.option}/vs-rest`,
        );
        return [
          [
            { text: writer.label(indicator) },
            { text: name },
            writer.shareCell(share),
            { text: share.shown ? writer.shareRange(share.low, share.high) : "" },
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
