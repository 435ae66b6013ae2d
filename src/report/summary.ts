import type { Block, Inline } from "../domain/document.js";
import type { Comparison } from "../domain/comparison.js";
import { judgedTotals } from "../domain/judged-totals.js";
import type { Finding, JudgedComparison } from "../domain/results.js";
import { comparisonOf, judgedReference } from "./comparisons.js";
import { voicesSentence } from "./voices.js";
import { capital, toneOf, type ShownFigure, type Writer } from "./writer.js";

/** No more conclusions than this stand on top: a reader keeps few. */
const MOST_FINDINGS = 7;
/** Areas on thin ground, which else would crowd the page of a survey with few questions. */
const MOST_WEAK = 2;
const MOST_LEVELS = 5;
const MOST_UNCERTAIN = 3;

/** The top of the page: conclusions chosen by rule; and where little can be concluded, that, once, and then the levels. */
export function summarySection(writer: Writer): readonly Block[] {
  const { summary } = writer.texts.report;
  const { findings } = writer.results;
  const clear = findings.filter((finding) => finding.rule !== "weakCoverage");
  const weak = findings.filter((finding) => finding.rule === "weakCoverage");
  const shown = [...clear, ...weak.slice(0, MOST_WEAK)].slice(0, MOST_FINDINGS);
  const unlisted = findings.filter(
    (finding) => finding.rule === "weakCoverage" && !shown.includes(finding),
  ).length;
  const unsure = mostlyUnsure(writer);
  const heard = voicesSentence(writer);
  return [
    { kind: "heading", level: 2, text: summary.heading, id: "viktigst" },
    ...(unsure === null ? [] : [paragraph(unsure)]),
    ...(clear.length === 0
      ? [paragraph(nothingCompared(writer) ? summary.nothingCompared : summary.none)]
      : []),
    ...(shown.length === 0
      ? []
      : [{ kind: "findings" as const, items: shown.map((one) => findingItem(writer, one)) }]),
    ...(clear.length > MOST_FINDINGS
      ? [paragraph(summary.more(writer.numbers.count(clear.length - MOST_FINDINGS)))]
      : []),
    ...(unlisted === 0 ? [] : [paragraph(summary.moreWeak(writer.numbers.count(unlisted)))]),
    ...(heard === null ? [] : [paragraph(heard)]),
    ...(unsure === null ? [] : [...levels(writer), ...uncertainChanges(writer)]),
  ];
}

type FindingItem = Extract<Block, { kind: "findings" }>["items"][number];

function findingItem(writer: Writer, finding: Finding): FindingItem {
  const { summary } = writer.texts.report;
  if (finding.rule === "weakCoverage") {
    const area = writer.results.areas.find(({ id }) => id === finding.area);
    const name = area === undefined ? finding.area : writer.text(area.text);
    const text = summary.weak[finding.why](name);
    return { mark: summary.weakMark, tone: "none", word: null, text: [text], cells: finding.cells };
  }
  const judged =
    finding.rule === "clearChange"
      ? comparisonOf(writer.results, finding.indicator, "wave")
      : judgedReference(writer.results, finding.indicator);
  const verdict = judged?.verdict ?? null;
  return {
    mark: capital(writer.texts.words.verdict[finding.word]),
    tone: toneOf(verdict),
    word: finding.word,
    text: [...levelSentence(writer, finding.indicator), " ", againstSentence(writer, judged)],
    cells: finding.cells,
  };
}

/** «54,8 % (74 av 135) er uten fast kontaktperson.» or, for few, «7 av 12 …». */
function levelSentence(writer: Writer, indicator: string): readonly Inline[] {
  const found = writer.indicator(indicator);
  const share = writer.share(indicator, writer.results.wave, null);
  if (found === undefined || share?.shown !== true) return [];
  const { summary } = writer.texts.report;
  const text = writer.text(found.text);
  const [count, n] = [writer.numbers.count(share.count), writer.numbers.count(share.n)];
  const sentence = share.fewAnswers
    ? summary.level(count, n, text)
    : summary.share(writer.numbers.percent(share.value), count, n, text);
  return [{ text: sentence, cell: share.cell }];
}

