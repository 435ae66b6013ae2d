import type { Block, TableCell } from "../domain/document.js";
import { SIGNIFICANCE } from "../domain/thresholds.js";
import type { Writer } from "./writer.js";

/** Whether the indicators go one way over three waves or more: none where there are fewer waves. */
export function trendBlocks(writer: Writer): readonly Block[] {
  const { trends: texts, p: pTitle } = writer.texts.statistics;
  const { columns } = writer.texts.report;
  const rows = writer.results.trends.flatMap((trend): TableCell[][] => {
    const indicator = trend.shown ? writer.indicator(trend.indicator) : undefined;
    if (!trend.shown || indicator === undefined) return [];
    const { cell, waves, p, direction, warnings } = trend;
    return [
      [
        { text: writer.label(indicator) },
        { text: writer.numbers.list(waves) },
        { text: p < SIGNIFICANCE ? texts.directions[direction] : texts.uncertain },
        { text: writer.numbers.decimal(p, 3), value: p, cell },
        { text: warnings.map((warning) => writer.texts.report.warnings[warning]).join("; ") },
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      id: "utvikling",
      caption: texts.caption,
      columns: [
        { title: columns.indicator, numeric: false },
        { title: texts.waves, numeric: false },
        { title: texts.direction, numeric: false },
        { title: pTitle, numeric: true },
        { title: columns.what, numeric: false },
      ],
      rows,
      note: texts.note,
    },
  ];
}
