import type { CellAddress, Group } from "../cell.js";
import type { ComparisonWarning } from "../comparison.js";
import type { Source } from "../text.js";

/** Where an estimate belongs: our own municipality in one wave, everybody or one group. */
export interface Place {
  readonly wave: string;
  readonly group: Group | null;
}

/** A share with its Wilson interval. */
export interface ShareEstimate extends Place {
  readonly kind: "share";
  readonly indicator: string;
  readonly count: number;
  readonly n: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** How far the count may be from the true one (counts rebuilt from rounded per cent). */
  readonly slack: number;
  /** Of a probability sample of known size: the interval is the narrower for it. */
  readonly finite: boolean;
}

/** An area's index, 0–100, with its 95 % interval. */
export interface IndexEstimate extends Place {
  readonly kind: "index";
  readonly area: string;
  readonly indicators: readonly string[];
  readonly index: number;
  readonly low: number;
  readonly high: number;
  /** `upperBound`: from counts alone, marked «forsiktig». */
  readonly method: "linearized" | "upperBound";
  /** The same from counts alone, for where the linearized one would tell too much. */
  readonly cautious: { readonly low: number; readonly high: number };
  /** The smallest count in the indicators' pairwise crossings (counted × not), 0 left out; Infinity where there is none. */
  readonly smallestCrossing: number;
}

export interface AlphaEstimate extends Place {
  readonly kind: "alpha";
  readonly area: string;
  readonly indicators: readonly string[];
  readonly alpha: number;
  readonly n: number;
}

export type WhyNotEstimable =
  "noAnswers" | "countsOnly" | "unknownCounts" | "fewItems" | "smallBase" | "differentBases" | "noVariation";

/** An estimate that the data cannot give, and why. */
export interface NotEstimable extends Place {
  readonly kind: "notEstimable";
  readonly of: "share" | "index" | "alpha";
  readonly subject: string;
  /** The indicators it would be made of. */
  readonly indicators: readonly string[];
  readonly why: WhyNotEstimable;
}

export type Estimate = ShareEstimate | IndexEstimate | AlphaEstimate | NotEstimable;

/** An area's index, the judged wave less an earlier one, in index points; both made of the same indicators. */
export interface IndexChange {
  readonly area: string;
  readonly from: string;
  readonly to: string;
  readonly indicators: readonly string[];
  readonly change: number;
  readonly low: number;
  readonly high: number;
  /** `upperBound` where either wave's interval is one. */
  readonly method: "linearized" | "upperBound";
  /** The same with both waves' upper bounds. */
  readonly cautious: { readonly low: number; readonly high: number };
  /** The smaller of the two waves' smallest crossings. */
  readonly smallestCrossing: number;
}

/** A weighted share of everybody, with the unweighted n beside. */
export interface WeightedEstimate {
  readonly wave: string;
  readonly indicator: string;
  readonly share: number;
  /** Unweighted: those in the base who have a weight. */
  readonly n: number;
  /** Kish's, of this base. */
  readonly effectiveN: number;
  readonly low: number;
  readonly high: number;
}

export interface Weighted {
  readonly method: "column" | "raked";
  /** How the margins were met. */
  readonly raking: {
    readonly iterations: number;
    readonly converged: boolean;
    /** The largest distance of a level from its target, as a share of all. */
    readonly largestError: number;
    /** No weight is more than so many times the mean one. */
    readonly cap: number | null;
  } | null;
  /** How many have a weight. */
  readonly respondents: number;
  readonly designEffect: number;
  readonly shares: readonly WeightedEstimate[];
}

/** How one wave's answers are weighted; `none` where the input cannot be. */
export type WaveWeighting = {
  readonly wave: string;
  /** The items of the margins; `WEIGHT_COLUMN` for a column. */
  readonly by: readonly string[];
  readonly source: Source;
} & (Weighted | { readonly method: "none" });

/** Whether an indicator goes up or down over three waves or more. */
export interface TrendEstimate {
  readonly indicator: string;
  /** The judged wave's id. */
  readonly wave: string;
  /** The shares of all waves that asked and can be compared, those with too few answers too. */
  readonly cells: readonly CellAddress[];
  readonly warnings: readonly ComparisonWarning[];
  /** Null where fewer than three of them have enough answers. */
  readonly test: {
    /** Those with enough answers, earliest first; all on one side of a break. */
    readonly waves: readonly string[];
    /** X² with one degree of freedom; the years are the scores. */
    readonly statistic: number;
    readonly p: number;
    readonly direction: "up" | "down" | "level";
  } | null;
}
