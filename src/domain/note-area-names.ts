import type { Area } from "./framework.js";
import { noteAreas, type NoteArea } from "./notes.js";

/** An area of a framework as its name is needed: to be written, and to be known again. */
export type NamedArea = Pick<Area, "id" | "text" | "description">;

/** What is in none of the areas. Frameworks do not have it: it is no focus area. */
export const otherArea: NamedArea = {
  id: "annet",
  text: { nb: "Annet", nn: "Anna", en: "Other" },
  description: {
    nb: "Alt annet: maten på kafeen, politikk i alminnelighet, ros uten emne, det som ikke kan leses.",
    nn: "Alt anna: maten på kafeen, politikk i det store og heile, ros utan emne, det som ikkje kan lesast.",
    en: "Anything else: the food at the café, politics in general, praise with no subject, what cannot be read.",
  },
};

/** So much of a name must be typed for it to be known by its beginning. */
const FEWEST_LETTERS = 4;

/** Between an id and its name, as a list to choose from has them. */
const DASH = " – ";

/**
 * Knows areas again by their ids and by their names in any language. Capital letters and blanks make no difference.
 *
 * @param areas the national areas with their names; «Annet» is known anyhow
 * @example
 * const areaOf = areaNamed(framework.areas);
 * areaOf("Tilstrekkeleg støtte og avlasting"); // "avlastning"
 * areaOf("Tilstrekkeleg"); // null
 */
export function areaNamed(areas: readonly NamedArea[]): (written: string) => NoteArea | null {
  const spellings = spellingsOf(areas);
  return (written) => spellings.get(plain(written)) ?? null;
}

/**
 * Knows areas again as people fill them in: as `areaNamed` does, by «id – name», and by the beginning of an id or a name
 * where only one area has it.
 *
 * @example
 * areaReader(framework.areas)("tilstrekkelig"); // "avlastning"
 */
export function areaReader(areas: readonly NamedArea[]): (written: string) => NoteArea | null {
  const spellings = spellingsOf(areas);
  return (written) => {
    const [beforeDash = ""] = written.split(DASH);
    const found = spellings.get(plain(written)) ?? spellings.get(plain(beforeDash));
    if (found !== undefined) return found;
    const beginning = plain(written);
    if (beginning.length < FEWEST_LETTERS) return null;
    const begun = [...spellings].filter(([name]) => name.startsWith(beginning));
    const [only, ...others] = new Set(begun.map(([, area]) => area));
    return others.length === 0 ? (only ?? null) : null;
  };
}

function spellingsOf(areas: readonly NamedArea[]): ReadonlyMap<string, NoteArea> {
  const spellings = new Map<string, NoteArea>();
  for (const { id, text } of [...areas, otherArea]) {
    const area = noteAreas.find((one) => one === id);
    if (area === undefined) continue;
    for (const spelling of [id, text.nb, text.nn, text.en]) {
      if (spelling !== undefined) spellings.set(plain(spelling), area);
    }
  }
  return spellings;
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[.:;,]+$/u, "");
}
