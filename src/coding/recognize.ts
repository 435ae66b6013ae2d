import type { Codebook, Item, Option } from "../domain/codebook.js";
import { otherWords } from "../domain/other-words.js";
import type { LocalizedText } from "../domain/text.js";
import { differsByTypos, longestWording, nearest, normalizeHeader, withoutNumbering } from "./wording.js";

/**
 * What a header names: an item, or one option of it (its place among the options). Of an item with one answer that is what
 * people wrote beside «Annet».
 */
export interface Target {
  readonly item: Item;
  readonly option: number | null;
}

/** `exact`: the id or the wording; `near`: the wording with misspellings. */
export interface Recognized extends Target {
  readonly strength: "exact" | "near";
}

/** Finds what headers and typed names mean in one codebook. */
export interface ItemNames {
  readonly byId: (id: string) => Item | null;
  readonly recognize: (header: string) => Recognized | null;
  /** The same where the id or the wording must be right, and where misspellings are forgiven. */
  readonly exactly: (header: string) => Target | null;
  readonly nearly: (header: string) => Target | null;
  /** The id of the item a name resembles most, for a suggestion. */
  readonly nearestId: (name: string) => string | null;
}

/** A wording shorter than this is too easily like another. */
const shortestMisspelt = 12;

/**
 * Indexes a codebook's names: ids, question texts in every language and known alternatives; for items with several ticks
 * also each of them followed by an option's («item.option», «Question [Option]»). A wording that two targets share names
 * neither.
 *
 * @example
 * itemNames(codebook).recognize("1. Har du en fast kontaktperson?"); // { item: kontaktperson, option: null, strength: "exact" }
 */
export function itemNames(codebook: Codebook): ItemNames {
  const known = indexed.get(codebook) ?? indexNames(codebook);
  indexed.set(codebook, known);
  return known;
}

/** Every file of a run asks for the names of the same codebook. */
const indexed = new WeakMap<Codebook, ItemNames>();

function indexNames(codebook: Codebook): ItemNames {
  const byId = new Map(codebook.items.map((item) => [item.id, item]));
  const byName = new Map<string, Target>();
  const byWording = new Map<string, Target | null>();
  for (const item of codebook.items) {
    const questions = wordings(item);
    byName.set(item.id, { item, option: null });
    for (const question of questions) addWording(byWording, question, { item, option: null });
    for (const [place, option] of item.options.entries()) {
      if (item.kind !== "multiple" && option.other !== true) continue;
      byName.set(`${item.id}.${option.id}`, { item, option: place });
      for (const question of questions) {
        for (const label of tickWordings(option))
          addWording(byWording, `${question} ${label}`, { item, option: place });
      }
    }
  }
  const longWordings = [...byWording].filter(([wording]) => wording.length >= shortestMisspelt);
  const bySpelling = new Map<string, Target | null>();
  for (const [wording, target] of longWordings) {
    if (target) addWording(bySpelling, wording.replaceAll(" ", ""), target);
  }
  const idsByWording = [...byWording].flatMap(([wording, target]) => {
    return target ? [[wording, target.item.id] as const] : [];
  });

  const misspelt = (wording: string): Target | null => {
    if (wording.length < shortestMisspelt) return null;
    const apart = bySpelling.get(wording.replaceAll(" ", ""));
    if (apart) return apart;
    const alike = longWordings
      .filter(([known]) => differsByTypos(wording, known))
      .map(([, target]) => target);
    const [first = null, ...others] = alike;
    return others.every((other) => sameTarget(first, other)) ? first : null;
  };

  const exactly = (header: string): Target | null => {
    if (header.length > longestWording) return null;
    return byName.get(header.trim()) ?? first(spellingsOf(header), (spelling) => byWording.get(spelling));
  };
  const nearly = (header: string): Target | null =>
    header.length > longestWording ? null : first(spellingsOf(header), misspelt);

  return {
    byId: (id) => byId.get(id) ?? null,
    exactly,
    nearly,
    recognize: (header) => {
      const exact = exactly(header);
      if (exact) return { ...exact, strength: "exact" };
      const near = nearly(header);
      return near && { ...near, strength: "near" };
    },
    nearestId: (name) => {
      const wording = normalizeHeader(withoutNumbering(name.slice(0, longestWording)));
      return nearest(wording, idsByWording);
    },
  };
}

/** A heading as it is compared, with and without a question number in front. */
function spellingsOf(header: string): ReadonlySet<string> {
  return new Set([normalizeHeader(header), normalizeHeader(withoutNumbering(header))]);
}

function first(
  spellings: Iterable<string>,
  find: (spelling: string) => Target | null | undefined,
): Target | null {
  for (const spelling of spellings) {
    const target = find(spelling);
    if (target) return target;
  }
  return null;
}

/** A text in every language it has. */
export function inEveryLanguage(text: LocalizedText): string[] {
  return [text.nb, text.nn, text.en].filter((wording) => wording !== undefined);
}

function wordings(item: Item): string[] {
  return [item.id, ...inEveryLanguage(item.text), ...(item.alternatives ?? [])];
}

function tickWordings(option: Option): string[] {
  const code = option.code === undefined ? [] : [option.code];
  const other = option.other === true ? otherWords : [];
  return [option.id, ...inEveryLanguage(option.text), ...(option.alternatives ?? []), ...code, ...other];
}

function addWording(index: Map<string, Target | null>, text: string, target: Target): void {
  const wording = normalizeHeader(text);
  const known = index.get(wording);
  index.set(wording, known === undefined || sameTarget(known, target) ? target : null);
}

function sameTarget(a: Target | null, b: Target | null): boolean {
  return a?.item === b?.item && a?.option === b?.option;
}
