import type { DataIssue, IssueCode } from "./issues.js";
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
  /** A per cent that no whole number of persons gives. */
  | {
      readonly kind: "percentImpossible";
      readonly option: LocalizedText;
      readonly percent: number;
      readonly base: number;
    }
  /** So many of the questions sum to about 100, and not to those who answered. */
  | { readonly kind: "looksLikePercent"; readonly questions: number; readonly of: number };

/** A fault in the figures of one question for one unit and group, or in all of theirs. */
export interface CountCheck {
  /** The question's id; null where the fault is in a whole column. */
  readonly item: string | null;
  readonly question: LocalizedText | null;
  readonly column: CountColumn;
  readonly fault: CountFault;
  /** Where to look, as Excel numbers rows. */
  readonly rows: readonly number[];
}

/** The checks of one file. */
export interface FileChecks {
  readonly file: string;
  readonly checks: readonly CountCheck[];
}

/** The issue that tells of a fault without the figures. */
const issueOf: Readonly<Record<CountFault["kind"], IssueCode>> = {
  sumNotBase: "countsDoNotAddUp",
  percentNotWhole: "countsDoNotAddUp",
  percentImpossible: "countsDoNotAddUp",
  ticksAboveBase: "countsDoNotAddUp",
  baseAboveAll: "countsDoNotAddUp",
  answerMissing: "missingCountRow",
  baseMissing: "missingBase",
  looksLikePercent: "countsInPercent",
};

/**
 * The issues that no check says in more words.
 *
 * @example
 * besidesChecks(loaded.issues, loaded.checks); // without «countsDoNotAddUp» of a question whose sum a check tells
 */
export function besidesChecks(
  issues: readonly DataIssue[],
  checks: readonly FileChecks[],
): readonly DataIssue[] {
  const told = new Set(
    checks.flatMap(({ file, checks: ofFile }) =>
      ofFile.map(({ item, fault }) => JSON.stringify([file, issueOf[fault.kind], item])),
    ),
  );
  return issues.filter(({ file, code, column }) => !told.has(JSON.stringify([file, code, column])));
}
