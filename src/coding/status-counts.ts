import {
  rowStatuses,
  type ExportColumn,
  type RawSource,
  type RawTable,
  type RowStatus,
} from "../domain/people/raw-table.js";
import { isIdentityHeader } from "./personal.js";
import { rowStatus, RowsWithoutAnswer } from "./row-status.js";
import { isTechnicalHeader, responseIdRank } from "./technical-headers.js";

/** What the cell of an option says where nobody ticked it. */
const notTicked = new Set([
  "",
  "0",
  "nei",
  "no",
  "n",
  "false",
  "usann",
  "ikke valgt",
  "ikkje valt",
  "not selected",
  "-",
]);

/**
 * Counts how far the rows of an export came before it is known what its columns are: whoever has filled in nothing but an
 * export's own columns has answered nothing.
 *
 * @example
 * const counts = new StatusCounts(source);
 * for await (const chunk of source.chunks()) counts.add(chunk);
 * counts.statuses; // { complete: 340, partial: 85, unanswered: 574, test: 0 }
 */
export class StatusCounts {
  readonly statuses: Record<RowStatus, number> = { complete: 0, partial: 0, unanswered: 0, test: 0 };
  readonly #source: Pick<RawSource, "columns" | "status">;
  readonly #asking: readonly number[];

  constructor(source: Pick<RawSource, "columns" | "status">) {
    const status = new Set(source.status.map(({ column }) => column));
    this.#source = source;
    this.#asking = source.columns.flatMap((column, at) => (asks(column) && !status.has(at) ? [at] : []));
  }

  add(chunk: RawTable): void {
    const told = rowStatus(this.#source.status, chunk);
    const without = new RowsWithoutAnswer(chunk.rowCount);
    for (const at of this.#asking) {
      const column = chunk.columns[at];
      if (column === undefined) continue;
      const isTick = this.#source.columns[at]?.option !== null;
      const answered = column.dictionary.map((cell) => {
        const text = cell.trim().toLowerCase();
        return text !== "" && !(isTick && notTicked.has(text));
      });
      without.takeOut(column.indices, Uint8Array.from(answered, Number));
    }
    told.withoutAnswer(without.rows());
    for (const status of rowStatuses) {
      for (const isOne of told.rowsOf(new Set([status]))) this.statuses[status] += isOne;
    }
  }
}

function asks({ name }: ExportColumn): boolean {
  return responseIdRank(name) === null && !isTechnicalHeader(name) && !isIdentityHeader(name);
}
