import type { RawColumn, RawSource, RawTable } from "../domain/people/raw-table.js";
import { PRIVACY_LIMIT } from "../domain/thresholds.js";
import { isWrittenAsName } from "./names.js";
import { holdsIdentity, isAnonymous } from "./personal.js";
import { TextCounts, type TextCount } from "./text-counts.js";
import { TickEvidence, tickSeparators, type JoinedTicks } from "./tick-evidence.js";

/** What the cells of a column are like. Of the cells themselves only the texts that fill at least five rows are here. */
export interface ColumnProfile {
  /** How many rows are filled. */
  readonly filled: number;
  /** How many different texts there are, of those that there was room to count. */
  readonly distinct: number;
  /** The part of the rows that a text of their own fills, 0–1: near 1 for names, ids and free text. */
  readonly ownTexts: number;
  /**
   * The texts that fill at least five rows and tell nobody's identity, the most frequent first: they may be shown. None of a
   * column that is mostly written as names, however often they come again.
   */
  readonly frequent: readonly TextCount[];
  /** Whether all filled cells are numbers, or all are dates. */
  readonly holds: "numbers" | "dates" | "texts";
  /** The quartiles of the numbers; null where the cells are no numbers. */
  readonly quartiles: readonly [number, number, number] | null;
  readonly ticks: JoinedTicks | null;
  /** The part of the filled cells that hold an e-mail address or a national identity number, 0–1. */
  readonly identity: number;
  /** The part of the filled cells that are written as a person's name, 0–1. */
  readonly names: number;
  /** How many letters a filled cell holds on the average. */
  readonly meanLength: number;
  /** How many cells Excel has made something else of. */
  readonly damaged: number;
}

/** So many different texts of a column are counted. */
const mostTexts = 2_000;
/** No label is longer; longer texts are only counted together. */
const longestLabel = 300;

/** A column that is written as names so often is taken for one of names. */
const mostlyNames = 0.5;

/**
 * Whether the cells of a column are mostly written as persons' names, which are never shown nor made options: three members
 * of a staff whom everybody names come again as often as answers do.
 *
 * @example
 * isMostlyNames({ names: 0.6 }); // true
 */
export function isMostlyNames({ names }: Pick<ColumnProfile, "names">): boolean {
  return names >= mostlyNames;
}

const numberLike = /^[-\u2212]?\d{1,15}(?:[.,]\d+)?$/u;
const dateLike = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?:[ T].*)?$/u;

/** Sums up one column while its chunks are read. */
class ColumnSums {
  readonly #texts = new TextCounts(mostTexts);
  readonly #ticks = tickSeparators.map((separator) => new TickEvidence(separator));
  #filled = 0;
  #long = 0;
  #numbers = 0;
  #dates = 0;
  #identity = 0;
  #names = 0;
  #letters = 0;

  add({ dictionary, indices }: RawColumn): void {
    const rows = new Uint32Array(dictionary.length);
    for (const index of indices) rows[index] = (rows[index] ?? 0) + 1;
    for (const [at, cell] of dictionary.entries()) {
      const times = rows[at] ?? 0;
      if (times > 0 && !isAnonymous(cell)) this.#addCell(cell.trim(), times);
    }
  }

  #addCell(cell: string, times: number): void {
    this.#filled += times;
    this.#letters += cell.length * times;
    if (holdsIdentity(cell)) {
      this.#identity += times;
      return;
    }
    if (numberLike.test(cell)) this.#numbers += times;
    else if (dateLike.test(cell)) this.#dates += times;
    else if (isWrittenAsName(cell)) this.#names += times;
    for (const evidence of this.#ticks) evidence.add(cell, times);
    if (cell.length <= longestLabel) this.#texts.add(cell.replace(/\s+/gu, " "), times);
    else this.#long += times;
  }

  finish(damaged: number): ColumnProfile {
    const part = (count: number): number => (this.#filled === 0 ? 0 : count / this.#filled);
    const { distinct, counted } = this.#texts;
    const told = counted + this.#long;
    const ticks = this.#ticks.map((evidence) => evidence.found()).find((found) => found !== null) ?? null;
    const names = namesOf(part(this.#names), ticks);
    const isOfNames = isMostlyNames({ names });
    return {
      filled: this.#filled,
      distinct: distinct + this.#long,
      ownTexts: told === 0 ? 0 : (distinct + this.#long) / told,
      frequent: isOfNames ? [] : this.#texts.atLeast(PRIVACY_LIMIT),
      holds: this.#holds(),
      quartiles: this.#holds() === "numbers" ? quartilesOf(this.#texts.atLeast(1)) : null,
      ticks: isOfNames ? null : ticks,
      identity: part(this.#identity),
      names,
      meanLength: part(this.#letters),
      damaged,
    };
  }

  #holds(): ColumnProfile["holds"] {
    if (this.#filled > 0 && this.#numbers === this.#filled) return "numbers";
    return this.#filled > 0 && this.#dates === this.#filled ? "dates" : "texts";
  }
}

/** Two ticks may look like a name («Helse, Økonomi»), but then others stand alone: ticks are judged one by one. */
const allNames = 0.9;

function namesOf(ofCells: number, ticks: JoinedTicks | null): number {
  if (ticks === null || ofCells >= allNames) return ofCells;
  const rows = (counts: readonly TextCount[]): number => counts.reduce((sum, { count }) => sum + count, 0);
  return rows(ticks.pieces.filter(({ text }) => isWrittenAsName(text))) / rows(ticks.pieces);
}

function quartilesOf(counts: readonly TextCount[]): readonly [number, number, number] {
  const values = counts
    .map(({ text, count }) => ({ value: Number(text.replace(",", ".").replace("\u2212", "-")), count }))
    .sort((a, b) => a.value - b.value);
  const all = values.reduce((sum, { count }) => sum + count, 0);
  const at = (part: number): number => {
    let passed = 0;
    return values.find(({ count }) => (passed += count) >= part * all)?.value ?? 0;
  };
  return [at(0.25), at(0.5), at(0.75)];
}

/**
 * Reads an export once and tells what each of its columns is like. Memory grows with the columns, not with the rows: at
 * most 2 000 texts of a column are counted one by one.
 *
 * @param seen told of each chunk, for who counts something else on the way
 * @throws ParorendeError what reading the file's chunks throws
 * @example
 * const profiles = await profileColumns(source);
 * profiles[1].frequent; // [{ text: "Ja", count: 61 }, { text: "Nei", count: 52 }, …]
 */
export async function profileColumns(
  source: Pick<RawSource, "columns" | "chunks" | "issues">,
  seen: (chunk: RawTable) => void = () => undefined,
): Promise<readonly ColumnProfile[]> {
  const sums = source.columns.map(() => new ColumnSums());
  for await (const chunk of source.chunks()) {
    for (const [at, column] of chunk.columns.entries()) sums[at]?.add(column);
    seen(chunk);
  }
  const damaged = source.issues().filter(({ code }) => code === "damagedByExcel");
  return sums.map((column, at) => {
    const { name } = source.columns[at] ?? { name: null };
    return column.finish(damaged.find((issue) => issue.column === name)?.count ?? 0);
  });
}
