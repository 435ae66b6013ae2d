import type { NationalArea, NoteArea } from "./notes.js";

/** What one coder made of a statement. */
export interface CodedRow {
  readonly id: string;
  /** Null where nothing is filled in, or something that is no area. */
  readonly primary: NoteArea | null;
  readonly secondary: NationalArea | null;
}

/** Two codings of one statement that differ in their primary area. */
export interface DifferingCodes {
  readonly id: string;
  readonly a: NoteArea;
  readonly b: NoteArea;
}

/** How often two coders used an area, and how often both did. */
export interface AreaAgreement {
  readonly area: NoteArea;
  readonly a: number;
  readonly b: number;
  readonly both: number;
  /** 2 · both / (a + b), 0–1: of the times either used the area, how often it was together. Null where neither did. */
  readonly agreement: number | null;
}

/** How far two coders agree. Shares are 0–1; all figures but `onlyInA`, `onlyInB` and `notCoded` are of the `n` statements. */
export interface AgreementResult {
  /** Statements that both have given a primary area. */
  readonly n: number;
  /** Ids that stand in one file only, and are left out. */
  readonly onlyInA: number;
  readonly onlyInB: number;
  /** Of the ids in both files: how many the coder has given no area. They are left out. */
  readonly notCoded: { readonly a: number; readonly b: number };
  readonly agreed: number;
  readonly share: number | null;
  /** Cohen's kappa of the primary area; null where `why` says that there is none. */
  readonly kappa: number | null;
  /** Its 95 % interval. */
  readonly kappaInterval: { readonly low: number; readonly high: number } | null;
  /** Krippendorff's alpha, nominal, of the primary area; null where kappa is. */
  readonly alpha: number | null;
  /** `nothingCoded`: there is no statement to agree about. `oneCode`: both have used one and the same area throughout. */
  readonly why: "nothingCoded" | "oneCode" | null;
  /** Of the statements where at least one of the two has given a second area: how many have the same. */
  readonly secondary: { readonly n: number; readonly agreed: number; readonly share: number | null };
  /** In the order of the areas. */
  readonly perArea: readonly AreaAgreement[];
  /** `counts[i][j]`: statements that A has given the i-th area and B the j-th. */
  readonly confusion: {
    readonly areas: readonly NoteArea[];
    readonly counts: readonly (readonly number[])[];
  };
  /** In the order of A's file. */
  readonly differs: readonly DifferingCodes[];
}
