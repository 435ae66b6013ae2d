import type { Token } from "./tokens.js";

interface PhraseWord {
  readonly text: string;
  /** Whether a word may go on after it. */
  readonly isOpen: boolean;
}
type Phrase = readonly PhraseWord[];

/** How many letters of an open first word phrases are found by. */
const PREFIX = 3;

/** Finds phrases among the words of a text; each takes a time that does not depend on how many phrases there are. */
export interface PhraseFinder {
  /** How many words a phrase has that begins at a word; 0 where none does. The longest is meant. */
  readonly lengthAt: (tokens: readonly Token[], at: number) => number;
  readonly isIn: (tokens: readonly Token[]) => boolean;
}

/**
 * @param phrases words in lower case with one blank between them; `*` ends a word that may go on, alone it is any word
 * @example
 * phraseFinder(["selvmord*", "ta livet av seg"]).isIn(tokensOf("Hun ville ta livet av seg.")); // true
 */
export function phraseFinder(phrases: readonly string[]): PhraseFinder {
  const whole = new Map<string, Phrase[]>();
  const open = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const words = phrase
      .normalize("NFC")
      .split(/[ .]+/u)
      .map((word) => ({ text: word.replace(/\*$/u, ""), isOpen: word.endsWith("*") }));
    const [first] = words;
    if (first === undefined) continue;
    const [index, key] = first.isOpen ? [open, first.text.slice(0, PREFIX)] : [whole, first.text];
    index.set(key, [...(index.get(key) ?? []), words]);
  }
  const longestOf = (
    candidates: readonly Phrase[] | undefined,
    tokens: readonly Token[],
    at: number,
  ): number =>
    (candidates ?? []).reduce(
      (longest, phrase) =>
        phrase.length > longest && standsAt(phrase, tokens, at) ? phrase.length : longest,
      0,
    );
  const lengthAt = (tokens: readonly Token[], at: number): number => {
    const first = tokens[at]?.lower ?? "";
    const candidates = open.get(first.slice(0, PREFIX));
    return Math.max(longestOf(whole.get(first), tokens, at), longestOf(candidates, tokens, at));
  };
  return { lengthAt, isIn: (tokens) => tokens.some((_, at) => lengthAt(tokens, at) > 0) };
}

function standsAt(phrase: Phrase, tokens: readonly Token[], at: number): boolean {
  return phrase.every(({ text, isOpen }, offset) => {
    const token = tokens[at + offset];
    if (token === undefined || (offset > 0 && token.opensSentence)) return false;
    return isOpen ? token.lower.startsWith(text) : token.lower === text;
  });
}
