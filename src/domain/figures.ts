import type { CellAddress } from "./cell.js";
import type { ComparisonWarning } from "./comparison.js";

/** A protected count of persons. */
export interface CountFigure {
  readonly value: number;
}

/** A protected share: `value` 0–1, unrounded, of `n`; Wilson's 95 % interval. */
export interface ShareFigure {
  readonly indicator: string;
  readonly value: number;
  readonly count: number;
  readonly n: number;
  readonly low: number;
  readonly high: number;
  readonly slack: number;
  /** n 10–29: shown as «7 av 12», never as per cent. */
  readonly fewAnswers: boolean;
  /** How many said «vet ikke», as far as what is shown tells; null where nobody could, or it is what is counted. */
  readonly dontKnow: DontKnow | null;
}

/** How many said «vet ikke», in the base or outside it: a source that does not say which is read both ways. */
export interface DontKnow {
  readonly inBase: boolean;
  readonly fewest: number;
  /** Null where what is shown sets no bound. */
  readonly most: number | null;
}

/** A protected index, 0–100. */
export interface IndexFigure {
  readonly area: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly indicators: readonly CellAddress[];
  /** The interval is an upper bound («forsiktig»). */
  readonly cautious: boolean;
}

export interface ChangeFigure {
  readonly area: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly from: string;
  readonly to: string;
  readonly indicators: readonly string[];
  /** The interval is an upper bound («forsiktig»). */
  readonly cautious: boolean;
}

export interface AlphaFigure {
  readonly area: string;
  /** Two decimals. */
  readonly value: number;
}

/** A weighted share of everybody, with the unweighted n beside: a check, since verdicts are made unweighted. */
export interface WeightedFigure {
  readonly indicator: string;
  readonly value: number;
  readonly n: number;
  /** Kish's, of those in the base. */
  readonly effectiveN: number;
  readonly low: number;
  readonly high: number;
}

/** Whether an indicator goes one way over three waves or more. */
export interface TrendFigure {
  readonly indicator: string;
  readonly waves: readonly string[];
  readonly statistic: number;
  /** Outside the family of comparisons. */
  readonly p: number;
  readonly direction: "up" | "down" | "level";
  readonly warnings: readonly ComparisonWarning[];
}
