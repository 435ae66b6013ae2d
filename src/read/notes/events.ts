import type { NoteEvent } from "../../domain/notes.js";
import { withoutDate } from "./dates.js";
import type { EventFacts } from "./event-facts.js";
import { placeInTitle } from "./title-facts.js";
import { idPart } from "./words.js";

interface Gathering {
  readonly key: string;
  readonly file: string;
  readonly counts: TableCounts;
  facts: EventFacts;
}

/** What may be wrong with the numbers of participants that sheets of one event tell. */
export type CountFault = "eventFactsDiffer" | "participantsUnclear";

/**
 * Which event each sheet is of: sheets that tell the same date and title, and no two places, are of one. Without a title
 * they must tell the same place, or stand in one file.
 */
export class EventList {
  readonly #found: Gathering[] = [];
  readonly #byKey = new Map<string, Gathering[]>();
  readonly #known = new Map<EventFacts, Gathering>();

  /**
   * @param file for an event without a date, which is this file's alone
   * @param onFault is told where numbers of participants do not agree
   */
  add(facts: EventFacts, file: string, onFault: (fault: CountFault) => void): void {
    if (this.#known.has(facts)) return;
    const title = idPart(withoutDate(facts.title ?? ""));
    const { place, kind, participants, who } = facts;
    const undated = [file, facts.title, place, kind, participants, who];
    const key = JSON.stringify(facts.date === null ? undated : [facts.date, title]);
    const alike = this.#byKey.get(key) ?? [];
    this.#byKey.set(key, alike);
    const same = alike.find((one) =>
      title === "" && one.file !== file
        ? place !== null && one.facts.place !== null && isSamePlace(one.facts.place, place)
        : isSamePlace(one.facts.place, place),
    );
    if (same === undefined) {
      const gathering = { key, file, facts, counts: new TableCounts() };
      gathering.counts.add(facts, file);
      alike.push(gathering);
      this.#found.push(gathering);
      this.#known.set(facts, gathering);
      return;
    }
    const fault = same.counts.add(facts, file);
    if (fault !== null) onFault(fault);
    same.facts = together(same.facts, facts);
    this.#known.set(facts, same);
  }

  /** The events in the order they were met, each with the sheets' facts that are of it. */
  events(): { readonly events: readonly NoteEvent[]; readonly idOf: (facts: EventFacts) => string } {
    const taken = new Set<string>();
    const ids = new Map<Gathering, string>();
    const events = this.#found.map((gathering) => {
      const { facts, file, counts } = gathering;
      const id = freeId(facts, file, taken);
      taken.add(id);
      ids.set(gathering, id);
      const { date, place, kind, title, who } = facts;
      const spoken = title === null ? null : placeInTitle(title);
      const told = { id, date, place: place ?? spoken, title, who };
      return { ...told, kind: kind ?? ("other" as const), participants: counts.all() };
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

/** What sheets of one event tell of the facts but for the number of participants. */
function together(one: EventFacts, other: EventFacts): EventFacts {
  return {
    ...one,
    place: one.place ?? other.place,
    kind: one.kind ?? other.kind,
    title: one.title ?? other.title,
    who: one.who ?? other.who,
  };
}

/**
 * The numbers of participants that sheets of one event tell. Those said to be of a table are added, one for each table;
 * of others the smallest counts: more is shown of a large event than of a small one.
 */
class TableCounts {
  readonly #ofEvent: number[] = [];
  readonly #unsaid: { readonly count: number; readonly table: string | null }[] = [];
  readonly #ofTables = new Map<string, number>();

  /** What is wrong beside the numbers that were told before; null where nothing is. */
  add({ participants: count, countOf, sheetTable }: EventFacts, file: string): CountFault | null {
    if (count === null) return null;
    if (countOf === "table") return this.#addOfTable(count, sheetTable ?? file);
    const others = [...this.#ofEvent, ...this.#unsaid.map((one) => one.count)];
    const differs = others.some((other) => other !== count);
    // As many at each of two tables, or so many at both of them?
    const isUnclear =
      countOf === null && this.#unsaid.some(({ table }) => sheetTable !== null && table !== sheetTable);
    if (countOf === "event") this.#ofEvent.push(count);
    else this.#unsaid.push({ count, table: sheetTable });
    if (differs) return "eventFactsDiffer";
    return isUnclear || (countOf === null && this.#ofTables.size > 0) ? "participantsUnclear" : null;
  }

  all(): number | null {
    const told = [...this.#ofEvent, ...this.#unsaid.map(({ count }) => count)];
    const sum = [...this.#ofTables.values()].reduce((all, count) => all + count, 0);
    if (this.#ofTables.size > 0 && this.#ofEvent.length === 0) told.push(sum);
    return told.length === 0 ? null : Math.min(...told);
  }

  #addOfTable(count: number, table: string): CountFault | null {
    const before = this.#ofTables.get(table);
    this.#ofTables.set(table, Math.min(count, before ?? count));
    if (before !== undefined && before !== count) return "eventFactsDiffer";
    return this.#unsaid.length > 0 ? "participantsUnclear" : null;
  }
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
