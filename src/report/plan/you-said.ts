import type { Block, ReportDocument } from "../../domain/document.js";
import type { JudgedMeasure, JudgedNeed } from "../../domain/plan/plan-report.js";
import type { Status } from "../../domain/plan/words.js";
import { planDocument } from "./document-frame.js";
import { rowCell } from "./plan-cells.js";
import type { PlanWriter } from "./plan-writer.js";
import { periodName } from "./sentences.js";
import { toldStatements } from "./statements.js";
import { chosenIndicators } from "./survey.js";
import { shareSentence } from "./survey-sentences.js";

const ID = "dere-sa-vi-gjorde";
const MOST_ANSWERS = 3;
const MOST_THEMES = 3;
/** One page holds no more; what is not done is told of whole, whatever room it takes. */
const MOST_LINES = 5;

const finished: readonly (Status | null)[] = ["done", "ordinary"];
const begun: readonly (Status | null)[] = ["underWay"];

/** «Dere sa – vi gjorde»: one plain page for those who took part. */
export function youSaid(writer: PlanWriter): ReportDocument {
  const texts = writer.texts.yearly.youSaid;
  return planDocument(writer, {
    id: ID,
    title: texts.title,
    subtitle: texts.subtitle(writer.report.municipality.name ?? "", periodName(writer)),
    withFacts: false,
    blocks: [
      writer.paragraph(texts.thanks, "lead"),
      writer.heading(2, texts.said, "dere-sa"),
      ...heard(writer),
      ...part(writer, "vi-gjorde", texts.done, answered(writer, finished), texts.nothingDone),
      ...part(writer, "vi-holder-paa", texts.begun, answered(writer, begun), texts.nothingBegun),
      ...part(writer, "ikke-gjort", texts.notDone, notDone(writer), texts.everythingBegun),
      writer.open(ID, { id: "hvorfor-ikke", level: 2, ...texts.why }),
      writer.open(ID, { id: "kontakt", level: 2, ...texts.contact }),
    ],
  });
}

function part(
  writer: PlanWriter,
  id: string,
  title: string,
  sentences: readonly string[],
  none: string,
): readonly Block[] {
  const heading = writer.heading(2, title, id);
  return [heading, sentences.length === 0 ? writer.paragraph(none) : writer.list(sentences)];
}

function heard(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.yearly.youSaid;
  const { survey, period } = writer;
  const voices = survey?.results.voices ?? null;
  const told = voices === null ? null : toldStatements(voices);
  const answers = survey?.wave(survey.results.wave)?.respondents;
  const shares =
    survey === null
      ? []
      : chosenIndicators(writer, survey)
          .slice(0, MOST_ANSWERS)
          .map(({ id }) => shareSentence(writer, survey, id, survey.results.wave, "count"));
  const themes = (voices?.areas ?? [])
    .filter(({ area, count }) => area !== "annet" && count.statements > 0)
    .sort((a, b) => b.count.statements - a.count.statements)
    .slice(0, MOST_THEMES)
    .map(({ text }) => writer.quote(writer.text(text)));
  const sentences = [
    ...(survey !== null && answers?.shown === true
      ? [texts.answered(writer.count(answers.value, answers.cell), survey.results.wave)]
      : []),
    ...shares.filter((sentence) => sentence !== ""),
    ...(told === null || told.statements === 0
      ? []
      : [
          texts.statements(
            writer.count(told.statements, rowCell(period, "innspill")),
            writer.count(told.events, rowCell(period, "innspill", "of=events")),
          ),
        ]),
    ...(themes.length === 0 ? [] : [texts.mostAbout(writer.numbers.list(themes))]),
  ];
  return [sentences.length === 0 ? writer.paragraph(texts.nothingHeard) : writer.list(sentences)];
}

/** What was asked for and is answered by measures that have come so far; then the measures that nobody asked for. */
function answered(writer: PlanWriter, far: readonly (Status | null)[]): readonly string[] {
  const texts = writer.texts.yearly.youSaid;
  const measures = writer.report.measures.filter(
    ({ status, progress }) => far.includes(status) && progress !== "stopped",
  );
  const needs = voiced(writer);
  const asked = needs.flatMap((need) => {
    const answers = measures.filter(({ id }) => need.measures.includes(id));
    return answers.length === 0 ? [] : [answerText(writer, need, answers, far)];
  });
  const others = measures.filter(({ id }) => needs.every((need) => !need.measures.includes(id)));
  const own = others.map((measure) =>
    far === finished
      ? texts.measure(writer.measureName(measure.id))
      : texts.begunMeasure(writer.measureName(measure.id), dueText(writer, measure)),
  );
  const all = [...asked, ...own];
  // A line that says there is more takes no less room than one more line.
  return all.length <= MOST_LINES + 1 ? all : [...all.slice(0, MOST_LINES), texts.more];
}

/** What people said themselves: not what a register showed. */
function voiced({ report }: PlanWriter): readonly JudgedNeed[] {
  return report.needs.filter(({ source }) => source !== "register" && source !== "other");
}

function answerText(
  writer: PlanWriter,
  need: JudgedNeed,
  measures: readonly JudgedMeasure[],
  far: readonly (Status | null)[],
): string {
  const texts = writer.texts.yearly.youSaid;
  const names = writer.numbers.list(measures.map(({ id }) => writer.measureName(id)));
  return (far === finished ? texts.answer : texts.begunAnswer)(writer.quote(need.need), names);
}

function dueText(writer: PlanWriter, { due }: JudgedMeasure): string {
  return due === null ? "" : writer.date(due);
}

/** Needs without a measure, what was dropped or stopped and why, and what is not begun. */
function notDone(writer: PlanWriter): readonly string[] {
  const texts = writer.texts.yearly.youSaid;
  const { measures } = writer.report;
  const unanswered = voiced(writer).filter((need) => need.measures.length === 0);
  const name = ({ id }: JudgedMeasure): string => writer.measureName(id);
  const reason = ({ statusReason }: JudgedMeasure): string =>
    statusReason === null || /[.!?]$/u.test(statusReason) ? (statusReason ?? "") : `${statusReason}.`;
  const dropped = measures.filter(({ status }) => status === "dropped");
  const stopped = measures.filter(({ status, progress }) => status !== "dropped" && progress === "stopped");
  const waiting = measures.filter(
    (measure) =>
      !dropped.includes(measure) &&
      !stopped.includes(measure) &&
      !finished.includes(measure.status) &&
      !begun.includes(measure.status),
  );
  return [
    ...unanswered.map(({ id }) => texts.noMeasure(writer.needName(id))),
    ...dropped.map((measure) => texts.dropped(name(measure), reason(measure))),
    ...stopped.map((measure) => texts.stopped(name(measure), reason(measure))),
    ...waiting.map((measure) => texts.planned(name(measure))),
  ];
}
