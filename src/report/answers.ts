import type { TableBlock, TableCell } from "../domain/document.js";
import type { Distribution, ItemResult } from "../domain/results.js";
import { FEW } from "../domain/thresholds.js";
import { distributionOf } from "./likert.js";
import type { Writer } from "./writer.js";

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
        : { text: writer.numbers.percent(share), value: share, unit: "percent" },
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

/** The items that say who answered, counted in two waves side by side: none where no background item was asked in both. */
export function makeupTable(writer: Writer, from: string, to: string): TableBlock | null {
  const { columns, change } = writer.texts.report;
  const rows = writer.results.items
    .filter((item) => item.background)
    .flatMap((item) => {
      const [before, after] = [distributionOf(item, from), distributionOf(item, to)];
      if (before === undefined || after === undefined) return [];
      return item.options.map(({ id, text }): TableCell[] => [
        { text: writer.text(item.short) },
        { text: writer.text(text) },
        ...[before, after].map(({ options }) => {
          const count = options.find(({ option }) => option === id)?.count;
          return count === undefined ? { text: "–" } : writer.countCell(count);
        }),
      ]);
    });
  if (rows.length === 0) return null;
  return {
    kind: "table",
    id: "hvem-svarte",
    caption: change.makeup,
    columns: [
      { title: columns.question, numeric: false },
      { title: columns.answer, numeric: false },
      { title: columns.previous(from), numeric: true },
      { title: columns.previous(to), numeric: true },
    ],
    rows,
    note: change.makeupNote,
  };
}
