import {
  type PersonalDataWords,
  RECOGNIZABLE_KINDS,
  type RecognizableKind,
} from "../../domain/personal-data.js";
import { phraseFinder } from "./phrases.js";
import { unitFinder } from "./schools-and-units.js";
import { plainSentences, sentencePatterns } from "./sentence-patterns.js";
import type { Token } from "./tokens.js";

type Words = Pick<
  PersonalDataWords,
  | "rareDiagnoses"
  | "rareOccupations"
  | "countries"
  | "places"
  | "placesWithCapital"
  | "unitsAfterName"
  | "unitsBeforeName"
>;

const only = /^(?:eneste|einaste)$/u;
/** «den eneste jordmora i kommunen»: whoever lives there knows who it is. */
const onlyOnes = sentencePatterns(
  [["only", ["eneste/einaste ~4 i/på/her {place}", "eneste/einaste ~4 i/på hele/heile {place}"]]],
  { place: "kommunen bygda bygden byen dalen øya øyen grenda tettstedet tettstaden fylket landet" },
);

/**
 * What may tell who somebody is without being a name: a rare diagnosis, a rare occupation, a country or a people, a
 * place or a school or unit by name. It is told by kind and left in the text.
 *
 * @example
 * recognizableFinder(words)(tokensOf("Han fra Eritrea med Huntington")); // ["diagnosis", "country"]
 */
export function recognizableFinder(words: Words): (tokens: readonly Token[]) => readonly RecognizableKind[] {
  const diagnoses = phraseFinder(words.rareDiagnoses);
  const occupations = phraseFinder(words.rareOccupations);
  const countries = phraseFinder(words.countries);
  const places = phraseFinder(words.places);
  const withCapital = new Set(words.placesWithCapital);
  const units = unitFinder(words);
  const isPlace = ({ lower, capital, opensSentence }: Token): boolean =>
    capital === "first" && !opensSentence && withCapital.has(lower);
  const has: Readonly<Record<RecognizableKind, (tokens: readonly Token[]) => boolean>> = {
    diagnosis: (tokens) => diagnoses.isIn(tokens),
    occupation: (tokens) =>
      occupations.isIn(tokens) ||
      (tokens.some(({ lower }) => only.test(lower)) && onlyOnes.namesIn(plainSentences(tokens)).size > 0),
    country: (tokens) => countries.isIn(tokens),
    place: (tokens) => places.isIn(tokens) || tokens.some(isPlace) || units(tokens).length > 0,
  };
  return (tokens) => RECOGNIZABLE_KINDS.filter((kind) => has[kind](tokens));
}
