import type { RegisterColumn } from "../../domain/plan/column.js";
import type { LeftReason } from "../../domain/plan/left-reasons.js";
import {
  sentRegisters,
  sentRowOf,
  type RegisterRow,
  type Sending,
  type SentRegister,
  type SentRow,
} from "../../domain/plan/sending.js";
import { isSameName } from "../../domain/review-workbook.js";
import { cellHash } from "./cell-key.js";
import type { CellConflict, LeftRow, Merged, MergedFile, MergedRegisters, ReturnedFile } from "./merged.js";
import { RegisterTable } from "./register-table.js";
import { cellOf, isChanged, isForeign, isSameFigure, redated } from "./row-changes.js";

export interface MergeOptions {
  /** What was sent last: it tells which rows are missing from a file. */
  readonly sending: Sending | null;
  /** Lets the units overrule what has been changed here since. */
  readonly overrule: boolean;
  /** Whether a cell means something in its column: what does not is told of, and not taken. */
  readonly isUnderstood: (register: SentRegister, column: RegisterColumn, cell: string) => boolean;
}

/**
 * Merges what units have written into the registers, cell by cell: what a unit has changed in a column that units report in,
 * and nobody here has since, is taken. What both have changed to different texts is a conflict, and stands as it was here. Rows are never deleted, and ids
 * never changed. Merging the same files again changes nothing more.
 *
 * @example
 * const { registers, changed, conflicts } = mergeReturned({ tiltak, tall }, files, { sending, overrule: false });
 */
export function mergeReturned(
  registers: MergedRegisters,
  files: readonly ReturnedFile[],
  options: MergeOptions,
): Merged {
  const merger = new Merger(registers, options);
  for (const file of files) merger.add(file);
  return merger.merged();
}

class Merger {
  readonly #tables: Readonly<Record<SentRegister, RegisterTable | null>>;
  readonly #options: MergeOptions;
  readonly #files: MergedFile[] = [];
  readonly #unsent: string[] = [];
  readonly #conflicts: CellConflict[] = [];
  readonly #left: LeftRow[] = [];

