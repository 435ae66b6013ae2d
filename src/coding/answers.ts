import type { Codebook, Item } from "../domain/codebook.js";
import type { DataIssue, RejectedRow } from "../domain/issues.js";
import type { CodedChunk } from "../domain/people/answers.js";
import { rowNumberIn, type RawTable, type RowStatus, type StatusColumn } from "../domain/people/raw-table.js";
import { applyBaseFilter, baseFilters } from "./base-filter.js";
import { DroppedColumn, type IdentityColumn } from "./dropped-column.js";
import { HeldRows, type HeldChunk } from "./held-rows.js";
import { IssueList } from "./issue-list.js";
import { itemReader } from "./item-reader.js";
import type { ColumnPlan } from "./mapping.js";
import type { CellTally, ItemCells } from "./misread.js";
import { PartialRows } from "./partial-rows.js";
import { ResponseIds } from "./response-ids.js";
import { rowStatus, RowsWithoutAnswer } from "./row-status.js";
import type { WaveIds } from "./wave-ids.js";
import { weightReader } from "./weight-reader.js";

/** What is known of a file once its last chunk is coded. No cell of it is here. */
export interface CodingSummary {
  readonly issues: readonly DataIssue[];
  /** The first rejected rows; `rejectedRows` says how many there were. */
  readonly rejected: readonly RejectedRow[];
  readonly identity: readonly IdentityColumn[];
  /** How many cells of each item were filled, and how many were not understood. */
  readonly cells: ItemCells;
  readonly rows: number;
  /** Rows with a response id that was met before. Together with `statuses` they are all rows. */
  readonly rejectedRows: number;
  /** How far the rows that were not rejected came. */
  readonly statuses: Readonly<Record<RowStatus, number>>;
}

/** Codes one file, chunk by chunk in the file's order. */
export interface Coder {
  readonly code: (chunk: RawTable) => CodedChunk;
  /** After the last chunk: the rows that were held back until then, because the whole file decides what they say. */
  readonly held: () => readonly HeldChunk[];
  /** After all else. */
  readonly finish: () => CodingSummary;
}

/** What a file is coded by. */
export interface CoderOptions {
  readonly plan: ColumnPlan;
  readonly codebook: Codebook;
  /** The file's name without its folder. */
  readonly file: string;
  /** The response ids met in the wave's other files. */
  readonly ids: WaveIds;
  /** The columns that tell how far each row came. Without them only rows that answer nothing are left out. */
  readonly status?: readonly StatusColumn[];
  /** Whether partial answers count too. */
  readonly includePartial?: boolean;
}

/**
 * Makes the coder of one file: labels and codes become options, answers from outside an item's base are marked, the first
 * row with a response id counts and later ones are rejected, rows that are not complete are left out with their ids, and
 * identity columns leave nothing but a count. The same whatever the chunks; blank response ids are nobody's duplicates.
 *
 * Where partial answers count too, a complete row goes before the partial ones with its id, wherever in the file it stands.
 * Between the files of a wave the file that is read first goes before: its row counts, complete or partial.
 *
 * @throws ParorendeError `invalidDataFile` where the codebook or the wave cannot be used with the file; from `finish`
 *   `repeatedIds` where more than half of the response ids stand in the wave's other files
 * @example
 * const coder = createCoder({ plan, codebook, file: "svar.csv", ids: new WaveIds() });
 * const coded = coder.code(chunk); // coded.answers.get("kontaktperson"): the option's place for every row
 * const held = coder.held(); // the few rows that could not be coded with their chunk
 * const { issues, rejected } = coder.finish();
 */
