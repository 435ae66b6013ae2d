import { z } from "zod";
import { nationalAreas, noteArea, type NoteArea } from "./notes.js";
import { slug } from "./text.js";

/** How a written form becomes one spelling, bokmål: whole words, or beginnings of words (`nynorsk-start`). */
export const spellingKinds = [
  "nynorsk",
  "nynorsk-start",
  "dialekt",
  "forkortelse",
  "skrivefeil",
  "likt",
] as const;
export const spellingRow = z.strictObject({
  written: z.string().min(1),
  bokmal: z.string().min(1),
  kind: z.enum(spellingKinds),
});
export type SpellingRow = z.infer<typeof spellingRow>;

/** Words with one meaning, so that one never met in an example still counts as its meaning. */
export const concept = z.strictObject({
  id: slug,
  about: z.string().min(1),
  /** The areas it mostly points to, the first most of all; none where it points nowhere alone. */
  areas: z.array(noteArea),
  /** Words or phrases; `*` at the end or the beginning of a word stands for any continuation. */
  terms: z.array(z.string().min(1)).min(1),
});
export type Concept = z.infer<typeof concept>;
export const conceptFile = z
  .strictObject({ $schema: z.string().optional(), concepts: z.array(concept) })
  .meta({ title: "Terms of the café notes, by meaning" });

/** An example statement, coded by the coder's manual. */
export const exampleRow = z.strictObject({
  id: z.string().min(1),
  primary: noteArea,
  secondary: z.enum(nationalAreas).nullable(),
  text: z.string().min(1),
});
export type ExampleStatement = z.infer<typeof exampleRow>;

/** What the classifier is trained from: `surveys/coding/`. */
export interface CodingKnowledge {
  readonly spelling: readonly SpellingRow[];
  readonly concepts: readonly Concept[];
  readonly examples: readonly (ExampleStatement & {
    /** The file it stands in: statements written in one go resemble each other. */
    readonly set: string;
  })[];
}

/** An example as it is compared with a statement: its words' stems, each once. */
export interface KnownExample {
  readonly text: string;
  readonly area: NoteArea;
  readonly stems: readonly string[];
}

/** A concept as it is found in a statement: its terms as stems. */
export interface KnownConcept {
  readonly id: string;
  /** The area it mostly points to. */
  readonly area: NoteArea | null;
  /** Stems in a row, one or more. */
  readonly phrases: readonly (readonly string[])[];
  /** How a word begins, and how its stem ends. */
  readonly beginnings: readonly string[];
  readonly endings: readonly string[];
}

/** A linear classifier over weighted features, with what it takes to read a statement and to say why. */
export interface NotesModel {
  /** In the order of the weights. */
  readonly areas: readonly NoteArea[];
  /** Each feature's place in `rarity` and, times the number of areas, in `weights`. */
  readonly places: ReadonlyMap<string, number>;
  /** Inverse document frequency of each feature. */
  readonly rarity: Float32Array;
  /** Feature × area. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  /** Scores are divided by it before they become confidences, so that these are as often right as they say. */
  readonly temperature: number;
  readonly spelling: readonly SpellingRow[];
  readonly concepts: readonly KnownConcept[];
  readonly examples: readonly KnownExample[];
}
