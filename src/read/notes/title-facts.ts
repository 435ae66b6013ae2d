import type { NoteEvent } from "../../domain/notes.js";
import { dateIn } from "./dates.js";

const counted =
  /[\s,;(–-]{1,4}(?:ca\.? ?)?(?<count>\d{1,4}) (?:deltak|deltag|personer|personar|fr[ae]mm|pårørende|pårørande|stk|participants|people)\p{L}*\)?(?=\s*(?:[,;.()–-]|$))/iu;

/**
 * How many took part, where a title tells it, and the title without that number: «Kafé i Øvre Dal, 8 deltakarar».
 *
 * @example
 * titleFacts("Kafé i Øvre Dal, 8 deltakarar"); // { title: "Kafé i Øvre Dal", participants: 8 }
 */
export function titleFacts(written: string): Pick<NoteEvent, "participants"> & { readonly title: string } {
  const found = counted.exec(written);
  if (found === null) return { title: written, participants: null };
  const title = written.slice(0, found.index) + written.slice(found.index + found[0].length);
  return { title: title.trim(), participants: Number(found.groups?.["count"]) };
}

/** «Kurs i …» tells what it was about. */
const place =
  /(?<![Kk]urs)(?<=\p{L}) (?:i|på|ved|at|in) (?<place>\p{Lu}[\p{L}\p{M}'’-]*(?: (?:\p{Lu}[\p{L}\p{M}'’-]*|kommune|bydel|rådhus|bibliotek|grendehus|samfunnshus|sykehjem|sjukeheim))*)/u;

/**
 * The place that the title of an event speaks of; null where it speaks of none.
 *
 * @example
 * placeInTitle("Pårørandekafé i Øvre Dal, 21.10.2025"); // "Øvre Dal"
 */
export function placeInTitle(title: string): string | null {
  const date = dateIn(title);
  const undated = date === null ? title : `${title.slice(0, date.start)},${title.slice(date.end)}`;
  return place.exec(undated)?.groups?.["place"] ?? null;
}
