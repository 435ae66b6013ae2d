import type { LeftReason } from "../../domain/plan/left-reasons.js";
import type { RegisterRows } from "../../domain/plan/register-rows.js";
import type { SentRegister } from "../../domain/plan/sending.js";

/** The registers that units report in, as they stand. A municipality without figures has no `tall`. */
export interface MergedRegisters {
  readonly tiltak: RegisterRows;
  readonly tall: RegisterRows | null;
}

/** A workbook that came back from a unit. */
export interface ReturnedFile extends MergedRegisters {
  /** As it is called in messages. */
  readonly file: string;
}

/** A row that something is told of: never what stands in it. */
export interface RowPlace {
  readonly file: string;
  readonly register: SentRegister;
  /** The row's id, with its date where it is a figure; empty where it has none that stands in the register. */
  readonly key: string;
  /** In the unit's workbook, as Excel numbers it; null where the row is not there. */
  readonly row: number | null;
}

/** A cell that both the unit and somebody here have changed, each to something else. It stands as it was here. */
export interface CellConflict extends RowPlace {
  /** The column's key. */
  readonly column: string;
}

/** A row, or what is in it, that is not taken. */
export interface LeftRow extends RowPlace {
  readonly why: LeftReason;
}

/** What became of one file. */
export interface MergedFile {
  readonly file: string;
  readonly unit: string;
  /** ISO date of the sending it belongs to. */
  readonly date: string;
  /** Whether the unit has written anything in it. */
  readonly isAnswered: boolean;
  /** Cells that were taken. */
  readonly cells: number;
  /** Figures that are new. */
  readonly added: number;
}

export interface Merged {
  readonly registers: MergedRegisters;
  /** The registers that are no longer as they were. */
  readonly changed: readonly SentRegister[];
  readonly files: readonly MergedFile[];
  /** Files in which no row tells that it was sent. */
  readonly unsent: readonly string[];
  readonly conflicts: readonly CellConflict[];
  readonly left: readonly LeftRow[];
}
