import { ParorendeError } from "../domain/errors.js";
import type { RejectedRow } from "../domain/issues.js";
import { rowNumberIn, type RawTable } from "../domain/people/raw-table.js";
import type { IssueList } from "./issue-list.js";
import type { ColumnPlan } from "./mapping.js";
import type { Meeting, WaveIds } from "./wave-ids.js";

/** `rejected.csv` lists at most this many rows of a file; their number is known in full. */
const mostRejectedListed = 10_000;

/** A long number that Excel has rounded: many different ids look like one. */
const roundedByExcel = /^\d(?:[.,]\d+)?E\+\d+$/iu;

/** Rejects the rows of a file with a response id that was met before, in the file or in the wave's others. */
export class ResponseIds {
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

  /**
   * 1 for each row whose response id was not met before, and for rows without a usable one.
   *
   * @param included 1 for the rows whose status counts; the ids of others are not remembered
   */
  firstOfEach(chunk: RawTable, included: Uint8Array): Uint8Array {
    const { columns, rowCount } = chunk;
    const counts = included.slice();
    const column = columns[this.#index];
    if (!column) return counts;
    const noteDuplicate = this.#issues.at("duplicateResponse", this.#header);
    const noteInOther = this.#issues.at("duplicateInOtherFile", this.#header);
    const noteDamaged = this.#issues.at("damagedByExcel", this.#header);
    for (let row = 0; row < rowCount; row += 1) {
      if (included[row] === 0) continue;
      const id = (column.dictionary[column.indices[row] ?? 0] ?? "").trim();
      if (id === "") continue;
      if (roundedByExcel.test(id)) {
        noteDamaged(rowNumberIn(chunk, row));
        continue;
      }
      const met = this.#met(id);
      this.#withId += 1;
      if (met === "first") continue;
      counts[row] = 0;
      if (met === "again") noteDuplicate(rowNumberIn(chunk, row));
      else {
        noteInOther(rowNumberIn(chunk, row), met.otherFile);
        this.#inOtherFile.set(met.otherFile, (this.#inOtherFile.get(met.otherFile) ?? 0) + 1);
      }
      this.rejectedRows += 1;
      if (this.rejected.length >= mostRejectedListed) continue;
      this.rejected.push({
        file: this.#file,
        row: rowNumberIn(chunk, row),
        column: this.#header,
        reason: met === "again" ? "duplicateResponse" : "duplicateInOtherFile",
      });
    }
    return counts;
  }

  /**
   * Ids that mostly stand in other files are the same answers again, or running numbers, which tell nobody apart.
   *
   * @throws ParorendeError `repeatedIds`
   */
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
