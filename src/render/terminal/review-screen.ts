import { isUnassessed, type NoteArea } from "../../domain/notes.js";
import { speakerWords } from "../../domain/notes-form.js";
import { textsOf } from "../../text/languages.js";
import type { Texts } from "../../text/nb.js";
import { numberFormat } from "../../text/numbers.js";
import { becauseOf, eventName, sureWord } from "../review-words.js";
import type { Paint } from "./paint.js";
import { namesOf, type ReviewScreen } from "./review-content.js";
import { keyLines, keyOf } from "./review-keys.js";
import { wrapText } from "./wrap.js";

/** The size of a terminal in columns and rows, and its colors. */
export interface ScreenSize {
  readonly width: number;
  readonly height: number;
  readonly paint: Paint;
}

/** Longer lines are hard to read, however wide the screen is. */
const WIDEST = 100;
const NARROWEST = 20;
/** So little of the statement's part is shown at least, however low the screen is. */
const FEWEST_LINES = 3;
/** What is longer is no statement, and would make each key slow. */
const LONGEST_SHOWN = 10_000;
/** Where a statement that is being divided would be cut. */
const MARK = "▸";

/**
 * One statement as a screen that is filled in by single keys: how far the reviewer has come, where the statement is from,
 * what it says, what to look out for, what is suggested and why, and the keys. Where all of it is more than the screen
 * holds, the part with the statement is scrolled, and the keys stand.
 *
 * @returns as many lines as the screen has rows at the most, none wider than it; and how far it can be scrolled
 * @example
 * reviewScreen(content, { width: 80, height: 24, paint: noPaint }).lines[0]; // "Innspill 12 av 58                 Du er KV"
 */
export function reviewScreen(
  screen: ReviewScreen,
  { width: columns, height, paint }: ScreenSize,
): { readonly lines: readonly string[]; readonly mostScrolled: number } {
  const width = Math.max(NARROWEST, Math.min(WIDEST, columns));
  const look = { width, paint };
  const head = headLines(screen, look);
  const usual = bodyLines(screen, look);
  const between = messageLines(screen, look);
  const roomy = keyLines(screen, { ...look, isRoomy: true });
  const besides = head.length + between.length;
  const isRoomy = besides + usual.all.length + roomy.length <= height;
  const keys = isRoomy ? roomy : keyLines(screen, { ...look, isRoomy: false });
  const space = Math.max(FEWEST_LINES, height - besides - keys.length);
  // Where little is seen at a time, the statement is seen first.
  const body = usual.untilStatement <= space ? usual.all : usual.statementFirst;
  const mostScrolled = Math.max(0, body.length - space + (body.length > space ? 1 : 0));
  const from = Math.min(scrolledTo(screen, body, space), mostScrolled);
  const { more } = textsOf(screen.locale).notes.terminalReview;
  const shown = mostScrolled === 0 ? body : [...body.slice(from, from + space - 1), paint.dim(more)];
  return { lines: [...head, ...shown, ...between, ...keys].slice(0, Math.max(1, height)), mostScrolled };
}

/** Where the reviewer has scrolled to; where a statement is being divided, so far that the mark is seen. */
function scrolledTo({ question, scrolled }: ReviewScreen, body: readonly string[], space: number): number {
  if (question.kind !== "divide") return scrolled;
  const marked = body.findIndex((line) => line.includes(MARK));
  return Math.max(0, marked - Math.floor(space / 2));
}

interface Look {
  readonly width: number;
  readonly paint: Paint;
}

/** What came of the last key, where there is a blank line otherwise: the keys stay in their places. */
function messageLines({ message, locale }: ReviewScreen, { width, paint }: Look): readonly string[] {
  if (message === null) return [""];
  return wrapText(textsOf(locale).notes.terminalReview.messages[message], width).map(paint.bad);
}

function headLines({ number, all, by, locale }: ReviewScreen, { width, paint }: Look): readonly string[] {
  const { terminalReview: texts } = textsOf(locale).notes;
  const { count } = numberFormat(locale);
  const place = texts.place(count(number), count(all));
  const [who = ""] = wrapText(texts.by(by), width);
  const gap = width - place.length - who.length;
  const line = gap < 2 ? paint.strong(place) : `${paint.strong(place)}${" ".repeat(gap)}${paint.dim(who)}`;
  return [line, ""];
}

