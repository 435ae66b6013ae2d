import type { PersonalDataWords } from "../../domain/personal-data.js";
import {
  afterNaming,
  alsoVerbs,
  atPlace,
  beforeTime,
  betweenTowards,
  commonVerbs,
  formsOfAddress,
  fromPlace,
  institution,
  naming,
  possessives,
  pronouns,
  things,
  titleEnding,
  towardsPersons,
} from "./name-cues.js";
import {
  hasAgeAfter,
  isActing,
  isActingAtWork,
  isAtWork,
  isInHumanState,
  isSubject,
  isWithPerson,
} from "./name-contexts.js";
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
  const listed = new Set(words.titles);
  const isTitle = (word: string): boolean => listed.has(word) || titleEnding.test(word);
  const common = new Set([...words.commonWords, ...words.places, ...words.countries, ...words.titles]);

  const mayBeName = (token: Token): boolean =>
    token.capital === "first" &&
    token.text.length > 1 &&
    !/\d/u.test(token.text) &&
    !/^\p{L}-/u.test(token.text) &&
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
    if (previous !== undefined && isTitle(previous.lower)) return true;
    const cue = cueBefore(tokens, at, possessives);
    return cue !== undefined && cue !== previous && isTitle(cue.lower);
  }

  function isMet(tokens: readonly Token[], at: number): boolean {
    const cue = cueBefore(tokens, at, betweenTowards);
    return cue !== undefined && towardsPersons.has(cue.lower) && /^[ ,\n]{1,2}$/u.test(tokens[at]?.gap ?? "");
  }

  function hasCapitalInside(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at];
    const previous = tokens[at - 1];
    if (token?.capital !== "first" || token.opensSentence || previous === undefined) return false;
    return previous.capital === "none" || previous.opensSentence || isTitle(previous.lower);
  }

  function isFirstName(tokens: readonly Token[], at: number, { first, length }: NameReading): boolean {
    const isGenitive = length < (tokens[at]?.text.length ?? 0);
    const previous = tokens[at - 1]?.lower ?? "";
    const next = tokens[at + 1]?.lower ?? "";
    const isNumberBefore = /^\d/u.test(previous);
    if (naming.has(previous)) return false;
    if (hasCapitalInside(tokens, at)) {
      if (first === "ambiguous") return !isNumberBefore;
      return !beforeTime.has(previous) && !isNumberBefore;
    }
    if (tokens[at]?.opensSentence !== true) return false;
    if (isActing(tokens, at) || isWithPerson(tokens, at) || hasAgeAfter(tokens, at)) return true;
    if (isInHumanState(tokens, at) || isActingAtWork(tokens, at)) return true;
    if (isGenitive && (first === "ambiguous" || isTitle(next))) return tokens[at + 1]?.capital === "none";
    return first === "ambiguous" && (commonVerbs.has(next) || isAtWork(tokens, at));
  }

  function isFamilyName(tokens: readonly Token[], at: number): boolean {
    const previous = tokens[at - 1]?.lower ?? "";
    const token = tokens[at];
    if (token?.opensSentence === true) return token.capital === "first" && isActing(tokens, at);
    if (!hasCapitalInside(tokens, at) || token?.gap !== " " || common.has(token.lower)) return false;
    if (institution.test(previous)) return false;
    return !atPlace.has(previous) && !fromPlace.has(previous) && !/^\d/u.test(previous);
  }

  function isNameInLowerCase(
    tokens: readonly Token[],
    at: number,
    first: NonNullable<NameReading["first"]>,
    isTitled: boolean,
  ): boolean {
    const token = tokens[at];
    if (token === undefined) return false;
    if (isNamed(tokens, at, true) && !possessives.has(token.lower)) return true;
    if (common.has(token.lower) || (token.gap !== " " && at > 0)) return false;
    const next = tokens[at + 1]?.lower ?? "";
    if (first === "everyday")
      return isTitled && !beforeTime.has(token.lower) && (isActing(tokens, at) || commonVerbs.has(next));
    return isTitled || isMet(tokens, at) || isActingAtWork(tokens, at);
  }

  return {
    mayBeName,
    isName: (tokens, at, reading) => {
      const { first, family } = reading;
      const token = tokens[at];
      if (token === undefined || token.capital === "all") return false;
      // Most words of a text are neither: told before anything is looked for around them.
      if (token.capital === "none" && first === null && family === null) return false;
      const isKnown = first !== null || family !== null;
      const isTitled = hasTitle(tokens, at);
      if (token.capital === "none")
        return (
          (first !== null && isNameInLowerCase(tokens, at, first, isTitled)) ||
          (family !== null && formsOfAddress.has(tokens[at - 1]?.lower ?? ""))
        );
      if (isKnown && (isNamed(tokens, at, true) || isTitled || isMet(tokens, at))) return true;
      if (first !== null && isFirstName(tokens, at, reading)) return true;
      if (family !== null && isFamilyName(tokens, at)) return true;
      if (isKnown || token.opensSentence || !mayBeName(token)) return false;
      const previous = tokens[at - 1];
      const isInTitleCase =
        previous?.capital === "first" &&
        !previous.opensSentence &&
        !isTitle(previous.lower) &&
        token.gap === " ";
      if (isInTitleCase) return false;
      const isAfterPronoun = pronouns.has(tokens[at - 1]?.lower ?? "") && token.gap === " ";
      return (
        isNamed(tokens, at, false) ||
        (isTitled && !alsoVerbs.has(previous?.lower ?? "")) ||
        isMet(tokens, at) ||
        isAfterPronoun ||
        isWithPerson(tokens, at) ||
        isSubject(tokens, at)
      );
    },
  };
}
