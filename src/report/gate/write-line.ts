import { parseCell } from "../../domain/cell.js";
import {
  isOfPastWave,
  type GateLine,
  type GateReport,
  type NeverFails,
  type Removable,
} from "../../domain/gate/gate-report.js";
import type { GatePlace, WrittenLine } from "../../domain/gate/written-gate.js";
import { FEW } from "../../domain/thresholds.js";
import type { Locale, LocalizedText } from "../../domain/text.js";
import { localized } from "../../text/languages.js";
import type { Texts } from "../../text/nb.js";
import type { NumberFormat } from "../../text/numbers.js";
import { capital } from "../writer.js";

/** What the gate is written with. */
export interface LineTools {
  readonly texts: Texts;
  readonly numbers: NumberFormat;
  readonly locale: Locale;
}

/** Where things stand for whoever runs the gate: reading knows it, and the report does not. */
export interface PlaceFinder {
  readonly source: (source: GateLine["sources"][number]) => GatePlace;
  readonly policy: GatePlace;
  readonly baseline: GatePlace;
}

/** Smaller than what four decimals can show. */
const TINY = 0.00005;
const MOST_DECIMALS = 15;

/** Writes the lines of one report. */
export function lineWriter(
  report: GateReport,
  tools: LineTools,
  places: PlaceFinder,
): (line: GateLine) => WrittenLine {
  const { gate } = tools.texts;
  return (line) => {
    const { indicator, against, outcome, rule, reason } = line;
    const name = nameOf(line, tools);
    const told = againstName(line, gate.against);
    const word = wordOf(line, tools);
    return {
      ...{ id: `${indicator ?? "*"}/${against}`, indicator, against, outcome, rule, name, reason },
      cell: explainable(line),
      againstName: told,
      word,
      title: gate.title(name, told, word),
      message: sentences(line, tools).join(" "),
      because: [gate.rules[rule], ...pSentence(line, report, tools)].join(" "),
      places: line.sources.length === 0 ? [places.policy] : eachOnce(line.sources.map(places.source)),
    };
  };
}

/** Results that are read already are one place for all the columns behind them. */
function eachOnce(places: readonly GatePlace[]): readonly GatePlace[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}

/** The analysis knows its own comparisons; of a target and a known deviation it knows our share. */
function explainable({ against, cell, share }: GateLine): string | null {
  return against === "nation" || against === "previous" ? cell : (share?.cell ?? null);
}

function nameOf(
  { indicator, text }: { readonly indicator: string | null; readonly text: LocalizedText | null },
  { texts, locale }: LineTools,
): string {
  if (text !== null) return capital(localized(text, locale));
  return indicator ?? texts.gate.all;
}

/** What a line is held against: «mot landet», «mot fylket», «mot målingen 2023». */
export function againstName(
  { against, cell }: Pick<GateLine, "against" | "cell">,
  names: Texts["gate"]["against"],
): string {
  const measure = cell === null ? undefined : parseCell(cell)?.measure;
  if (against === "previous") {
    return measure === undefined ? names.previous : names.wave(measure.slice("vs-".length));
  }
  // Also where nothing is shown of it: the address says which of the two is judged.
  return measure === "vs-county" ? names.county : names[against];
}

/** A named indicator that the policy can never stop the build for, and what could. */
export function neverFailsText({ indicator, text, can }: NeverFails, tools: LineTools): string {
  const { gate } = tools.texts;
  const say = can.includes("worse") ? gate.neverHigher : gate.neverWorse;
  return say(nameOf({ indicator, text }, tools));
}

/** A deviation that can be removed: what it deviated from, and why it holds no more. */
export function removableText(one: Removable, report: GateReport, tools: LineTools): string {
  const { gate, words } = tools.texts;
  const { indicator, deviation, verdict } = one;
  const [name, word] = [nameOf(one, tools), verdict === null ? null : words.verdict[verdict]];
  if (deviation !== "nation" && deviation !== "target") {
    if (isOfPastWave(one, report)) return gate.removablePast(name, deviation);
    return gate.removableLine(name, gate.against.wave(deviation), word);
  }
  const line = report.lines.find((each) => each.indicator === indicator && each.against === deviation);
  const against = line === undefined ? gate.against[deviation] : againstName(line, gate.against);
  return gate.removableLine(name, against, word);
}

