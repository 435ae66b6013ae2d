import type { Block, LikertChart, TableBlock, TableCell } from "../domain/document.js";
import type { Distribution, ItemResult } from "../domain/results.js";
import { FEW } from "../domain/thresholds.js";
import type { Writer } from "./writer.js";

type Segment = LikertChart["rows"][number]["segments"][number];

/** How the answers fell: the items with one answer as stacked bars, and every count in the tables. */
export function answersSection(writer: Writer): readonly Block[] {
  const { answers } = writer.texts.report;
  const items = writer.results.items.filter((item) => !item.background && item.kind !== "multiple");
  const rows = items.flatMap((item) => likertRow(writer, item));
  if (rows.length === 0) return [];
  const { percent, count } = writer.numbers;
  const alt = rows.map((row) =>
    answers.altRow(
      row.label,
      row.segments.map((segment) => `${segment.label} ${percent(segment.share)}`).join(", "),
    ),
  );
  return [
    { kind: "heading", level: 2, text: answers.heading, id: "svar" },
    {
      kind: "figure",
      id: "svar-figur",
      title: answers.figureTitle,
      chart: { kind: "likert", axis: answers.axis, rows },
      alt: `${answers.alt(count(rows.length))}${alt.join(". ")}.`,
      table: stackedTable(writer, items),
    },
  ];
}

/** Every item's answers, one table each: for the appendix. */
export function answerTables(writer: Writer): readonly TableBlock[] {
  return writer.results.items.flatMap((item) => {
    const distribution = distributionOf(item, writer.results.wave);
    return distribution === undefined ? [] : [answerTable(writer, item, distribution)];
  });
}

function answerTable(writer: Writer, item: ItemResult, { base, options }: Distribution): TableBlock {
  const { columns, answers } = writer.texts.report;
  const rows = options.map(({ option, count }): TableCell[] => {
    const info = item.options.find(({ id }) => id === option);
    const isAnswer = info?.missing === null || info?.missing === "dontKnow";
    const share =
      count.shown && base.shown && base.value >= FEW && isAnswer ? count.value / base.value : null;
    return [
      { text: info === undefined ? option : writer.text(info.text) },
      writer.countCell(count),
      share === null
        ? { text: count.shown ? "" : writer.texts.words.hiddenMark }
        : { text: writer.numbers.percent(share), value: share },
    ];
  });
  const total: TableCell[] = [{ text: columns.total }, writer.countCell(base), { text: "" }];
  return {
    kind: "table",
    id: `svar-${item.id}`,
    caption: answers.caption(writer.text(item.text)),
    columns: [
      { title: columns.answer, numeric: false },
      { title: columns.count, numeric: true },
      { title: columns.share, numeric: true },
    ],
    rows: [...rows, total],
    note: [
      `${columns.asked}: ${writer.text(item.asked)}.`,
      ...(item.kind === "multiple" ? [answers.multipleNote] : []),
    ].join(" "),
  };
}

/** A bar needs every one of its parts: an item with a hidden answer has none. */
function likertRow(writer: Writer, item: ItemResult): LikertChart["rows"] {
  const distribution = distributionOf(item, writer.results.wave);
  if (distribution?.base.shown !== true || distribution.base.value < FEW) return [];
  const n = distribution.base.value;
  const segments = answersOf(item).map((option): Segment | null => {
    const count = distribution.options.find((one) => one.option === option.id)?.count;
    if (count?.shown !== true) return null;
    return {
      label: writer.text(option.text),
      share: count.value / n,
      role: roleOf(item, option),
      cell: count.cell,
    };
  });
  const shown = segments.filter((segment) => segment !== null);
  return shown.length < segments.length ? [] : [{ label: writer.text(item.short), n, segments: shown }];
}

type OptionInfo = ItemResult["options"][number];

/** The answers in the order of the scale, «vet ikke» last. */
function answersOf({ options }: ItemResult): readonly OptionInfo[] {
  return [
    ...options.filter(({ missing }) => missing === null),
    ...options.filter(({ missing }) => missing === "dontKnow"),
  ];
}

function roleOf({ options }: ItemResult, option: OptionInfo): Segment["role"] {
  if (option.missing === "dontKnow") return "dontKnow";
  if (option.middle) return "middle";
  const substantive = options.filter(({ missing }) => missing === null);
  const middle = substantive.findIndex((one) => one.middle);
  const boundary = middle === -1 ? (substantive.length - 1) / 2 : middle;
  return substantive.indexOf(option) > boundary ? "above" : "below";
}

function stackedTable(writer: Writer, items: readonly ItemResult[]): TableBlock {
  const { columns, answers } = writer.texts.report;
  const rows = items.flatMap((item) => {
    const distribution = distributionOf(item, writer.results.wave);
    if (distribution === undefined) return [];
    return answersOf(item).map((option): TableCell[] => {
      const count = distribution.options.find((one) => one.option === option.id)?.count;
      return [
        { text: writer.text(item.short) },
        { text: writer.text(option.text) },
        count === undefined ? { text: "–" } : writer.countCell(count),
        writer.countCell(distribution.base),
      ];
    });
  });
  return {
    kind: "table",
    id: "svar-tabell",
    caption: answers.figureCaption,
    columns: [
      { title: columns.question, numeric: false },
      { title: columns.answer, numeric: false },
      { title: columns.count, numeric: true },
      { title: columns.total, numeric: true },
    ],
    rows,
  };
}

function distributionOf(item: ItemResult, wave: string): Distribution | undefined {
  return item.distributions.find((one) => one.wave === wave && one.group === null);
}
