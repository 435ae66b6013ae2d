import { rowNumberIn, type RawTable } from "../domain/people/raw-table.js";
import type { IssueList } from "./issue-list.js";
import type { ColumnPlan } from "./mapping.js";

const WEIGHT = /^(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/iu;

/** Reads each row's weight out of a chunk; null where the file has no column of weights. */
export type WeightReader = (chunk: RawTable, counts: Uint8Array) => Float64Array | null;

/**
 * Makes the reader of the column of weights. A weight is a number above 0, with a comma or a point, as statistical
 * programs write them («,85», «8.5e-05»); a row without one is counted as any other, but not in weighted figures, and is
 * told in an issue.
 */
export function weightReader({ weight }: ColumnPlan, issues: IssueList): WeightReader {
  if (weight === null) return () => null;
  const noteMissing = issues.at("weightMissing", weight.header);
  return (chunk, counts) => {
    const { columns, rowCount } = chunk;
    const weights = new Float64Array(rowCount).fill(NaN);
    const column = columns[weight.index];
    if (column === undefined) return weights;
    const known = column.dictionary.map(asWeight);
    for (let row = 0; row < rowCount; row += 1) {
      if (counts[row] !== 1) continue;
      weights[row] = known[column.indices[row] ?? 0] ?? NaN;
      if (Number.isNaN(weights[row])) noteMissing(rowNumberIn(chunk, row));
    }
    return weights;
  };
}

/** The weight that a cell holds; NaN where it holds none. */
export function asWeight(text: string): number {
  const trimmed = text.trim();
  const weight = WEIGHT.test(trimmed) ? Number(trimmed.replace(",", ".")) : NaN;
  return weight > 0 && Number.isFinite(weight) ? weight : NaN;
}
