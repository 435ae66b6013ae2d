import type { CellAddress, Group } from "./cell.js";
import type { Source } from "./text.js";

/** What our share is held against. Shares are 0–1. */
export type Against =
  | {
      readonly kind: "words";
      readonly level: "nation" | "county";
      readonly reference: string;
      readonly wave: string;
      readonly words: string;
      /** The closed interval the words are read as. */
      readonly low: number;
      readonly high: number;
      readonly dontKnow: "counted" | "in" | "out" | "unsaid";
      readonly n: number | null;
      readonly source: Source;
    }
  | {
      readonly kind: "counts";
      readonly level: "nation" | "county";
      readonly wave: string;
      readonly count: number;
      readonly n: number;
      readonly slack: number;
      /** Our own answers were inside and are taken out of count and n. */
      readonly localTakenOut: boolean;
      /** As published, our own answers included: for the printed level. */
      readonly published: { readonly count: number; readonly n: number };
    }
  | {
      readonly kind: "wave";
      readonly wave: string;
      readonly cell: CellAddress;
      readonly count: number;
      readonly n: number;
      readonly slack: number;
    }
  | { readonly kind: "rest"; readonly count: number; readonly n: number; readonly slack: number };

export const notComparableWhys = [
  "base",
  "counted",
  "recall",
  "break",
  "noInterval",
  "notAsked",
  "noEstimate",
] as const;
export type NotComparableWhy = (typeof notComparableWhys)[number];
export type ComparisonWarning =
  "otherYear" | "recallDiffers" | "localInside" | "rounded" | "assumed" | "dontKnowUnsaid" | "smallBase";

/**
 * A change between two waves as if the same kinds of people had answered in both. Shares are 0–1.
 * `notCrossed`: a wave is known by its counts alone; `fewAnswers`: too few in some kind of people.
 */
export type Standardized = { readonly by: readonly string[] } & (
  | { readonly why: "notCrossed" | "fewAnswers" }
  | {
      readonly why: null;
      /** Our share with the earlier wave's make-up, and the earlier share. */
      readonly ours: number;
      readonly theirs: number;
      /** Unweighted, and Kish's. */
      readonly n: number;
      readonly effectiveN: number;
      readonly difference: number;
      readonly low: number;
      readonly high: number;
      /** Outside the family. */
      readonly p: number;
    }
);

/** Our share against one thing. */
export interface Comparison {
  readonly indicator: string;
  readonly wave: string;
  readonly group: Group | null;
  readonly ours: CellAddress;
  readonly against: Against;
  /** Where set, nothing below it holds a number. */
  readonly notComparable: NotComparableWhy | null;
  readonly warnings: readonly ComparisonWarning[];
  /** The smaller base. */
  readonly n: number;
  /** Our share less theirs; against words, the distance to the nearer edge, 0 inside. */
  readonly difference: number | null;
  /** The 95 % interval of the difference (Newcombe); against words there is none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly test: "score" | "pooledZ" | "fisher" | null;
  /** Unadjusted. */
  readonly p: number | null;
  /** Null but for a change from an earlier wave, where the survey says what the make-up is. */
  readonly standardized: Standardized | null;
}

export const verdictWords = [
  "notComparable",
  "tooFew",
  "better",
  "worse",
  "higher",
  "lower",
  "similar",
  "cannotTell",
] as const;
export type VerdictWord = (typeof verdictWords)[number];

/** The judgment of one published comparison: made once, in `judge/`, and read by every command. */
export interface Verdict {
  readonly cell: CellAddress;
  readonly word: VerdictWord;
  /** The rule that decided (a row of the table in docs/metode.md). */
  readonly because: string;
  /** n 10–29: the word is marked «få svar»; no color, never a finding, never a gate failure. */
  readonly fewAnswers: boolean;
  /** The largest p of all readings, unadjusted. */
  readonly p: number | null;
  /** Benjamini–Hochberg within its family; null outside a family. */
  readonly adjustedP: number | null;
  readonly family: "total" | "groups" | null;
  readonly familySize: number;
  /** The smallest true difference that would be seen with power 0.80, as sizes; null where none within [0, 1] would. */
  readonly detectable: { readonly up: number | null; readonly down: number | null } | null;
}
