import type { DataIssue, IssueCode } from "../domain/issues.js";

const ROWS_SHOWN = 5;

/** Collects issues by code and column: a count and the first five rows, never a cell. */
export class IssueLog {
  readonly #file: string;
  readonly #byCode = new Map<IssueCode, Map<string | null, { count: number; rows: number[] }>>();

  constructor(file: string) {
    this.#file = file;
  }

  add(code: IssueCode, column: string | null, row: number): void {
    const columns = this.#byCode.get(code) ?? new Map<string | null, { count: number; rows: number[] }>();
    this.#byCode.set(code, columns);
    const issue = columns.get(column) ?? { count: 0, rows: [] };
    columns.set(column, issue);
    issue.count++;
    if (issue.rows.length < ROWS_SHOWN) issue.rows.push(row);
  }

  list(): readonly DataIssue[] {
    return [...this.#byCode].flatMap(([code, columns]) =>
      [...columns].map(([column, { count, rows }]) => ({
        code,
        file: this.#file,
        column,
        count,
        rows: [...rows],
        names: [],
      })),
    );
  }
}
