import { parseCell } from "../../domain/cell.js";
import type { Block, ChangeChart, IntervalChart, TableBlock, TableCell } from "../../domain/document.js";
import type { IndicatorResult } from "../../domain/results.js";
import type { VerdictWord } from "../../domain/comparison.js";
import { boxes } from "../boxes.js";
import { comparisonOf, judgedReference } from "../comparisons.js";
import { intervalAlt, intervalChart, intervalRow } from "../nation.js";
import { toneOf, type Writer } from "../writer.js";
import { rowCell } from "./plan-cells.js";
import type { PlanWriter } from "./plan-writer.js";
import { periodName } from "./sentences.js";
import { toldStatements } from "./statements.js";

/** More questions than this belong in the analysis. */
const MOST_QUESTIONS = 8;
const MOST_THEMES = 5;

/** What caregivers answer: levels, changes, the nation; and what was said at cafés. */
export function surveySection(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.plan.survey;
  const heading = writer.heading(2, texts.heading, "undersokelse");
  const { survey } = writer;
  if (survey === null) return [heading, writer.paragraph(texts.none)];
  const { hasNewWave } = writer.report;
  const stale = writer.texts.plan.sentences.noNewWave(periodName(writer), survey.results.wave);
  return [
    heading,
    writer.paragraph(answersSentence(writer, survey)),
    ...(hasNewWave ? [] : [writer.paragraph(`${stale} ${texts.noChange}`)]),
    surveyFigure(writer, survey, chosenIndicators(writer, survey)),
    ...themesBlocks(writer, survey),
  ];
}

function answersSentence(writer: PlanWriter, survey: Writer): string {
  const texts = writer.texts.plan.survey;
  const { wave } = survey.results;
  const answers = survey.wave(wave)?.respondents;
  return answers?.shown === true
    ? texts.answers(wave, writer.count(answers.value, answers.cell))
    : texts.answersHidden(wave);
}

/** Whether a change may be told: only where a wave was closed within the period, and there is one before it. */
export function tellsChange(writer: PlanWriter, survey: Writer): boolean {
  return writer.report.hasNewWave && survey.results.previousWave !== null;
}

/** The questions that matter most for the plan: what is clear, what measures shall move, then one for each area. */
export function chosenIndicators(writer: PlanWriter, survey: Writer): readonly IndicatorResult[] {
  const { findings, areas } = survey.results;
  const clear = findings.flatMap((finding) => ("indicator" in finding ? [finding.indicator] : []));
  const moved = writer.report.measures.flatMap(({ indicators }) =>
    indicators.map(({ indicator }) => indicator),
  );
  const headlines = areas.flatMap((area) => area.headlines.slice(0, 1));
  return [...new Set([...clear, ...moved, ...headlines])]
    .flatMap((id) => survey.indicator(id) ?? [])
    .filter(({ id }) => survey.share(id, survey.results.wave, null)?.shown === true)
    .slice(0, MOST_QUESTIONS);
}

/** One picture of some indicators, since last time where that may be told, else beside the nation; and their table. */
export function surveyFigure(
  writer: PlanWriter,
  survey: Writer,
  indicators: readonly IndicatorResult[],
): Block {
  const table = indicatorsTable(writer, survey, indicators, "undersokelse-tabell");
  const change = tellsChange(writer, survey) ? changeChart(survey, indicators) : null;
  if (change !== null && change.rows.length > 0) {
    const { percent } = survey.numbers;
    const alt = change.rows.map((row) =>
      survey.texts.report.change.altRow(row.label, percent(row.from.value), percent(row.to.value)),
    );
    return {
      kind: "figure",
      id: "undersokelse-figur",
      title: changeTitle(writer, survey, change),
      chart: change,
      alt: `${alt.join(". ")}.`,
      table,
    };
  }
  const rows = indicators.flatMap((indicator) => intervalRow(survey, indicator));
  if (rows.length === 0) return table;
  return {
    kind: "figure",
    id: "undersokelse-figur",
    title: nationTitle(writer, survey, rows),
    chart: intervalChart(survey, rows),
    alt: intervalAlt(survey, rows),
    table,
  };
}

function changeChart(survey: Writer, indicators: readonly IndicatorResult[]): ChangeChart | null {
  const { previousWave, wave } = survey.results;
  if (previousWave === null) return null;
  const rows = indicators.flatMap((indicator): ChangeChart["rows"] => {
    const judged = comparisonOf(survey.results, indicator.id, "wave");
    const comparison = judged?.comparison;
    if (comparison?.shown !== true || comparison.notComparable !== null) return [];
    // The picture has two waves: what is compared with an older one stands in the table.
    if (comparison.against.kind !== "wave" || comparison.against.wave !== previousWave) return [];
    const to = survey.share(indicator.id, wave, null);
    const from = survey.share(indicator.id, previousWave, null);
    if (to?.shown !== true || from?.shown !== true || to.fewAnswers || from.fewAnswers) return [];
    const label = survey.label(indicator);
    return [
      { label, from: point(from), to: point(to), tone: toneOf(judged?.verdict), cell: comparison.cell },
    ];
  });
  return { kind: "change", axis: survey.texts.report.nation.axis, waves: [previousWave, wave], rows };
}

