import type { Block, Inline } from "../domain/document.js";
import type { Quote, Voices } from "../domain/voices.js";
import { areaName } from "./voice-themes.js";
import type { Writer } from "./writer.js";

/** Approved quotes under their areas, each with the event and the question it answered. */
export function quoteBlocks(writer: Writer, voices: Voices): readonly Block[] {
  const texts = writer.texts.voices.quotes;
  const areas = voices.areas.filter(({ quotes }) => quotes.length > 0);
  if (areas.length === 0) return [];
  return [
    { kind: "heading", level: 3, text: texts.heading, id: "innspill-sitater" },
    { kind: "paragraph", text: [texts.intro] },
    ...areas.flatMap(({ area, quotes }): readonly Block[] => [
      { kind: "paragraph", text: [{ text: areaName(writer, area), strong: true }] },
      { kind: "list", items: quotes.map((quote) => quoteLine(writer, voices, quote)) },
    ]),
  ];
}

/** «Pårørende sier» is said only of what a caregiver is known to have said. */
function quoteLine(writer: Writer, { events }: Voices, quote: Quote): readonly Inline[] {
  const texts = writer.texts.voices.quotes;
  const text = innerQuotes(oneSpaced(quote.text));
  const event = events.find(({ id }) => id === quote.event);
  const parts = [
    ...(event === undefined ? [] : [writer.texts.voices.kinds[event.kind]]),
    ...(event === undefined || event.date === null ? [] : [dateOf(writer, event.date)]),
  ];
  return [
    quote.byCaregiver ? texts.byCaregiver(text) : texts.said(text),
    ...(parts.length === 0 ? [] : [texts.where(parts.join(", "))]),
    ...(quote.question === null ? [] : [texts.asked(innerQuotes(oneSpaced(quote.question)))]),
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
