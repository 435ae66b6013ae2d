import type { Polarity } from "../domain/codebook.js";
import type { Comparison, VerdictWord } from "../domain/comparison.js";
import { SIGNIFICANCE, TOO_FEW } from "../domain/thresholds.js";
import type { Evidence } from "./readings.js";

/** What a verdict is made from. */
export interface Case {
  readonly comparison: Pick<Comparison, "notComparable" | "n">;
  readonly polarity: Polarity;
  readonly evidence: Evidence;
  readonly p: number;
  /** The same change standardized to the earlier make-up: it has a p of its own, outside the family. */
  readonly standardized: Evidence | null;
}

export interface VerdictRule {
  /** The rule's name in docs/metode.md and in `explain`. */
  readonly id: string;
  readonly word: (of: Case) => VerdictWord | null;
}

/** The verdict rules, in order: the first that gives a word decides. */
export const verdictRules: readonly VerdictRule[] = [
  {
    id: "not-comparable",
    word: ({ comparison }) => (comparison.notComparable === null ? null : "notComparable"),
  },
  { id: "too-few", word: ({ comparison }) => (comparison.n < TOO_FEW ? "tooFew" : null) },
  {
    id: "clear",
    word: ({ evidence, p, polarity }) =>
      evidence.clear !== null && p < SIGNIFICANCE ? directionWord(evidence.clear, polarity) : null,
  },
  { id: "within-margin", word: ({ evidence }) => (evidence.within ? "similar" : null) },
  { id: "readings-differ", word: ({ evidence }) => (evidence.differ ? "cannotTell" : null) },
  { id: "otherwise", word: () => "cannotTell" },
];

/** Decides over the others: a change that hangs on who answered is not told as one. */
export const STANDARDIZED_DIFFERS = "standardized-differs";

export interface Decision {
  readonly word: VerdictWord;
  /** The id of the rule that decided. */
  readonly because: string;
}

/**
 * The verdict of one comparison.
 *
 * @param of the comparison, its evidence over all readings, and the p that counts (adjusted within its family)
 */
export function verdictOf(of: Case): Decision {
  const crude = decide(of);
  if (of.standardized === null) return crude;
  const { word } = decide({ ...of, evidence: of.standardized, p: of.standardized.p });
  return word === crude.word ? crude : { word: "cannotTell", because: STANDARDIZED_DIFFERS };
}

function decide(of: Case): Decision {
  for (const { id, word } of verdictRules) {
    const decided = word(of);
    if (decided !== null) return { word: decided, because: id };
  }
  return { word: "cannotTell", because: "otherwise" };
}

function directionWord(clear: "above" | "below", polarity: Polarity): VerdictWord {
  if (polarity === "neutral") return clear === "above" ? "higher" : "lower";
  return (clear === "above") === (polarity === "higherBetter") ? "better" : "worse";
}
