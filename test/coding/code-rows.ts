import { createCoder, type CodingSummary } from "../../src/coding/answers.js";
import { planColumns } from "../../src/coding/mapping.js";
import { WaveIds } from "../../src/coding/wave-ids.js";
import type { CodedChunk } from "../../src/domain/people/answers.js";
import { plainColumn, type ExportColumn, type StatusColumn } from "../../src/domain/people/raw-table.js";
import type { Wave } from "../../src/domain/wave.js";
import { codebook } from "../support/coding-codebook.js";
import { rawChunks } from "../support/raw-table.js";

/** A file coded to the end, with every row in its place whether it was held back or not. */
export interface Coded extends CodingSummary {
  counts: number[];
  answers: Map<string, number[]>;
  weights: number[];
}

export interface CodeOptions {
  cuts?: readonly number[];
  wave?: Wave | null;
  file?: string;
  ids?: WaveIds;
  status?: readonly StatusColumn[];
  includePartial?: boolean;
}

/** Codes rows under headings, or under columns of which more is known. */
export function code(
  columns: readonly (string | ExportColumn)[],
  rows: readonly (readonly string[])[],
  { cuts = [], wave = null, file = "svar.csv", ids = new WaveIds(), ...more }: CodeOptions = {},
): Coded {
  const told = columns.map((column) => (typeof column === "string" ? plainColumn(column) : column));
  const plan = planColumns(told, codebook, wave, file);
  const coder = createCoder({ plan, codebook, file, ids, ...more });
  const counts: number[] = [];
  const answers = new Map<string, number[]>();
  const weights: number[] = [];
  for (const chunk of rawChunks(rows, cuts)) {
    const coded = coder.code(chunk);
    put(coded, (at) => chunk.firstRow - 2 + at);
  }
  for (const chunk of coder.held()) put(chunk, (at) => chunk.rows[at]! - 2);
  return { ...coder.finish(), counts, answers, weights };

  function put(coded: CodedChunk, placeOf: (at: number) => number): void {
    for (const [at, count] of coded.counts.entries()) counts[placeOf(at)] = count;
    for (const [at, weight] of (coded.weights ?? []).entries()) weights[placeOf(at)] = weight;
    for (const [item, places] of coded.answers) {
      const all = answers.get(item) ?? [];
      for (const [at, place] of places.entries()) all[placeOf(at)] = place;
      answers.set(item, all);
    }
  }
}

/** Codes one column of cells. */
export function codeColumn(
  column: string | ExportColumn,
  cells: readonly string[],
  wave: Wave | null = null,
): { places: number[]; issues: CodingSummary["issues"] } {
  const coded = code(
    [column],
    cells.map((cell) => [cell]),
    { wave },
  );
  return { places: [...coded.answers.values()][0] ?? [], issues: coded.issues };
}
