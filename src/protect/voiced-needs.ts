import { eventKinds } from "../domain/notes.js";
import type { HeardArea, HeardAt, HeardEvent, UnprotectedVoices } from "../domain/people/voices.js";
import { sourceOfEvent, type VoicedNeed } from "../domain/plan/voiced-needs.js";

/** In place of an area that is none: what stands there is told of by its code, or not at all. */
const OTHER = "annet";

/**
 * The needs that were voiced, for the register of needs: each own code that statements were marked as a need of, and each
 * area with such statements that have no code. Only events that may be shown count (rules §5), so that nothing of a small
 * one is in a name, a count or a date. A code that says no more than one beneath it is left out.
 *
 * @param limit events with 1 … limit − 1 participants are left out
 * @example
 * voicedNeeds(voices, 5)[0]; // { id: "kafe-transport", statements: 6, source: "cafe", … }
 */
export function voicedNeeds(voices: UnprotectedVoices, limit: number): readonly VoicedNeed[] {
  const events = new Map(
    voices.events
      .filter(({ event }) => event.participants === null || event.participants >= limit)
      .map((heard) => [heard.event.id, heard]),
  );
  const needsAt = (byEvent: readonly HeardAt[]): readonly HeardAt[] =>
    byEvent.filter(({ event, need }) => events.has(event) && need > 0);
  const codes = voices.codes.map((code) => ({ ...code, heard: needsAt(code.byEvent) }));
  const told = codes.filter(({ id, heard }) => {
    const beneath = codes.filter(({ under }) => under === id).map((one) => total(one.heard));
    return total(heard) > 0 && !beneath.includes(total(heard));
  });
  const areasOf = (code: string): readonly HeardArea[] =>
    voices.areas.filter(
      ({ area, codes: own }) =>
        area !== OTHER && own.some(({ id, byEvent }) => id === code && needsAt(byEvent).length > 0),
    );
  const ofCodes = told.map(({ id, text, heard }): VoicedNeed => {
    const areas = areasOf(id);
    return {
      ...{
        id: `kafe-${id}`,
        text,
        areas: areas.map(({ area }) => area),
        area: areas.length === 1 ? (areas[0]?.text ?? null) : null,
      },
      ...heardWhere(heard, events),
    };
  });
  const ofAreas = voices.areas.flatMap(({ area, text, byEvent, codes: own }): readonly VoicedNeed[] => {
    const heard = needsAt(byEvent);
    const isCoded = own.some((code) => needsAt(code.byEvent).length > 0);
    if (area === OTHER || isCoded || heard.length === 0) return [];
    // A code may have the id of an area.
    return [{ ...{ id: `omraade-${area}`, text, areas: [area], area: null }, ...heardWhere(heard, events) }];
  });
  return [...ofCodes, ...ofAreas];
}

/** How often, where and when it was said. */
function heardWhere(
  heard: readonly HeardAt[],
  events: ReadonlyMap<string, HeardEvent>,
): Pick<VoicedNeed, "statements" | "source" | "date"> {
  const where = heard.flatMap(({ event, need }) => {
    const found = events.get(event)?.event;
    return found === undefined ? [] : [{ kind: found.kind, date: found.date, need }];
  });
  const most = eventKinds
    .map((kind) => ({ kind, need: total(where.filter((one) => one.kind === kind)) }))
    .reduce((best, one) => (one.need > best.need ? one : best));
  const dates = where.flatMap(({ date }) => date ?? []).sort();
  return { statements: total(heard), source: sourceOfEvent[most.kind], date: dates.at(-1) ?? null };
}

function total(counts: readonly { readonly need: number }[]): number {
  return counts.reduce((all, { need }) => all + need, 0);
}