/** The part with the statement, in two orders. */
interface Body {
  /** Where it is from, what must be assessed today, what was said, and the rest. */
  readonly all: readonly string[];
  /** Where it is from comes last. */
  readonly statementFirst: readonly string[];
  /** Lines to and with the statement. */
  readonly untilStatement: number;
}

function bodyLines(screen: ReviewScreen, { width, paint }: Look): Body {
  const { statement, events, routine, locale } = screen;
  const { terminalReview: texts, review, coding } = textsOf(locale).notes;
  const { list } = numberFormat(locale);
  const event = events.find(({ id }) => id === statement.event);
  const from = [
    event === undefined ? null : eventName(event, locale),
    statement.question === null ? null : texts.question(statement.question),
    tableName(statement.table, texts),
    statement.saidBy === "unknown" ? null : texts.saidBy(speakerWords[statement.saidBy][locale]),
  ].filter((one) => one !== null);
  const signs = list(statement.urgent.map((kind) => review.urgent[kind]));
  const tells = list(statement.recognizable.map((kind) => review.recognizable[kind]));
  const isToday = isUnassessed(statement);
  const lines = (text: string, look: (line: string) => string = (line) => line): readonly string[] =>
    wrapText(text, width).map(look);
  const context = from.flatMap((text) => lines(text, paint.dim));
  const today = !isToday
    ? []
    : [
        ...lines(capitalized(review.remarks.today(signs)), (line) => paint.bad(paint.strong(line))),
        ...lines(routine ?? coding.noRoutine, paint.bad),
      ];
  const statementLines = wrapText(statementText(screen), width - 2).map((line) => `  ${paint.strong(line)}`);
  const draft = draftTexts(screen, texts).flatMap((text) => lines(text, paint.good));
  const rest = [
    ...(tells === "" ? [] : lines(capitalized(review.remarks.recognizable(tells)), paint.bad)),
    ...suggestionTexts(screen, texts).flatMap((text) => lines(text)),
  ];
  const said = ["", ...statementLines, ""];
  return {
    all: [...context, ...today, ...said, ...draft, ...rest],
    statementFirst: [...draft, ...today, ...said, ...rest, "", ...context],
    untilStatement: context.length + today.length + said.length,
  };
}

/** «Bord: 3»; a table that has a name of its own, as «Gruppe 3», is called that. */
function tableName(table: string | null, texts: Texts["notes"]["terminalReview"]): string | null {
  return table === null || /\p{L}/u.test(table) ? table : texts.table(table);
}

/** The statement; where it is being divided, with the mark that is moved and the cuts that are made. */
function statementText({ statement, question }: ReviewScreen): string {
  if (question.kind !== "divide") return cutShort(statement.text);
  const { words, cuts, at } = question;
  const marked = words.map((word, place) => {
    const cut = cuts.includes(place) ? "| " : "";
    return `${place === at ? MARK : ""}${cut}${word}`;
  });
  return cutShort(marked.join(""));
}

function cutShort(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}

function suggestionTexts(
  { statement, areas, locale }: ReviewScreen,
  texts: Texts["notes"]["terminalReview"],
): readonly string[] {
  const { suggestion, decision } = statement;
  const names = namesOf(areas, locale);
  const nameOf = (area: NoteArea): string => `${keyOf(area)} ${names.get(area) ?? area}`;
  const both = (primary: NoteArea, secondary: NoteArea | null): string =>
    secondary === null ? nameOf(primary) : texts.and(nameOf(primary), nameOf(secondary));
  if (decision !== null) return [texts.chosen(both(decision.primary, decision.secondary), decision.by)];
  if (suggestion.mustRead) return [texts.mustRead];
  const { percent } = numberFormat(locale);
  const sure = `${sureWord(suggestion, locale)}, ${percent(suggestion.confidence, 0)}`;
  const because = becauseOf(suggestion, names, locale).split("\n");
  return [texts.suggestion(both(suggestion.primary, suggestion.secondary), sure), ...because];
}

function draftTexts(
  { draft, statement }: ReviewScreen,
  texts: Texts["notes"]["terminalReview"],
): readonly string[] {
  const { quote, canBeRecognized, assessed, note } = draft;
  const said = [
    ...(quote ? [texts.draft.quote] : []),
    ...(canBeRecognized === true ? [texts.draft.recognized] : []),
    ...(assessed && statement.urgent.length > 0 ? [texts.draft.assessed] : []),
    ...(note === "" ? [] : [texts.draft.note(note)]),
  ];
  return said.length === 0 ? [] : [...said, texts.draft.kept];
}

function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
