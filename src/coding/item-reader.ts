import type { Item } from "../domain/codebook.js";
import { ParorendeError } from "../domain/errors.js";
import { BLANK } from "../domain/people/answers.js";
import type { RawColumn, RawTable } from "../domain/people/raw-table.js";
import { joinedReader, numberReader, singleReader, tickReader, type CellReader } from "./cells.js";
import type { IssueList } from "./issue-list.js";
import { knownAnswers, optionLabels } from "./labels.js";
import type { ColumnPlan, PlannedColumn } from "./mapping.js";
import type { CellTally } from "./misread.js";

/** Reads one item's answers out of a chunk. */
export type ItemReader = (chunk: RawTable, counts: Uint8Array) => Int8Array | Uint32Array;

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
  given: ColumnPlan["labels"],
  issues: IssueList,
  cells: CellTally,
): ItemReader {
  const told = { known: knownAnswers(item), issues, cells };
  const labels = checkedLabels(item, given);
  if (item.kind !== "multiple") {
    const read = item.kind === "number" ? numberReader(item, labels) : singleReader(item, labels);
    return (chunk, counts) => {
      const answers = new Int8Array(chunk.rowCount).fill(BLANK);
      for (const column of columns) {
        translate(chunk, { ...column, read }, counts, told, (places, indices) => {
          for (let row = 0; row < indices.length; row += 1) answers[row] = places[indices[row] ?? 0] ?? BLANK;
        });
      }
      return answers;
    };
  }
  const readers = columns.map((column) => {
    const { role } = column;
    const read = role.kind === "tick" ? tickReader(item, role.option, labels) : joinedReader(item, labels);
    return { column, read };
  });
  return (chunk, counts) => {
    const ticks = new Uint32Array(chunk.rowCount);
    for (const { column, read } of readers) {
      translate(chunk, { ...column, read }, counts, told, (bits, indices) => {
        for (let row = 0; row < indices.length; row += 1) {
          ticks[row] = (ticks[row] ?? 0) | (bits[indices[row] ?? 0] ?? 0);
        }
      });
    }
    return ticks;
  };
}

function checkedLabels(item: Item, given: ColumnPlan["labels"]): ReturnType<typeof optionLabels> {
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
  return optionLabels(item, own);
}

/** Where a column's faults are told. */
interface Told {
  readonly known: readonly string[];
  readonly issues: IssueList;
  readonly cells: CellTally;
}

/** Understands a column's distinct texts, hands them over row by row, and notes the rows with a fault. */
function translate(
  chunk: RawTable,
  { index, header, read }: PlannedColumn & { readonly read: CellReader },
  counts: Uint8Array,
  { known, issues, cells }: Told,
  apply: (values: Float64Array, indices: Uint16Array) => void,
): void {
  const column: RawColumn | undefined = chunk.columns[index];
  if (!column) return;
  const meanings = column.dictionary.map(read);
  apply(
    Float64Array.from(meanings, ({ value }) => value),
    column.indices,
  );
  const filled = column.dictionary.map((cell) => cell.trim() !== "");
  for (let row = 0; row < column.indices.length; row += 1) {
    if (counts[row] === 1 && filled[column.indices[row] ?? 0] === true) cells.filled += 1;
  }
  if (meanings.every(({ fault }) => fault === null)) return;
  const notes = {
    unknownLabel: issues.at("unknownLabel", header, known),
    notANumber: issues.at("notANumber", header),
    outsideRange: issues.at("outsideRange", header),
  };
  const noteFormula = issues.at("formulaCell", header);
  for (let row = 0; row < column.indices.length; row += 1) {
    const meaning = meanings[column.indices[row] ?? 0];
    if (!meaning?.fault || counts[row] !== 1) continue;
    cells.unread += 1;
    notes[meaning.fault](chunk.firstRow + row, meaning.suggestion);
    if (meaning.formula) noteFormula(chunk.firstRow + row);
  }
}
