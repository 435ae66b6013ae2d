import { cellAddress } from "../domain/cell.js";
import { eventKinds } from "../domain/notes.js";
import type { HeardArea, HeardAt, HeardEvent, UnprotectedVoices } from "../domain/people/voices.js";
import type { AreaVoices, KindVoices, Quote, ShownVoices, VoiceEvent } from "../domain/voices.js";
import { chooseQuotes } from "./quotes.js";
import { show } from "./publish.js";

/**
 * Passes what was said through the wall (rules §5). Counts of statements, tables and events are not counts of persons and
 * are shown. An event under the limit is only in the sums: it has no name, no kind and no quote. One whose participants
 * nobody wrote down cannot be known to be over the limit: it is shown, without quotes. The sum of participants is nowhere,
 * so that no event's number follows from the others.
 *
 * @param limit counts of 1 … limit − 1 persons are hidden
 */
export function protectVoices(voices: UnprotectedVoices, limit: number): ShownVoices {
  const shown = voices.events.filter(({ event }) => !isUnder(event.participants, limit));
  const heard = shown.filter(({ count }) => count.statements > 0);
  const open = new Set(shown.flatMap(({ event }) => (event.participants === null ? [] : [event.id])));
  const quotes = chooseQuotes(
    voices.areas.map(({ area, quotes: candidates }) => ({
      area,
      candidates: candidates.filter(({ event }) => open.has(event)),
    })),
  );
  const { total, approved, suggested, undecided, mustRead, acceptSuggested, masked, codes } = voices;
  return {
    ...{ total, approved, suggested, undecided, mustRead, acceptSuggested, masked, codes },
    events: [...shown].sort(byDate).map((one) => publishEvent(one, limit)),
    smallEvents: voices.events.length - shown.length,
    areas: voices.areas.map((area) => publishArea(area, heard, quotes.get(area.area) ?? [])),
  };
}

function isUnder(participants: number | null, limit: number): boolean {
  return participants !== null && participants < limit;
}

function byDate({ event: a }: HeardEvent, { event: b }: HeardEvent): number {
  const [first, second] = [`${a.date ?? "9999"} ${a.id}`, `${b.date ?? "9999"} ${b.id}`];
  return first < second ? -1 : 1;
}

function publishEvent({ event, count, files }: HeardEvent, limit: number): VoiceEvent {
  const { id, kind, date, place, title, participants } = event;
  const cell = cellAddress({ wave: "notes", subject: id, group: null, measure: "count" });
  const sources = files.map((file) => ({ file, column: null }));
  const trace = { sources, counted: [], base: [], asked: null, method: "count", from: [] } as const;
  const who = event.who !== null && countsFew(event.who, limit) ? null : event.who;
  return {
    ...{ id, kind, date, place, title, who, count },
    participants: participants === null ? null : show(cell, { value: participants }, trace),
  };
}

const numberWords = [
  "null",
  "én|éin|one",
  "to|two",
  "tre|three",
  "fire|four",
  "fem|five",
  "seks|six",
  "sju|syv|seven",
];
const moreWords = ["åtte|eight", "ni|nine", "ti|ten"];

/** Whether a text such as «40 pårørende og to brukere» counts some kind of persons under the limit. */
function countsFew(text: string, limit: number): boolean {
  const words = [...numberWords, ...moreWords].slice(0, limit).flatMap((forms) => forms.split("|"));
  const said = text.toLocaleLowerCase("nb").match(/\p{L}+|\d+/gu) ?? [];
  return said.some((word) => words.includes(word) || (/^\d/u.test(word) && Number(word) < limit));
}

/** Counts by kind are of shown events alone: a kind with one small event would be that event. */
function publishArea(area: HeardArea, heard: readonly HeardEvent[], quotes: readonly Quote[]): AreaVoices {
  const { area: id, covers, count, secondary, praise, need, codes } = area;
  const kinds = eventKinds.filter((kind) => heard.some(({ event }) => event.kind === kind));
  const byKind = kinds.map((kind): KindVoices => {
    const ids = new Set(heard.flatMap(({ event }) => (event.kind === kind ? [event.id] : [])));
    const there = area.byEvent.filter(({ event }) => ids.has(event));
    return {
      kind,
      count: { statements: sum(there, "statements"), tables: sum(there, "tables"), events: there.length },
      praise: sum(there, "praise"),
      need: sum(there, "need"),
    };
  });
  return { area: id, covers, count, secondary, praise, need, byKind, codes, quotes };
}

function sum(there: readonly HeardAt[], of: "statements" | "tables" | "praise" | "need"): number {
  return there.reduce((total, one) => total + one[of], 0);
}
