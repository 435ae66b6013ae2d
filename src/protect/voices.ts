import { cellAddress } from "../domain/cell.js";
import { eventKinds, type EventKind } from "../domain/notes.js";
import { tellsNumber } from "../domain/number-words.js";
import type {
  HeardArea,
  HeardAt,
  HeardCode,
  HeardEvent,
  UnprotectedVoices,
} from "../domain/people/voices.js";
import type {
  AreaVoices,
  KindVoices,
  ShownVoices,
  ToneCount,
  VoiceCode,
  VoiceCount,
  VoiceEvent,
} from "../domain/voices.js";
import { chooseQuotes } from "./quotes.js";
import { show } from "./publish.js";

/**
 * Passes what was said through the wall (rules §5). Counts of statements, tables and events are not counts of persons and
 * are shown. An event under the limit is in the totals alone: what it was about is in no count of areas, codes or kinds, so
 * that nothing of it is left when all that is shown is subtracted. An event whose participants nobody wrote down cannot be
 * known to be over the limit: it is shown, without quotes. The sum of participants is nowhere, so that no event's number
 * follows from the others.
 *
 * @param limit counts of 1 … limit − 1 persons are hidden
 */
export function protectVoices(voices: UnprotectedVoices, limit: number): ShownVoices {
  const shown = voices.events.filter(({ event }) => !isUnder(event.participants, limit));
  const kinds = new Map(shown.map(({ event }) => [event.id, event.kind]));
  const spoken = new Set(shown.flatMap(({ event, count }) => (count.statements > 0 ? [event.kind] : [])));
  const columns = eventKinds.filter((kind) => spoken.has(kind));
  const open = new Set(shown.flatMap(({ event }) => (event.participants === null ? [] : [event.id])));
  const quotes = chooseQuotes(
    voices.areas.map(({ area, quotes: candidates }) => ({
      area,
      candidates: candidates.filter(({ event }) => open.has(event)),
    })),
  );
  const { total, approved, suggested, undecided, mustRead, acceptSuggested, masked } = voices;
  return {
    ...{ total, approved, suggested, undecided, mustRead, acceptSuggested, masked },
    codes: publishCodes(voices.codes, kinds),
    events: [...shown].sort(byDate).map(publishEvent),
    smallEvents: voices.events.length - shown.length,
    areas: voices.areas.map((area) => ({
      ...publishArea(area, kinds, columns),
      quotes: quotes.get(area.area) ?? [],
    })),
  };
}

function isUnder(participants: number | null, limit: number): boolean {
  return participants !== null && participants < limit;
}

function byDate({ event: a }: HeardEvent, { event: b }: HeardEvent): number {
  const [first, second] = [`${a.date ?? "9999"} ${a.id}`, `${b.date ?? "9999"} ${b.id}`];
  return first < second ? -1 : 1;
}

/** Who took part is told in words alone: a number among them may be one under the limit, or give one away. */
function publishEvent({ event, count, files }: HeardEvent): VoiceEvent {
  const { id, kind, date, place, title, participants } = event;
  const cell = cellAddress({ wave: "notes", subject: id, group: null, measure: "count" });
  const sources = files.map((file) => ({ file, column: null }));
  const trace = { sources, counted: [], base: [], asked: null, method: "count", from: [] } as const;
  const who = event.who !== null && tellsNumber(event.who) ? null : event.who;
  return {
    ...{ id, kind, date, place, title, who, count },
    participants: participants === null ? null : show(cell, { value: participants }, trace),
  };
}

/** The events that are shown, by id. */
type ShownKinds = ReadonlyMap<string, EventKind>;

/** A code that nobody is told to have spoken of is no news unless the survey asks: it may have been found at a small event. */
function publishCodes(codes: readonly HeardCode[], kinds: ShownKinds): readonly VoiceCode[] {
  return codes
    .map(({ byEvent, ...code }) => ({ ...code, count: countOf(shownOf(byEvent, kinds)) }))
    .filter(({ count, items }) => count.statements > 0 || (items ?? []).length > 0);
}

/** @param columns kinds of shown events with a statement, in their order */
function publishArea(
  area: HeardArea,
  kinds: ShownKinds,
  columns: readonly EventKind[],
): Omit<AreaVoices, "quotes"> {
  const here = shownOf(area.byEvent, kinds);
  const codes = area.codes.map(({ id, byEvent }) => ({ id, count: countOf(shownOf(byEvent, kinds)) }));
  return {
    ...{ area: area.area, text: area.text, covers: area.covers },
    count: countOf(here),
    ...tonesOf(here),
    secondary: sum(shownOf(area.secondary, kinds), "statements"),
    byKind: columns.map((kind): KindVoices => {
      const there = here.filter(({ event }) => kinds.get(event) === kind);
      return { kind, count: countOf(there), ...tonesOf(there) };
    }),
    codes: codes.filter(({ count }) => count.statements > 0),
  };
}

function shownOf(byEvent: readonly HeardAt[], kinds: ShownKinds): readonly HeardAt[] {
  return byEvent.filter(({ event }) => kinds.has(event));
}

function countOf(heard: readonly HeardAt[]): VoiceCount {
  return { statements: sum(heard, "statements"), tables: sum(heard, "tables"), events: heard.length };
}

function tonesOf(heard: readonly HeardAt[]): ToneCount {
  return { praise: sum(heard, "praise"), need: sum(heard, "need") };
}

function sum(heard: readonly HeardAt[], of: "statements" | "tables" | "praise" | "need"): number {
  return heard.reduce((total, one) => total + one[of], 0);
}
