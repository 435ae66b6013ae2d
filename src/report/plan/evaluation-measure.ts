import type { Block, Inline, TableBlock, TableCell } from "../../domain/document.js";
import type { JudgedFigure, JudgedIndicator, JudgedMeasure } from "../../domain/plan/plan-report.js";
import { planWords } from "../../domain/plan/words.js";
import { capital, toneOf } from "../writer.js";
import {
  changeCell,
  changeVerdictCell,
  datedShare,
  indicatorLabel,
  stepMeaning,
  toldStep,
  unadjustedNotes,
  whyNot,
} from "./evaluation-indicators.js";
import { datedValue, targetCell } from "./figures.js";
import { sentenceStart, type PlanWriter } from "./plan-writer.js";

/** One measure: what was planned and done, its numbers from utgangspunkt to now, and how far one may conclude. */
export function measureBlocks(writer: PlanWriter, measure: JudgedMeasure): readonly Block[] {
  const isDropped = measure.status === "dropped";
  return [
    writer.heading(3, capital(measure.shortName), `vurdert-${measure.id}`),
    { kind: "list", items: [planned(writer, measure), done(writer, measure), ...goal(writer, measure)] },
    ...(isDropped ? [] : numberTable(writer, measure)),
    { kind: "paragraph", text: conclusion(writer, measure) },
  ];
}

function planned(writer: PlanWriter, measure: JudgedMeasure): readonly Inline[] {
  const { facts } = writer.texts.evaluation.measures;
  const { deadline, newDeadline, deadlineReason, role } = measure;
  const date = (iso: string): string => writer.numbers.date(iso);
  const time =
    newDeadline === null
      ? deadline === null
        ? facts.noDeadline
        : facts.deadline(date(deadline))
      : deadline === null
        ? facts.newDeadlineOnly(date(newDeadline))
        : facts.newDeadline(date(deadline), date(newDeadline));
  const sentences = [
    writer.quote(measure.wording),
    time,
    ...(deadlineReason === null ? [] : [facts.reason(ended(deadlineReason))]),
    ...(role === null ? [] : [facts.role(role)]),
  ];
  return [{ text: facts.planned, strong: true }, sentences.join(" ")];
}

function done(writer: PlanWriter, measure: JudgedMeasure): readonly Inline[] {
  const { facts } = writer.texts.evaluation.measures;
  const { progress, risk, started, finished, statusReason, correctiveStep } = measure;
  const date = (iso: string): string => writer.numbers.date(iso);
  const state = [writer.status(measure.status), ...(progress === null ? [] : [writer.progress(progress)])];
  const sentences = [
    `${sentenceStart(state.join(", "))}.`,
    ...(statusReason === null ? [] : [facts.reason(ended(statusReason))]),
    ...(started === null ? [] : [facts.started(date(started))]),
    ...(finished === null ? [] : [facts.finished(date(finished))]),
    ...(started === null && finished === null ? [facts.noDates] : []),
    ...(measure.isOverdue ? [facts.overdue] : []),
    ...(risk === null ? [] : [facts.risk(planWords.risk[risk][writer.locale])]),
    ...(correctiveStep === null ? [] : [facts.corrective(ended(correctiveStep))]),
    ...changed(writer, measure),
  ];
  return [{ text: facts.done, strong: true }, sentences.join(" ")];
}

function changed(writer: PlanWriter, { changedFrom, changedOn, changedBy }: JudgedMeasure): string[] {
  const { facts } = writer.texts.evaluation.measures;
  return [
    ...(changedFrom === null ? [] : [facts.changedFrom(ended(changedFrom))]),
    ...(changedOn === null ? [] : [facts.changedOn(writer.numbers.date(changedOn))]),
    ...(changedBy === null ? [] : [facts.changedBy(changedBy)]),
  ];
}

function goal(writer: PlanWriter, measure: JudgedMeasure): readonly (readonly Inline[])[] {
  if (measure.goal === null) return [];
  const { facts } = writer.texts.evaluation.measures;
  const { goalKind } = measure;
  const word = goalKind === null ? facts.goalWord : capital(planWords.goalKind[goalKind][writer.locale]);
  return [[{ text: `${word}: `, strong: true }, ended(measure.goal)]];
}

