import { type PersonalDataWords, URGENT_KINDS, type UrgentKind } from "../../domain/personal-data.js";
import { phraseFinder } from "./phrases.js";
import { plainSentences, sentencePatterns } from "./sentence-patterns.js";
import { type Token, tokensOf } from "./tokens.js";
import { urgentCues } from "./urgent-cues.js";
import { urgentPatterns } from "./urgent-patterns.js";
import { plainTalk } from "./urgent-plain.js";

/**
 * Signs of violence, abuse, neglect and self-harm, which a person must look at today. A sign too many costs a minute's
 * reading; one too few may cost more. Words with plain meanings too («slår av») are not signs without their object.
 *
 * @param phrases set phrases; what is put together freely («dytter jeg han hardt») is told by `urgentPatterns`
 * @example
 * urgentFinder(words.urgent)(tokensOf("han slår meg")); // ["violence"]
 */
export function urgentFinder(
  phrases: PersonalDataWords["urgent"],
): (tokens: readonly Token[]) => readonly UrgentKind[] {
  const plain = sentencePatterns([["plain", plainTalk]], urgentCues);
  const signs = sentencePatterns(
    URGENT_KINDS.map((kind) => [kind, urgentPatterns[kind]] as const),
    urgentCues,
  );
  const finders = URGENT_KINDS.map((kind) => ({ kind, phrases: phraseFinder(phrases[kind]) }));
  // Most texts hold none of the phrases: they are asked for all of them at once.
  const anyPhrase = phraseFinder(URGENT_KINDS.flatMap((kind) => phrases[kind]));
  return (tokens) => {
    const written = plainSentences(tokens);
    const sentences = plain.without(written);
    const left = sentences === written ? tokens : tokensOf(sentences);
    const kinds = signs.namesIn(sentences);
    const hasPhrase = anyPhrase.isIn(left);
    return finders
      .filter((one) => kinds.has(one.kind) || (hasPhrase && one.phrases.isIn(left)))
      .map(({ kind }) => kind);
  };
}
