import { featureKinds, type Feature, type FeatureKind } from "./features.js";

/** A statement as the classifier sees it: places of features, and how much each weighs. */
export interface Vector {
  readonly places: Int32Array;
  readonly values: Float32Array;
}

/** The features that are known, each with its place and how rare it is. */
export interface Vocabulary {
  readonly places: ReadonlyMap<string, number>;
  /** Inverse document frequency: ln((1 + N) / (1 + n)) + 1. */
  readonly rarity: Float32Array;
}

/** How much each kind of feature weighs in a statement; found by cross-validation, see docs/koding.md. */
const kindWeight: Readonly<Record<FeatureKind, number>> = {
  word: 1,
  pair: 0.8,
  letters: 0.6,
  concept: 0.6,
  area: 0.2,
};

/** A feature of one statement alone tells of that statement, and not of an area. */
const FEWEST_STATEMENTS = 2;

/** The features that stand in at least two statements. */
export function vocabularyOf(statements: readonly (readonly Feature[])[]): Vocabulary {
  const held = new Map<string, number>();
  for (const features of statements)
    for (const name of new Set(features.flatMap(({ names }) => names)))
      held.set(name, (held.get(name) ?? 0) + 1);
  const kept = [...held].filter(([, count]) => count >= FEWEST_STATEMENTS);
  return {
    places: new Map(kept.map(([name], place) => [name, place])),
    rarity: Float32Array.from(kept, ([, count]) => Math.log((1 + statements.length) / (1 + count)) + 1),
  };
}

/** A statement's vector, and what each word has to do with it. */
export interface Weighed extends Vector {
  /** Each time a feature stands in the statement: at which word, and its index in `places`. */
  readonly occurrences: { readonly at: readonly number[]; readonly index: readonly number[] };
  /** What one occurrence of each feature weighs, in the order of `places`. */
  readonly share: Float32Array;
}

/** The vector alone: thousands of them are held at once in training. */
export function vectorOf({ places, values }: Weighed): Vector {
  return { places, values };
}

/** Turns features into vectors. */
export type Weigh = (features: readonly Feature[]) => Weighed;

/**
 * Makes the weighing of statements: 1 + ln(count) times rarity, each kind brought to length 1 and then to its weight
 * (tf–idf with sublinear counts: Manning, Raghavan & Schütze 2008, ch. 6).
 */
export function createWeigh(vocabulary: Vocabulary): Weigh {
  const { rarity } = vocabulary;
  const placesOfLetters = lettersLookup(vocabulary);
  /** Of the statement at hand, by place: how often the feature stands in it, and its index. All 0 between two. */
  const counts = new Int32Array(rarity.length);
  const indexes = new Int32Array(rarity.length);

  return (features) => {
    const places: number[] = [];
    const kinds: number[] = [];
    const occurrences = { at: new Array<number>(), index: new Array<number>() };
    const add = (place: number, kind: number, at: number): void => {
      if (counts[place] === 0) {
        indexes[place] = places.length;
        places.push(place);
        kinds.push(kind);
      }
      counts[place] = (counts[place] ?? 0) + 1;
      occurrences.at.push(at);
      occurrences.index.push(indexes[place] ?? 0);
    };
    for (const { kind, names, at } of features) {
      const kindAt = featureKinds.indexOf(kind);
      if (kind === "letters") for (const place of placesOfLetters(names)) add(place, kindAt, at);
      else {
        const place = vocabulary.places.get(names[0] ?? "");
        if (place !== undefined) add(place, kindAt, at);
      }
    }
    const values = new Float32Array(places.length);
    const squares = new Float64Array(featureKinds.length);
    for (const [index, place] of places.entries()) {
      const kind = kinds[index] ?? 0;
      const value = (1 + Math.log(counts[place] ?? 1)) * (rarity[place] ?? 0);
      values[index] = value;
      squares[kind] = (squares[kind] ?? 0) + value * value;
    }
    const scale = featureKinds.map((kind, index) => kindWeight[kind] / Math.sqrt(squares[index] ?? 1));
    const share = new Float32Array(places.length);
    for (const [index, place] of places.entries()) {
      const value = (values[index] ?? 0) * (scale[kinds[index] ?? 0] ?? 0);
      values[index] = value;
      share[index] = value / (counts[place] ?? 1);
      counts[place] = 0;
    }
    return { places: Int32Array.from(places), values, occurrences, share };
  };
}

/** Finds the places of a word's letters, those that are known: once for each word. */
function lettersLookup({ places }: Vocabulary): (names: readonly string[]) => readonly number[] {
  const known = new WeakMap<readonly string[], readonly number[]>();
  return (names) => {
    const before = known.get(names);
    if (before !== undefined) return before;
    const found = names.flatMap((name) => places.get(name) ?? []);
    known.set(names, found);
    return found;
  };
}
