import type { MaskedStatement, NoteEvent } from "../../domain/notes.js";
import { MASKS } from "../../domain/personal-data.js";
import { slugOf } from "../slug.js";
import { textHash } from "./text-hash.js";

const HASH_LETTERS = 10;
/** Of files and events whose names are not enough. */
const FEW_LETTERS = 6;
const LONGEST_NAME = 40;

interface Unnamed extends Omit<MaskedStatement, "id"> {
  readonly id: string | null;
}

interface Named<S> {
  readonly events: readonly NoteEvent[];
  readonly statements: readonly (S & { readonly id: string })[];
}

/**
 * Gives each event and statement an id of its own, the same in every run, made of what is masked alone. A statement has
 * the file's id where it has one, else the event's date with a hash of question and text. In a workspace, where what is
 * decided is kept by these ids, the file's name always stands before its own ids, so that no file takes another's; else
 * it does where another file has used the id. A text said twice gets a number.
 *
 * @example
 * const { statements } = withIds(maskNotes(raw, mask), { isWorkspace: true });
 * statements[0].id; // "2025-03-12-5d41e70a9c"
 */
export function withIds<S extends Unnamed>(
  { events, statements }: { readonly events: readonly NoteEvent[]; readonly statements: readonly S[] },
  { isWorkspace }: { readonly isWorkspace: boolean },
): Named<S> {
  const eventIds = eventIdsOf(events, statements);
  const dates = new Map(events.map(({ id, date }) => [id, date]));
  const given = new Map<string, string>();
  for (const { id, file } of statements) if (id !== null && !given.has(id)) given.set(id, file);
  const taken = new Set<string>();
  const named = statements.map((statement) => {
    const { id, file, event, question, text } = statement;
    const hash = textHash(`${question ?? ""}\n${text}`).slice(0, HASH_LETTERS);
    const isShared = isWorkspace || given.get(id ?? "") !== file;
    const own = isShared ? `${fileSlug(file)}-${id ?? ""}` : (id ?? "");
    const wanted = id === null ? `${dates.get(event) ?? "uten-dato"}-${hash}` : own;
    return { ...statement, id: freeId(wanted, taken), event: eventIds.get(event) ?? event };
  });
  return { events: events.map((one) => ({ ...one, id: eventIds.get(one.id) ?? one.id })), statements: named };
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${String(number)}`;
  taken.add(id);
  return id;
}

/** A long name is cut, and then it may be as another's. */
function fileSlug(file: string): string {
  const short = slugOf(file, "fil");
  return file.length <= LONGEST_NAME ? short : `${short}-${textHash(file).slice(0, FEW_LETTERS)}`;
}

/** Date and title; where several have the same, each with a hash of all that is told of it. */
function eventIdsOf(
  events: readonly NoteEvent[],
  statements: readonly Unnamed[],
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { event, file } of statements) if (!files.has(event)) files.set(event, file);
  const named = events.map((event) => ({ event, name: eventName(event, files.get(event.id) ?? "") }));
  const times = new Map<string, number>();
  for (const { name } of named) times.set(name, (times.get(name) ?? 0) + 1);
  const taken = new Set<string>();
  return new Map(
    named.map(({ event, name }) => {
      const { id, date, title, place } = event;
      const told = JSON.stringify([date, title, place, files.get(id)]);
      const isShared = (times.get(name) ?? 0) > 1;
      return [id, freeId(isShared ? `${name}-${textHash(told).slice(0, FEW_LETTERS)}` : name, taken)];
    }),
  );
}

function eventName({ date, title, place }: NoteEvent, file: string): string {
  const written = title ?? place ?? file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/u, "");
  const bare = Object.values(MASKS).reduce((text, mask) => text.replaceAll(mask, " "), written);
  const words = slugOf(bare, "").split("_");
  const name = words.filter((word) => word !== "" && !isOfDate(word, date)).join("-");
  return [date ?? "", name].filter((part) => part !== "").join("-") || "arrangement";
}

const months = [
  ...["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober"],
  ...["november", "desember"],
];

/** Whether a word of a title only says the date once more. */
function isOfDate(word: string, date: string | null): boolean {
  if (date === null) return false;
  const [year = "", month = "", day = ""] = date.split("-");
  const name = months[Number(month) - 1] ?? "";
  const parts = [year, year.slice(2), month, day, String(Number(month)), String(Number(day))];
  return (
    [...parts, name, name.slice(0, 3)].includes(word) ||
    /^(?:m[ao]+n|tirs|tys|ons|tors|fre|loer|laur|soen|sun)dag$/u.test(word)
  );
}
