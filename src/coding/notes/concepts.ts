import type { Concept, KnownConcept } from "../../domain/notes-model.js";
import { memoized } from "./memoized.js";
import type { Word } from "./words.js";

/** A meaning found in a statement, and at which word. */
export interface FoundConcept {
  readonly concept: KnownConcept;
  readonly at: number;
}

export type Concepts = (words: readonly Word[]) => readonly FoundConcept[];

/** Terms as they are looked for: their words' stems, or how a word begins or ends. */
export function knownConcepts(
  concepts: readonly Concept[],
  wordsOf: (text: string) => readonly Word[],
): readonly KnownConcept[] {
  return concepts.map(({ id, areas, terms }) => {
    const written = terms.map((term) => ({ term, stems: wordsOf(term).map(({ stem }) => stem) }));
    const single = written.filter(({ stems }) => stems.length === 1);
    const isPattern = ({ term, stems }: (typeof written)[number]) => stems.length === 1 && term.includes("*");
    return {
      id,
      area: areas[0] ?? null,
      phrases: written.filter((one) => one.stems.length > 0 && !isPattern(one)).map(({ stems }) => stems),
      beginnings: single.flatMap(({ term }) => (term.endsWith("*") ? [term.replaceAll("*", "")] : [])),
      endings: single.flatMap(({ term, stems }) =>
        term.startsWith("*") && !term.endsWith("*") ? stems : [],
      ),
    };
  });
}

interface Phrase {
  readonly stems: readonly string[];
  readonly concept: KnownConcept;
}

/**
 * Makes the finder of meanings: words by their stem, phrases by their stems in a row, and terms with `*` by how the word
 * begins or ends.
 *
 * @example
 * const known = knownConcepts([{ id: "sovn", about: "søvn", areas: ["avlastning"], terms: ["sove", "hel natt"] }], words);
 * createConcepts(known)(words("Får aldri sove en hel natt")).map(({ at }) => at); // [2, 4]
 */
export function createConcepts(concepts: readonly KnownConcept[]): Concepts {
  const byStem = new Lists<KnownConcept>();
  const byBeginning = new Lists<KnownConcept>();
  const byEnding = new Lists<KnownConcept>();
  const phrases = new Lists<Phrase>();
  for (const concept of concepts) {
    for (const beginning of concept.beginnings) byBeginning.add(beginning, concept);
    for (const ending of concept.endings) byEnding.add(ending, concept);
    for (const stems of concept.phrases) {
      const [first = ""] = stems;
      if (stems.length === 1) byStem.add(first, concept);
      else phrases.add(first, { stems, concept });
    }
  }
  const ofWord = memoized(
    ({ spelled, stem }: Word): readonly KnownConcept[] => {
      const found = new Set(byStem.of(stem));
      for (let length = 1; length <= spelled.length; length += 1)
        for (const concept of byBeginning.of(spelled.slice(0, length))) found.add(concept);
      for (let from = 1; from < stem.length; from += 1)
        for (const concept of byEnding.of(stem.slice(from))) found.add(concept);
      return [...found];
    },
    ({ spelled }) => spelled,
  );
  return (words) => {
    const found: FoundConcept[] = [];
    for (const [at, word] of words.entries()) {
      for (const concept of ofWord(word)) found.push({ concept, at });
      for (const { stems, concept } of phrases.of(word.stem))
        if (stems.every((stem, further) => words[at + further]?.stem === stem)) found.push({ concept, at });
    }
    return found;
  };
}

/** Several values under one name. */
class Lists<T> {
  readonly #lists = new Map<string, T[]>();

  add(name: string, value: T): void {
    const list = this.#lists.get(name);
    if (list === undefined) this.#lists.set(name, [value]);
    else list.push(value);
  }

  of(name: string): readonly T[] {
    return this.#lists.get(name) ?? [];
  }
}
