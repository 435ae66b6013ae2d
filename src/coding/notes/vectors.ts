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
    for (const name of new Set(features.map((feature) => feature.name)))
      held.set(name, (held.get(name) ?? 0) + 1);
  const kept = [...held].filter(([, count]) => count >= FEWEST_STATEMENTS);
  return {
    places: new Map(kept.map(([name], place) => [name, place])),
    rarity: Float32Array.from(kept, ([, count]) => Math.log((1 + statements.length) / (1 + count)) + 1),
  };
}

/** A statement's vector, and what each word has to do with it. */
export interface Weighed extends Vector {
  /** What the features at one word add up to, as a vector: the words' vectors sum to the statement's. */
  readonly ofWord: (at: number) => Vector;
}

/** Turns features into vectors. */
export type Weigh = (features: readonly Feature[]) => Weighed;

/**
 * Makes the weighing of statements: 1 + ln(count) times rarity, each kind brought to length 1 and then to its weight
 * (tf–idf with sublinear counts: Manning, Raghavan & Schütze 2008, ch. 6).
 */
export function createWeigh({ places, rarity }: Vocabulary): Weigh {
  const counts = new Int32Array(rarity.length);
  const weights = new Float32Array(rarity.length);

  return (features) => {
    const found = features.map(({ name }) => places.get(name) ?? -1);
    const distinct: number[] = [];
    const kinds: FeatureKind[] = [];
    for (const [at, place] of found.entries()) {
      const feature = features[at];
      if (place < 0 || feature === undefined) continue;
      if (counts[place] === 0) {
        distinct.push(place);
        kinds.push(feature.kind);
      }
      counts[place] = (counts[place] ?? 0) + 1;
    }
    const squares = new Map<FeatureKind, number>(featureKinds.map((kind) => [kind, 0]));
    for (const [at, place] of distinct.entries()) {
      const kind = kinds[at] ?? "word";
      const value = (1 + Math.log(counts[place] ?? 1)) * (rarity[place] ?? 0);
      weights[place] = value;
      squares.set(kind, (squares.get(kind) ?? 0) + value * value);
    }
    const scale = new Map([...squares].map(([kind, square]) => [kind, kindWeight[kind] / Math.sqrt(square)]));
    const values = Float32Array.from(
      distinct,
      (place, at) => (weights[place] ?? 0) * (scale.get(kinds[at] ?? "word") ?? 0),
    );
    const share = new Map(distinct.map((place, at) => [place, (values[at] ?? 0) / (counts[place] ?? 1)]));
    for (const place of distinct) counts[place] = 0;
    const byWord = new Map<number, number[]>();
    for (const [index, { at }] of features.entries()) {
      const place = found[index] ?? -1;
      const own = byWord.get(at);
      if (place < 0) continue;
      if (own === undefined) byWord.set(at, [place]);
      else own.push(place);
    }
    return {
      places: Int32Array.from(distinct),
      values,
      ofWord: (at) => {
        const own = byWord.get(at) ?? [];
        return {
          places: Int32Array.from(own),
          values: Float32Array.from(own, (place) => share.get(place) ?? 0),
        };
      },
    };
  };
}
