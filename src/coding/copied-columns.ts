import type { RawTable } from "../domain/people/raw-table.js";
import type { PlannedColumn } from "./mapping.js";
import { holdsIdentity } from "./personal.js";
import { asWeight } from "./weight-reader.js";

/** A row of a copy. */
export interface CopiedRow {
  /** The chunk it stood in, from 0. */
  readonly chunk: number;
  /** Its place in the chunk. */
  readonly row: number;
  /** Its number among the rows that were copied, from 1. */
  readonly number: number;
}

/** A column of a copy: takes each chunk, and tells what is written when all are taken. */
export interface CopiedColumn {
  readonly place: number;
  readonly heading: string;
  /** @param counts 1 for the rows that are copied */
  readonly add: (chunk: RawTable, counts: Uint8Array) => void;
  readonly cell: (row: CopiedRow) => string;
}

interface Part<T> {
  readonly distinct: readonly T[];
  readonly indices: Uint16Array;
}

/** A chunk after another of one column, with something of each distinct text. */
export class ColumnParts<T> {
  readonly #parts: Part<T>[] = [];

  add(part: Part<T>): void {
    this.#parts.push(part);
  }

  of({ chunk, row }: Pick<CopiedRow, "chunk" | "row">): T | undefined {
    const part = this.#parts[chunk];
    return part?.distinct[part.indices[row] ?? 0];
  }

  all(): readonly T[] {
    return this.#parts.flatMap(({ distinct }) => distinct);
  }
}

/** The column of weights: numbers alone. */
export function weightColumn(column: PlannedColumn): CopiedColumn {
  return textColumn(column, (cell) =>
    Number.isNaN(asWeight(cell)) || holdsIdentity(cell) ? "" : cell.trim(),
  );
}

/**
 * A column that nobody has decided about yet.
 *
 * @param kept the texts that are kept, with single blanks
 */
export function openColumn(column: PlannedColumn, kept: ReadonlySet<string>): CopiedColumn {
  return textColumn(column, (cell) => {
    const text = cell.trim().replace(/\s+/gu, " ");
    return kept.has(text) ? text : "";
  });
}

/** A running number tells nobody who somebody is; a longer one may be a telephone's. */
const tellsNobody = /^\d{0,7}$/u;

/**
 * The column of response ids. They are kept where all are short whole numbers; else a number is given to each row in their
 * place, and nothing tells which id it had.
 *
 * @param mark begins the numbers, so that those of two files differ
 */
export function idColumn(column: PlannedColumn, mark: string): CopiedColumn {
  let isKept = true;
  const ids = textColumn(column, (cell) => cell.trim());
  return {
    ...ids,
    add: (chunk, counts) => {
      ids.add(chunk, counts);
      const raw = chunk.columns[column.index];
      const telling = raw?.dictionary.map((cell) => !tellsNobody.test(cell.trim())) ?? [];
      if (raw?.indices.some((index, row) => telling[index] === true && counts[row] === 1)) isKept = false;
    },
    cell: (row) => (isKept ? ids.cell(row) : `${mark}-${String(row.number)}`),
  };
}

function textColumn({ index, header }: PlannedColumn, clean: (cell: string) => string): CopiedColumn {
  const parts = new ColumnParts<string>();
  return {
    place: index,
    heading: header,
    add: ({ columns }) => {
      const raw = columns[index];
      parts.add({
        distinct: (raw?.dictionary ?? []).map(clean),
        indices: raw?.indices ?? new Uint16Array(),
      });
    },
    cell: (row) => parts.of(row) ?? "",
  };
}
