import type { Block, TableBlock, TableCell } from "../../domain/document.js";
import type { PlanArea } from "../../domain/plan/plan-report.js";
import { comparisonOf, judgedReference, referenceCell } from "../comparisons.js";
import { capital, type Writer } from "../writer.js";
import { toldStep } from "./evaluation-indicators.js";
import type { PlanWriter } from "./plan-writer.js";
import { tellsChange } from "./survey.js";

/** No more themes than this are named of an area: a list of many tells nothing. */
const MOST_THEMES = 5;

/** One area: its goal, what was done, what the survey and the cafés say, and what nobody has answered. */
export function areaBlocks(writer: PlanWriter, area: PlanArea): readonly Block[] {
  const name = writer.text(area.text);
  return [
    writer.heading(3, capital(name), `omraade-${area.id}`),
    writer.paragraph([...goalSentences(writer, area), ...placeSentences(writer, area)].join(" ")),
    ...measureTable(writer, area),
    ...indicatorBlocks(writer, area),
    writer.paragraph(themeSentence(writer, area)),
    ...needBlocks(writer, area),
    writer.paragraph(coverageSentences(writer, area).join(" ")),
  ];
}

function goalSentences(writer: PlanWriter, { goals }: PlanArea): readonly string[] {
  const texts = writer.texts.evaluation.areas;
  if (goals.length === 0) return [texts.noGoal];
  return [texts.goals(goals.map((goal) => (/[.!?]$/u.test(goal) ? goal : `${goal}.`)).join(" "))];
}

/** Which national areas a local one covers, and which other local ones share those. */
function placeSentences(writer: PlanWriter, { id, level, national }: PlanArea): readonly string[] {
  if (level === "national") return [];
  const texts = writer.texts.evaluation.areas;
  const { list } = writer.numbers;
  const others = writer.report.areas.filter(
    (other) =>
      other.level === "local" && other.id !== id && other.national.some((one) => national.includes(one)),
  );
  const named = (ids: readonly string[]): string =>
    list(ids.map((one) => writer.quote(writer.areaName(one))));
  return [
    national.length === 0 ? texts.coversNone : texts.covers(named(national)),
    ...(others.length === 0 ? [] : [texts.overlaps(named(others.map((other) => other.id)))]),
  ];
}

function measureTable(writer: PlanWriter, area: PlanArea): readonly Block[] {
  const texts = writer.texts.evaluation.areas;
  const measures = area.measures.flatMap((id) => writer.measure(id) ?? []);
  if (measures.length === 0) return [writer.paragraph(texts.noMeasures)];
  const { names } = writer.texts.evaluation.measures.ladder;
  return [
    {
      kind: "table",
      id: `omraade-${area.id}-tiltak`,
      caption: texts.measureTable(writer.text(area.text)),
      columns: [texts.measure, texts.status, texts.progress, texts.step].map((title) => ({
        title,
        numeric: false,
      })),
      rows: measures.map((measure): TableCell[] => {
        const step = toldStep(writer, measure);
        return [
          { text: measure.shortName },
          { text: capital(writer.status(measure.status)) },
          { text: measure.progress === null ? "–" : capital(writer.progress(measure.progress)) },
          { text: step === null ? "–" : names[step] },
        ];
      }),
    },
  ];
}

function indicatorBlocks(writer: PlanWriter, area: PlanArea): readonly Block[] {
  const texts = writer.texts.evaluation.areas;
  const { survey } = writer;
  if (survey === null) return [writer.paragraph(texts.noSurvey)];
  const name = writer.text(area.text);
  const table = standTable(writer, survey, area.indicators, {
    id: `omraade-${area.id}-indikatorer`,
    caption: texts.indicatorTable(name),
  });
  const weak = survey.results.areas.find(({ id }) => id === area.id)?.weak ?? "none";
  return [
    table ?? writer.paragraph(texts.noIndicators),
    ...(weak === "none" || table === null
      ? []
      : [writer.paragraph(writer.texts.report.summary.weak[weak](capital(name)))]),
  ];
}

