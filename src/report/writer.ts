import type { CellAddress, Group } from "../domain/cell.js";
import type { Inline, TableCell, Tone } from "../domain/document.js";
import type { Verdict } from "../domain/comparison.js";
import type { Hidden, Published } from "../domain/published.js";
import type { CountFigure, ShareFigure } from "../domain/figures.js";
import type { IndicatorResult, JudgedComparison, Results, WaveInfo } from "../domain/results.js";
import type { Locale, LocalizedText } from "../domain/text.js";
import { localized, textsOf } from "../text/languages.js";
import type { Texts } from "../text/nb.js";
import { numberFormat, type NumberFormat } from "../text/numbers.js";

/** The shown and the hidden variant of a figure. */
export type ShownFigure<T> = Extract<Published<T>, { shown: true }>;

/** Results, and the language they are written in. */
export class Writer {
  readonly results: Results;
  readonly locale: Locale;
  readonly texts: Texts;
  readonly numbers: NumberFormat;
  readonly #lacking = new Set<LocalizedText>();

  constructor(results: Results, locale: Locale) {
    this.results = results;
    this.locale = locale;
    this.texts = textsOf(locale);
    this.numbers = numberFormat(locale);
  }

  /** A data text; one that falls back to bokmål is counted. */
  text(text: LocalizedText): string {
    if (text[this.locale] === undefined) this.#lacking.add(text);
    return localized(text, this.locale);
  }

  /** How many data texts had to be written in bokmål. */
  get lackingTexts(): number {
    return this.#lacking.size;
  }

  wave(id: string): WaveInfo | undefined {
    return this.results.waves.find((wave) => wave.id === id);
  }

  indicator(id: string): IndicatorResult | undefined {
    return this.results.indicators.find((indicator) => indicator.id === id);
  }

  share(indicator: string, wave: string, group: Group | null): Published<ShareFigure> | undefined {
    return this.indicator(indicator)?.estimates.find(
      (estimate) =>
        estimate.wave === wave &&
        estimate.group?.item === group?.item &&
        estimate.group?.option === group?.option,
    )?.share;
  }

  /** The indicator as a label: its text with a capital first letter. */
  label({ text }: Pick<IndicatorResult, "text">): string {
    return capital(this.text(text));
  }

  /** «54,2 %», or «7 av 12» where few answered: never a per cent of few. */
  level(figure: Pick<ShareFigure, "value" | "count" | "n" | "fewAnswers">): string {
    return figure.fewAnswers ? this.outOf(figure.count, figure.n) : this.numbers.percent(figure.value);
  }

  outOf(count: number, n: number): string {
    return this.texts.words.outOf(this.numbers.count(count), this.numbers.count(n));
  }

  hiddenWord(hidden: Hidden): string {
    return this.texts.words.hidden[hidden.why];
  }

  /** A table cell for what may be hidden: `:` for protected numbers, the reason in words for the others. */
  hiddenCell(hidden: Hidden): TableCell {
    const text = hidden.why === "skjermet" ? this.texts.words.hiddenMark : this.hiddenWord(hidden);
    return { text, value: null, cell: hidden.cell };
  }

  shareCell(figure: Published<ShareFigure> | undefined): TableCell {
    if (figure === undefined) return { text: "–" };
    if (!figure.shown) return this.hiddenCell(figure);
    return {
      text: this.level(figure),
      ...(figure.fewAnswers ? {} : { value: figure.value, unit: "percent" }),
      cell: figure.cell,
    };
  }

  countCell(figure: Published<CountFigure>): TableCell {
    if (!figure.shown) return this.hiddenCell(figure);
    return { text: this.numbers.count(figure.value), value: figure.value, cell: figure.cell };
  }

  /** Shares as «46,4–63,0 %». */
  shareRange(low: number, high: number): string {
    return this.texts.words.interval(this.numbers.decimal(low * 100), this.numbers.percent(high));
  }

  number(text: string, cell: CellAddress): Inline {
    return { text, cell, strong: true };
  }

  verdictWord(verdict: Pick<Verdict, "word" | "fewAnswers">): string {
    const { words } = this.texts;
    const marked = verdict.fewAnswers && verdict.word !== "tooFew";
    return marked ? `${words.verdict[verdict.word]} (${words.fewAnswers})` : words.verdict[verdict.word];
  }

  verdictCell(judged: JudgedComparison | undefined): TableCell {
    if (judged === undefined) return { text: "–" };
    const { comparison, verdict } = judged;
    if (verdict !== null) {
      const why = comparison.shown && comparison.notComparable !== null ? comparison.notComparable : null;
      const told = why === null ? this.whyUnclear(verdict) : this.texts.report.notComparable[why];
      const reason = told === null ? "" : `: ${told}`;
      return { text: this.verdictWord(verdict) + reason, tone: toneOf(verdict), cell: comparison.cell };
    }
    return comparison.shown ? { text: "–" } : { text: this.hiddenWord(comparison), cell: comparison.cell };
  }

  /** Why a verdict that would have been clear is not. */
  private whyUnclear({ because }: Verdict): string | null {
    if (because === "readings-differ") return this.texts.report.columns.readingsDiffer;
    return because === "standardized-differs" ? this.texts.report.appendix.rules[because] : null;
  }
}

/** Items by their short names, as a list: «tjeneste og relasjon». */
export function itemNames(writer: Writer, ids: readonly string[]): string {
  const names = ids.map((id) => {
    const item = writer.results.items.find((one) => one.id === id);
    return item === undefined ? id : writer.texts.words.quote(writer.text(item.short));
  });
  return writer.numbers.list(names);
}

/** The color of a verdict: none for few answers, and none where nothing is clear. */
export function toneOf(verdict: Pick<Verdict, "word" | "fewAnswers"> | null | undefined): Tone {
  if (verdict === null || verdict === undefined || verdict.fewAnswers) return "none";
  if (verdict.word === "better") return "good";
  if (verdict.word === "worse") return "bad";
  return verdict.word === "higher" || verdict.word === "lower" ? "neutral" : "none";
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