export function createCoder(options: CoderOptions): Coder {
  const { plan, codebook, file, status: statusColumns = [] } = options;
  const counted: ReadonlySet<RowStatus> = new Set(
    options.includePartial === true ? ["complete", "partial"] : ["complete"],
  );
  const issues = new IssueList(file);
  const cells = new Map<string, CellTally>();
  const readers = codebook.items.flatMap((item) => {
    const columns = columnsOf(item, plan);
    if (columns.length === 0) return [];
    const tally = { filled: 0, unread: 0, own: 0 };
    const isCounted = plan.items.has(item.id);
    if (isCounted) cells.set(item.id, tally);
    return [{ id: item.id, isCounted, read: itemReader(item, columns, plan, issues, tally) }];
  });
  const filters = baseFilters(codebook, new Set(plan.items.keys()));
  const statusPlaces = new Set(statusColumns.map(({ column }) => column));
  const dropped = plan.columns
    .filter(
      ({ role, index }) => role.kind === "identity" || (role.kind === "unknown" && !statusPlaces.has(index)),
    )
    .map((column) => ({ index: column.index, column: new DroppedColumn(column) }));
  const weights = weightReader(plan, issues);
  const responses = new ResponseIds(plan, file, options.ids, issues);
  const heldRows = new HeldRows();
  const partialRows = new PartialRows(plan);
  const statuses: Record<RowStatus, number> = { complete: 0, partial: 0, unanswered: 0, test: 0 };
  let rows = 0;

  const readItems = (chunk: RawTable, withoutAnswer: RowsWithoutAnswer) =>
    readers
      .map(({ id, isCounted, read }) => ({ id, isCounted, ...read(chunk, withoutAnswer) }))
      .filter(({ isCounted }) => isCounted);
  const coded = (chunk: RawTable, read: ReturnType<typeof readItems>, counts: Uint8Array): CodedChunk => {
    const numberOf = (row: number): number => rowNumberIn(chunk, row);
    const open = read.flatMap(({ tell }) => tell(counts));
    const answers = new Map(read.map(({ id, answers: own }) => [id, own] as const));
    const all = { rowCount: chunk.rowCount, counts, answers, weights: weights(chunk, counts) };
    heldRows.takeFrom(all, open, numberOf);
    for (const filter of filters) applyBaseFilter(filter, answers, counts, numberOf, issues);
    return all;
  };
  const codedLast = (chunk: RawTable): HeldChunk => {
    const { rowCount, rowNumbers = [] } = chunk;
    const counts = responses.firstOfEach(chunk, new Uint8Array(rowCount).fill(1));
    statuses.partial += counts.reduce((sum, one) => sum + one, 0);
    const read = readItems(chunk, new RowsWithoutAnswer(rowCount));
    return { ...coded(chunk, read, counts), rows: rowNumbers };
  };

  return {
    code: (chunk) => {
      rows += chunk.rowCount;
      const withoutAnswer = new RowsWithoutAnswer(chunk.rowCount);
      const read = readItems(chunk, withoutAnswer);
      const status = rowStatus(statusColumns, chunk);
      status.withoutAnswer(withoutAnswer.rows());
      const included = status.rowsOf(counted);
      const counts = responses.firstOfEach(chunk, partialRows.takeFrom(chunk, status, included));
      status.count(statuses, included, counts);
      for (const { index, column } of dropped) {
        const raw = chunk.columns[index];
        if (raw) column.read(raw, chunk.firstRow, included);
      }
      return coded(chunk, read, counts);
    },
    held: () => {
      const last = partialRows.held().map(codedLast);
      const decided = heldRows.decided();
      for (const { answers, counts, rows: numbers } of decided) {
        for (const filter of filters) {
          applyBaseFilter(filter, answers, counts, (row) => numbers[row] ?? 0, issues);
        }
      }
      return [...last, ...decided];
    },
    finish: () => {
      responses.refuseRepeated();
      const all = new IssueList(file);
      const identity = dropped.map(({ column }) => column.finish(all)).filter((column) => column !== null);
      all.addAll(issues);
      const { rejectedRows } = responses;
      const rejected = responses.rejected.toSorted((a, b) => a.row - b.row);
      return { issues: all.list(), rejected, identity, cells, rows, rejectedRows, statuses };
    },
  };
}

/** All of an item's columns, also where the item is left out: whoever has answered it has answered something. */
function columnsOf(item: Item, { columns }: ColumnPlan) {
  return columns.filter(
    ({ role }) => (role.kind === "answer" || role.kind === "tick") && role.item.id === item.id,
  );
}
