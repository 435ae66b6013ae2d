import type { Decision, NoteArea } from "./notes.js";

/** What a reviewer at a terminal can do besides choosing an area, a letter each. */
export const reviewActions = ["two", "back", "skip", "divide", "note", "quote", "assessed", "quit"] as const;
export type ReviewAction = (typeof reviewActions)[number];

/** The letters of a language: for what can be done, and for yes and no. */
export type ReviewLetters = Readonly<Record<ReviewAction | "yes" | "no", string>>;

/** What a reviewer has said of a statement before they choose its area. */
export type ReviewDraft = Pick<Decision, "canBeRecognized" | "quote" | "assessed" | "note">;

/** What the next key answers. */
export type ReviewQuestion =
  | { readonly kind: "area" }
  /** The primary area, and then the secondary; `first` is null until the primary is chosen. */
  | { readonly kind: "two"; readonly first: NoteArea | null }
  /** Whether the person can be recognized: asked before a quote is approved. */
  | { readonly kind: "recognizable" }
  | { readonly kind: "note"; readonly text: string }
  | ({ readonly kind: "divide" } & ReviewCuts);

/** Where a statement is to be divided. */
export interface ReviewCuts {
  /** With the blanks after them, so that together they are the statement. */
  readonly words: readonly string[];
  /** Places of the words that begin a new part, ascending; never the first. */
  readonly cuts: readonly number[];
  /** The word in front of which a cut is made or taken back; from 1. */
  readonly at: number;
}

/** Why a key did nothing, or what came of it. */
export const reviewMessages = [
  "nothingBefore",
  "neverQuoted",
  "recognized",
  "notUrgent",
  "noSuggestion",
  "sameArea",
  "otherSecond",
  "cannotDivide",
  "emptyPart",
  "noteMasked",
  "unknownKey",
] as const;
export type ReviewMessage = (typeof reviewMessages)[number];
