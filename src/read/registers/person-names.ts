import type { PersonalDataWords } from "../../domain/personal-data.js";

/** What names consist of is decided by lists: a unit or a role with capitals is no name. */
type Lists = Readonly<
  Record<"first" | "unsureFirst" | "family" | "unsureFamily" | "others", ReadonlySet<string>>
>;

const roleEnding =
  /(?:sjef|sjefen|leder|lederen|leiar|leiaren|ansvarlig|ansvarleg|koordinator|rådgiver|rådgivar|direktør|pleier|pleiar|kontakt|manager|director|head|adviser)$/u;

/**
 * Finds out whether a cell that should hold a role holds somebody's name: a first name before another name, a family name
 * after a word that is no role, unit or place, or a first name alone. Made to be sure rather than to find all: roles and
 * units are written with capitals too.
 *
 * @example
 * const looksLikeName = nameFinder(await readPersonalDataWords());
 * looksLikeName("Kari Nordmann"); // true
 * looksLikeName("Leder NAV Månefjord"); // false
 */
export function nameFinder(words: PersonalDataWords): (text: string) => boolean {
  const lists: Lists = {
    first: new Set(words.firstNames),
    unsureFirst: new Set([...words.ambiguousFirstNames, ...words.everydayFirstNames]),
    family: new Set(words.familyNames),
    unsureFamily: new Set(words.ambiguousFamilyNames),
    others: new Set([
      ...[words.titles, words.commonWords, words.unitsAfterName, words.unitsBeforeName].flat(),
      ...[words.places, words.placesWithCapital, words.notPersons].flat(),
    ]),
  };
  const phrases = words.notPersons.map((one) => one.replace("*", "")).filter((one) => one.includes(" "));
  return (text) => {
    const plain = text.normalize("NFC").trim();
    if (phrases.some((phrase) => plain.toLowerCase().includes(phrase))) return false;
    const parts = plain.split(/[\s,;:/()«»"]+/u).filter((part) => part !== "");
    const [only = "", second] = parts;
    if (second === undefined) return lists.first.has(only.toLowerCase()) && !isOther(only, lists);
    const isWholeCell = parts.length === 2;
    return parts.slice(1).some((part, at) => isNamePair(parts[at] ?? "", part, isWholeCell, lists));
  };
}

function isNamePair(before: string, after: string, isWholeCell: boolean, lists: Lists): boolean {
  const [given, family] = [before.toLowerCase(), after.toLowerCase()];
  const isFamily = lists.family.has(family) || lists.unsureFamily.has(family);
  if (!isCapital(before) || !isCapital(after))
    return isWholeCell && lists.first.has(given) && isFamily && !isOther(after, lists);
  if (isOther(after, lists)) return false;
  if (lists.first.has(given)) return true;
  if (lists.unsureFirst.has(given)) return isFamily;
  return lists.family.has(family) && !isOther(before, lists);
}

/** A role, a unit, a place, or a common word. */
function isOther(word: string, { others }: Lists): boolean {
  const plain = word.toLowerCase();
  return others.has(plain) || roleEnding.test(plain) || word.toUpperCase() === word;
}

/** «Kari», «Nordmann-Hansen», «K.»: a capital, and small letters after it. */
function isCapital(word: string): boolean {
  return /^\p{Lu}(?:\.|\p{Ll}+(?:-\p{Lu}\p{Ll}+)*)$/u.test(word);
}
