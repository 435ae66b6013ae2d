import {
  nationalAreas,
  type Because,
  type NationalArea,
  type NoteArea,
  type Suggestion,
} from "../../domain/notes.js";
import type { NotesModel } from "../../domain/notes-model.js";
import { clauses } from "./clauses.js";
import { createConcepts } from "./concepts.js";
import { createFeatures } from "./features.js";
import { createSimilar } from "./similar.js";
import { createSpelling } from "./spelling.js";
import { likelihoods, scores } from "./train.js";
import { createWeigh, type Vector, type Weighed } from "./vectors.js";
import { createWords, type Word } from "./words.js";

/** Under this confidence a suggestion is no better than a guess: a person must read the statement. */
export const READ_BELOW = 0.5;
/**
 * A second area is suggested where a clause speaks of it, and another of the first, each at least so surely. A limit lower
 * than this finds more of them, and is wrong still oftener: see docs/koding.md.
 */
const CLAUSE_IS_SURE = 0.7;
/** A statement as sure as this of its area has hardly ever a second. */
const SURE_OF_ONE = 0.97;

const MOST_WORDS_SHOWN = 5;
/** Of the strongest word: what is weaker did not decide. */
const LEAST_SHOWN = 0.2;

/**
 * Makes the coder's aid: for each statement the areas it may belong to, the likeliest first, and why.
 *
 * @param model trained on examples, or on a municipality's own decisions as well
 * @example
 * const suggest = createSuggester(model);
 * suggest("Får aldri sove en hel natt, og helgene går i ett").primary; // "avlastning"
 */
export function createSuggester(model: NotesModel): (text: string) => Suggestion {
  const wordsOf = createWords(createSpelling(model.spelling));
  const featuresOf = createFeatures(createConcepts(model.concepts));
  const weigh = createWeigh(model);
  const similarTo = createSimilar(model.examples);
  const means = meanWeights(model);
  const rankedBy = (vector: Vector): readonly Ranked[] => {
    const likely = likelihoods(scores(vector, model), model.temperature);
    return model.areas
      .map((area, at) => ({ area, confidence: likely[at] ?? 0 }))
      .sort((a, b) => b.confidence - a.confidence);
  };
  const surestOf = (clause: string): Ranked | undefined => rankedBy(weigh(featuresOf(wordsOf(clause))))[0];
  return (text) => {
    const words = wordsOf(text);
    const vector = weigh(featuresOf(words));
    const ranked = rankedBy(vector);
    const [first] = ranked;
    if (first === undefined) throw new Error("a model has areas");
    const { area: primary, confidence } = first;
    return {
      primary,
      secondary:
        confidence >= SURE_OF_ONE
          ? null
          : secondaryOf(
              primary,
              clauses(text).flatMap((clause) => surestOf(clause) ?? []),
            ),
      confidence,
      mustRead: confidence < READ_BELOW || words.length === 0,
      suggestions: ranked,
      because: {
        words: decidingWords(words, vector, primary, { ...model, means }),
        similar: similarTo(text, words, primary),
      },
    };
  };
}

interface Ranked {
  readonly area: NoteArea;
  readonly confidence: number;
}

/** The area that another clause than the first area's is surest of. */
function secondaryOf(primary: NoteArea, ofClauses: readonly Ranked[]): NationalArea | null {
  const sure = ofClauses.filter(({ confidence }) => confidence >= CLAUSE_IS_SURE);
  if (primary === "annet" || !sure.some(({ area }) => area === primary)) return null;
  const [second] = sure
    .filter(({ area }) => area !== primary && area !== "annet")
    .sort((a, b) => b.confidence - a.confidence);
  return nationalAreas.find((area) => area === second?.area) ?? null;
}

/** What each feature says of the areas on average. */
function meanWeights({ areas, weights }: NotesModel): Float32Array {
  const means = new Float32Array(weights.length / areas.length);
  for (const [at, weight] of weights.entries()) {
    const place = Math.floor(at / areas.length);
    means[place] = (means[place] ?? 0) + weight / areas.length;
  }
  return means;
}

/** The words that spoke most for the area, beside what they said of the areas on average. */
function decidingWords(
  words: readonly Word[],
  { places, occurrences, share }: Weighed,
  area: NoteArea,
  { areas, weights, means }: Pick<NotesModel, "areas" | "weights"> & { readonly means: Float32Array },
): Because["words"] {
  const column = areas.indexOf(area);
  const beyondMean = (index: number): number => {
    const place = places[index] ?? 0;
    return (share[index] ?? 0) * ((weights[place * areas.length + column] ?? 0) - (means[place] ?? 0));
  };
  const said = new Float64Array(words.length);
  for (const [occurrence, at] of occurrences.at.entries())
    said[at] = (said[at] ?? 0) + beyondMean(occurrences.index[occurrence] ?? 0);
  const byWord = new Map<string, number>();
  for (const [at, { written }] of words.entries())
    byWord.set(written, (byWord.get(written) ?? 0) + (said[at] ?? 0));
  const ranked = [...byWord].map(([word, weight]) => ({ word, weight })).sort((a, b) => b.weight - a.weight);
  const strongest = ranked[0]?.weight ?? 0;
  return ranked
    .filter(({ weight }) => weight > 0 && weight >= LEAST_SHOWN * strongest)
    .slice(0, MOST_WORDS_SHOWN);
}
