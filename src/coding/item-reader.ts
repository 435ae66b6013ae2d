import type { Item } from "../domain/codebook.js";
import { ParorendeError } from "../domain/errors.js";
import { BLANK } from "../domain/people/answers.js";
import { rowNumberIn, type RawTable } from "../domain/people/raw-table.js";
import { numberReader, singleReader, withMissing, type CellMeaning, type CellReader } from "./cells.js";
import { FaultTeller, type ReadColumn } from "./fault-teller.js";
import type { Answers, OpenAnswer } from "./held-rows.js";
import type { IssueList } from "./issue-list.js";
import { optionLabels, optionNamed, type OptionLabels } from "./labels.js";
import type { ColumnPlan, PlannedColumn } from "./mapping.js";
import type { CellTally } from "./misread.js";
import type { RowsWithoutAnswer } from "./row-status.js";
import { joinedReader, tickReader } from "./ticks.js";

/** One item's answers in a chunk. */
export interface ReadItem {
  readonly answers: Answers;
  /** Counts the cells of the rows that count, notes their faults, and gives the answers that cannot be decided yet. */
  readonly tell: (counts: Uint8Array) => readonly OpenAnswer[];
}

/** Reads one item's answers out of a chunk, and takes out the rows that have one. */
export type ItemReader = (chunk: RawTable, withoutAnswer: RowsWithoutAnswer) => ReadItem;

/** What a place among options (Int8) and a bit per option (Uint32) have room for. */
const mostOptions = { places: 128, bits: 32 };

/**
 * Makes the reader of one item from its column or columns. Each distinct text of a chunk is understood once; rows are only
 * translated.
 *
 * @param cells counts the filled cells, and those that are not understood, of the rows that count
 * @throws ParorendeError `invalidDataFile` where the item has more options than can be counted, or the wave names an option
 *   that does not exist
 */
export function itemReader(
  item: Item,
  columns: readonly PlannedColumn[],
  plan: Pick<ColumnPlan, "labels" | "tickSeparator">,
  issues: IssueList,
  cells: CellTally,
): ItemReader {
  const readers = columns.map((column) => {
    const labels = checkedLabels(item, plan.labels, column.labels);
    return { column, read: cellReader(item, column, labels, plan.tickSeparator) };
  });
  const faults = new FaultTeller(item, issues, cells);
  return (chunk, withoutAnswer) => {
    const several = item.kind === "multiple";
    const answers = several ? new Uint32Array(chunk.rowCount) : new Int8Array(chunk.rowCount).fill(BLANK);
    const understood = readers.flatMap(({ column, read }): ReadColumn[] => {
      const raw = chunk.columns[column.index];
      if (raw === undefined) return [];
      const meanings = raw.dictionary.map(read);
      write(answers, meanings, raw.indices);
      const answered = Uint8Array.from(meanings, (meaning) => Number(meaning.answered));
      withoutAnswer.takeOut(raw.indices, answered);
      const numberOf = (row: number): number => rowNumberIn(chunk, row);
      return [{ header: column.header, meanings, indices: raw.indices, numberOf }];
    });
    return {
      answers,
      tell: (counts) => understood.flatMap((column) => faults.tell(column, answers, counts)),
    };
  };
}

/** Makes the reader of one column's cells. */
export function cellReader(
  item: Item,
  { role, missing, option: called }: Pick<PlannedColumn, "role" | "missing" | "option">,
  labels: OptionLabels,
  separator: string | null,
): CellReader {
  if (item.kind === "number") {
    return withMissing(numberReader(item, labels), missing, BLANK, (label) => labels.has(label));
  }
  const names = (label: string): boolean => optionNamed(labels, label) !== null;
  if (item.kind !== "multiple") return withMissing(singleReader(item, labels), missing, BLANK, names);
  if (role.kind !== "tick") return withMissing(joinedReader(item, labels, separator), missing, 0, names);
  const place = role.option;
  const read = tickReader({ item, place, labels, called });
  return withMissing(read, missing, 0, (label) => optionNamed(labels, label) === place);
}

/** Puts each row's answer in its place; several columns of ticks are put together. */
function write(answers: Answers, meanings: readonly CellMeaning[], indices: Uint16Array): void {
  const values = Float64Array.from(meanings, ({ value }) => value);
  if (answers instanceof Int8Array) {
    for (let row = 0; row < indices.length; row += 1) answers[row] = values[indices[row] ?? 0] ?? BLANK;
    return;
  }
  for (let row = 0; row < indices.length; row += 1) {
    answers[row] = (answers[row] ?? 0) | (values[indices[row] ?? 0] ?? 0);
  }
}

/**
 * What names an item's options in a column.
 *
 * @param given the wave's own reading of labels
 * @param exported the labels that the export gives for the codes of the column
 * @throws ParorendeError `invalidDataFile` where the item has more options than can be counted, or the wave names an option
 *   that does not exist
 */
export function checkedLabels(
  item: Item,
  given: ColumnPlan["labels"],
  exported: PlannedColumn["labels"] = new Map(),
): OptionLabels {
  const most = item.kind === "multiple" ? mostOptions.bits : mostOptions.places;
  if (item.options.length > most) {
    const fault = { kind: "tooManyOptions", count: item.options.length, most } as const;
    const facts = { file: "codebook.json", where: `items.${item.id}.options`, fault };
    throw new ParorendeError({ code: "invalidDataFile", facts });
  }
  const own = Object.entries(given ?? {}).find(([id]) => id === item.id)?.[1];
  for (const option of Object.values(own ?? {})) {
    if (item.options.some(({ id }) => id === option)) continue;
    const fault = { kind: "unknown", id: option } as const;
    const facts = { file: "wave.json", where: `labels.${item.id}`, fault };
    throw new ParorendeError({ code: "invalidDataFile", facts });
  }
  return optionLabels(item, own, exported);
}
