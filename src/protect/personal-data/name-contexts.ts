import {
  adverbs,
  atPlace,
  clauseOpeners,
  commonVerbs,
  humanActs,
  humanStates,
  personalActs,
  persons,
  workplace,
} from "./name-cues.js";
import type { Token } from "./tokens.js";

// What stands around a word as it stands around a person's name. They say nothing of the word itself but its form.

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";

/** «Signe ringte» */
export function isActing(tokens: readonly Token[], at: number): boolean {
  const next = lowerAt(tokens, at + 1);
  return tokens[at + 1]?.gap === " " && (personalActs.has(next) || humanActs.has(next));
}

/** «Signe og jeg», «jeg og Signe» */
export function isWithPerson(tokens: readonly Token[], at: number): boolean {
  const isAnd = (token: Token | undefined): boolean => token?.lower === "og" && token.gap === " ";
  const isBefore = isAnd(tokens[at - 1]) && persons.has(lowerAt(tokens, at - 2)) && tokens[at]?.gap === " ";
  return isBefore || (isAnd(tokens[at + 1]) && persons.has(lowerAt(tokens, at + 2)));
}

/** «Even på 14 tar ansvar», «Even (14)», «Even, 14, tar ansvar» */
export function hasAgeAfter(tokens: readonly Token[], at: number): boolean {
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

/** «Rose har demens», «Dag er så sliten» */
export function isInHumanState(tokens: readonly Token[], at: number): boolean {
  if (!commonVerbs.has(lowerAt(tokens, at + 1))) return false;
  const state = adverbs.has(lowerAt(tokens, at + 2)) ? at + 3 : at + 2;
  return humanStates.has(lowerAt(tokens, state));
}

/** «Tone på dagsenteret» */
export function isAtWork(tokens: readonly Token[], at: number): boolean {
  const isPlace = ["på", "i", "ved", "hos", "fra", "frå"].includes(lowerAt(tokens, at + 1));
  return isPlace && workplace.test(lowerAt(tokens, at + 2));
}

/** «lene på kontoret svarte» */
export function isActingAtWork(tokens: readonly Token[], at: number): boolean {
  return isAtWork(tokens, at) && isActing(tokens, at + 2);
}

/** «da Wubet ringte», «det var Wubet som»: a word in a sentence that does what persons do. */
export function isSubject(tokens: readonly Token[], at: number): boolean {
  const before = lowerAt(tokens, at - 1);
  const next = lowerAt(tokens, at + 1);
  if (humanActs.has(next)) return !atPlace.has(before);
  if (clauseOpeners.has(before) && personalActs.has(next)) return true;
  // «Det er Sanitetskvinnene som»: no person.
  if (/[ea]ne$/u.test(lowerAt(tokens, at))) return false;
  return next === "som" && /^(?:var|er|va|e)$/u.test(before) && /^(?:det|de)$/u.test(lowerAt(tokens, at - 2));
}

/** Whether a family name that is a place as well stands as one: «på Solheim». */
export function standsAsPlace(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && !/sse?n$|son$/u.test(token.lower) && atPlace.has(lowerAt(tokens, at - 1));
}
