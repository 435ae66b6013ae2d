import type { Block, TableBlock, TableCell } from "../../domain/document.js";
import type { JudgedMeasure } from "../../domain/plan/plan-report.js";
import { capital } from "../writer.js";
import { contextTable } from "./evaluation-context.js";
import { standTable } from "./evaluation-area.js";
import { toldStep } from "./evaluation-indicators.js";
import { figureTable } from "./figures.js";
import type { PlanWriter } from "./plan-writer.js";

/** What the survey asks adults about how children were followed up. */
const CHILD_ITEM = "barn_fulgt_opp";

/** How a note tells that a gathering was for children or young people, in any of the languages. */
const OF_CHILDREN = /(?<!\p{L})(barn|born|unge|ungdom|søsken|sysken|child|young|youth|sibling)/iu;

/** Children apart: first that they are heard only through adults, and then what there is. */
export function childrenSection(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.evaluation.children;
  const measures = writer.report.measures.filter(({ targetGroup }) => targetGroup === "children");
  return [
    writer.heading(2, texts.heading, "barn"),
    writer.paragraph(texts.onlyAdults),
    surveyBlock(writer),
    measureBlock(writer, measures),
    ...(measures.length === 0 ? [] : [figureBlock(writer, measures)]),
    offerBlock(writer),
    eventBlock(writer),
    contextTable(writer, "children", { id: "barn-andre-kilder", caption: texts.context }) ??
      writer.paragraph(texts.noContext),
  ];
}

function surveyBlock(writer: PlanWriter): Block {
  const texts = writer.texts.evaluation.children;
  const { survey } = writer;
  const ids = survey?.results.indicators.filter(({ item }) => item === CHILD_ITEM).map(({ id }) => id) ?? [];
  const table =
    survey === null
      ? null
      : standTable(writer, survey, ids, { id: "barn-undersokelse", caption: texts.survey });
  return table ?? writer.paragraph(texts.surveyNone);
}

function measureBlock(writer: PlanWriter, measures: readonly JudgedMeasure[]): Block {
  const texts = writer.texts.evaluation.children;
  if (measures.length === 0) return writer.paragraph(texts.noMeasures);
  const { measure, status, step: steps } = writer.texts.evaluation.areas;
  const { names } = writer.texts.evaluation.measures.ladder;
  return wordTable(
    { id: "barn-tiltak", caption: texts.measures, columns: [measure, status, steps] },
    measures.map((one) => {
      const step = toldStep(writer, one);
      return [one.shortName, capital(writer.status(one.status)), step === null ? "–" : names[step]];
    }),
  );
}

function figureBlock(writer: PlanWriter, measures: readonly JudgedMeasure[]): Block {
  const texts = writer.texts.evaluation.children;
  const ids = new Set(measures.map(({ id }) => id));
  const figures = writer.report.figures.filter(({ measure }) => measure !== null && ids.has(measure));
  if (figures.length === 0) return writer.paragraph(texts.noFigures);
  return figureTable(writer, figures, { id: "barn-tall", caption: texts.figures });
}

function offerBlock(writer: PlanWriter): Block {
  const texts = writer.texts.evaluation.children;
  const offers = writer.report.offers.filter(({ targetGroup }) => targetGroup === "children");
  if (offers.length === 0) return writer.paragraph(texts.noOffers);
  return wordTable(
    { id: "barn-tilbud", caption: texts.offers, columns: [texts.offer, texts.unit, texts.remark] },
    offers.map(({ name, unit, remark }) => [name, unit ?? "–", remark ?? "–"]),
  );
}

/** The gatherings of children that may be shown, with how much was said there. */
function eventBlock(writer: PlanWriter): Block {
  const texts = writer.texts.evaluation.children;
  const events = writer.report.survey?.voices?.events ?? [];
  const theirs = events.filter(({ who, title }) => OF_CHILDREN.test(`${who ?? ""} ${title ?? ""}`));
  if (theirs.length === 0) return writer.paragraph(texts.noEvents);
  return {
    kind: "table",
    id: "barn-moter",
    caption: texts.events,
    columns: [
      ...[texts.event, texts.who, texts.when].map((title) => ({ title, numeric: false })),
      { title: texts.statements, numeric: true },
    ],
    rows: theirs.map(({ kind, title, who, date, count }): TableCell[] => [
      { text: title ?? writer.texts.words.eventKinds[kind] },
      { text: who ?? writer.texts.words.unknown },
      { text: writer.date(date) },
      { text: writer.numbers.count(count.statements), value: count.statements },
    ]),
  };
}

function wordTable(
  { id, caption, columns }: { id: string; caption: string; columns: readonly string[] },
  rows: readonly (readonly string[])[],
): TableBlock {
  return {
    kind: "table",
    id,
    caption,
    columns: columns.map((title) => ({ title, numeric: false })),
    rows: rows.map((row) => row.map((text) => ({ text }))),
  };
}