/** Indicators now, against the nation and against the previous wave; null where the survey has none of them. */
export function standTable(
  writer: PlanWriter,
  survey: Writer,
  ids: readonly string[],
  { id, caption }: { readonly id: string; readonly caption: string },
): TableBlock | null {
  const texts = writer.texts.evaluation.areas;
  const { results } = survey;
  const indicators = ids.flatMap((one) => survey.indicator(one) ?? []);
  if (indicators.length === 0) return null;
  const tells = tellsChange(writer, survey);
  const rows = indicators.map((indicator): TableCell[] => {
    const share = survey.share(indicator.id, results.wave, null);
    const nation = judgedReference(results, indicator.id);
    const change = comparisonOf(results, indicator.id, "wave");
    const against = change?.comparison.shown === true ? change.comparison.against : null;
    const earlier = against?.kind === "wave" ? against.wave : null;
    const before = earlier === null ? undefined : survey.share(indicator.id, earlier, null);
    const { dated } = writer.texts.evaluation.measures.table;
    const then = survey.shareCell(before);
    return [
      { text: survey.label(indicator) },
      survey.shareCell(share),
      share?.shown === true ? { text: writer.numbers.count(share.n), value: share.n } : { text: "–" },
      referenceCell(survey, nation),
      survey.verdictCell(nation),
      ...(tells
        ? [
            before === undefined || earlier === null
              ? { text: "–" }
              : { ...then, text: dated(then.text, earlier) },
            survey.verdictCell(change),
          ]
        : []),
    ];
  });
  const words = (title: string) => ({ title, numeric: false });
  const numbers = (title: string) => ({ title, numeric: true });
  return {
    kind: "table",
    id,
    caption,
    columns: [
      words(texts.indicator),
      numbers(texts.now),
      numbers(writer.texts.report.columns.n),
      words(texts.nation),
      words(texts.against),
      ...(tells ? [numbers(texts.previous), words(texts.since)] : []),
    ],
    rows,
  };
}

/** What was said of it, by the themes that were marked: most spoken of first. */
function themeSentence(writer: PlanWriter, area: PlanArea): string {
  const texts = writer.texts.evaluation.areas;
  const voices = writer.report.survey?.voices ?? null;
  if (area.statements === null || voices === null) return texts.noNotes;
  if (area.statements === 0) return texts.notHeard;
  const said = voices.areas.find((one) => one.area === area.id)?.codes ?? [];
  const themes = [...said]
    .filter(({ count }) => count.statements > 0)
    .sort((one, other) => other.count.statements - one.count.statements)
    .slice(0, MOST_THEMES)
    .flatMap(({ id }) => voices.codes.find((code) => code.id === id) ?? [])
    .map(({ text }) => writer.quote(writer.text(text)));
  return themes.length === 0 ? texts.noThemes : texts.themes(writer.numbers.list(themes));
}

function needBlocks(writer: PlanWriter, area: PlanArea): readonly Block[] {
  const texts = writer.texts.evaluation.areas;
  if (area.needs.length === 0) return [writer.paragraph(texts.noNeeds)];
  if (area.needsWithoutMeasure.length === 0) return [writer.paragraph(texts.allAnswered)];
  return [
    writer.paragraph(texts.unansweredNeeds),
    writer.list(area.needsWithoutMeasure.map((id) => writer.needName(id))),
  ];
}

/** Which kinds of source this builds on; an overall judgment only of two or more. */
function coverageSentences(writer: PlanWriter, area: PlanArea): readonly string[] {
  const texts = writer.texts.evaluation.areas;
  const { survey, notes, registers } = area.coverage;
  const kinds = [survey, notes, registers].filter((speaks) => speaks).length;
  if (kinds === 0) return [texts.noKind];
  const sources = texts.coverage(sourcesOf(writer, area));
  if (kinds === 1) return [sources, texts.oneKind];
  return area.overall === null ? [sources] : [sources, texts.overallWord(overallOf(writer, area))];
}

/** The kinds of source that speak of an area, in words. */
export function sourcesOf(writer: PlanWriter, { coverage }: PlanArea): string {
  const { kinds, noSource } = writer.texts.evaluation.areas;
  const all = [
    ...(coverage.survey ? [kinds.survey] : []),
    ...(coverage.notes ? [kinds.notes] : []),
    ...(coverage.registers ? [kinds.registers] : []),
  ];
  return all.length === 0 ? noSource : writer.numbers.list(all);
}

/** What is judged of an area over two kinds of source or more. */
export function overallOf(writer: PlanWriter, { overall }: PlanArea): string {
  const { notOverall } = writer.texts.evaluation.areas;
  return overall === null ? notOverall : writer.texts.voices.beside.survey[overall];
}
