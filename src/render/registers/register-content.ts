import type { OwnWords, RegisterLists } from "../../domain/plan/register-lists.js";
import type { RegisterRows } from "../../domain/plan/register-rows.js";
import type { RegisterId } from "../../domain/plan/registers.js";
import type { Locale } from "../../domain/text.js";

/** A row of a register as it is written: each cell as it was read, or nothing. */
export interface RegisterRowContent extends Pick<RegisterRows["rows"][number], "cells" | "extra"> {
  /** What tells, in a hidden column, how the row was sent. */
  readonly sent?: string;
}

/** One register of a workbook. */
export interface RegisterSheetContent {
  readonly register: RegisterId;
  readonly rows: readonly RegisterRowContent[];
  /** Columns of the municipality's own, to the right of the others. */
  readonly extraHeadings?: readonly string[];
}

/** A workbook of registers: one, or those that a unit reports in. */
export interface RegisterWorkbookContent {
  readonly registers: readonly RegisterSheetContent[];
  readonly lists: RegisterLists;
  readonly words: OwnWords;
  readonly locale: Locale;
  /** Whom it is sent to; null where it is the municipality's own. */
  readonly unit: string | null;
}
