import type { DataIssue } from "../../domain/issues.js";
import type { Decision, DecisionFile } from "../../domain/notes.js";
import type { OwnCode, OwnCodebook } from "../../domain/notes-codebook.js";
import type { MaskedText } from "../../domain/personal-data.js";
import type { ChoiceField } from "../../domain/review-workbook.js";

/** Two that decided one statement differently, of which neither may overrule the other. */
export interface ReviewConflict {
  readonly id: string;
  /** Of the workbook, as Excel numbers it. */
  readonly row: number;
  /** What the row would do to what stands. */
  readonly would: "decide" | "withdraw" | "split";
  /** What the two say differently; empty where the row would take the decision back, or split the statement. */
  readonly differs: readonly ChoiceField[];
  /** Who would. */
  readonly by: string;
  /** What the row says; null where it would take the decision back, or split the statement. */
  readonly mine: Decision | null;
  /** What was decided before, or what another row says of the same text. */
  readonly theirs: Decision;
}

/** What has become of a workbook. */
export interface Reviewed {
  /** All that is decided now, by id. */
  readonly file: DecisionFile;
  /** Codes that are new, for the codebook. */
  readonly codes: readonly OwnCode[];
  /** By row. What the rows say is not taken: what was decided before still stands. */
  readonly conflicts: readonly ReviewConflict[];
  readonly issues: readonly DataIssue[];
  /** New or changed decisions, those that came back as they stand, decisions taken back, and statements that were split. */
  readonly counts: Readonly<Record<"decided" | "unchanged" | "withdrawn" | "splits", number>>;
}

export interface ReviewOptions {
  /** Who decided where a row does not say: good for what nobody has decided, and overrules nothing. */
  readonly by: string;
  /** ISO date. */
  readonly at: string;
  readonly codebook: OwnCodebook;
  /** Lets the workbook overrule what others have decided. */
  readonly replace?: boolean;
  /** Masks what reviewers have written. */
  readonly mask: Mask;
}

/** Masks personal data in a text. */
export type Mask = (text: string) => MaskedText;
