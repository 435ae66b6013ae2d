import { parseCell } from "../domain/cell.js";
import type { Comparison, Verdict } from "../domain/comparison.js";
import { ParorendeError } from "../domain/errors.js";
import type { HiddenWhy, Published, Trace } from "../domain/published.js";
import type {
  AlphaFigure,
  ChangeFigure,
  CountFigure,
  IndexFigure,
  ShareFigure,
  TrendFigure,
  WeightedFigure,
} from "../domain/figures.js";
import type { Results } from "../domain/results.js";
import type { Locale } from "../domain/text.js";
import { referenceText, remarks } from "./comparisons.js";
import { FEW, SIGNIFICANCE } from "../domain/thresholds.js";
import { itemNames, Writer, type ShownFigure } from "./writer.js";

/** One line of an explanation. */
export interface ExplanationLine {
  readonly term: string;
  readonly text: string;
}

type AnyFigure =
  CountFigure | ShareFigure | WeightedFigure | IndexFigure | ChangeFigure | TrendFigure | AlphaFigure;

/**
 * How a number came about: file, column, options counted, base, method, share, interval; for a comparison the reference,
 * the test and the rule that decided. Read from the number's trace alone. For a hidden cell: that it is hidden, and the
 * rule, nothing else.
 *
 * @throws ParorendeError unknownCell, with the nearest address there is
 */
export function explanation(results: Results, cell: string, locale: Locale): readonly ExplanationLine[] {
  const writer = new Writer(results, locale);
  const judged = results.comparisons.find(({ comparison }) => comparison.cell === cell);
  if (judged !== undefined) {
    const { comparison, verdict } = judged;
    if (!comparison.shown) return hiddenLines(writer, cell, comparison.why);
    return [{ term: cell, text: "" }, ...comparisonLines(writer, comparison, verdict)];
  }
  const figure = figuresOf(results).find((one) => one.cell === cell);
  if (figure === undefined) {
    const cells = [...figuresOf(results), ...results.comparisons.map(({ comparison }) => comparison)].map(
      (one) => one.cell,
    );
    throw new ParorendeError({ code: "unknownCell", facts: { cell, nearest: nearest(cell, cells) } });
  }
  if (!figure.shown) return hiddenLines(writer, cell, figure.why);
  return [
    { term: cell, text: "" },
    ...figureLines(writer, figure),
    ...traceLines(writer, cell, figure.trace),
  ];
}

/** Every figure of the results but comparisons. */
export function figuresOf(results: Results): readonly Published<AnyFigure>[] {
  return [
    ...results.waves.map(({ respondents }) => respondents),
    ...results.items.flatMap(({ distributions }) =>
      distributions.flatMap(({ base, options }) => [base, ...options.map(({ count }) => count)]),
    ),
    ...results.indicators.flatMap(({ estimates, weighted }) => [
      ...estimates.map(({ share }) => share),
      ...weighted.map(({ share }) => share),
    ]),
    ...results.trends,
    ...(results.voices?.events ?? []).flatMap(({ participants }) => participants ?? []),
    ...results.areas.flatMap(({ indexes, changes, alphas }) => [
      ...indexes.map(({ index }) => index),
      ...changes,
      ...alphas.map(({ alpha }) => alpha),
    ]),
  ];
}

function hiddenLines(writer: Writer, cell: string, why: HiddenWhy): readonly ExplanationLine[] {
  const { explain } = writer.texts.cli;
  if (why === "forFaSvar") return [{ term: cell, text: explain.tooFew }];
  if (why === "notEstimable") return [{ term: cell, text: explain.notEstimable }];
  const rule = writer.texts.words.hiddenRule(writer.numbers.count(writer.results.settings.limit));
  return [{ term: cell, text: `${explain.hidden} ${rule}` }];
}

function figureLines(writer: Writer, figure: ShownFigure<AnyFigure>): readonly ExplanationLine[] {
  const { explain } = writer.texts.cli;
  const { numbers } = writer;
  if ("count" in figure) {
    return [
      { term: explain.count, text: writer.outOf(figure.count, figure.n) },
      { term: explain.value, text: writer.level(figure) },
      { term: explain.interval, text: writer.shareRange(figure.low, figure.high) },
    ];
  }
  if ("direction" in figure) return trendLines(writer, figure);
  if ("effectiveN" in figure) {
    const { weights } = writer.texts.statistics;
    return [
      // Never a per cent of few.
      ...(figure.n < FEW ? [] : [{ term: weights.weighted, text: numbers.percent(figure.value) }]),
      { term: explain.interval, text: writer.shareRange(figure.low, figure.high) },
      { term: weights.n, text: numbers.count(figure.n) },
      { term: weights.effectiveN, text: numbers.decimal(figure.effectiveN) },
    ];
  }
  if (!("low" in figure)) {
    return [{ term: explain.value, text: numbers.decimal(figure.value, "area" in figure ? 2 : 0) }];
  }
  const range = writer.texts.words.interval(numbers.decimal(figure.low), numbers.decimal(figure.high));
  return [
    { term: explain.value, text: numbers.decimal(figure.value) },
    { term: explain.interval, text: range },
  ];
}

