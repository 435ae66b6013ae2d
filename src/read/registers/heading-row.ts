import { ParorendeError } from "../../domain/errors.js";
import type { RegisterColumn } from "../../domain/plan/column.js";
import { registerColumns } from "../../domain/plan/register-columns.js";
import type { RegisterId } from "../../domain/plan/registers.js";

/** A row of cells, with the number Excel shows beside it. */
export interface GridRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Where the columns of a register stand in a table. */
export interface HeadingRow {
  /** The rows below the headings. */
  readonly below: readonly GridRow[];
  /** Column key → its place, from 0. */
  readonly places: ReadonlyMap<string, number>;
  /** Column key → the heading as it is written. */
  readonly headings: Readonly<Record<string, string>>;
  /** Headings that are no column of the register, with their places. */
  readonly extra: readonly { readonly heading: string; readonly at: number }[];
}

/** Somebody may have written lines above the headings. */
const ROWS_LOOKED_AT = 20;

/**
 * Finds the headings of a register in a table: the first row near the top that has those which every row needs, in any
 * language and any order.
 *
 * @returns null where there is no such row
 * @throws ParorendeError registerHeadingTwice
 * @example
 * findHeadingRow("maal", "maal.csv", [{ number: 1, cells: ["Mål", "Område"] }])?.places; // goal → 0, area → 1
 */
export function findHeadingRow(
  register: RegisterId,
  file: string,
  rows: readonly GridRow[],
): HeadingRow | null {
  const columns = registerColumns[register];
  for (const [at, { cells }] of rows.slice(0, ROWS_LOOKED_AT).entries()) {
    if (missingIn(cells, columns).length > 0) continue;
    return { below: rows.slice(at + 1), ...headingsOf(cells, columns, file) };
  }
  return null;
}

/**
 * The columns that every row of a register needs, and that the row which comes nearest to being its headings lacks.
 *
 * @example
 * missingHeadings("maal", [{ number: 1, cells: ["Område"] }]).map(({ key }) => key); // ["goal"]
 */
export function missingHeadings(register: RegisterId, rows: readonly GridRow[]): readonly RegisterColumn[] {
  const columns = registerColumns[register];
  const lacking = rows.slice(0, ROWS_LOOKED_AT).map(({ cells }) => missingIn(cells, columns));
  return lacking.sort((a, b) => a.length - b.length)[0] ?? missingIn([], columns);
}

function missingIn(cells: readonly string[], columns: readonly RegisterColumn[]): readonly RegisterColumn[] {
  return columns.filter(({ required, heading }) => required === true && !cells.some(isWrittenAs(heading)));
}

function headingsOf(
  cells: readonly string[],
  columns: readonly RegisterColumn[],
  file: string,
): Omit<HeadingRow, "below"> {
  const places = new Map<string, number>();
  const headings: Record<string, string> = {};
  const extra: { heading: string; at: number }[] = [];
  for (const [at, cell] of cells.entries()) {
    const written = cell.normalize("NFC").trim();
    if (written === "") continue;
    const column = columns.find(({ heading }) => isWrittenAs(heading)(written));
    if (column === undefined) {
      extra.push({ heading: unused(written, extra), at });
      continue;
    }
    const first = places.get(column.key);
    if (first !== undefined) {
      const facts = { file, heading: written, first: first + 1, second: at + 1 };
      throw new ParorendeError({ code: "registerHeadingTwice", facts });
    }
    places.set(column.key, at);
    headings[column.key] = written;
  }
  return { places, headings, extra };
}

function isWrittenAs(heading: RegisterColumn["heading"]): (cell: string) => boolean {
  const words = Object.values(heading).map(comparable);
  return (cell) => words.includes(comparable(cell));
}

/** A star or a colon after a heading, and how it is broken into lines, make no difference. */
function comparable(heading: string): string {
  const plain = heading.normalize("NFC").trim().replaceAll(/\s+/gu, " ");
  return plain.replace(/\s*[*:]+$/u, "").toLowerCase();
}

/** Two columns of somebody's own with the same heading are kept apart. */
function unused(heading: string, extra: readonly { readonly heading: string }[]): string {
  const isTaken = (name: string): boolean => extra.some((one) => one.heading === name);
  let number = 1;
  let name = heading;
  while (isTaken(name)) name = `${heading} (${String(++number)})`;
  return name;
}
