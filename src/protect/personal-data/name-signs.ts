import type { PersonalDataWords } from "../../domain/personal-data.js";
import {
  afterNaming,
  atPlace,
  beforeTime,
  betweenTowards,
  commonVerbs,
  formsOfAddress,
  fromPlace,
  humanActs,
  institution,
  naming,
  personalActs,
  persons,
  possessives,
  pronouns,
  things,
  towardsPersons,
  workplace,
} from "./name-cues.js";
import type { NameReading } from "./name-words.js";
import type { Token } from "./tokens.js";

type Words = Pick<PersonalDataWords, "titles" | "commonWords" | "places" | "countries">;

/** What around a word says that it is a person's name. */
export interface NameSigns {
  /** Whether a word that no list holds can be a name at all. */
  readonly mayBeName: (token: Token) => boolean;
  readonly isName: (tokens: readonly Token[], at: number, reading: NameReading) => boolean;
}

/**
 * The signs that decide about words that are not names by themselves: «heter» before it, a title, «ho», what one does
 * with a person, or a capital letter where no sentence begins.
 *
 * @example
 * nameSigns(words).isName(tokensOf("han heter Even"), 2, reading); // true
 */
export function nameSigns(words: Words): NameSigns {
  const titles = new Set(words.titles);
  const common = new Set([...words.commonWords, ...words.places, ...words.countries, ...words.titles]);

  const mayBeName = (token: Token): boolean =>
    token.capital === "first" &&
    token.text.length > 1 &&
    !/\d/u.test(token.text) &&
    !common.has(token.lower) &&
    !institution.test(token.lower);

  /** The word before, over what may stand between a cue and a name. */
  function cueBefore(tokens: readonly Token[], at: number, over: ReadonlySet<string>): Token | undefined {
    let cue = at - 1;
    for (let steps = 0; steps < 2 && over.has(tokens[cue]?.lower ?? ""); steps++) cue--;
    return tokens[cue];
  }

  function isNamed(tokens: readonly Token[], at: number, isKnown: boolean): boolean {
    const token = tokens[at];
    if (token === undefined || !/^["«“: ]{1,3}$/u.test(token.gap)) return false;
    const cue = cueBefore(tokens, at, afterNaming);
    if (cue === undefined || !naming.has(cue.lower)) return false;
    const place = tokens.indexOf(cue, Math.max(0, at - 4));
    return !tokens
      .slice(Math.max(0, place - (isKnown ? 1 : 3)), place)
      .some(({ lower }) => things.has(lower) || institution.test(lower));
  }

  function hasTitle(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at];
    if (token === undefined || !/^(?:[ ,.:("«]{1,3}|: ?|, ?)$/u.test(token.gap)) return false;
    const previous = tokens[at - 1];
    if (token.opensSentence && token.gap.includes(".")) return false;
    if (previous !== undefined && titles.has(previous.lower)) return true;
    const cue = cueBefore(tokens, at, possessives);
    return cue !== undefined && cue !== previous && titles.has(cue.lower);
  }

  function isMet(tokens: readonly Token[], at: number): boolean {
    const cue = cueBefore(tokens, at, betweenTowards);
    return cue !== undefined && towardsPersons.has(cue.lower) && /^[ ,\n]{1,2}$/u.test(tokens[at]?.gap ?? "");
  }

  function hasCapitalInside(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at];
    const previous = tokens[at - 1];
    if (token?.capital !== "first" || token.opensSentence || previous === undefined) return false;
    return previous.capital === "none" || previous.opensSentence || titles.has(previous.lower);
  }

  function isFirstName(tokens: readonly Token[], at: number, first: NameReading["first"]): boolean {
    const previous = tokens[at - 1]?.lower ?? "";
    const next = tokens[at + 1]?.lower ?? "";
    const isNumberBefore = /^\d/u.test(previous);
    if (naming.has(previous)) return false;
    if (hasCapitalInside(tokens, at)) {
      if (first === "ambiguous") return !isNumberBefore;
      return !beforeTime.has(previous) && !isNumberBefore;
    }
    if (tokens[at]?.opensSentence !== true) return false;
    if (personalActs.has(next) || humanActs.has(next) || isWithPerson(tokens, at)) return true;
    if (hasAgeAfter(tokens, at)) return true;
    if (isAtWork(tokens, at) && personalActs.has(tokens[at + 3]?.lower ?? "")) return true;
    return first === "ambiguous" && (commonVerbs.has(next) || isAtWork(tokens, at));
  }

  /** «Signe og jeg», «jeg og Signe» */
  function isWithPerson(tokens: readonly Token[], at: number): boolean {
    const isAnd = (token: Token | undefined): boolean => token?.lower === "og" && token.gap === " ";
    const isBefore =
      isAnd(tokens[at - 1]) && persons.has(tokens[at - 2]?.lower ?? "") && tokens[at]?.gap === " ";
    return isBefore || (isAnd(tokens[at + 1]) && persons.has(tokens[at + 2]?.lower ?? ""));
  }

  function isFamilyName(tokens: readonly Token[], at: number): boolean {
    const previous = tokens[at - 1]?.lower ?? "";
    const token = tokens[at];
    if (!hasCapitalInside(tokens, at) || token?.gap !== " " || common.has(token.lower)) return false;
    return !atPlace.has(previous) && !fromPlace.has(previous) && !/^\d/u.test(previous);
  }

  return {
    mayBeName,
    isName: (tokens, at, { first, family }) => {
      const token = tokens[at];
      if (token === undefined || token.capital === "all") return false;
      // Most words of a text are neither: told before anything is looked for around them.
      if (token.capital === "none" && first === null && family === null) return false;
      const isKnown = first !== null || family !== null;
      const isTitled = hasTitle(tokens, at);
      if (token.capital === "none")
        return (
          (first !== null && isNamed(tokens, at, true) && !possessives.has(token.lower)) ||
          (first === "ambiguous" &&
            token.gap === " " &&
            !common.has(token.lower) &&
            (isTitled || isMet(tokens, at))) ||
          (family !== null && formsOfAddress.has(tokens[at - 1]?.lower ?? ""))
        );
      if (isKnown && (isNamed(tokens, at, true) || isTitled || isMet(tokens, at))) return true;
      if (first !== null && isFirstName(tokens, at, first)) return true;
      if (family !== null && isFamilyName(tokens, at)) return true;
      if (isKnown || token.opensSentence || !mayBeName(token)) return false;
      const previous = tokens[at - 1];
      const isInTitleCase =
        previous?.capital === "first" &&
        !previous.opensSentence &&
        !titles.has(previous.lower) &&
        token.gap === " ";
      if (isInTitleCase) return false;
      const isAfterPronoun = pronouns.has(tokens[at - 1]?.lower ?? "") && token.gap === " ";
      return (
        isNamed(tokens, at, false) ||
        isTitled ||
        isMet(tokens, at) ||
        isAfterPronoun ||
        isWithPerson(tokens, at) ||
        (humanActs.has(tokens[at + 1]?.lower ?? "") && !atPlace.has(previous?.lower ?? ""))
      );
    },
  };
}

/** «Even på 14 tar ansvar», «Even (14)», «Even, 14, tar ansvar» */
function hasAgeAfter(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const after = tokens[at + 2];
  if (next === undefined || after === undefined) return false;
  if (isAgeNumber(next))
    return (next.gap === " (" && after.gap.startsWith(")")) || (next.gap === ", " && after.gap === ", ");
  const end = tokens[at + 3];
  return (
    next.lower === "på" &&
    isAgeNumber(after) &&
    (end === undefined || commonVerbs.has(end.lower) || end.lower === "år")
  );
}

function isAgeNumber({ lower }: Token): boolean {
  return /^[1-9]\d?$/u.test(lower);
}

function isAtWork(tokens: readonly Token[], at: number): boolean {
  const isPlace = ["på", "i", "ved", "hos", "fra", "frå"].includes(tokens[at + 1]?.lower ?? "");
  return isPlace && workplace.test(tokens[at + 2]?.lower ?? "");
}

/** Whether a family name that is a place as well stands as one: «på Solheim». */
export function standsAsPlace(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && !/sse?n$|son$/u.test(token.lower) && atPlace.has(tokens[at - 1]?.lower ?? "");
}
