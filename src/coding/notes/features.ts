import { itself, memoized } from "./memoized.js";
import type { Concepts } from "./concepts.js";
import type { Word } from "./words.js";

/** What a feature is made of; each kind is weighed as one, however many features it has. */
export const featureKinds = ["word", "pair", "letters", "concept", "area"] as const;
export type FeatureKind = (typeof featureKinds)[number];

/** What is found at one word of a statement. */
export interface Feature {
  readonly kind: FeatureKind;
  /** One, unlike any of another kind; of letters many, the same list each time the word occurs, to be looked up once. */
  readonly names: readonly string[];
  /** Index among the statement's words. */
  readonly at: number;
}

export type FeaturesOf = (words: readonly Word[]) => readonly Feature[];

/** Letters in a row that tell something of a word's kin: compounds, slips, endings no stemmer knows. */
const LETTERS = { shortest: 3, longest: 5 };

/**
 * Makes the finder of a statement's features: stems, two stems in a row, letters in a row within a word, meanings, and the
 * areas that meanings point to.
 */
export function createFeatures(concepts: Concepts): FeaturesOf {
  const lettersOf = memoized((word: string) => letters(`_${word}_`), itself);
  return (words) => {
    const found: Feature[] = [];
    for (const [at, { spelled, stem }] of words.entries()) {
      found.push({ kind: "word", names: [`w ${stem}`], at });
      if (at === 0) found.push({ kind: "pair", names: [`b ^ ${stem}`], at });
      found.push({ kind: "pair", names: [`b ${stem} ${words[at + 1]?.stem ?? "$"}`], at });
      found.push({ kind: "letters", names: lettersOf(spelled), at });
    }
    const met = new Set<string>();
    for (const { concept, at } of concepts(words)) {
      const { id, area } = concept;
      found.push({ kind: "concept", names: [`c ${id}`], at });
      if (area !== null && !met.has(id)) found.push({ kind: "area", names: [`a ${area}`], at });
      met.add(id);
    }
    return found;
  };
}

function letters(bounded: string): readonly string[] {
  const found: string[] = [];
  for (let length = LETTERS.shortest; length <= LETTERS.longest; length += 1)
    for (let from = 0; from + length <= bounded.length; from += 1)
      found.push(`h ${bounded.slice(from, from + length)}`);
  return found;
}
