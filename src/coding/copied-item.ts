import type { Item } from "../domain/codebook.js";
import type { RawTable } from "../domain/people/raw-table.js";
import type { CellMeaning } from "./cells.js";
import { cellCopier, type CellCopier, type DecidedCell } from "./copied-cells.js";
import { ColumnParts, type CopiedColumn, type CopiedRow } from "./copied-columns.js";
import type { ColumnPlan, PlannedColumn } from "./mapping.js";
import { misreadItems, type CellTally } from "./misread.js";
import { otherOption } from "./other-option.js";
import { countsAsOwn, OwnTexts, type OwnText } from "./own-texts.js";
import type { RowsWithoutAnswer } from "./row-status.js";

/** A distinct text of a chunk's column. */
interface Distinct {
  readonly cell: string;
  readonly meaning: CellMeaning;
  /** How many rows that are copied it fills. */
  times: number;
  /** What may be somebody's own words in it. */
  own: readonly (OwnText | null)[];
}

/**
 * Copies the columns of one item. Its cells are understood as they are for an analysis: what stands in few rows beside
 * «Annet» is somebody's own words. Of an item that an analysis would leave out, own words are written as not understood, so
 * that it is left out of the copy's analysis too.
 */
export class CopiedItem {
  readonly columns: readonly CopiedColumn[];
  readonly #columns: readonly ItemColumn[];
  #isLeftOut: boolean | null = null;

  /**
   * @throws ParorendeError `invalidDataFile` where the item has too many options, or the wave names one that does not exist
   */
  constructor(
    item: Item,
    columns: readonly PlannedColumn[],
    plan: Pick<ColumnPlan, "labels" | "tickSeparator">,
  ) {
    const texts = new OwnTexts();
    this.#columns = columns.map(
      (column) => new ItemColumn(item, column.index, cellCopier(item, column, plan), texts),
    );
    this.columns = this.#columns.map((column, at) => ({
      place: column.place,
      heading: columns[at]?.header ?? "",
      add: (_, counts) => {
        column.count(counts);
      },
      cell: (row) => column.cell(row, this.#isMisread()),
    }));
  }

  /** Reads a chunk, and takes out the rows that have an answer. */
  read(chunk: RawTable, withoutAnswer: RowsWithoutAnswer): void {
    for (const column of this.#columns) column.read(chunk, withoutAnswer);
  }

  #isMisread(): boolean {
    if (this.#isLeftOut !== null) return this.#isLeftOut;
    const tally = { filled: 0, unread: 0, own: 0 };
    for (const column of this.#columns) column.addTo(tally);
    this.#isLeftOut = misreadItems(new Map([["", tally]])).size > 0;
    return this.#isLeftOut;
  }
}

class ItemColumn {
  readonly place: number;
  readonly #item: Item;
  readonly #copier: CellCopier;
  readonly #texts: OwnTexts;
  readonly #parts = new ColumnParts<Distinct>();
  #last: { readonly distinct: readonly Distinct[]; readonly indices: Uint16Array } | null = null;

  constructor(item: Item, place: number, copier: CellCopier, texts: OwnTexts) {
    this.place = place;
    this.#item = item;
    this.#copier = copier;
    this.#texts = texts;
  }

  read({ columns }: RawTable, withoutAnswer: RowsWithoutAnswer): void {
    const { dictionary = [], indices = new Uint16Array() } = columns[this.place] ?? {};
    const distinct = dictionary.map((cell) => ({
      cell,
      meaning: this.#copier.read(cell),
      times: 0,
      own: [],
    }));
    this.#last = { distinct, indices };
    this.#parts.add(this.#last);
    const answered = Uint8Array.from(distinct, ({ meaning }) => Number(meaning.answered));
    withoutAnswer.takeOut(indices, answered);
  }

  /** Counts the rows of the chunk that was read last. */
  count(counts: Uint8Array): void {
    if (this.#last === null) return;
    const { distinct, indices } = this.#last;
    for (const [row, index] of indices.entries()) {
      const one = distinct[index];
      if (one === undefined || counts[row] !== 1) continue;
      one.times += 1;
      if (one.meaning.own.length > 0) one.own = one.meaning.own.map((text) => this.#texts.meet(text));
    }
  }

  addTo(tally: CellTally): void {
    for (const one of this.#parts.all()) {
      const isOwn = one.own.some(countsAsOwn);
      if (one.meaning.filled) tally.filled += one.times;
      if (isOwn) tally.own += one.times;
      if (isUnread(one)) tally.unread += one.times;
    }
  }

  cell(row: CopiedRow, isMisread: boolean): string {
    const one = this.#parts.of(row);
    if (one === undefined) return "";
    return this.#copier.write(one.cell, one.meaning, this.#decided(one, isMisread));
  }

  #decided(one: Distinct, isMisread: boolean): DecidedCell {
    const { value } = one.meaning;
    if (!one.own.some(countsAsOwn)) return { value, isUnread: isUnread(one) };
    if (isMisread) return { value, isUnread: true };
    const other = otherOption(this.#item) ?? 0;
    const written = this.#item.kind === "multiple" ? (value | (1 << other)) >>> 0 : other;
    return { value: written, isUnread: isUnread(one) };
  }
}

function isUnread({ meaning, own }: Distinct): boolean {
  return meaning.fault !== null || !own.every(countsAsOwn);
}