function againstSentence(writer: Writer, judged: JudgedComparison | undefined): Inline {
  if (judged?.comparison.shown !== true || judged.verdict === null) return "";
  const { summary } = writer.texts.report;
  const { against, cell } = judged.comparison;
  const verdict = writer.texts.words.verdict[judged.verdict.word];
  if (against.kind === "words")
    return { text: summary.againstWords(verdict, against.words, against.wave), cell };
  if (against.kind === "rest") return "";
  const { count, n } = against.kind === "counts" ? against.published : against;
  const percent = writer.numbers.percent(count / n);
  if (against.kind === "wave") return { text: summary.againstWave(verdict, against.wave, percent), cell };
  return {
    text: summary.againstShare(verdict, writer.texts.words[against.level], percent, against.wave),
    cell,
  };
}

/** Whether nothing could be set beside the nation or an earlier wave; what is hidden could. */
function nothingCompared({ results }: Writer): boolean {
  return results.comparisons
    .filter(({ comparison }) => !comparison.cell.endsWith("/vs-rest"))
    .every(({ comparison }) => comparison.shown && comparison.notComparable !== null);
}

/** Said once, where more than half of the judged comparisons cannot tell. */
function mostlyUnsure(writer: Writer): string | null {
  const judged = judgedTotals(writer.results);
  const unsure = judged.filter(({ verdict }) => verdict?.word === "cannotTell");
  if (judged.length === 0 || unsure.length * 2 <= judged.length) return null;
  const { count } = writer.numbers;
  return writer.texts.report.summary.mostlyUnsure(count(unsure.length), count(judged.length));
}

function levels(writer: Writer): readonly Block[] {
  const told = writer.results.findings.flatMap((finding) =>
    "indicator" in finding ? [finding.indicator] : [],
  );
  const headlines = writer.results.areas
    .flatMap((area) => area.headlines.filter((id) => !told.includes(id)).slice(0, 1))
    .map((id) => ({ id }));
  const sentences = headlines
    .map(({ id }) => levelSentence(writer, id))
    .filter((sentence) => sentence.length > 0);
  if (sentences.length === 0) return [];
  return [
    { kind: "heading", level: 3, text: writer.texts.report.summary.levels, id: "nivaaer" },
    { kind: "list", items: sentences.slice(0, MOST_LEVELS) },
  ];
}

/** The largest changes that are not clear, named as uncertain. */
function uncertainChanges(writer: Writer): readonly Block[] {
  const uncertain = judgedTotals(writer.results)
    .filter(({ verdict }) => verdict?.word === "cannotTell" && !verdict.fewAnswers)
    .map(({ comparison }) => comparison)
    .filter(
      (comparison): comparison is ShownFigure<Comparison> =>
        comparison.shown && comparison.against.kind === "wave",
    )
    .sort((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0))
    .slice(0, MOST_UNCERTAIN);
  if (uncertain.length === 0) return [];
  return [
    { kind: "heading", level: 3, text: writer.texts.report.summary.uncertainChanges, id: "usikre-endringer" },
    { kind: "list", items: uncertain.map((comparison) => uncertainSentence(writer, comparison)) },
  ];
}

function uncertainSentence(writer: Writer, comparison: ShownFigure<Comparison>): readonly Inline[] {
  const indicator = writer.indicator(comparison.indicator);
  const now = writer.share(comparison.indicator, comparison.wave, null);
  const { against } = comparison;
  if (indicator === undefined || now?.shown !== true || against.kind !== "wave") return [];
  const then = writer.numbers.percent(against.count / against.n);
  const { uncertainChange } = writer.texts.report.summary;
  const text = uncertainChange(
    writer.label(indicator),
    then,
    against.wave,
    writer.level(now),
    comparison.wave,
  );
  return [{ text, cell: comparison.cell }];
}

function paragraph(text: string): Block {
  return { kind: "paragraph", text: [text] };
}
