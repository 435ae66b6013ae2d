import { noteAreas, type NoteArea } from "../../domain/notes.js";
import type { Concept, KnownConcept, NotesModel, SpellingRow } from "../../domain/notes-model.js";
import { createConcepts, knownConcepts } from "./concepts.js";
import { createFeatures, type Feature } from "./features.js";
import { createSpelling } from "./spelling.js";
import { trainLinear, type Lesson } from "./train.js";
import { createWeigh, vectorOf, vocabularyOf } from "./vectors.js";
import { createWords } from "./words.js";

/** A statement whose area is known. */
export interface CodedText {
  readonly text: string;
  readonly area: NoteArea;
}

/** What a model is made from. */
export interface ModelSources {
  readonly spelling: readonly SpellingRow[];
  readonly concepts: readonly Concept[];
  readonly examples: readonly CodedText[];
}

/** Found by cross-validation, see docs/koding.md: more rounds learn the examples by heart. */
const ROUNDS = 20;
/**
 * Own decisions are about the very words that are used here, and so weigh more; beyond a thousand they teach little that is
 * new, and take time.
 */
const OWN = { weight: 3, rounds: 2, most: 1_000 };
/**
 * Brings confidences to how often they were right in cross-validation: under 1, since so few rounds leave the scores too
 * near each other. Measured by `npm run coding:evaluate`.
 */
const TEMPERATURE = 0.58;

/**
 * Trains a model on example statements.
 *
 * @example
 * const model = buildModel(await readKnowledge());
 */
export function buildModel({ spelling, concepts, examples }: ModelSources): NotesModel {
  const known = knownConcepts(concepts, createWords(createSpelling(spelling)));
  const read = reader({ spelling, concepts: known });
  const found = examples.map(({ text }) => read(text));
  const vocabulary = vocabularyOf(found.map(({ features }) => features));
  const weigh = createWeigh(vocabulary);
  const lessons = examples.map(({ area }, at): Lesson => {
    return { vector: vectorOf(weigh(found[at]?.features ?? [])), area: noteAreas.indexOf(area), weight: 1 };
  });
  const shape = { features: vocabulary.places.size, areas: noteAreas.length, rounds: ROUNDS };
  return {
    areas: noteAreas,
    ...vocabulary,
    ...trainLinear(lessons, shape),
    temperature: TEMPERATURE,
    spelling,
    concepts: known,
    examples: examples.map(({ text, area }, at) => ({ text, area, stems: found[at]?.stems ?? [] })),
  };
}

/**
 * Trains a model further on a municipality's own decisions, beside the examples it knows: what was learnt is not
 * forgotten. The decisions become examples that later suggestions may point to.
 *
 * @param decided masked statements with the area a person gave them; of very many, the last are learnt from
 */
export function trainFurther(model: NotesModel, decided: readonly CodedText[]): NotesModel {
  if (decided.length === 0) return model;
  const read = reader(model);
  const own = decided.slice(-OWN.most).map(({ text, area }) => ({ text, area, ...read(text) }));
  const weigh = createWeigh(model);
  const lessonOf = (area: NoteArea, features: readonly Feature[], weight: number): Lesson => ({
    vector: vectorOf(weigh(features)),
    area: model.areas.indexOf(area),
    weight,
  });
  const lessons = [
    ...model.examples.map(({ text, area }) => lessonOf(area, read(text).features, 1)),
    ...own.map(({ area, features }) => lessonOf(area, features, OWN.weight)),
  ];
  const shape = { features: model.places.size, areas: model.areas.length, rounds: OWN.rounds, from: model };
  return {
    ...model,
    ...trainLinear(lessons, shape),
    examples: [...own.map(({ text, area, stems }) => ({ text, area, stems })), ...model.examples],
  };
}

function reader(sources: {
  readonly spelling: readonly SpellingRow[];
  readonly concepts: readonly KnownConcept[];
}) {
  const wordsOf = createWords(createSpelling(sources.spelling));
  const featuresOf = createFeatures(createConcepts(sources.concepts));
  return (text: string): { readonly features: readonly Feature[]; readonly stems: readonly string[] } => {
    const words = wordsOf(text);
    return { features: featuresOf(words), stems: [...new Set(words.map(({ stem }) => stem))] };
  };
}
