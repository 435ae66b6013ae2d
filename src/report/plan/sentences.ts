import { plainText, type Block, type Inline } from "../../domain/document.js";
import type { PlanClaim } from "../../domain/plan/claims.js";
import type { JudgedDecision, PlanSentence } from "../../domain/plan/plan-report.js";
import { doneCell, figureCell, progressCell, restCell, rowCell, statusCell } from "./plan-cells.js";
import { followedDecisions } from "./decisions.js";
import { sentenceStart, type PlanWriter } from "./plan-writer.js";
import { clearSentence, heardSentence, movedSentence, unsureSentence } from "./survey-sentences.js";

type Claim<R extends PlanClaim["rule"]> = Extract<PlanClaim, { rule: R }>;

/** A sentence names no more than this: the others stand in the tables. */
const MOST_NAMED = 3;
/** A decision is told of by its own words where it has no more than this many. */
const LONGEST_POINT = 20;
/** No more decisions than this are told of one by one. */
const MOST_DECISIONS = 3;

/** The top of page one: conclusions chosen by rule, in words anybody can read. */
export function summarySection(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.plan.summary;
  const sentences = writtenSentences(writer).map(({ text }) => text);
  return [
    writer.heading(2, texts.heading, "viktigst"),
    sentences.length === 0 ? writer.paragraph(texts.nothing) : { kind: "list", items: sentences },
  ];
}

/** The sentences of page one with the claim that each makes: what is published, and held against next year. */
export function writtenSentences(
  writer: PlanWriter,
): readonly { readonly sentence: PlanSentence; readonly text: readonly Inline[]; readonly plain: string }[] {
  return writer.report.sentences.flatMap((sentence) => {
    const text = writer.told(sentenceStart(claimText(writer, sentence.claim)));
    return text.length === 0 ? [] : [{ sentence, text, plain: plainText(text) }];
  });
}

/** What a claim says, with its numbers marked; empty where what it is about is no longer there, or is hidden. */
export function claimText(writer: PlanWriter, claim: PlanClaim): string {
  const { survey } = writer;
  switch (claim.rule) {
    case "clearChange":
    case "clearDifference":
      return survey === null ? "" : clearSentence(writer, survey, claim);
    case "measureMoved":
      return survey === null ? "" : movedSentence(writer, survey, claim);
    case "noNewWave":
      return noNewWave(writer, claim);
    case "mostlyUnsure":
      return unsureSentence(writer, claim);
    case "mostHeard":
      return heardSentence(writer, claim);
    case "measureStatus":
      return measureStatus(writer, claim);
    case "measuresBehind":
      return measuresBehind(writer, claim);
    case "figureTarget":
      return figureTarget(writer, claim);
    case "figuresMissing":
      return figuresMissing(writer, claim);
    case "decisions":
      return decisions(writer, claim);
    case "needsUnanswered":
      return needsUnanswered(writer, claim);
  }
}

/** «2025», «2024–2025», «1. tertial 2025». */
export function periodName({ report, texts }: PlanWriter): string {
  const { from, to, tertial } = report.period;
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (tertial !== null) return texts.plan.tertial(String(tertial), last);
  return first === last ? last : texts.words.interval(first, last);
}

function noNewWave(writer: PlanWriter, { wave }: Claim<"noNewWave">): string {
  const texts = writer.texts.plan.sentences;
  return wave === null
    ? texts.noWave(writer.date(writer.report.period.to))
    : texts.noNewWave(periodName(writer), wave);
}

/** How far the measures have come: in a sentence or three. */
export function measureStatus(
  writer: PlanWriter,
  { done, begun, rest, of }: Omit<Claim<"measureStatus">, "rule">,
): string {
  const texts = writer.texts.plan.sentences;
  const { period } = writer;
  const stands = texts.measureStatus(
    writer.count(done, doneCell(period)),
    writer.count(of, statusCell(period)),
  );
  const others = texts.measureBegun(
    writer.count(begun, statusCell(period, "underWay")),
    writer.count(rest, restCell(period)),
  );
  const dropped = of - done - begun - rest;
  return [
    stands,
    ...(begun + rest === 0 ? [] : [others]),
    ...(dropped <= 0 ? [] : [texts.measureDropped(writer.count(dropped, statusCell(period, "dropped")))]),
  ].join(" ");
}

