import type { DataIssue } from "../../domain/issues.js";
import type { Decision, DecisionFile } from "../../domain/notes.js";
import type { OwnCode, OwnCodebook } from "../../domain/notes-codebook.js";

/** Two that decided one statement differently, of which neither may overrule the other. */
export interface ReviewConflict {
  readonly id: string;
  /** Of the workbook, as Excel numbers it. */
  readonly row: number;
  /** What the row would do to what stands. */
  readonly would: "decide" | "withdraw" | "split";
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
  /** By id. What the rows say is not taken: what was decided before still stands. */
  readonly conflicts: readonly ReviewConflict[];
  readonly issues: readonly DataIssue[];
  /** New or changed decisions, those that came back as they stand, decisions taken back, and statements that were split. */
  readonly counts: Readonly<Record<"decided" | "unchanged" | "withdrawn" | "splits", number>>;
}

export interface ReviewOptions {
  /** Role or initials of whoever decides where a row does not say. */
  readonly by: string;
  /** ISO date. */
  readonly at: string;
  readonly codebook: OwnCodebook;
  /** Lets the workbook overrule what others have decided. */
  readonly replace?: boolean;
}
