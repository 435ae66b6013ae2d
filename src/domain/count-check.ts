import type { LocalizedText } from "./text.js";

/** Whose figures a check is about. */
export interface CountColumn {
  readonly wave: string;
  readonly unit: "own" | "county" | "nation" | "other";
  /** The county's or the municipality's number; «» where none is written. */
  readonly number: string;
  /** The answer that a group is of; null for everybody. */
  readonly group: LocalizedText | null;
  /** Whether it is a column of the workbook, and not rows of a long table. */
  readonly inWorkbook: boolean;
}

/** What does not add up: shown to whoever typed the figures, never published. */
export type CountFault =
  | { readonly kind: "sumNotBase"; readonly sum: number; readonly base: number }
  /** A sum of per cents, 0–100 and above. */
  | { readonly kind: "percentNotWhole"; readonly sum: number }
  | {
      readonly kind: "ticksAboveBase";
      readonly option: LocalizedText;
      readonly ticks: number;
      readonly base: number;
    }
  | { readonly kind: "baseAboveAll"; readonly base: number; readonly all: number }
  | { readonly kind: "answerMissing"; readonly options: readonly LocalizedText[] }
  | { readonly kind: "baseMissing"; readonly why: "severalTicks" | "percent" }
  | { readonly kind: "hidden"; readonly cells: number };

/** A fault in the figures of one question for one unit and group. */
export interface CountCheck {
  readonly question: LocalizedText;
  readonly column: CountColumn;
  readonly fault: CountFault;
  /** Where to look, as Excel numbers rows. */
  readonly rows: readonly number[];
}
