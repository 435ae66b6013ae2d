import type { MaskedStatement } from "../../domain/notes.js";
import { slugOf } from "../slug.js";
import { textHash } from "./text-hash.js";

const HASH_LETTERS = 6;
/** Of the event's id: its date, where it has one. */
const EVENT_LETTERS = 10;

/**
 * Gives each statement an id of its own, the same in every run: the file's where it has one, else the event's date with a hash of
 * question and text. An id that another file has used gets its file's name before it; a text said twice gets a number.
 *
 * @example
 * withIds([{ id: null, event: "2025-03-12-kafe", text: "God kaffe", … }])[0].id; // "2025-03-12-5d41e7"
 */
export function withIds<S extends Omit<MaskedStatement, "id"> & { readonly id: string | null }>(
  statements: readonly S[],
): readonly (S & { readonly id: string })[] {
  const given = new Map<string, string>();
  for (const { id, file } of statements) if (id !== null && !given.has(id)) given.set(id, file);
  const taken = new Set<string>();
  const free = (wanted: string): string => {
    let id = wanted;
    for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${String(number)}`;
    taken.add(id);
    return id;
  };
  return statements.map((statement) => {
    const { id, file, event, question, text } = statement;
    if (id === null) {
      const hash = textHash(`${question ?? ""}\n${text}`).slice(0, HASH_LETTERS);
      return { ...statement, id: free(`${event.slice(0, EVENT_LETTERS)}-${hash}`) };
    }
    return { ...statement, id: free(given.get(id) === file ? id : `${slugOf(file, "fil")}-${id}`) };
  });
}
