import type { Codebook } from "../domain/codebook.js";
import type { RawTable, RowStatus, StatusColumn } from "../domain/people/raw-table.js";
import { asPlainText } from "./copied-cells.js";
import { idColumn, openColumn, weightColumn, type CopiedColumn } from "./copied-columns.js";
import { CopiedItem } from "./copied-item.js";
import { IssueList } from "./issue-list.js";
import type { ColumnPlan, PlannedColumn } from "./mapping.js";
import { PartialRows } from "./partial-rows.js";
import { ResponseIds } from "./response-ids.js";
import { rowStatus, RowsWithoutAnswer } from "./row-status.js";
import { WaveIds } from "./wave-ids.js";

/** What a copy is made by. */
export interface ExportCopyOptions {
  readonly plan: ColumnPlan;
  readonly codebook: Codebook;
  /** The file's name without its folder. */
  readonly file: string;
  /** Begins the numbers that stand for response ids, so that those of two files differ. */
  readonly mark: string;
  readonly status: readonly StatusColumn[];
  readonly includePartial: boolean;
  /** By the place of a column that nobody has decided about yet: the texts of it that are kept. */
  readonly open: ReadonlyMap<number, ReadonlySet<string>>;
}

/**
 * A copy of an export that is analyzed to the same figures, and that holds only what was understood: the rows that count,
 * so that tests, repeated response ids and those who answered nothing are not in it; labels of the codebook, numbers of
 * number items and weights; no words of people's own. Rows are held until the whole file has been read, since how often a
 * text recurs decides whether it is somebody's own.
 *
 * @throws ParorendeError `invalidDataFile` where the codebook or the wave cannot be used with the file
 * @example
 * const copy = new ExportCopy(options);
 * for await (const chunk of source.chunks()) copy.add(chunk);
 * copy.headings; // ["ID", "Har du en fast kontaktperson?"]
 * [...copy.chunks()].flat(); // [["1", "Ja"], ["2", "Vet ikke"]]
 */
export class ExportCopy {
  readonly #status: readonly StatusColumn[];
  readonly #items: readonly CopiedItem[];
  readonly #columns: readonly CopiedColumn[];
  readonly #responses: ResponseIds;
  readonly #partial: PartialRows;
  readonly #counted: ReadonlySet<RowStatus>;
  readonly #rows: (readonly number[])[] = [];

  constructor(options: ExportCopyOptions) {
    const { plan, codebook, file } = options;
    this.#status = options.status;
    this.#items = codebook.items.flatMap((item) => {
      const columns = plan.items.get(item.id);
      return columns === undefined ? [] : [new CopiedItem(item, columns, plan)];
    });
    const others = plan.columns.flatMap((column) => otherColumn(column, options) ?? []);
    const columns = [...this.#items.flatMap((item) => item.columns), ...others];
    this.#columns = columns.sort((a, b) => a.place - b.place);
    this.#responses = new ResponseIds(plan, file, new WaveIds(), new IssueList(file));
    this.#partial = new PartialRows(plan, options.open.keys());
    this.#counted = new Set(options.includePartial ? ["complete", "partial"] : ["complete"]);
  }

  /** The headings of the columns, in the order of the file. */
  get headings(): readonly string[] {
    return this.#columns.map(({ heading }) => asPlainText(heading));
  }

  /** Takes the next chunk of the file. */
  add(chunk: RawTable): void {
    const withoutAnswer = new RowsWithoutAnswer(chunk.rowCount);
    for (const item of this.#items) item.read(chunk, withoutAnswer);
    const status = rowStatus(this.#status, chunk);
    status.withoutAnswer(withoutAnswer.rows());
    this.#copy(chunk, this.#partial.takeFrom(chunk, status, status.rowsOf(this.#counted)));
  }

  /** After the last chunk, once: the rows of each, a cell for each heading. */
  *chunks(): Generator<readonly (readonly string[])[]> {
    for (const chunk of this.#partial.held()) {
      for (const item of this.#items) item.read(chunk, new RowsWithoutAnswer(chunk.rowCount));
      this.#copy(chunk, new Uint8Array(chunk.rowCount).fill(1));
    }
    let number = 0;
    for (const [chunk, rows] of this.#rows.entries()) {
      yield rows.map((row) => {
        number += 1;
        const place = { chunk, row, number };
        return this.#columns.map(({ cell }) => cell(place));
      });
    }
  }

  /** Takes those of a chunk's included rows that have no response id that was met before. */
  #copy(chunk: RawTable, included: Uint8Array): void {
    const counts = this.#responses.firstOfEach(chunk, included);
    for (const column of this.#columns) column.add(chunk, counts);
    this.#rows.push([...counts.keys()].filter((row) => counts[row] === 1));
  }
}

/** Null where the column is left out. */
function otherColumn(column: PlannedColumn, { mark, open }: ExportCopyOptions): CopiedColumn | null {
  switch (column.role.kind) {
    case "responseId":
      return idColumn(column, mark);
    case "weight":
      return weightColumn(column);
    case "unknown": {
      const kept = open.get(column.index);
      return kept === undefined ? null : openColumn(column, kept);
    }
    case "answer":
    case "tick":
    case "identity":
    case "ignored":
      return null;
  }
}