  constructor({ tiltak, tall }: MergedRegisters, options: MergeOptions) {
    this.#tables = {
      tiltak: new RegisterTable("tiltak", tiltak),
      tall: tall === null ? null : new RegisterTable("tall", tall),
    };
    this.#options = options;
  }

  add(returned: ReturnedFile): void {
    const rows = sentRegisters.flatMap((register) => returned[register]?.rows ?? []);
    const first = rows.map(sentRowOf).find((sent) => sent !== null);
    if (first === undefined) {
      this.#unsent.push(returned.file);
      return;
    }
    const reader = new FileMerger(returned.file, first, this.#options, this.#conflicts, this.#left);
    for (const register of sentRegisters) {
      const table = this.#tables[register];
      if (table !== null) reader.merge(table, this.#measures, returned[register]?.rows ?? []);
    }
    this.#files.push(reader.told());
  }

  merged(): Merged {
    const { tiltak, tall } = this.#tables;
    return {
      registers: { tiltak: this.#measures.rows(), tall: tall?.rows() ?? null },
      changed: sentRegisters.filter((register) => ({ tiltak, tall })[register]?.isChanged === true),
      files: this.#files,
      unsent: this.#unsent,
      conflicts: this.#conflicts,
      left: this.#left,
    };
  }

  get #measures(): RegisterTable {
    const { tiltak } = this.#tables;
    if (tiltak === null) throw new Error("measures are always merged");
    return tiltak;
  }
}

class FileMerger {
  readonly #file: string;
  readonly #sending: SentRow;
  readonly #options: MergeOptions;
  readonly #conflicts: CellConflict[];
  readonly #left: LeftRow[];
  #isAnswered = false;
  #cells = 0;
  #added = 0;

  constructor(
    file: string,
    sending: SentRow,
    options: MergeOptions,
    conflicts: CellConflict[],
    left: LeftRow[],
  ) {
    this.#file = file;
    this.#sending = sending;
    this.#options = options;
    this.#conflicts = conflicts;
    this.#left = left;
  }

  told(): MergedFile {
    const { unit, date } = this.#sending;
    return {
      ...{ file: this.#file, unit, date },
      ...{ isAnswered: this.#isAnswered, cells: this.#cells, added: this.#added },
    };
  }

  merge(table: RegisterTable, measures: RegisterTable, rows: readonly RegisterRow[]): void {
    const seen = new Set<string>();
    for (const row of rows) {
      const sent = sentRowOf(row);
      const key = sent?.key ?? table.keyOf(row.cells);
      if (key !== "" && seen.has(key)) this.#leave("twice", table, row, key);
      else if (sent !== null) this.#mergeSent(table, row, sent);
      else this.#mergeUnsent(table, measures, row);
      seen.add(key);
    }
    for (const key of this.#missing(table.register, seen)) this.#leave("deleted", table, null, key);
  }

  #mergeSent(table: RegisterTable, row: RegisterRow, sent: SentRow): void {
    if (!isSameName(sent.unit, this.#sending.unit)) {
      this.#leave("otherUnit", table, row, sent.key);
      return;
    }
    const changed = table.columns.filter((column) => isChanged(column, row, sent));
    if (changed.length === 0) return;
    this.#isAnswered = true;
    const target = table.find(sent.key) ?? redated(table, row, sent);
    if (target === null) {
      if (sent.isNew === true && isSameFigure(table, row, sent)) this.#add(table, row);
      else if (sent.isNew === true) this.#leave("idChanged", table, row, sent.key);
      else this.#leave("gone", table, row, sent.key);
      return;
    }
    const others = changed.filter((column) => cellOf(column, row) !== cellOf(column, target));
    if (others.some(isForeign)) this.#leave("notReported", table, row, sent.key);
    const mine = changed.filter((column) => !isForeign(column));
    const cells = mine.filter((column) => this.#mayTake(table, column, row, sent, target));
    if (cells.length === 0) return;
    table.change(target, Object.fromEntries(cells.map(({ key }) => [key, row.cells[key] ?? ""])));
    this.#cells += cells.length;
  }

  #mayTake(
    table: RegisterTable,
    column: RegisterColumn,
    row: RegisterRow,
    sent: SentRow,
    target: RegisterRow,
  ): boolean {
    const { key } = column;
    const here = cellHash(column, target.cells[key] ?? "");
    if (here === cellHash(column, row.cells[key] ?? "")) return false;
    if (key === "id") {
      this.#leave("idChanged", table, row, sent.key);
      return false;
    }
    if (!this.#options.isUnderstood(table.register, column, row.cells[key] ?? "")) {
      this.#leave("notUnderstood", table, row, sent.key);
      return false;
    }
    const other = table.find(table.keyOf(row.cells));
    if (table.register === "tall" && key === "date" && other !== null && other !== target) {
      this.#leave("twice", table, row, sent.key);
      return false;
    }
    if (here === sent.cells[key] || this.#options.overrule) return true;
    const place = { ...this.#place(table, row, sent.key), key: table.keyOf(target.cells) };
    this.#conflicts.push({ ...place, column: key });
    return false;
  }

  /** A row that the unit has written itself: a figure of theirs may be reported at another date, and nothing else. */
  #mergeUnsent(table: RegisterTable, measures: RegisterTable, row: RegisterRow): void {
    this.#isAnswered = true;
    const key = table.keyOf(row.cells);
    const known = table.find(key);
    if (known !== null) {
      const isSame = table.columns.every(
        (column) => cellOf(column, known) === cellOf(column, row) || (row.cells[column.key] ?? "") === "",
      );
      if (!isSame) this.#leave("unmarked", table, row, key);
      return;
    }
    const newest = table.register === "tall" ? table.newestOf(table.keyIn("id", row.cells)) : null;
    if (newest === null || table.keyIn("date", row.cells) === "") this.#leave("unknown", table, row, key);
    else if (!this.#isOwn(newest, table, measures)) this.#leave("otherUnit", table, row, key);
    else this.#add(table, row);
  }

  #isOwn(figure: RegisterRow, table: RegisterTable, measures: RegisterTable): boolean {
    const measure = measures.find(table.keyIn("measure", figure.cells));
    return measure !== null && isSameName(measure.cells["unit"] ?? "", this.#sending.unit);
  }

  /** What units do not report of a figure is as it was last, and what is left blank. A blank value is none, and no new row. */
  #add(table: RegisterTable, row: RegisterRow): void {
    if ((row.cells["value"] ?? "") === "") return;
    const newest = table.newestOf(table.keyIn("id", row.cells));
    if (newest === null) {
      this.#leave("gone", table, row, table.keyOf(row.cells));
      return;
    }
    const written = table.columns.filter(({ key }) => (row.cells[key] ?? "") !== "");
    const others = written.filter((column) => cellOf(column, row) !== cellOf(column, newest));
    if (others.some(isForeign)) this.#leave("notReported", table, row, table.keyOf(newest.cells));
    const reported = written.filter((column) => column.reported === true);
    const { isUnderstood } = this.#options;
    if (!reported.every((column) => isUnderstood(table.register, column, row.cells[column.key] ?? ""))) {
      this.#leave("notUnderstood", table, row, table.keyOf(newest.cells));
      return;
    }
    table.add({
      ...newest.cells,
      ...Object.fromEntries(reported.map(({ key }) => [key, row.cells[key] ?? ""])),
    });
    this.#added += 1;
  }

  #missing(register: SentRegister, seen: ReadonlySet<string>): readonly string[] {
    const { sending } = this.#options;
    if (sending?.date !== this.#sending.date) return [];
    const unit = sending.units.find((one) => isSameName(one.unit, this.#sending.unit));
    return (unit?.[register] ?? []).filter((key) => !seen.has(key));
  }

  #leave(why: LeftReason, table: RegisterTable, row: RegisterRow | null, key: string): void {
    this.#left.push({ ...this.#place(table, row, key), why });
  }

  /** A key that stands in the register, or was sent, may be told; any other is what somebody typed in a cell. */
  #place(table: RegisterTable, row: RegisterRow | null, key: string): Omit<LeftRow, "why"> {
    const isKnown = row === null || table.find(key) !== null;
    return { file: this.#file, register: table.register, key: isKnown ? key : "", row: row?.row ?? null };
  }
}