interface Point {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

function point({ value, low, high }: Point): Point {
  return { value, low, high };
}

/** Of the rows that are drawn: all of them are comparisons with the wave before. */
function changeTitle(writer: PlanWriter, survey: Writer, { waves: [wave], rows }: ChangeChart): string {
  const drawn = new Set(rows.map(({ cell }) => cell));
  const words = survey.results.comparisons
    .filter(({ comparison }) => drawn.has(comparison.cell))
    .flatMap(({ verdict }) => verdict?.word ?? []);
  const { better, worse, neutral, rest } = tally(writer, words);
  return writer.texts.plan.survey.changeTitle(wave, better, worse, neutral, rest);
}

function nationTitle(writer: PlanWriter, survey: Writer, rows: IntervalChart["rows"]): string {
  const words = rows.flatMap(({ cell }) => {
    const subject = parseCell(cell)?.subject ?? "";
    return judgedReference(survey.results, subject)?.verdict?.word ?? [];
  });
  const { told, better, worse, neutral, rest } = tally(writer, words);
  if (told === 0) return writer.texts.plan.survey.levelTitle;
  return writer.texts.plan.survey.nationTitle(better, worse, neutral, rest);
}

/** How many verdicts are of each kind; neutral: clear, but neither good nor bad. Those that are none are left out. */
function tally({ numbers }: PlanWriter, words: readonly VerdictWord[]) {
  const of = (...some: readonly VerdictWord[]): number => words.filter((word) => some.includes(word)).length;
  const [better, worse, neutral] = [of("better"), of("worse"), of("higher", "lower")];
  const rest = of("similar", "cannotTell");
  const { count } = numbers;
  return {
    told: better + worse + neutral + rest,
    ...{ better: count(better), worse: count(worse), neutral: count(neutral), rest: count(rest) },
  };
}

/** Indicators with level and how many answered, against the wave before and the nation. */
export function indicatorsTable(
  writer: PlanWriter,
  survey: Writer,
  indicators: readonly IndicatorResult[],
  id: string,
): TableBlock {
  const texts = writer.texts.plan.survey;
  const { columns } = survey.texts.report;
  const { wave, previousWave, results } = { ...survey.results, results: survey.results };
  const before = tellsChange(writer, survey) ? previousWave : null;
  const words = (title: string) => ({ title, numeric: false });
  const numbers = (title: string) => ({ title, numeric: true });
  return {
    kind: "table",
    id,
    caption: texts.caption,
    columns: [
      words(texts.question),
      ...(before === null ? [] : [numbers(columns.previous(before))]),
      numbers(columns.previous(wave)),
      numbers(columns.n),
      ...(before === null ? [] : [words(texts.change(before))]),
      words(texts.nation),
    ],
    rows: indicators.map((indicator): TableCell[] => {
      const share = survey.share(indicator.id, wave, null);
      return [
        { text: survey.label(indicator) },
        ...(before === null ? [] : [survey.shareCell(survey.share(indicator.id, before, null))]),
        survey.shareCell(share),
        share?.shown === true ? { text: survey.numbers.count(share.n), value: share.n } : { text: "" },
        ...(before === null ? [] : [survey.verdictCell(comparisonOf(results, indicator.id, "wave"))]),
        survey.verdictCell(judgedReference(results, indicator.id)),
      ];
    }),
    note: texts.note,
  };
}

/** What most was said of at cafés and other gatherings, in statements; nothing where there are no notes. */
export function themesBlocks(writer: PlanWriter, survey: Writer): readonly Block[] {
  const texts = writer.texts.plan.survey;
  const { voices } = survey.results;
  const told = voices === null ? null : toldStatements(voices);
  if (voices === null || told === null || told.statements === 0) return [];
  const { period } = writer;
  const total = texts.notesTotal(
    writer.count(told.statements, rowCell(period, "innspill")),
    writer.count(told.events, rowCell(period, "innspill", "of=events")),
  );
  const areas = voices.areas
    .filter(({ count }) => count.statements > 0)
    .sort((a, b) => b.count.statements - a.count.statements)
    .slice(0, MOST_THEMES);
  const opening = [
    writer.heading(3, texts.notesHeading, "innspill"),
    writer.paragraph(`${total} ${texts.notesNote}`),
  ];
  if (areas.length === 0) return opening;
  return [
    ...opening,
    {
      kind: "table",
      id: "innspill-tabell",
      caption: texts.notesCaption,
      columns: [
        { title: texts.theme, numeric: false },
        { title: texts.statements, numeric: true },
      ],
      rows: areas.map(({ area, text, count }): TableCell[] => [
        { text: writer.text(text) },
        {
          text: writer.numbers.count(count.statements),
          value: count.statements,
          cell: rowCell(period, "innspill", `area=${area}`),
        },
      ]),
    },
  ];
}

/** Who was not heard: the survey's own box, and where there is no survey, that. */
export function notHeardSection(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.plan.survey;
  const heading = writer.heading(2, texts.notHeard, "ikke-hort-del");
  const [notHeard] = writer.survey === null ? [] : boxes(writer.survey);
  if (notHeard?.kind !== "callout") return [heading, writer.paragraph(texts.notHeardAny)];
  return [heading, ...notHeard.blocks];
}
