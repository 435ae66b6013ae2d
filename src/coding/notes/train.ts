import type { Vector } from "./vectors.js";

/** A statement to learn from: its vector and the index of its area. */
export interface Lesson {
  readonly vector: Vector;
  readonly area: number;
  /** How much it counts beside the others; 1 for an example of the product's own. */
  readonly weight: number;
}

export interface LinearWeights {
  /** Feature × area. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface Training {
  readonly features: number;
  readonly areas: number;
  /** How many times each lesson is gone through. */
  readonly rounds: number;
  /** What to begin from; without it, from zero. */
  readonly from?: LinearWeights | undefined;
}

/** The length of the first step; AdaGrad shortens it by itself. */
const STEP = 0.03;
/** Keeps weights small: what few lessons say is not believed wholly. */
const PENALTY = 5;
const FIRST_SQUARE = 1e-6;

/**
 * Trains a multinomial logistic regression with an L2 penalty, by stochastic gradient with AdaGrad's steps (Duchi, Hazan
 * & Singer 2011). The order is shuffled by a fixed rule, so that the same lessons give the same weights.
 *
 * @param lessons in any order that is the same each time
 * @returns weights in units of log odds
 */
export function trainLinear(lessons: readonly Lesson[], training: Training): LinearWeights {
  const { features, areas, rounds, from } = training;
  const weights = from === undefined ? new Float32Array(features * areas) : Float32Array.from(from.weights);
  const bias = from === undefined ? new Float32Array(areas) : Float32Array.from(from.bias);
  const squares = new Float32Array(weights.length).fill(FIRST_SQUARE);
  const biasSquares = new Float32Array(areas).fill(FIRST_SQUARE);
  const penalty = PENALTY / Math.max(1, lessons.length);
  const shuffle = fixedShuffle(lessons.length);
  const errors = new Float64Array(areas);
  for (let round = 0; round < rounds; round += 1) {
    for (const place of shuffle()) {
      const lesson = lessons[place];
      if (lesson === undefined) continue;
      errorsOf(lesson, { weights, bias }, errors);
      step(lesson.vector, errors, { weights, squares, penalty });
      for (const [area, error] of errors.entries()) {
        biasSquares[area] = (biasSquares[area] ?? 0) + error * error;
        bias[area] = (bias[area] ?? 0) - (STEP * error) / Math.sqrt(biasSquares[area] ?? 1);
      }
    }
  }
  return { weights, bias };
}

/** How far each area's likelihood is from what the lesson says: the gradient of the loss by the area's score. */
function errorsOf({ vector, area, weight }: Lesson, model: LinearWeights, errors: Float64Array): void {
  errors.set(likelihoods(scores(vector, model)));
  errors[area] = (errors[area] ?? 0) - 1;
  for (let at = 0; at < errors.length; at += 1) errors[at] = weight * (errors[at] ?? 0);
}

function step(
  { places, values }: Vector,
  errors: Float64Array,
  state: { readonly weights: Float32Array; readonly squares: Float32Array; readonly penalty: number },
): void {
  const { weights, squares, penalty } = state;
  for (let at = 0; at < places.length; at += 1) {
    const value = values[at] ?? 0;
    let place = (places[at] ?? 0) * errors.length;
    for (let area = 0; area < errors.length; area += 1, place += 1) {
      const gradient = (errors[area] ?? 0) * value + penalty * (weights[place] ?? 0);
      const square = (squares[place] ?? 0) + gradient * gradient;
      squares[place] = square;
      weights[place] = (weights[place] ?? 0) - (STEP * gradient) / Math.sqrt(square);
    }
  }
}

/** Each area's score: log odds but for a constant. */
export function scores({ places, values }: Vector, { weights, bias }: LinearWeights): Float64Array {
  const found = Float64Array.from(bias);
  for (let at = 0; at < places.length; at += 1) {
    const value = values[at] ?? 0;
    const place = (places[at] ?? 0) * found.length;
    for (let area = 0; area < found.length; area += 1)
      found[area] = (found[area] ?? 0) + (weights[place + area] ?? 0) * value;
  }
  return found;
}

/** Scores as likelihoods that sum to 1; a temperature above 1 makes them less sure of themselves. */
export function likelihoods(found: Float64Array, temperature = 1): Float64Array {
  const highest = Math.max(...found);
  const powers = found.map((score) => Math.exp((score - highest) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Gives the places 0 … n − 1 in a new order each time, the same orders in each run (Fisher & Yates, Park & Miller). */
function fixedShuffle(length: number): () => Int32Array {
  const order = Int32Array.from({ length }, (_, at) => at);
  let seed = 2026;
  return () => {
    for (let at = length - 1; at > 0; at -= 1) {
      seed = (seed * 48_271) % 2_147_483_647;
      const other = seed % (at + 1);
      const kept = order[at] ?? 0;
      order[at] = order[other] ?? 0;
      order[other] = kept;
    }
    return order;
  };
}
