import type { DataIssue, IssueCode } from "../../domain/issues.js";
import { registerColumns } from "../../domain/plan/register-columns.js";
import type { RegisterRows } from "../../domain/plan/register-rows.js";
import { IssueLog } from "../issue-log.js";

/** Collects what is wrong in one register, by the headings as they are written there; a cell is told of once. */
export class RegisterLog {
  readonly #of: RegisterRows;
  readonly #log: IssueLog;
  readonly #told = new Set<string>();

  constructor(of: RegisterRows) {
    this.#of = of;
    this.#log = new IssueLog(of.file);
  }

  /** @param key the column's key */
  add(code: IssueCode, key: string, row: number): void {
    const column = registerColumns[this.#of.register].find((one) => one.key === key);
    this.addUnder(code, this.#of.headings[key] ?? column?.heading.nb ?? key, row);
  }

  addUnder(code: IssueCode, heading: string, row: number): void {
    const cell = [code, heading, row].join("\n");
    if (this.#told.has(cell)) return;
    this.#told.add(cell);
    this.#log.add(code, heading, row);
  }

  list(): readonly DataIssue[] {
    return this.#log.list();
  }
}
