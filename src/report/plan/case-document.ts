import type { Block, ReportDocument } from "../../domain/document.js";
import type { PlanRule } from "../../domain/plan/claims.js";
import { isBehind, statusCounts } from "../../domain/plan/measure-state.js";
import type { CaseHeading } from "../../domain/workspace.js";
import { capital } from "../writer.js";
import { whereOf, followedDecisions } from "./decisions.js";
import { planDocument } from "./document-frame.js";
import { statusAndProgress } from "./measures.js";
import { openPlace } from "./open-places.js";
import { figureCell, rowCell } from "./plan-cells.js";
import type { PlanWriter } from "./plan-writer.js";
import { resourcesBlocks } from "./resources.js";
import { measureStatus, periodName, writtenSentences } from "./sentences.js";
import { toldStatements } from "./statements.js";
import { chosenIndicators } from "./survey.js";
import { shareSentence } from "./survey-sentences.js";

const ID = "saksframlegg-parorendearbeid";

/** Five lines of a page of A4. */
const SUMMARY_LENGTH = 450;
const MOST_NAMED = 6;
const MOST_ANSWERS = 4;

/** The saksframlegg of the yearly report: one to two pages to paste into the case system. No pictures. */
export function caseDocument(writer: PlanWriter): ReportDocument {
  const texts = writer.texts.yearly.caseDocument;
  return planDocument(writer, {
    id: ID,
    title: texts.title(periodName(writer)),
    subtitle: texts.subtitle,
    withFacts: false,
    blocks: [
      caseHeading(writer, "proposal"),
      proposal(writer),
      ...summaryBlocks(writer),
      caseHeading(writer, "background"),
      writer.paragraph(caseBackground(writer)),
      caseHeading(writer, "facts"),
      ...caseFacts(writer),
      caseHeading(writer, "economy"),
      ...resourcesBlocks(writer),
      openPlace(writer, ID, "economyMore", 3),
      caseHeading(writer, "participation"),
      writer.list(participation(writer)),
      openPlace(writer, ID, "participation", 3),
      openPlace(writer, ID, "assessment", 2, headingText(writer, "assessment")),
      caseHeading(writer, "attachments"),
      writer.list([texts.attachment("1", writer.texts.yearly.yearlyReport.title(periodName(writer)))]),
    ],
  });
}

/** A heading of the saksframlegg, as the municipality's case system calls it. */
export function caseHeading(writer: PlanWriter, heading: CaseHeading): Block {
  return writer.heading(2, headingText(writer, heading), `sak-${heading}`);
}

/** What the municipality's case system calls a part of the saksframlegg. */
export function headingText({ choices, texts }: PlanWriter, heading: CaseHeading): string {
  return choices.headings[heading] ?? texts.plan.headings[heading];
}

function proposal(writer: PlanWriter): Block {
  const texts = writer.texts.yearly.caseDocument;
  const council = capital(writer.report.plan.council);
  const moved = writer.report.measures.filter(
    ({ isChanged, newDeadline, status }) => isChanged && newDeadline !== null && status !== "dropped",
  );
  const deadlines = moved.map(({ id, newDeadline }) =>
    texts.newDeadline(writer.measureName(id), writer.date(newDeadline)),
  );
  return writer.list(
    [
      texts.takesNote(council, periodName(writer)),
      ...(deadlines.length === 0 ? [] : [texts.newDeadlines(council, writer.numbers.list(deadlines))]),
    ],
    true,
  );
}

/** What five lines have room for, the most needed first: one thing of the survey, the measures, what was decided. */
const needed: readonly PlanRule[] = [
  "noNewWave",
  "clearChange",
  "decisions",
  "measureStatus",
  "measuresBehind",
];

/** The sentences of page one, as many as five lines hold. */
export function summaryBlocks(writer: PlanWriter): readonly Block[] {
  const heading = caseHeading(writer, "summary");
  const all = writtenSentences(writer);
  const first = needed.flatMap((rule) => all.find(({ sentence }) => sentence.claim.rule === rule) ?? []);
  const others = all.filter((one) => !first.includes(one) && one.sentence.claim.rule !== "mostlyUnsure");
  let room = SUMMARY_LENGTH;
  const fitting = [...first, ...others].filter(({ plain }) => {
    if (plain.length > room) return false;
    room -= plain.length + 1;
    return true;
  });
  if (fitting.length === 0) return [heading, writer.paragraph(writer.texts.plan.summary.nothing)];
  const ordered = all.filter((one) => fitting.includes(one));
  const text = ordered.flatMap(({ text: sentence }, at) => (at === 0 ? sentence : [" ", ...sentence]));
  return [heading, { kind: "paragraph", text }];
}

