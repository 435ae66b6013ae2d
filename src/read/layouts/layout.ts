import type { DataIssue } from "../../domain/issues.js";
import type { LayoutId } from "../../domain/layout.js";
import type { ExportColumn, StatusColumn } from "../../domain/people/raw-table.js";
import type { LimeSurveyForm } from "./lime-survey-types.js";

/** Rows of cells as text, in the order of a file. */
export type TextRows = readonly (readonly string[])[];

/** Files or sheets that belong to an export and tell of its columns; null where they are not there. */
export interface Companions {
  /** SurveyXact: what is asked, with its header. */
  readonly structure: TextRows | null;
  /** SurveyXact: `variable;value;label`, without a header. */
  readonly labels: TextRows | null;
  /** Nettskjema: the form's elements, parsed. */
  readonly codebook: unknown;
  /** LimeSurvey: the form. */
  readonly form: LimeSurveyForm | null;
}

/** The beginning of an export, which tells how it is laid out. */
export interface LayoutStart {
  /** The export's name without its folder, for errors and issues. */
  readonly file: string;
  /** The first rows from the header on, at most 500. */
  readonly rows: TextRows;
  readonly container: "text" | "workbook";
  readonly companions: Companions;
}

/** What an export's header rows tell. */
export interface Described {
  /** How many rows the header takes. */
  readonly headerRows: number;
  readonly columns: readonly ExportColumn[];
  readonly status: readonly StatusColumn[];
  /** Faults of what tells of the columns. */
  readonly issues?: readonly DataIssue[];
}

/** One way an export may be laid out. */
export interface Layout {
  readonly id: LayoutId;
  /** The headings, sheets or files that show that an export is laid out so; null where nothing does. */
  readonly toldBy: (start: LayoutStart) => readonly string[] | null;
  /**
   * Reads the header as this layout writes it.
   *
   * @throws ParorendeError where companions contradict the export
   */
  readonly describe: (start: LayoutStart) => Described;
}
