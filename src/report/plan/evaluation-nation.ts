import type { Block, TableBlock, TableCell } from "../../domain/document.js";
import type { VerdictWord } from "../../domain/comparison.js";
import type { IndicatorResult } from "../../domain/results.js";
import { judgedReference, referenceCell } from "../comparisons.js";
import { intervalAlt, intervalChart, intervalRow } from "../nation.js";
import type { Writer } from "../writer.js";
import { clearest } from "./evaluation-change.js";
import type { PlanWriter } from "./plan-writer.js";

/** The areas' main questions against the nation, in one picture; nothing where none can be drawn. */
export function nationFigure(writer: PlanWriter): readonly Block[] {
  const { survey } = writer;
  if (survey === null) return [];
  const headlines = new Set(writer.report.areas.flatMap(({ indicators }) => indicators));
  const compared = survey.results.indicators.filter(
    ({ id }) => headlines.has(id) && judgedReference(survey.results, id) !== undefined,
  );
  const rows = compared.flatMap((indicator) => intervalRow(survey, indicator));
  if (rows.length === 0) return [];
  return [
    {
      kind: "figure",
      id: "omraader-landet",
      title: title(
        writer,
        survey,
        compared.map(({ id }) => id),
      ),
      chart: intervalChart(survey, rows),
      alt: intervalAlt(survey, rows),
      table: nationTable(writer, survey, compared),
    },
  ];
}

function title(writer: PlanWriter, survey: Writer, ids: readonly string[]): string {
  const texts = writer.texts.evaluation.nation;
  const verdicts = ids.map((id) => ({ id, verdict: judgedReference(survey.results, id)?.verdict ?? null }));
  const labels = (word: VerdictWord): readonly string[] =>
    verdicts
      .filter(({ verdict }) => verdict?.word === word && !verdict.fewAnswers)
      .flatMap(({ id }) => survey.indicator(id) ?? [])
      .map(({ text }) => survey.text(text));
  const { kind, label } = clearest(labels("better"), labels("worse"));
  if (kind !== "none") {
    const sentence = texts.title[kind];
    return typeof sentence === "string" ? sentence : sentence(label);
  }
  const isNeutral = verdicts.some(({ verdict }) => verdict?.word === "higher" || verdict?.word === "lower");
  return isNeutral ? texts.caption : texts.title.none;
}

/** The county is left out: it is shown in the analysis, beside the nation. */
function nationTable(writer: PlanWriter, survey: Writer, indicators: readonly IndicatorResult[]): TableBlock {
  const { columns, nation } = writer.texts.report;
  const words = (title: string) => ({ title, numeric: false });
  const numbers = (title: string) => ({ title, numeric: true });
  return {
    kind: "table",
    id: "omraader-landet-tall",
    caption: writer.texts.evaluation.nation.caption,
    columns: [
      words(columns.indicator),
      numbers(columns.ours),
      numbers(columns.interval),
      numbers(columns.n),
      words(columns.reference),
      words(columns.verdict),
    ],
    rows: indicators.map((indicator): TableCell[] => {
      const share = survey.share(indicator.id, survey.results.wave, null);
      const judged = judgedReference(survey.results, indicator.id);
      return [
        { text: survey.label(indicator) },
        survey.shareCell(share),
        { text: share?.shown === true ? survey.shareRange(share.low, share.high) : "–" },
        share?.shown === true ? { text: writer.numbers.count(share.n), value: share.n } : { text: "–" },
        referenceCell(survey, judged),
        survey.verdictCell(judged),
      ];
    }),
    note: nation.note,
  };
}
