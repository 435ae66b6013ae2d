import type { CellAddress } from "../../domain/cell.js";
import type { Block, Inline, OpenBlock, TableCell } from "../../domain/document.js";
import type { DocumentChoices, PlanDocumentId } from "../../domain/plan/document-choices.js";
import type {
  JudgedFigure,
  JudgedMeasure,
  PlanReport,
  RegisterValue,
} from "../../domain/plan/plan-report.js";
import { planWords, type DecisionStatus, type Progress, type Status } from "../../domain/plan/words.js";
import type { Hidden, Published } from "../../domain/published.js";
import type { Locale, LocalizedText } from "../../domain/text.js";
import { localized, textsOf } from "../../text/languages.js";
import { marked, markedParts, unmarked } from "../../text/marked.js";
import type { Texts } from "../../text/nb.js";
import { numberFormat, type NumberFormat } from "../../text/numbers.js";
import { Writer } from "../writer.js";

/** What a plan document is written from, and the language and the choices it is written with. */
export class PlanWriter {
  readonly report: PlanReport;
  readonly choices: DocumentChoices;
  readonly locale: Locale;
  readonly texts: Texts;
  readonly numbers: NumberFormat;
  /** For the survey's figures; null where no wave is closed by the period's end. */
  readonly survey: Writer | null;
  /** `2025`: the first part of the plan's addresses. */
  readonly period: string;

  constructor(report: PlanReport, choices: DocumentChoices, locale: Locale) {
    this.report = report;
    this.choices = choices;
    this.locale = locale;
    this.texts = textsOf(locale);
    this.numbers = numberFormat(locale);
    this.survey = report.survey === null ? null : new Writer(report.survey, locale);
    this.period = report.period.id;
  }

  /** A data text in the document's language. */
  text(text: LocalizedText): string {
    return localized(text, this.locale);
  }

  /** How far a measure has come, in the municipality's own word where it has one. */
  status(status: Status | "unknown" | null): string {
    if (status === null || status === "unknown") return this.texts.plan.measures.noStatus;
    return this.choices.words.status?.[status] ?? planWords.status[status][this.locale];
  }

  progress(progress: Progress): string {
    return this.choices.words.progress?.[progress] ?? planWords.progress[progress][this.locale];
  }

  decisionStatus(status: DecisionStatus | null): string {
    if (status === null) return this.texts.words.unknown;
    return this.choices.words.decisionStatus?.[status] ?? planWords.decisionStatus[status][this.locale];
  }

  quote(text: string): string {
    return this.texts.words.quote(text);
  }

  measure(id: string): JudgedMeasure | undefined {
    return this.report.measures.find((measure) => measure.id === id);
  }

  /** A measure's short name in quotation marks; its id where the register no longer has it. */
  measureName(id: string): string {
    return this.quote(this.measure(id)?.shortName ?? id);
  }

  figure(id: string): JudgedFigure | undefined {
    return this.report.figures.find((figure) => figure.id === id);
  }

  /** What somebody voiced a need for, in quotation marks. */
  needName(id: string): string {
    return this.quote(this.report.needs.find((need) => need.id === id)?.need ?? id);
  }

  areaName(id: string): string {
    const area = this.report.areas.find((one) => one.id === id);
    return area === undefined ? id : this.text(area.text);
  }

  /** A number for a sentence, marked with its cell: the sentence goes through `told`. */
  mark(text: string, cell: CellAddress): string {
    return marked(text, cell);
  }

  /** A count for a sentence, marked with its cell. */
  count(value: number, cell: CellAddress): string {
    return marked(this.numbers.count(value), cell);
  }

  /** A sentence as running text, where each marked number has its cell. */
  told(sentence: string): readonly Inline[] {
    return markedParts(sentence).map(({ text, cell }) => (cell === null ? text : { text, cell }));
  }

  paragraph(sentence: string, role?: "lead" | "small"): Block {
    return { kind: "paragraph", text: this.told(sentence), ...(role === undefined ? {} : { role }) };
  }

  list(sentences: readonly string[], numbered = false): Block {
    const items = sentences.map((sentence) => this.told(sentence));
    return numbered ? { kind: "list", items, numbered: true } : { kind: "list", items };
  }

  heading(level: 2 | 3, text: string, id: string): Block {
    return { kind: "heading", level, text, id };
  }

  /** A place to write in, with what somebody has written there. */
  open(
    document: PlanDocumentId,
    place: { readonly id: string; readonly level: 2 | 3; readonly title: string; readonly hint: string },
  ): OpenBlock {
    return { kind: "open", ...place, text: this.choices.texts.get(document)?.get(place.id) ?? [] };
  }

  /** A value with its unit, as it stands in a sentence: «14 dager», «1,5 årsverk». */
  amount(value: number, unit: string): string {
    const number = this.plain(value);
    if (unit === "%") return this.numbers.percent(value / 100, Number.isInteger(value) ? 0 : 1);
    return unit === "" ? number : `${number}\u00a0${unit}`;
  }

  /** A plain number with no more decimals than it has, and two at most. */
  plain(value: number): string {
    if (Number.isInteger(value)) return this.numbers.count(value);
    return this.numbers.decimal(value, Math.abs(value * 10 - Math.round(value * 10)) < 1e-9 ? 1 : 2);
  }

  /** A register's value as a table cell: the mark where it is hidden, «ikke rapportert» where there is none. */
  valueCell(value: Published<RegisterValue> | null, unit: string): TableCell {
    if (value === null) return { text: this.texts.plan.figures.notReported };
    if (!value.shown) return this.hiddenCell(value);
    return { text: this.amount(value.value, unit), value: value.value, cell: value.cell };
  }

  /** A figure's name with its unit, once for a row whose numbers stand without: «Ventetid for avlastning (dager)». */
  nameWithUnit({ name, unit }: { readonly name: string; readonly unit: string }): string {
    return isWord(unit) ? `${name} (${unit})` : name;
  }

  /** What stands after the numbers of such a row. */
  unitInRow(unit: string): string {
    return isWord(unit) ? "" : unit;
  }

  /** `:` for protected numbers, the reason in words for the others. */
  hiddenCell({ cell, why }: Hidden): TableCell {
    const { hidden, hiddenMark } = this.texts.words;
    return { text: why === "skjermet" ? hiddenMark : hidden[why], value: null, cell };
  }

  date(iso: string | null): string {
    return iso === null ? this.texts.words.unknown : this.numbers.date(iso);
  }
}

/** A sign, as «%», belongs to its number. */
function isWord(unit: string): boolean {
  return unit !== "" && unit !== "%";
}

/** The first letter large: a mark before it is no letter. */
export function sentenceStart(text: string): string {
  return unmarked(text) === text ? text.charAt(0).toLocaleUpperCase("nb") + text.slice(1) : text;
}
