import type { NoteEvent } from "../../domain/notes.js";
import { withoutDate } from "./dates.js";
import type { EventFacts } from "./event-facts.js";
import { idPart } from "./words.js";

interface Gathering {
  readonly key: string;
  readonly file: string;
  facts: EventFacts;
}

/** Which event each sheet is of: sheets that tell the same date and title, and no two places, are of one. */
export class EventList {
  readonly #found: Gathering[] = [];
  readonly #byKey = new Map<string, Gathering[]>();
  readonly #known = new Map<EventFacts, Gathering>();

  /**
   * @param file for an event without a date, which is this file's alone
   * @param onDiffering is told where sheets of one event tell different numbers of participants
   */
  add(facts: EventFacts, file: string, onDiffering: () => void): void {
    if (this.#known.has(facts)) return;
    const title = idPart(withoutDate(facts.title ?? ""));
    const key = JSON.stringify(facts.date === null ? [file, facts] : [facts.date, title]);
    const alike = this.#byKey.get(key) ?? [];
    this.#byKey.set(key, alike);
    const same = alike.find((one) => isSamePlace(one.facts.place, facts.place));
    if (same === undefined) {
      const gathering = { key, file, facts };
      alike.push(gathering);
      this.#found.push(gathering);
      this.#known.set(facts, gathering);
      return;
    }
    if (differ(same.facts.participants, facts.participants)) onDiffering();
    same.facts = together(same.facts, facts);
    this.#known.set(facts, same);
  }

  /** The events in the order they were met, each with the sheets' facts that are of it. */
  events(): { readonly events: readonly NoteEvent[]; readonly idOf: (facts: EventFacts) => string } {
    const taken = new Set<string>();
    const ids = new Map<Gathering, string>();
    const events = this.#found.map((gathering) => {
      const { facts, file } = gathering;
      const id = freeId(facts, file, taken);
      taken.add(id);
      ids.set(gathering, id);
      return { ...facts, id, kind: facts.kind ?? ("other" as const) };
    });
    return {
      events,
      idOf: (facts) => {
        const gathering = this.#known.get(facts);
        return (gathering === undefined ? undefined : ids.get(gathering)) ?? "";
      },
    };
  }
}

function isSamePlace(one: string | null, other: string | null): boolean {
  return one === null || other === null || idPart(one) === idPart(other);
}

function differ(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && one !== other;
}

/** Of two numbers of participants the smaller: more is shown of a large event than of a small one. */
function together(one: EventFacts, other: EventFacts): EventFacts {
  const counts = [one.participants, other.participants].filter((count) => count !== null);
  return {
    date: one.date,
    place: one.place ?? other.place,
    kind: one.kind ?? other.kind,
    title: one.title ?? other.title,
    participants: counts.length === 0 ? null : Math.min(...counts),
    who: one.who ?? other.who,
  };
}

function freeId(facts: EventFacts, file: string, taken: ReadonlySet<string>): string {
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/u, "");
  const named = idPart(withoutDate(facts.title ?? name.replaceAll("_", " ")));
  const parts = [facts.date ?? "", named].filter((part) => part !== "");
  const id = parts.length === 0 ? "arrangement" : parts.join("-");
  const withPlace = facts.place === null ? id : `${id}-${idPart(facts.place)}`;
  let free = taken.has(id) ? withPlace : id;
  for (let number = 2; taken.has(free); number++) free = `${withPlace}-${number}`;
  return free;
}