function measuresBehind(writer: PlanWriter, claim: Claim<"measuresBehind">): string {
  const texts = writer.texts.plan.sentences;
  const { period } = writer;
  const of = (progress: "delayed" | "stopped") =>
    names(
      writer,
      claim.measures
        .filter((id) => (writer.measure(id)?.progress === "stopped") === (progress === "stopped"))
        .map((id) => writer.measureName(id)),
    );
  return [
    ...(claim.delayed === 0
      ? []
      : [texts.delayed(writer.count(claim.delayed, progressCell(period, "delayed")), of("delayed"))]),
    ...(claim.stopped === 0
      ? []
      : [texts.stopped(writer.count(claim.stopped, progressCell(period, "stopped")), of("stopped"))]),
  ].join(" ");
}

function figureTarget(writer: PlanWriter, { figure: id, verdict }: Claim<"figureTarget">): string {
  const texts = writer.texts.plan.sentences;
  const figure = writer.figure(id);
  // A verdict on what is hidden would tell on which side of the target it lies.
  if (figure?.now?.shown !== true) return "";
  const { name, now, target, unit } = figure;
  const stands = texts[verdict](writer.quote(name));
  if (target === null) return stands;
  const value = writer.mark(writer.amount(now.value, unit), now.cell);
  const goal = writer.mark(writer.amount(target, unit), figureCell(writer.period, id, "target"));
  return `${stands} ${texts.value(value, goal)}`;
}

function figuresMissing(writer: PlanWriter, { figures, of }: Claim<"figuresMissing">): string {
  const { period } = writer;
  return writer.texts.plan.sentences.figuresMissing(
    writer.count(figures.length, rowCell(period, "tall", "verdict=notreported")),
    writer.count(of, rowCell(period, "tall")),
    names(
      writer,
      figures.map((id) => writer.quote(writer.figure(id)?.name ?? id)),
    ),
  );
}

/** A few decisions are told of one by one; of many, those of the year before, and how many are still open. */
function decisions(writer: PlanWriter, { open, of }: Claim<"decisions">): string {
  const texts = writer.texts.plan.sentences;
  const { period } = writer;
  const followed = followedDecisions(writer);
  const told = (some: readonly JudgedDecision[]): string =>
    some.length <= MOST_DECISIONS ? some.map((one) => decision(writer, one)).join(" ") : "";
  const oneByOne = told(followed);
  if (oneByOne !== "") return oneByOne;
  const all = writer.count(of, rowCell(period, "vedtak", "status=told"));
  const count =
    open.length === 0
      ? texts.decisionsDone(all)
      : texts.decisionsOpen(
          writer.count(open.length, rowCell(period, "vedtak", "status=open+underway")),
          all,
        );
  const yearBefore = String(Number(writer.report.period.to.slice(0, 4)) - 1);
  const lately = followed.filter(({ date }) => date.startsWith(yearBefore));
  const stands = new Set(lately.map(({ status }) => status));
  const [status] = stands;
  const isOne = lately.length > 1 && stands.size === 1 && status !== undefined;
  const ofYear = isOne ? texts.decisionsOfYear(yearBefore, writer.decisionStatus(status)) : told(lately);
  return `${ofYear} ${count}`.trim();
}

function decision(writer: PlanWriter, { date, point, status }: JudgedDecision): string {
  const words = point.split(/\s+/u).length <= LONGEST_POINT ? writer.quote(point) : "";
  return writer.texts.plan.sentences.decision(writer.date(date), words, writer.decisionStatus(status));
}

function needsUnanswered(writer: PlanWriter, { needs, of }: Claim<"needsUnanswered">): string {
  const { period } = writer;
  return writer.texts.plan.sentences.needsUnanswered(
    writer.count(needs.length, rowCell(period, "behov", "measure=none")),
    writer.count(of, rowCell(period, "behov")),
    names(
      writer,
      needs.map((id) => writer.needName(id)),
    ),
  );
}

/** The first names of a list, and how many more there are. */
function names(writer: PlanWriter, all: readonly string[]): string {
  const more = all.length - MOST_NAMED;
  // «og 1 til» takes no less room than the name itself.
  if (more <= 1) return writer.numbers.list(all);
  const rest = writer.texts.plan.sentences.andMore(writer.numbers.count(more));
  return writer.numbers.list([...all.slice(0, MOST_NAMED), rest]);
}
