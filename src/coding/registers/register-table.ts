import { registerColumns } from "../../domain/plan/register-columns.js";
import type { RegisterRows } from "../../domain/plan/register-rows.js";
import type { RegisterRow, SentRegister } from "../../domain/plan/sending.js";
import { keyOf, rowKey } from "./row-key.js";

/** Excel's first row below the headings. */
const FIRST_ROW = 2;

/** A register while changes are merged into it. The rows keep their order, and what nobody changes its text. */
export class RegisterTable {
  readonly register: SentRegister;
  readonly columns: (typeof registerColumns)[SentRegister];
  readonly #from: RegisterRows;
  readonly #rows: RegisterRow[];
  readonly #places = new Map<string, RegisterRow>();
  #isChanged = false;
  #hasNewRows = false;

  constructor(register: SentRegister, from: RegisterRows) {
    this.register = register;
    this.columns = registerColumns[register];
    this.#from = from;
    this.#rows = [...from.rows];
    for (const row of from.rows) this.#index(row);
  }

  get isChanged(): boolean {
    return this.#isChanged;
  }

  /** The row with one of the keys; the first of them counts. */
  find(...keys: readonly string[]): RegisterRow | null {
    const key = keys.find((one) => one !== "" && this.#places.has(one));
    return key === undefined ? null : (this.#places.get(key) ?? null);
  }

  /** The newest row of a figure. */
  newestOf(id: string): RegisterRow | null {
    const rows = this.#rows.filter(({ cells }) => this.keyIn("id", cells) === id);
    const dateOf = ({ cells }: RegisterRow): string => this.keyIn("date", cells);
    return rows.reduce<RegisterRow | null>(
      (newest, row) => (newest === null || dateOf(row) > dateOf(newest) ? row : newest),
      null,
    );
  }

  keyIn(column: string, cells: RegisterRow["cells"]): string {
    return keyOf(this.register, column, cells);
  }

  keyOf(cells: RegisterRow["cells"]): string {
    return rowKey(this.register, cells);
  }

  /** Gives a row other cells. It is still found by the key it had. */
  change(row: RegisterRow, cells: RegisterRow["cells"]): void {
    const changed = { ...row, cells: { ...row.cells, ...this.#fitted(cells) } };
    this.#rows[this.#rows.indexOf(row)] = changed;
    for (const [key, one] of this.#places) if (one === row) this.#places.set(key, changed);
    this.#index(changed);
    this.#isChanged = true;
  }

  /** Adds a row below the others with its id, so that the order of the files makes no difference. */
  add(cells: RegisterRow["cells"]): void {
    const id = this.keyIn("id", cells);
    const last = this.#rows.findLastIndex((row) => this.keyIn("id", row.cells) === id);
    const row = { row: 0, cells: this.#fitted(cells), extra: {} };
    this.#rows.splice(last === -1 ? this.#rows.length : last + 1, 0, row);
    this.#index(row);
    this.#isChanged = true;
    this.#hasNewRows = true;
  }

  rows(): RegisterRows {
    if (!this.#isChanged) return this.#from;
    const rows = this.#hasNewRows
      ? this.#rows.map((row, at) => ({ ...row, row: at + FIRST_ROW }))
      : this.#rows;
    return { ...this.#from, rows };
  }

  /** A csv file has decimal commas, where a workbook has numbers. */
  #fitted(cells: RegisterRow["cells"]): RegisterRow["cells"] {
    if (this.#from.sheet !== null) return cells;
    const numbers = this.columns.filter(({ kind }) => kind.is === "number").map(({ key }) => key);
    const fitted = Object.entries(cells).map(
      ([key, cell]) => [key, numbers.includes(key) ? cell.replace(".", ",") : cell] as const,
    );
    return Object.fromEntries(fitted);
  }

  /** Of rows with the same key, the first is meant. */
  #index(row: RegisterRow): void {
    const key = this.keyOf(row.cells);
    if (key !== "" && !this.#places.has(key)) this.#places.set(key, row);
  }
}
