import type { Item } from "../domain/codebook.js";
import type { CellMeaning } from "./cells.js";
import type { Answers, OpenAnswer } from "./held-rows.js";
import type { IssueList, Note } from "./issue-list.js";
import { knownAnswers } from "./labels.js";
import type { CellTally } from "./misread.js";
import { otherOption } from "./other-option.js";
import { countsAsOwn, isOwn, OwnTexts } from "./own-texts.js";

/** A column of a chunk, understood. */
export interface ReadColumn {
  readonly header: string;
  /** By the column's dictionary. */
  readonly meanings: readonly CellMeaning[];
  readonly indices: Uint16Array;
  /** A row's number in the file, by its place in the chunk. */
  readonly numberOf: (row: number) => number;
}

/** Counts an item's cells, notes those that are not understood, and decides what somebody wrote beside «Annet». */
export class FaultTeller {
  readonly #item: Item;
  readonly #issues: IssueList;
  readonly #cells: CellTally;
  readonly #known: readonly string[];
  readonly #other: number | null;
  readonly #texts = new OwnTexts();

  constructor(item: Item, issues: IssueList, cells: CellTally) {
    this.#item = item;
    this.#issues = issues;
    this.#cells = cells;
    this.#known = knownAnswers(item);
    this.#other = otherOption(item);
  }

  /**
   * Tells of the rows that count in one column of a chunk.
   *
   * @param answers where somebody's own words become the answer they count as
   * @returns the answers that depend on how often a text recurs in the rest of the file
   */
  tell(column: ReadColumn, answers: Answers, counts: Uint8Array): OpenAnswer[] {
    const { meanings, indices, numberOf } = column;
    this.#countFilled(column, counts);
    if (meanings.every(isPlain)) return [];
    const notes = this.#notes(column.header);
    const open: OpenAnswer[] = [];
    for (let row = 0; row < indices.length; row += 1) {
      const meaning = meanings[indices[row] ?? 0];
      if (meaning === undefined || isPlain(meaning) || counts[row] !== 1) continue;
      const decide = this.#decision(meaning, numberOf(row), notes);
      if (decide.final) decide.write(answers, row);
      else open.push({ item: this.#item.id, row, decide: decide.write });
    }
    return open;
  }

  #decision({ fault, formula, date, suggestion, own, written }: CellMeaning, row: number, notes: Notes) {
    const texts = own.map((text) => this.#texts.meet(text));
    const write = (answers: Answers, at: number): void => {
      const isOther = texts.some(countsAsOwn);
      if (isOther) {
        this.#writeOther(answers, at);
        this.#cells.own += 1;
      }
      if (isOther || written) notes.otherText(row, this.#otherText());
      if (fault === null && texts.every(countsAsOwn)) return;
      this.#cells.unread += 1;
      notes[fault ?? "unknownLabel"](row, suggestion);
      if (formula) notes.formulaCell(row);
      if (date) notes.damagedByExcel(row);
    };
    return { write, final: texts.every((text) => text === null || !isOwn(text)) };
  }

  #countFilled({ meanings, indices }: ReadColumn, counts: Uint8Array): void {
    const times = new Uint32Array(meanings.length);
    for (let row = 0; row < indices.length; row += 1) {
      const index = indices[row] ?? 0;
      times[index] = (times[index] ?? 0) + (counts[row] ?? 0);
    }
    for (const [index, { filled }] of meanings.entries()) {
      if (filled) this.#cells.filled += times[index] ?? 0;
    }
  }

  #writeOther(answers: Answers, at: number): void {
    const other = this.#other ?? 0;
    answers[at] = answers instanceof Int8Array ? other : (answers[at] ?? 0) | (1 << other);
  }

  #otherText(): string | null {
    return this.#other === null ? null : (this.#item.options[this.#other]?.text.nb ?? null);
  }

  #notes(header: string) {
    const issues = this.#issues;
    return {
      unknownLabel: issues.at("unknownLabel", header, this.#known),
      otherText: issues.at("otherText", header),
      notANumber: issues.at("notANumber", header),
      outsideRange: issues.at("outsideRange", header),
      formulaCell: issues.at("formulaCell", header),
      damagedByExcel: issues.at("damagedByExcel", header),
    };
  }
}

type Notes = Record<
  "unknownLabel" | "otherText" | "notANumber" | "outsideRange" | "formulaCell" | "damagedByExcel",
  Note
>;

function isPlain({ fault, own, written }: CellMeaning): boolean {
  return fault === null && own.length === 0 && !written;
}
