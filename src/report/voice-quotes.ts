import type { Block, Inline } from "../domain/document.js";
import type { Quote, Voices } from "../domain/voices.js";
import type { Writer } from "./writer.js";

/** Approved quotes under the question they answer and their area, each with the event. */
export function quoteBlocks(writer: Writer, voices: Voices): readonly Block[] {
  const texts = writer.texts.voices.quotes;
  const questions = questionsOf(voices);
  if (questions.length === 0) return [];
  const isAsked = questions.some((question) => question !== null);
  return [
    { kind: "heading", level: 3, text: texts.heading, id: "innspill-sitater" },
    { kind: "paragraph", text: [texts.intro] },
    ...questions.flatMap((question): readonly Block[] => [
      ...(isAsked ? [questionLine(writer, question)] : []),
      ...quotesTo(writer, voices, { question, strong: !isAsked }),
    ]),
  ];
}

/** As asked, in the order of the areas; last null, where quotes without a question are. */
function questionsOf({ areas }: Voices): readonly (string | null)[] {
  const asked = new Set(areas.flatMap(({ quotes }) => quotes.map(questionOf)));
  return [...[...asked].filter((question) => question !== null), ...(asked.has(null) ? [null] : [])];
}

function questionOf({ question }: Quote): string | null {
  return question === null ? null : innerQuotes(oneSpaced(question));
}

function questionLine(writer: Writer, question: string | null): Block {
  const texts = writer.texts.voices.quotes;
  const text = question === null ? texts.notAsked : texts.asked(question);
  return { kind: "paragraph", text: [{ text, strong: true }] };
}

/** @param under the question, and whether the areas' names are the highest headings there are */
function quotesTo(
  writer: Writer,
  voices: Voices,
  { question, strong }: { readonly question: string | null; readonly strong: boolean },
): readonly Block[] {
  return voices.areas.flatMap(({ text, quotes }): readonly Block[] => {
    const answers = quotes.filter((quote) => questionOf(quote) === question);
    if (answers.length === 0) return [];
    const name = writer.text(text);
    return [
      { kind: "paragraph", text: [strong ? { text: name, strong } : name] },
      { kind: "list", items: answers.map((quote) => quoteLine(writer, voices, quote)) },
    ];
  });
}

/** «Pårørende sier» is said only of what a caregiver is known to have said. */
function quoteLine(writer: Writer, { events }: Voices, quote: Quote): readonly Inline[] {
  const texts = writer.texts.voices.quotes;
  const text = innerQuotes(oneSpaced(quote.text));
  const event = events.find(({ id }) => id === quote.event);
  const parts = [
    ...(event === undefined ? [] : [writer.texts.words.eventKinds[event.kind]]),
    ...(event === undefined || event.date === null ? [] : [dateOf(writer, event.date)]),
  ];
  return [
    quote.byCaregiver ? texts.byCaregiver(text) : texts.said(text),
    ...(parts.length === 0 ? [] : [texts.where(parts.join(", "))]),
  ];
}

/** A date that stays on one line. */
export function dateOf(writer: Writer, date: string): string {
  return writer.numbers.date(date).replaceAll(" ", "\u00a0");
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** Marks of quotation inside a quote are single ones, in all three languages. */
function innerQuotes(text: string): string {
  return text
    .replace(/["“”„]([^"“”„]*)["“”„]/gu, "‘$1’")
    .replaceAll("«", "‘")
    .replaceAll("»", "’");
}