/** The plan, that it shall be reported on, and what was reported last. */
export function caseBackground(writer: PlanWriter): string {
  const texts = writer.texts.yearly.caseDocument;
  const { plan, published } = writer.report;
  const last = published.filter(({ document }) => !document.startsWith("saksframlegg")).at(-1);
  const name = writer.quote(plan.name);
  return [
    plan.adopted === null
      ? texts.plan(name, String(plan.from), String(plan.to))
      : texts.adopted(name, writer.date(plan.adopted)),
    texts.yearlyDuty(plan.council),
    ...(last === undefined ? [] : [lastReport(writer, last)]),
  ].join(" ");
}

function lastReport(writer: PlanWriter, last: PlanWriter["report"]["published"][number]): string {
  const names: Readonly<Record<string, string>> = writer.texts.plan.documents;
  return writer.texts.yearly.caseDocument.lastReport(
    names[last.document] ?? last.document,
    last.period,
    writer.date(last.published),
  );
}

/** What is known, apart from what is thought of it: measures, figures, answers and earlier decisions. */
export function caseFacts(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.yearly.caseDocument;
  const parts: readonly (readonly [string, string, readonly string[]])[] = [
    ["sak-tiltak", texts.measuresHeading, measureFacts(writer)],
    ["sak-tall", texts.figuresHeading, figureFacts(writer)],
    ["sak-svar", texts.answersHeading, answerFacts(writer)],
    ["sak-vedtak", texts.decisionsHeading, decisionFacts(writer)],
  ];
  return [
    writer.paragraph(texts.factsIntro),
    ...parts
      .filter(([, , sentences]) => sentences.length > 0)
      .flatMap(([id, title, sentences]) => [writer.heading(3, title, id), writer.list(sentences)]),
  ];
}

function measureFacts(writer: PlanWriter): readonly string[] {
  const texts = writer.texts.yearly.caseDocument;
  const { measures } = writer.report;
  if (measures.length === 0) return [];
  const { done, ordinary, underWay, planned, notStarted, unknown } = statusCounts(measures);
  const behind = measures.filter(isBehind).slice(0, MOST_NAMED);
  return [
    measureStatus(writer, {
      done: done + ordinary,
      begun: underWay,
      rest: planned + notStarted + unknown,
      of: measures.length,
    }),
    ...behind.map((measure) =>
      texts.behind(
        writer.measureName(measure.id),
        statusAndProgress(writer, measure),
        measure.due === null ? "" : writer.date(measure.due),
      ),
    ),
  ];
}

function figureFacts(writer: PlanWriter): readonly string[] {
  const { caseDocument: texts } = writer.texts.yearly;
  const { verdicts } = writer.texts.plan.figures;
  return writer.report.figures
    .filter(({ target, verdict }) => target !== null && verdict !== "noTarget")
    .slice(0, MOST_NAMED)
    .map(({ id, name, now, target, unit, verdict }) => {
      if (now === null) return texts.figure(name, verdicts.notReported, "", "");
      if (!now.shown) return texts.figure(name, writer.texts.words.hidden[now.why], "", "");
      const goal =
        target === null
          ? ""
          : writer.mark(writer.amount(target, unit), figureCell(writer.period, id, "target"));
      return texts.figure(
        name,
        writer.mark(writer.amount(now.value, unit), now.cell),
        goal,
        verdicts[verdict],
      );
    });
}

function answerFacts(writer: PlanWriter): readonly string[] {
  const { survey } = writer;
  const { sentences, survey: texts } = writer.texts.plan;
  if (survey === null) return [sentences.noWave(writer.date(writer.report.period.to))];
  const { wave } = survey.results;
  const told = chosenIndicators(writer, survey)
    .map(({ id }) => shareSentence(writer, survey, id, wave))
    .filter((sentence) => sentence !== "")
    .slice(0, MOST_ANSWERS);
  const stale = `${sentences.noNewWave(periodName(writer), wave)} ${texts.noChange}`;
  return writer.report.hasNewWave ? told : [stale, ...told];
}

function decisionFacts(writer: PlanWriter): readonly string[] {
  return followedDecisions(writer).map((decision) => {
    const said = `${whereOf(writer, decision)}: ${writer.quote(decision.point)}`;
    return `${said} – ${writer.decisionStatus(decision.status)}.`;
  });
}

/** Who has been heard, counted. */
export function participation(writer: PlanWriter): readonly string[] {
  const texts = writer.texts.yearly.caseDocument;
  const { survey, period } = writer;
  const voices = survey?.results.voices ?? null;
  const told = voices === null ? null : toldStatements(voices);
  const answers = survey?.wave(survey.results.wave)?.respondents;
  return [
    ...(survey !== null && answers?.shown === true
      ? [texts.answered(writer.count(answers.value, answers.cell), survey.results.wave)]
      : []),
    ...(told === null || told.events === 0
      ? // Of one small event nothing is said: neither that it was, nor that there was none.
        (voices?.total.events ?? 0) === 0
        ? [texts.noEvents]
        : []
      : [
          texts.events(
            writer.count(told.events, rowCell(period, "innspill", "of=events")),
            writer.count(told.statements, rowCell(period, "innspill")),
          ),
        ]),
  ];
}
