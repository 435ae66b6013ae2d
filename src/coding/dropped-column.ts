import type { RawColumn } from "../domain/people/raw-table.js";
import type { Counted, IssueList } from "./issue-list.js";
import type { PlannedColumn } from "./mapping.js";
import { areNames, isWrittenAsName } from "./names.js";
import { holdsIdentity, isAnonymous } from "./personal.js";
import { SeenTexts } from "./seen.js";

/** Repeated identity values are looked for in this many rows of a file; memory must not grow with the rest. */
const rowsCompared = 100_000;

/** A column that told who people are and was dropped. */
export interface IdentityColumn {
  readonly column: string;
  /** How many values stood more than once. */
  readonly repeated: number;
  /** Whether all rows were compared. */
  readonly exact: boolean;
}

const nothing = 0;
const text = 1;
const identity = 2;
const name = 3;

/**
 * A column that is not kept: an identity column by its header, or one that is no item. The latter is an identity column
 * too if any cell holds an e-mail address or a national identity number, or if most hold names and few stand twice. Only
 * counts, and hashes while reading, remain.
 */
export class DroppedColumn {
  readonly #column: PlannedColumn;
  readonly #suggestion: string | null;
  readonly #filled = { count: 0, rows: [] as number[] };
  readonly #telling = { count: 0, rows: [] as number[] };
  readonly #names = { count: 0, rows: [] as number[] };
  /** The names of the rows that are compared. */
  readonly #differentNames = new SeenTexts();
  #compared: { readonly seen: SeenTexts; readonly twice: SeenTexts } | null = null;
  #rows = 0;

  constructor(column: PlannedColumn) {
    this.#column = column;
    this.#suggestion = column.role.kind === "unknown" ? column.role.suggestion : null;
  }

  /**
   * Counts the filled cells of a chunk, and those that tell who someone is.
   *
   * @param included 1 for the rows whose status counts. Who someone is, is told by others too; but one who began twice is
   *   no value twice
   */
  read({ dictionary, indices }: RawColumn, firstRow: number, included: Uint8Array): void {
    const named = this.#column.role.kind === "identity";
    const kinds = dictionary.map((cell) => {
      if (isAnonymous(cell)) return nothing;
      if (named || holdsIdentity(cell)) return identity;
      return isWrittenAsName(cell) ? name : text;
    });
    if (kinds.every((kind) => kind === nothing)) {
      this.#rows += indices.length;
      return;
    }
    for (let at = 0; at < indices.length; at += 1) {
      const index = indices[at] ?? 0;
      const kind = kinds[index] ?? nothing;
      this.#rows += 1;
      if (kind === nothing) continue;
      if (included[at] === 1) note(this.#filled, firstRow + at);
      if (kind === name) this.#noteName(dictionary[index] ?? "", firstRow + at);
      if (kind !== identity) continue;
      note(this.#telling, firstRow + at);
      if (included[at] === 1 && this.#rows <= rowsCompared) this.#compare(dictionary[index] ?? "");
    }
  }

  /** Adds the column's issue, and gives what is to be told of an identity column. */
  finish(issues: IssueList): IdentityColumn | null {
    const { header } = this.#column;
    const telling = this.#telling.count === 0 && this.#holdsNames() ? this.#names : this.#telling;
    if (telling.count > 0) issues.add("identityColumn", header, telling, null);
    else issues.add("unknownColumn", header, this.#filled, this.#suggestion);
    if (telling.count === 0 && this.#column.role.kind !== "identity") return null;
    return { column: header, repeated: this.#compared?.twice.size ?? 0, exact: this.#rows <= rowsCompared };
  }

  #noteName(cell: string, row: number): void {
    note(this.#names, row);
    if (this.#rows <= rowsCompared) this.#differentNames.add(cell.trim().toLowerCase());
  }

  #holdsNames(): boolean {
    const compared = Math.min(this.#names.count, rowsCompared);
    return areNames({
      filled: this.#filled.count,
      written: this.#names.count / this.#filled.count,
      different: this.#differentNames.size / compared,
    });
  }

  #compare(cell: string): void {
    this.#compared ??= { seen: new SeenTexts(), twice: new SeenTexts() };
    const value = cell.trim().toLowerCase();
    if (!this.#compared.seen.add(value)) this.#compared.twice.add(value);
  }
}

function note(counted: Counted & { count: number; rows: number[] }, row: number): void {
  counted.count += 1;
  if (counted.rows.length < 5) counted.rows.push(row);
}