function trendLines(writer: Writer, { waves, p, direction }: TrendFigure): readonly ExplanationLine[] {
  const { trends } = writer.texts.statistics;
  return [
    { term: trends.waves, text: writer.numbers.list(waves) },
    { term: trends.direction, text: p < SIGNIFICANCE ? trends.directions[direction] : trends.uncertain },
    { term: writer.texts.cli.explain.p, text: pText(writer, p) },
  ];
}

/** The change as it would be with the earlier wave's make-up. */
function standardizedLines(writer: Writer, { standardized }: Comparison): readonly ExplanationLine[] {
  if (standardized?.why !== null) return [];
  const { numbers, texts } = writer;
  const { difference, low, high, by, p } = standardized;
  const interval = texts.words.between(numbers.points(low), numbers.points(high));
  return [
    {
      term: texts.statistics.makeup.standardized,
      text: `${numbers.points(difference)} (${interval}), p = ${pText(writer, p)}, ${itemNames(writer, by)}`,
    },
  ];
}

function traceLines(writer: Writer, cell: string, trace: Trace): readonly ExplanationLine[] {
  const { explain } = writer.texts.cli;
  const subject = parseCell(cell)?.subject;
  const asked = writer.results.items.find(({ id }) => id === subject?.split(".")[0]);
  return [
    ...trace.sources.flatMap(({ file, column }) => [
      { term: explain.file, text: file },
      ...(column === null ? [] : [{ term: explain.column, text: column }]),
    ]),
    ...(asked === undefined ? [] : [{ term: explain.asked, text: writer.text(asked.asked) }]),
    ...(trace.counted.length === 0 ? [] : [{ term: explain.counted, text: trace.counted.join(", ") }]),
    ...(trace.base.length === 0 ? [] : [{ term: explain.base, text: trace.base.join(", ") }]),
    { term: explain.method, text: explain.methods[trace.method] },
    ...trace.from.map((cell) => ({ term: explain.from, text: cell })),
  ];
}

function comparisonLines(
  writer: Writer,
  comparison: ShownFigure<Comparison>,
  verdict: Verdict | null,
): readonly ExplanationLine[] {
  const { explain } = writer.texts.cli;
  const { numbers } = writer;
  const { against, difference, low, high, p, trace } = comparison;
  const rules: Readonly<Record<string, string>> = writer.texts.report.appendix.rules;
  const noted = remarks(writer, comparison);
  const shownP = verdict?.p ?? p;
  const interval =
    low === null || high === null
      ? ""
      : ` (${writer.texts.words.between(numbers.points(low), numbers.points(high))})`;
  return [
    { term: explain.against, text: referenceText(writer, against) },
    ...(against.kind === "words"
      ? [{ term: explain.readAs, text: writer.shareRange(against.low, against.high) }]
      : []),
    ...(difference === null
      ? []
      : [{ term: explain.difference, text: `${numbers.points(difference)}${interval}` }]),
    { term: explain.method, text: explain.methods[trace.method] },
    ...(shownP === null ? [] : [{ term: explain.p, text: pText(writer, shownP) }]),
    ...(verdict?.adjustedP === null || verdict === null
      ? []
      : [
          {
            term: explain.adjustedP(numbers.count(verdict.familySize)),
            text: pText(writer, verdict.adjustedP),
          },
        ]),
    ...(verdict === null
      ? []
      : [
          { term: explain.verdict, text: writer.verdictWord(verdict) },
          { term: explain.rule2, text: rules[verdict.because] ?? verdict.because },
        ]),
    ...standardizedLines(writer, comparison),
    ...(noted === "" ? [] : [{ term: explain.remarks, text: noted }]),
    ...trace.from.map((cell) => ({ term: explain.from, text: cell })),
  ];
}

/** A p that four decimals cannot hold is only said to be smaller. */
function pText({ numbers }: Writer, p: number): string {
  const smallest = 0.0001;
  return p < smallest ? `< ${numbers.decimal(smallest, 4)}` : numbers.decimal(p, 4);
}

/** What each part of an address weighs when another is sought: the subject most, then group, wave and measure. */
const partWeights = [2, 8, 4, 1] as const;

/** The address with the weightiest parts in common, and of those the one that shares the longest beginning. */
function nearest(cell: string, cells: readonly string[]): string | null {
  const parts = asSubjectHas(cell, cells).split("/");
  const closeness = (other: string): number => {
    const theirs = other.split("/");
    const same = partWeights.reduce((sum, weight, at) => sum + (theirs[at] === parts[at] ? weight : 0), 0);
    let beginning = 0;
    while (beginning < cell.length && cell[beginning] === other[beginning]) beginning += 1;
    return same + beginning / (cell.length + 1);
  };
  return cells.reduce<string | null>(
    (best, one) => (best === null || closeness(one) > closeness(best) ? one : best),
    null,
  );
}

/** An area has a change; what an indicator has in its place is a comparison with an earlier wave. */
function asSubjectHas(cell: string, cells: readonly string[]): string {
  const beginning = /^(.*\/)change$/u.exec(cell)?.[1];
  if (beginning === undefined) return cell;
  return cells.find((one) => one.startsWith(beginning) && /\/vs-\d[^/]*$/u.test(one)) ?? cell;
}