/** What somebody has written, as a sentence. */
function ended(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

function numberTable(writer: PlanWriter, measure: JudgedMeasure): readonly TableBlock[] {
  const { table } = writer.texts.evaluation.measures;
  const figures = measure.figures.flatMap((id) => writer.figure(id) ?? []);
  const rows = [
    ...(writer.survey === null ? [] : measure.judged.map((judged) => indicatorRow(writer, judged))),
    ...figures.map((figure) => figureRow(writer, figure)),
  ];
  if (rows.length === 0) return [];
  const hides = rows.some((row) => row.some(({ text }) => text === writer.texts.words.hiddenMark));
  const judged = writer.survey === null ? [] : measure.judged;
  const notes = [...(hides ? [table.hidden] : []), ...unadjustedNotes(writer, judged, { targets: true })];
  return [
    {
      kind: "table",
      id: `vurdert-${measure.id}-tall`,
      caption: table.caption(measure.shortName),
      columns: [
        { title: table.what, numeric: false },
        ...[table.baseline, table.now, table.change, table.target].map((title) => ({ title, numeric: true })),
        { title: table.verdict, numeric: false },
      ],
      rows,
      ...(notes.length === 0 ? {} : { note: notes.join(" ") }),
    },
  ];
}

function indicatorRow(writer: PlanWriter, judged: JudgedIndicator): readonly TableCell[] {
  const { target } = judged;
  return [
    { text: indicatorLabel(writer, judged.indicator) },
    datedShare(writer, judged.baseline, judged.baselineWave),
    datedShare(writer, judged.now, writer.report.survey?.wave ?? null),
    changeCell(writer, judged),
    target === null
      ? { text: "–" }
      : {
          text: writer.numbers.percent(target.value, Number.isInteger(target.value * 100) ? 0 : 1),
          value: target.value,
          unit: "percent",
        },
    verdictCell(writer, judged),
  ];
}

/** The verdict of the change, and that against the target where there is one: both named, since both are words alike. */
function verdictCell(writer: PlanWriter, judged: JudgedIndicator): TableCell {
  const { parts } = writer.texts.evaluation.measures.table;
  const change = changeVerdictCell(writer, judged);
  const { target } = judged;
  if (target?.verdict == null || writer.survey === null) return change;
  const told = { word: target.verdict, fewAnswers: target.fewAnswers };
  const against = parts.target(writer.survey.verdictWord(told));
  if (judged.change === null) return { text: against, tone: toneOf(told) };
  return { ...change, text: `${parts.change(change.text)}; ${against}` };
}

function figureRow(writer: PlanWriter, figure: JudgedFigure): readonly TableCell[] {
  const { unit, now, verdict } = figure;
  const isHidden = now !== null && !now.shown;
  return [
    { text: writer.nameWithUnit(figure) },
    figure.baseline === null ? { text: "–" } : datedValue(writer, figure.baseline, unit),
    datedValue(writer, now, unit),
    { text: "–" },
    targetCell(writer, figure),
    { text: isHidden ? writer.texts.words.hidden[now.why] : writer.texts.plan.figures.verdicts[verdict] },
  ];
}

/** How far one may conclude: the measure's step, and each indicator's where they differ. */
function conclusion(writer: PlanWriter, measure: JudgedMeasure): readonly Inline[] {
  const texts = writer.texts.evaluation.measures;
  const { conclusion: lead, dropped, noIndicator, noSurvey, noDirection } = texts;
  const opening: Inline = { text: lead, strong: true };
  const step = toldStep(writer, measure);
  if (measure.status === "dropped") return [opening, dropped];
  if (measure.judged.length === 0) return [opening, noIndicator];
  if (step === null) return [opening, writer.survey === null ? noSurvey : noDirection];
  const meaning = step === "tooFew" ? cannotTell(writer, measure) : stepMeaning(writer, step);
  return [opening, `${meaning}${eachIndicator(writer, measure)}`];
}

/** That nothing can be told of a measure that is done, and why, by those of its indicators that stand there. */
function cannotTell(writer: PlanWriter, { judged }: JudgedMeasure): string {
  const texts = writer.texts.evaluation.measures;
  const reasons = judged
    .filter(({ step }) => step === "tooFew")
    .map((one) => texts.whyNot[whyNot(writer, one)]);
  return texts.cannotTell(writer.numbers.list([...new Set(reasons)]));
}

/** Where a measure's indicators stand at several steps, the step of each. */
function eachIndicator(writer: PlanWriter, { judged }: JudgedMeasure): string {
  if (new Set(judged.map(({ step }) => step)).size < 2) return "";
  const { each, ladder, unclearWay } = writer.texts.evaluation.measures;
  const apart = judged.map(({ indicator, step }) => {
    const name = step === null ? unclearWay : ladder.names[step];
    return each(indicatorLabel(writer, indicator), name.toLocaleLowerCase("nb"));
  });
  return ` ${apart.join(". ")}.`;
}
