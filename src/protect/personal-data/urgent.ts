import { type PersonalDataWords, URGENT_KINDS, type UrgentKind } from "../../domain/personal-data.js";
import { phraseFinder } from "./phrases.js";
import type { Token } from "./tokens.js";

/**
 * Signs of violence, abuse, neglect and self-harm, which a person must look at today. A sign too many costs a minute's
 * reading; one too few may cost more. Words with plain meanings too («slår av») are not signs without their object.
 *
 * @example
 * urgentFinder(words.urgent)(tokensOf("han slår meg")); // ["violence"]
 */
export function urgentFinder(
  phrases: PersonalDataWords["urgent"],
): (tokens: readonly Token[]) => readonly UrgentKind[] {
  const finders = URGENT_KINDS.map((kind) => ({ kind, finder: phraseFinder(phrases[kind]) }));
  return (tokens) => finders.filter(({ finder }) => finder.isIn(tokens)).map(({ kind }) => kind);
}
