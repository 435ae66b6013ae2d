import type { Codebook } from "../domain/codebook.js";
import { ParorendeError } from "../domain/errors.js";
import type { DataIssue, RejectedRow } from "../domain/issues.js";
import type { CodedChunk } from "../domain/people/answers.js";
import type { RawTable } from "../domain/people/raw-table.js";
import { applyBaseFilter, baseFilters } from "./base-filter.js";
import { DroppedColumn, type IdentityColumn } from "./dropped-column.js";
import { IssueList } from "./issue-list.js";
import { itemReader } from "./item-reader.js";
import type { ColumnPlan } from "./mapping.js";
import type { CellTally, ItemCells } from "./misread.js";
import { WaveIds, type Meeting } from "./wave-ids.js";
import { weightReader } from "./weight-reader.js";

/** `rejected.csv` lists at most this many rows of a file; their number is known in full. */
const mostRejectedListed = 10_000;

/** What is known of a file once its last chunk is coded. No cell of it is here. */
export interface CodingSummary {
  readonly issues: readonly DataIssue[];
  /** The first rejected rows; `rejectedRows` says how many there were. */
  readonly rejected: readonly RejectedRow[];
  readonly identity: readonly IdentityColumn[];
  /** How many cells of each item were filled, and how many were not understood. */
  readonly cells: ItemCells;
  readonly rows: number;
  readonly rejectedRows: number;
}

/** Codes one file, chunk by chunk in the file's order. */
export interface Coder {
  readonly code: (chunk: RawTable) => CodedChunk;
  readonly finish: () => CodingSummary;
}

/**
 * Makes the coder of one file: labels and codes become options, answers from outside an item's base are marked, the first
 * row with a response id counts and later ones are rejected, identity columns leave nothing but a count. The same
 * whatever the chunks; blank response ids are nobody's duplicates.
 *
 * @param file the file's name without its folder
 * @param ids the response ids met in the wave's other files
 * @throws ParorendeError `invalidDataFile` where the codebook or the wave cannot be used with the file; from `finish`
 *   `repeatedIds` where more than half of the response ids stand in the wave's other files
 * @example
 * const coder = createCoder({ plan, codebook, file: "svar.csv", ids: new WaveIds() });
 * const coded = coder.code(chunk); // coded.answers.get("kontaktperson"): the option's place for every row
 * const { issues, rejected } = coder.finish();
 */
export function createCoder({
  plan,
  codebook,
  file,
  ids,
}: {
  readonly plan: ColumnPlan;
  readonly codebook: Codebook;
  readonly file: string;
  readonly ids: WaveIds;
}): Coder {
  const issues = new IssueList(file);
  const cells = new Map<string, CellTally>();
  const readers = codebook.items.flatMap((item) => {
    const columns = plan.items.get(item.id);
    if (columns === undefined) return [];
    const tally = { filled: 0, unread: 0 };
    cells.set(item.id, tally);
    return [{ id: item.id, read: itemReader(item, columns, plan.labels, issues, tally) }];
  });
  const filters = baseFilters(codebook, new Set(plan.items.keys()));
  const dropped = plan.columns
    .filter(({ role }) => role.kind === "unknown" || role.kind === "identity")
    .map((column) => ({ index: column.index, column: new DroppedColumn(column) }));
  const weights = weightReader(plan, issues);
  const responses = new ResponseIds(plan, file, ids, issues);
  let rows = 0;

  return {
    code: (chunk) => {
      rows += chunk.rowCount;
      const counts = responses.firstOfEach(chunk);
      const answers = new Map(readers.map(({ id, read }) => [id, read(chunk, counts)] as const));
      for (const filter of filters) applyBaseFilter(filter, answers, counts, chunk.firstRow, issues);
      for (const { index, column } of dropped) {
        const raw = chunk.columns[index];
        if (raw) column.read(raw, chunk.firstRow);
      }
      return { rowCount: chunk.rowCount, counts, answers, weights: weights(chunk, counts) };
    },
    finish: () => {
      responses.refuseRepeated();
      const all = new IssueList(file);
      const identity = dropped.map(({ column }) => column.finish(all)).filter((column) => column !== null);
      all.addAll(issues);
      return {
        issues: all.list(),
        rejected: responses.rejected,
        identity,
        cells,
        rows,
        rejectedRows: responses.rejectedRows,
      };
    },
  };
}

/** A long number that Excel has rounded: many different ids look like one. */
const roundedByExcel = /^\d(?:[.,]\d+)?E\+\d+$/iu;

class ResponseIds {
  readonly rejected: RejectedRow[] = [];
  rejectedRows = 0;
  #withId = 0;
  readonly #inOtherFile = new Map<string, number>();
  readonly #met: (id: string) => Meeting;
  readonly #index: number;
  readonly #header: string | null;
  readonly #file: string;
  readonly #issues: IssueList;

  constructor({ responseId }: ColumnPlan, file: string, ids: WaveIds, issues: IssueList) {
    this.#met = ids.ofFile(file);
    this.#index = responseId?.index ?? -1;
    this.#header = responseId?.header ?? null;
    this.#file = file;
    this.#issues = issues;
  }

  /** 1 for each row whose response id was not met before, and for rows without a usable one. */
  firstOfEach({ columns, rowCount, firstRow }: RawTable): Uint8Array {
    const counts = new Uint8Array(rowCount).fill(1);
    const column = columns[this.#index];
    if (!column) return counts;
    const noteDuplicate = this.#issues.at("duplicateResponse", this.#header);
    const noteInOther = this.#issues.at("duplicateInOtherFile", this.#header);
    const noteDamaged = this.#issues.at("damagedByExcel", this.#header);
    for (let row = 0; row < rowCount; row += 1) {
      const id = (column.dictionary[column.indices[row] ?? 0] ?? "").trim();
      if (id === "") continue;
      if (roundedByExcel.test(id)) {
        noteDamaged(firstRow + row);
        continue;
      }
      const met = this.#met(id);
      this.#withId += 1;
      if (met === "first") continue;
      counts[row] = 0;
      if (met === "again") noteDuplicate(firstRow + row);
      else {
        noteInOther(firstRow + row, met.otherFile);
        this.#inOtherFile.set(met.otherFile, (this.#inOtherFile.get(met.otherFile) ?? 0) + 1);
      }
      this.rejectedRows += 1;
      if (this.rejected.length >= mostRejectedListed) continue;
      this.rejected.push({
        file: this.#file,
        row: firstRow + row,
        column: this.#header,
        reason: met === "again" ? "duplicateResponse" : "duplicateInOtherFile",
      });
    }
    return counts;
  }

  /** Ids that mostly stand in other files are the same answers again, or running numbers, which tell nobody apart. */
  refuseRepeated(): void {
    const byTimes = [...this.#inOtherFile].sort(([, a], [, b]) => b - a);
    const repeated = byTimes.reduce((sum, [, times]) => sum + times, 0);
    const [mostly] = byTimes;
    if (mostly === undefined || repeated * 2 <= this.#withId) return;
    const facts = {
      file: this.#file,
      other: mostly[0],
      column: this.#header ?? "",
      repeated,
      of: this.#withId,
    };
    throw new ParorendeError({ code: "repeatedIds", facts });
  }
}
