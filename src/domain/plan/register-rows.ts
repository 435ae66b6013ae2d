import type { RegisterId } from "./registers.js";

/** A register as it stands in a file, before its cells mean anything. */
export interface RegisterRows {
  readonly register: RegisterId;
  /** Relative to the workspace: `plan/tiltak.xlsx`. */
  readonly file: string;
  /** SHA-256 of the file's bytes. */
  readonly hash: string;
  /** Of a workbook; null for csv. */
  readonly sheet: string | null;
  /** Column key → the heading as it is written in the file; a column that the file does not have is not here. */
  readonly headings: Readonly<Record<string, string>>;
  /** Headings that are no column of the register: kept when the register is written again. */
  readonly extraHeadings: readonly string[];
  readonly rows: readonly {
    /** As Excel numbers it. */
    readonly row: number;
    /** Column key → the cell as text; trimmed, dates as ISO, numbers with a decimal point where the file had a number. */
    readonly cells: Readonly<Record<string, string>>;
    /** Extra heading → cell. */
    readonly extra: Readonly<Record<string, string>>;
  }[];
}