function wordOf(line: GateLine, { texts: { gate, words } }: LineTools): string {
  const { missing, hidden, verdict, fewAnswers, rule } = line;
  if (missing === "notEstimable") return words.hidden[missing];
  if (missing !== null) return gate.missingWord;
  if (hidden !== null) return words.hidden[hidden];
  if (rule === "not-below-baseline") return gate.notBelow;
  if (verdict === null) return words.verdict.cannotTell;
  const marked = fewAnswers && verdict !== "tooFew";
  return marked ? `${words.verdict[verdict]} (${words.fewAnswers})` : words.verdict[verdict];
}

function sentences(line: GateLine, tools: LineTools): readonly string[] {
  const { gate, report } = tools.texts;
  const { missing, hidden, notComparable, reason } = line;
  if (missing !== null) return [gate.missing[missing]];
  if (hidden !== null) return [gate.hidden[hidden]];
  const level = levelSentence(line, tools);
  if (notComparable !== null)
    return [...level, gate.notComparableSentence(report.notComparable[notComparable])];
  return [...level, ...thanSentence(line, tools), ...(reason === null ? [] : [gate.reason(reason)])];
}

/** «54,8 % (74 av 135) er uten fast kontaktperson.» or, for few, «7 av 12 …». */
function levelSentence({ share, text }: GateLine, { texts, numbers, locale }: LineTools): readonly string[] {
  if (share === null || text === null) return [];
  const { summary } = texts.report;
  const [count, n, told] = [numbers.count(share.count), numbers.count(share.n), localized(text, locale)];
  return [
    share.n < FEW
      ? summary.level(count, n, told)
      : summary.share(numbers.percent(share.value), count, n, told),
  ];
}

function thanSentence(line: GateLine, tools: LineTools): readonly string[] {
  const { texts, numbers } = tools;
  const { gate, words } = texts;
  const { reference } = line;
  if (reference === null) return [];
  switch (reference.kind) {
    case "words":
      return [gate.thanWords(words[reference.level], reference.words, reference.wave)];
    case "counts":
      return [gate.thanShare(words[reference.level], shareText(reference, tools), reference.wave)];
    case "wave":
      return [gate.thanWave(reference.wave, shareText(reference, tools))];
    case "target":
      return [gate.thanTarget(numbers.percent(reference.value), reference.from)];
    case "baseline": {
      const { value, count, n, wave, since } = reference;
      const counted = [numbers.percent(value), numbers.count(count), numbers.count(n)] as const;
      const sentence =
        n < FEW
          ? gate.thanWave(wave, shareText(reference, tools))
          : gate.thanBaseline(...counted, wave, numbers.date(since));
      return [sentence, gate.reason(reference.reason)];
    }
  }
}

/** «54,8 %», or «7 av 12»: never a per cent of few. */
function shareText(
  { value, count, n }: { readonly value: number; readonly count: number; readonly n: number },
  { texts, numbers }: LineTools,
): string {
  return n < FEW ? texts.words.outOf(numbers.count(count), numbers.count(n)) : numbers.percent(value);
}

function pSentence({ p, against, rule }: GateLine, report: GateReport, tools: LineTools): readonly string[] {
  // Two-sided: it may be small because the share is clearly better.
  if (p === null || rule === "not-below-baseline") return [];
  const { gate } = tools.texts;
  const name = against === "target" ? gate.pNameTarget : gate.pName;
  const level = levelText(report, tools);
  if (p < TINY) return [gate.pTiny(name, level)];
  const written = tools.numbers.decimal(p, pDecimals(p, report.level));
  return [gate.p(name, written, level, p < report.level)];
}

/** Four, or as many as it takes for what is written to be on the same side of the level as p: 0,01999 and not 0,0200. */
function pDecimals(p: number, level: number): number {
  let decimals = 4;
  while (decimals < MOST_DECIMALS && Number(p.toFixed(decimals)) < level !== p < level) decimals += 1;
  return decimals;
}

/** The gate's level with as many decimals as it was set with: 0,02. */
export function levelText({ level }: GateReport, { numbers }: LineTools): string {
  return numbers.decimal(level, (String(level).split(".")[1] ?? "").length);
}
