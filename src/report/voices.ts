import type { Block, TableBlock, TableCell } from "../domain/document.js";
import type { VoiceEvent, Voices } from "../domain/voices.js";
import { besideBlocks } from "./voice-beside.js";
import { dateOf, quoteBlocks } from "./voice-quotes.js";
import { themeBlocks } from "./voice-themes.js";
import type { Writer } from "./writer.js";

/** No more areas than this are named together as the most heard: a list of many tells nothing. */
const MOST_ALIKE = 2;

/** What was said at cafés and other gatherings, in statements, tables and events; nothing where there are no notes. */
export function voicesSection(writer: Writer): readonly Block[] {
  const { voices } = writer.results;
  if (voices === null) return [];
  const texts = writer.texts.voices;
  const heading: Block = { kind: "heading", level: 2, text: texts.heading, id: "innspill" };
  const events = eventBlocks(writer, voices);
  if (voices.total.statements === 0) {
    return [
      heading,
      { kind: "paragraph", text: [texts.nothing] },
      ...events,
      ...methodBlocks(writer, voices),
    ];
  }
  const { statements, tables, events: held } = voices.total;
  const { count } = writer.numbers;
  const total = texts.total(count(statements), count(tables), count(held));
  const opening: readonly Block[] = [
    heading,
    { kind: "paragraph", text: [`${total} ${texts.notPeople}`] },
    ...events,
  ];
  if (heardAtShown(voices).statements === 0) {
    const onlySmall: Block = {
      kind: "paragraph",
      text: [texts.onlySmall(count(writer.results.settings.limit))],
    };
    return [...opening, onlySmall, ...methodBlocks(writer, voices)];
  }
  return [
    ...opening,
    ...themeBlocks(writer, voices),
    ...besideBlocks(writer, voices),
    ...quoteBlocks(writer, voices),
    ...methodBlocks(writer, voices),
  ];
}

/** What the numbers of the areas are of: events under the privacy limit are in none of them. */
function heardAtShown({ events }: Voices): { readonly statements: number; readonly events: number } {
  const heard = events.filter(({ count }) => count.statements > 0);
  return { statements: heard.reduce((sum, { count }) => sum + count.statements, 0), events: heard.length };
}

/** Page one: which area most of what was said is about; null where nothing was, or many areas share the place. */
export function voicesSentence(writer: Writer): string | null {
  const { voices } = writer.results;
  if (voices === null) return null;
  const texts = writer.texts.voices;
  const { count, list } = writer.numbers;
  const areas = voices.areas.filter(({ area }) => area !== "annet");
  const most = Math.max(0, ...areas.map((area) => area.count.statements));
  const heard = areas.filter((area) => area.count.statements === most);
  const [first] = heard;
  if (most === 0 || first === undefined || heard.length > MOST_ALIKE) return null;
  const names = heard.map(({ text }) => writer.texts.words.quote(writer.text(text)));
  const shown = heardAtShown(voices);
  const [all, events] = [count(shown.statements), count(shown.events)];
  return heard.length === 1
    ? texts.mostHeard(list(names), count(most), all, count(first.count.tables), events)
    : texts.mostHeardAlike(list(names), count(most), all, events);
}

function eventBlocks(writer: Writer, { events, smallEvents }: Voices): readonly Block[] {
  const texts = writer.texts.voices.events;
  const { count } = writer.numbers;
  const notes = [
    ...(smallEvents === 0 ? [] : [texts.small(count(smallEvents), count(writer.results.settings.limit))]),
    ...(events.some(({ participants }) => participants === null) ? [texts.uncounted] : []),
  ];
  if (events.length === 0) return notes.map((note) => ({ kind: "paragraph", text: [note] }));
  const words = [texts.event, texts.date, texts.place, texts.who].map((title) => ({ title, numeric: false }));
  const figures = [texts.participants, texts.tables, texts.statements].map((title) => ({
    title,
    numeric: true,
  }));
  const table: TableBlock = {
    kind: "table",
    id: "innspill-arrangementer",
    caption: texts.caption,
    columns: [...words, ...figures],
    rows: events.map((event) => eventRow(writer, event)),
    ...(notes.length === 0 ? {} : { note: notes.join(" ") }),
  };
  return [table];
}

function eventRow(writer: Writer, event: VoiceEvent): readonly TableCell[] {
  const { unknown } = writer.texts.words;
  const { date, place, who, participants, count } = event;
  return [
    { text: eventName(writer, event) },
    { text: date === null ? unknown : dateOf(writer, date) },
    { text: place ?? unknown },
    { text: who ?? unknown },
    participants === null ? { text: unknown } : writer.countCell(participants),
    { text: writer.numbers.count(count.tables), value: count.tables },
    { text: writer.numbers.count(count.statements), value: count.statements },
  ];
}

/** Its title, with its kind before it where the title does not begin with that. */
function eventName(writer: Writer, { kind, title }: VoiceEvent): string {
  const name = writer.texts.words.eventKinds[kind];
  if (title === null) return name;
  if (kind === "other") return title;
  const begins = title.toLocaleLowerCase("nb").startsWith(name.toLocaleLowerCase("nb"));
  return begins ? title : `${name}: ${title}`;
}

/** Who decided, what was left out, and what the numbers are not. */
function methodBlocks(writer: Writer, voices: Voices): readonly Block[] {
  const texts = writer.texts.voices.method;
  const { count, list } = writer.numbers;
  const { approved, suggested, undecided, mustRead, masked } = voices;
  const left = [
    ...(undecided === 0 ? [] : [texts.undecided(count(undecided))]),
    ...(mustRead === 0 ? [] : [texts.mustRead(count(mustRead))]),
  ];
  const kinds = writer.texts.words.masked;
  const marks = masked.map((one) => texts.mask(kinds[one.kind], count(one.count)));
  const items = [
    texts.approved(count(approved)),
    ...(voices.acceptSuggested ? [texts.suggested(count(suggested))] : []),
    ...(left.length === 0 ? [] : [left.join(" ")]),
    texts.oneTable,
    texts.people,
    texts.quotes(count(writer.results.settings.limit)),
    marks.length === 0 ? texts.nothingMasked : texts.masked(list(marks)),
  ];
  return [
    { kind: "heading", level: 3, text: texts.heading, id: "innspill-metode" },
    { kind: "list", items: items.map((item) => [item]) },
  ];
}
