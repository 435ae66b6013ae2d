import type { Block, TableBlock, TableCell } from "../domain/document.js";
import type { WaveWeights } from "../domain/results.js";
import { FEW } from "../domain/thresholds.js";
import { itemNames, type Writer } from "./writer.js";

/** What the method box says of weights: why there are none, or where they come from. */
export function weightSentences(writer: Writer): readonly string[] {
  const { weights: texts } = writer.texts.statistics;
  const how = judgedWeights(writer);
  if (how === undefined) return [texts.off];
  const source = `${how.source.publisher}, ${how.source.title}`;
  if (how.method === "none") return [texts.none(how.wave)];
  if (how.method === "column") return [texts.column(how.wave, source), texts.wholePercent];
  const { raking } = how;
  return [
    texts.raked(how.wave, itemNames(writer, how.by), source),
    ...(raking === null || raking.converged
      ? []
      : [texts.notConverged(writer.numbers.percent(raking.largestError, 2))]),
  ];
}

/** Only the judged wave's weighted figures are printed. */
function judgedWeights({ results }: Writer): WaveWeights | undefined {
  return results.weights.find(({ wave }) => wave === results.wave);
}

/** The judged wave's weighted shares beside the unweighted ones: none where it is not weighted. */
export function weightedBlocks(writer: Writer): readonly Block[] {
  const how = judgedWeights(writer);
  return how === undefined || how.method === "none" ? [] : [weightedTable(writer, how)];
}

function weightedTable(writer: Writer, how: WaveWeights): TableBlock {
  const { weights: texts } = writer.texts.statistics;
  const { numbers, results } = writer;
  const decimals = how.method === "column" ? 0 : 1;
  const rows = results.indicators.flatMap((indicator): TableCell[][] => {
    const figure = indicator.weighted.find((one) => one.wave === results.wave)?.share;
    if (figure === undefined) return [];
    const unweighted = writer.shareCell(writer.share(indicator.id, results.wave, null));
    const name = { text: writer.label(indicator) };
    if (!figure.shown)
      return [[name, unweighted, writer.hiddenCell(figure), { text: "" }, { text: "" }, { text: "" }]];
    const { cell, value, low, high, n, effectiveN } = figure;
    // Never a per cent of few.
    const level: TableCell =
      n < FEW
        ? { text: "–", cell }
        : { text: numbers.percent(value, decimals), value, unit: "percent", cell };
    return [
      [
        name,
        unweighted,
        level,
        {
          text: writer.texts.words.interval(
            numbers.decimal(low * 100, decimals),
            numbers.percent(high, decimals),
          ),
        },
        { text: numbers.count(n), value: n },
        { text: numbers.decimal(effectiveN, decimals), value: effectiveN },
      ],
    ];
  });
  return {
    kind: "table",
    id: "vektet",
    caption: texts.caption(results.wave),
    columns: [
      { title: writer.texts.report.columns.indicator, numeric: false },
      { title: texts.unweighted, numeric: true },
      { title: texts.weighted, numeric: true },
      { title: writer.texts.report.columns.interval, numeric: true },
      { title: texts.n, numeric: true },
      { title: texts.effectiveN, numeric: true },
    ],
    rows,
    note: [
      ...(how.designEffect === null ? [] : [texts.designEffect(numbers.decimal(how.designEffect, 2))]),
      ...(how.raking === null || how.raking.cap === null ? [] : [texts.cap(numbers.decimal(how.raking.cap))]),
    ].join(" "),
  };
}
