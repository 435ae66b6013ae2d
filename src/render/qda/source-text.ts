import type { CodedStatement, NoteEvent } from "../../domain/notes.js";
import type { Locale } from "../../domain/text.js";
import { textsOf } from "../../text/languages.js";

/** The statements of one event as one running text, and where each stands in it. */
export interface SourceText {
  readonly event: string;
  readonly text: string;
  /** In Unicode code points, as the format counts; the end is not in it. */
  readonly statements: readonly {
    readonly statement: CodedStatement;
    readonly start: number;
    readonly end: number;
  }[];
}

/**
 * Each event's statements as a text: a heading, and below it one paragraph for each statement, with the question and the
 * table above where they change. Line breaks are line feeds.
 */
export function sourceTexts(
  statements: readonly CodedStatement[],
  events: readonly NoteEvent[],
  locale: Locale,
): readonly SourceText[] {
  const ids = [...new Set([...events.map(({ id }) => id), ...statements.map(({ event }) => event)])];
  return ids.flatMap((id) => {
    const own = statements.filter(({ event }) => event === id);
    const event = events.find((one) => one.id === id);
    return own.length === 0 ? [] : [sourceText(id, own, headingOf(id, event, locale))];
  });
}

function headingOf(id: string, event: NoteEvent | undefined, locale: Locale): string {
  if (event === undefined) return id;
  const title = event.title ?? textsOf(locale).words.eventKinds[event.kind];
  return [title, event.date, event.place].filter((part) => part !== null).join(", ");
}

function sourceText(event: string, statements: readonly CodedStatement[], heading: string): SourceText {
  const paragraphs: string[] = [];
  const placed: SourceText["statements"][number][] = [];
  let at = 0;
  const add = (written: string): { readonly start: number; readonly end: number } => {
    const paragraph = lineFeeds(written);
    const start = at;
    const end = start + codePoints(paragraph);
    paragraphs.push(paragraph);
    at = end + 1;
    return { start, end };
  };
  add(heading);
  let above = "";
  for (const statement of statements) {
    const { question, table, text } = statement;
    const context = [question, table].filter((part) => part !== null && part !== "").join(" – ");
    if (context !== above && context !== "") add(context);
    above = context;
    placed.push({ statement, ...add(text) });
  }
  return { event, text: `${paragraphs.join("\n")}\n`, statements: placed };
}

/** Other programs count a carriage return as they please. */
function lineFeeds(text: string): string {
  return text.replace(/\r\n?/gu, "\n");
}

function codePoints(text: string): number {
  return text.length - (text.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0);
}
