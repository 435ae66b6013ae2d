import type { PersonalDataWords } from "../../domain/personal-data.js";
import type { Token } from "./tokens.js";
import { anyOf } from "./word-sets.js";

/** What the lists know of a word: how surely it is a name by itself. */
export interface NameReading {
  /** The name in lower case, without the s of the genitive. */
  readonly stem: string;
  /** Where the name ends in the token: before the s of the genitive. */
  readonly length: number;
  readonly first: "clear" | "ambiguous" | "everyday" | null;
  readonly family: "clear" | "ambiguous" | null;
}

type Words = Pick<
  PersonalDataWords,
  "firstNames" | "ambiguousFirstNames" | "everydayFirstNames" | "familyNames" | "ambiguousFamilyNames"
>;

/** «His» and «hers» in dialects, and «synes»: no genitives of Hanne, Hanna, Hinna and Synne. */
const notGenitives = new Set(["hannes", "hannas", "hinnas", "synnes", "synes"]);
/** A shorter name with an s is oftener another word. */
const GENITIVE_MIN = 4;
/** How family names end that no list holds. */
const familyEnding = new RegExp(
  String.raw`^\p{L}{2,}` +
    anyOf(`
  sen sson stad vik rud berg heim haug seth bakk bakken lund dal moen strand nes gård gaard land skij? ska
  vold øy eide hagen
`) +
    "$",
  "u",
);

/**
 * Looks words up in the lists of names; «Anne-Lise» by its parts, «Karis» without the s.
 *
 * @example
 * nameReader(words)(token("Karis")); // { stem: "kari", length: 4, first: "clear", family: null }
 */
export function nameReader(words: Words): (token: Token) => NameReading {
  const firstNames = new Map<string, NameReading["first"]>();
  for (const name of words.everydayFirstNames) firstNames.set(name, "everyday");
  for (const name of words.ambiguousFirstNames) firstNames.set(name, "ambiguous");
  for (const name of words.firstNames) firstNames.set(name, "clear");
  const familyNames = new Map<string, NameReading["family"]>();
  for (const name of words.ambiguousFamilyNames) familyNames.set(name, "ambiguous");
  for (const name of words.familyNames) familyNames.set(name, "clear");

  function readingOf(stem: string): NameReading {
    const { length } = stem;
    if (!stem.includes("-"))
      return { stem, length, first: firstNames.get(stem) ?? null, family: familyNames.get(stem) ?? null };
    const parts = stem.split("-");
    const [first = ""] = parts;
    const isFirst = parts.every((part) => firstNames.has(part) || familyNames.has(part));
    const isClear = isFirst && parts.some((part) => firstNames.get(part) === "clear");
    const ambiguous = isFirst && firstNames.has(first) ? "ambiguous" : null;
    const isFamily = parts.some((part) => familyNames.get(part) === "clear") && isFirst;
    return { stem, length, first: isClear ? "clear" : ambiguous, family: isFamily ? "clear" : null };
  }

  return ({ lower, capital }) => {
    const whole = readingOf(lower);
    if (whole.first !== null || whole.family !== null) return whole;
    if (!lower.endsWith("s") || (capital === "none" && notGenitives.has(lower))) return whole;
    const stem = lower.replace(/['’]?s$/u, "");
    if (stem.length < GENITIVE_MIN && lower.length - stem.length === 1) return whole;
    const genitive = readingOf(stem);
    return genitive.first !== null || genitive.family !== null ? genitive : whole;
  };
}

/**
 * The two parts that Nordic first names are put together of: more of them than any list holds («Oddleiv»,
 * «Torhild»).
 */
const nordicBeginning = anyOf(`
  odd tor gunn gun sol bjørn hall ing inge ragn sig arn as ås ei øy stein svein geir kjell dag ald alf ann
  ast eld finn frøy gud her hild jo jor jør mag magn mål ran rei rand run tord trygg ulv val ve vig vil øi
  øyn åg sæ bor berg lid
`);
const nordicEnd = anyOf(`
  leif leiv geir mund var vard laug hild bjørg bjørn frid run unn vor vår veig stein finn grim gunn ny dis
  borg gerd gjerd ulf ulv vald valda kjell gard mar tor veg trud
`);
const nordicName = new RegExp(`^${nordicBeginning}${nordicEnd}$`, "u");

/** Whether a word that no list holds is put together as Nordic first names are. */
export function isBuiltAsFirstName({ lower, capital }: Token): boolean {
  return capital === "first" && nordicName.test(lower);
}

/** Whether a word that no list holds ends as family names do. */
export function endsAsFamilyName({ lower }: Token): boolean {
  return lower.length > 5 && familyEnding.test(lower);
}
