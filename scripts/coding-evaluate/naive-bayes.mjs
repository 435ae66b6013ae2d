// @ts-check
// The other method that was tried: complement naive Bayes with normalized weights (Rennie, Shih, Teevan & Karger 2003),
// over the same features. The product does not use it; it is here so that the choice can be tried again.
import { createConcepts, knownConcepts } from "../../dist/coding/notes/concepts.js";
import { createFeatures } from "../../dist/coding/notes/features.js";
import { createSpelling } from "../../dist/coding/notes/spelling.js";
import { READ_BELOW } from "../../dist/coding/notes/suggest.js";
import { createWeigh, vocabularyOf } from "../../dist/coding/notes/vectors.js";
import { createWords } from "../../dist/coding/notes/words.js";
import { noteAreas } from "../../dist/domain/notes.js";

/** Added to each feature's sum, so that one never met in the others is not impossible. */
const SMOOTHING = 0.3;
/** Brings the scores to a scale where their exponentials are of use. */
const TEMPERATURE = 0.3;

/**
 * @param {Pick<import("../../dist/domain/notes-model.js").CodingKnowledge, "spelling" | "concepts">} sources
 * @param {readonly { text: string, area: string }[]} lessons
 */
export function bayesSuggester({ spelling, concepts }, lessons) {
  const wordsOf = createWords(createSpelling(spelling));
  const featuresOf = createFeatures(createConcepts(knownConcepts(concepts, wordsOf)));
  const read = (/** @type {string} */ text) => featuresOf(wordsOf(text));
  const found = lessons.map(({ text }) => read(text));
  const vocabulary = vocabularyOf(found);
  const weigh = createWeigh(vocabulary);
  const size = vocabulary.places.size;
  const held = new Map(noteAreas.map((area) => [/** @type {string} */ (area), new Float64Array(size)]));
  const all = new Float64Array(size);
  for (const [at, { area }] of lessons.entries()) {
    const { places, values } = weigh(found[at] ?? []);
    const own = held.get(area);
    if (own === undefined) continue;
    for (const [index, place] of places.entries()) {
      const value = values[index] ?? 0;
      own[place] = (own[place] ?? 0) + value;
      all[place] = (all[place] ?? 0) + value;
    }
  }
  const weights = noteAreas.map((area) => complementWeights(held.get(area) ?? new Float64Array(size), all));
  return (/** @type {string} */ text) => {
    const { places, values } = weigh(read(text));
    const scores = weights.map((own) =>
      places.reduce((sum, place, index) => sum + (own[place] ?? 0) * (values[index] ?? 0), 0),
    );
    const highest = Math.max(...scores);
    const powers = scores.map((score) => Math.exp((score - highest) / TEMPERATURE));
    const sum = powers.reduce((total, power) => total + power, 0);
    const suggestions = noteAreas
      .map((area, at) => ({ area, confidence: (powers[at] ?? 0) / sum }))
      .sort((a, b) => b.confidence - a.confidence);
    return { suggestions, mustRead: (suggestions[0]?.confidence ?? 0) < READ_BELOW };
  };
}

/** How little each feature is used in the other areas, the weights' sizes summing to the number of features.
 * @param {Float64Array} own @param {Float64Array} all */
function complementWeights(own, all) {
  const others = all.map((value, place) => value - (own[place] ?? 0) + SMOOTHING);
  const total = others.reduce((sum, value) => sum + value, 0);
  const raw = others.map((value) => -Math.log(value / total));
  const length = raw.reduce((sum, value) => sum + Math.abs(value), 0);
  return raw.map((value) => (value / length) * raw.length);
}
