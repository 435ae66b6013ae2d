import type { Because, NoteArea } from "../../domain/notes.js";
import type { KnownExample } from "../../domain/notes-model.js";
import type { Word } from "./words.js";

/** Finds the examples most alike a statement, the nearest first; one of the area at least, where any is alike. */
export type SimilarTo = (text: string, words: readonly Word[], area: NoteArea) => Because["similar"];

/** More of them explain nothing more. */
const MOST_SHOWN = 3;
/** What two statements that share only «ikke» and «hjemme» have. */
const LEAST_LIKENESS = 0.15;
/** A stem that more of the examples than this have tells no likeness: «ikke», «hun». */
const COMMON = 200;

/**
 * Makes the finder of the most alike examples: cosine of the statements' stems, weighed by how rare they are.
 *
 * @param examples what is compared with
 */
export function createSimilar(examples: readonly KnownExample[]): SimilarTo {
  const held = new Map<string, number[]>();
  for (const [place, { stems }] of examples.entries()) {
    for (const stem of stems) {
      const list = held.get(stem);
      if (list === undefined) held.set(stem, [place]);
      else list.push(place);
    }
  }
  const rarest = Math.log(1 + examples.length);
  const rarity = new Map(
    [...held].map(([stem, { length }]) => [
      stem,
      length > COMMON ? 0 : Math.log((1 + examples.length) / (1 + length)),
    ]),
  );
  const rarityOf = (stem: string): number => rarity.get(stem) ?? rarest;
  const lengths = Float64Array.from(examples, ({ stems }) => lengthOf(stems, rarityOf));
  const products = new Float64Array(examples.length);

  return (text, words, area) => {
    const stems = [...new Set(words.map(({ stem }) => stem))];
    const length = lengthOf(stems, rarityOf);
    if (length === 0) return [];
    const met: number[] = [];
    for (const stem of stems) {
      const square = rarityOf(stem) ** 2;
      if (square === 0) continue;
      for (const place of held.get(stem) ?? []) {
        if (products[place] === 0) met.push(place);
        products[place] = (products[place] ?? 0) + square;
      }
    }
    const nearest = new Nearest(MOST_SHOWN);
    const ofArea = new Nearest(1);
    for (const place of met) {
      const likeness = (products[place] ?? 0) / (length * (lengths[place] ?? 1));
      products[place] = 0;
      // What somebody has decided on is an example too: a statement is no explanation of itself.
      if (likeness < LEAST_LIKENESS || examples[place]?.text === text) continue;
      nearest.offer({ place, likeness });
      if (examples[place]?.area === area) ofArea.offer({ place, likeness });
    }
    const [own] = ofArea.list;
    const isShown = own === undefined || nearest.list.some(({ place }) => place === own.place);
    const shown = isShown ? nearest.list : [...nearest.list.slice(0, MOST_SHOWN - 1), own];
    return shown.flatMap(({ place, likeness }) => {
      const example = examples[place];
      return example === undefined ? [] : [{ text: example.text, area: example.area, likeness }];
    });
  };
}

function lengthOf(stems: readonly string[], rarityOf: (stem: string) => number): number {
  return Math.sqrt(stems.reduce((sum, stem) => sum + rarityOf(stem) ** 2, 0));
}

interface Near {
  readonly place: number;
  readonly likeness: number;
}

/** The nearest of those offered; of two equally near, the one that comes first. */
class Nearest {
  readonly list: Near[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  offer(one: Near): void {
    if (one.likeness <= (this.list[this.#most - 1]?.likeness ?? 0)) return;
    this.list.push(one);
    this.list.sort((a, b) => b.likeness - a.likeness || a.place - b.place);
    this.list.length = Math.min(this.list.length, this.#most);
  }
}
