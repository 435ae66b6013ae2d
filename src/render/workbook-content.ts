/** How a cell looks: a heading, a text that stands out, or a place to type in. */
export type CellLook = "heading" | "strong" | "input" | "plain";

export interface WorkbookCell {
  readonly value: string | number | boolean | null;
  readonly look?: CellLook;
  /** Kept as text by Excel, also when somebody types a number in it: «0301» stays. */
  readonly asText?: boolean;
  /** An ISO date is kept as a date; and so is what somebody types in a cell that is blank. */
  readonly asDate?: boolean;
  /** How Excel writes a number, in its own code: `0.0\\ %`. */
  readonly format?: string;
}

export type CellValue = WorkbookCell["value"] | WorkbookCell;

export interface SheetColumn {
  /** In characters. */
  readonly width: number;
  /** Where any column has one, the headings are the sheet's first row. */
  readonly heading?: string;
  readonly hidden?: boolean;
}

/** A list to choose from in some cells. Other answers are refused by Excel, but a blank is not. */
export interface DropDown {
  /** From 1, as Excel numbers rows, the heading among them. */
  readonly rows: { readonly first: number; readonly last: number };
  /** From 0. */
  readonly column: number;
  readonly choices: readonly string[];
  /** Where the choices stand instead, in a sheet that people write in: what they add there may be chosen. */
  readonly choicesIn?: ChoiceCells;
}

/** Cells below each other. */
export interface ChoiceCells {
  /** The sheet's name. */
  readonly sheet: string;
  readonly rows: DropDown["rows"];
  readonly column: number;
}

export interface SheetContent {
  /** At most 31 characters, none of `[]/\:*?`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Rows that stay in sight, the headings among them. */
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  /** Whether the rows can be sorted and filtered by the headings. */
  readonly filtered?: boolean;
  /** From 1, as Excel numbers rows. */
  readonly hiddenRows?: readonly number[];
  readonly dropDowns?: readonly DropDown[];
  readonly hidden?: boolean;
}

/** What a file says of itself, and no sheet shows. */
export interface WorkbookProperties {
  readonly title: string;
  readonly author: string | null;
  readonly keywords: readonly string[];
  /** ISO. */
  readonly made: string;
}

export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  readonly properties?: WorkbookProperties;
}
