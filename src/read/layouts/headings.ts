import type { TextRows } from "./layout.js";

/**
 * A heading as it is compared: small letters and single blanks; line breaks and no-break spaces are blanks.
 *
 * @example
 * plainHeading(" Fullføringstidspunkt\u00a0\n"); // "fullføringstidspunkt"
 */
export function plainHeading(heading: string): string {
  return heading.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();
}

/** The headings that are among those that are looked for, as they are written. */
export function headingsAmong(header: readonly string[], known: ReadonlySet<string>): readonly string[] {
  return header.filter((heading) => known.has(plainHeading(heading)));
}

/** A heading in two parts: `Question [Row]`. */
export interface Bracketed {
  readonly before: string;
  readonly inside: string;
}

const lastBrackets = /^(?<before>.*\S)\s*\[(?<inside>[^[\]]*(?:\[[^[\]]*\][^[\]]*)*)\]\s*$/su;

/**
 * The parts of a heading that ends in square brackets; null where it does not.
 *
 * @example
 * bracketed("I hvilken grad [har du fått hjelp?]"); // { before: "I hvilken grad", inside: "har du fått hjelp?" }
 */
export function bracketed(heading: string): Bracketed | null {
  const { before, inside } = lastBrackets.exec(heading)?.groups ?? {};
  return before === undefined || inside === undefined ? null : { before, inside: inside.trim() };
}

/**
 * The different cells of a column below the header, among the first rows of the export; blank ones are left out.
 *
 * @param column its place
 */
export function filledCells(rows: TextRows, headerRows: number, column: number): ReadonlySet<string> {
  const cells = rows.slice(headerRows).map((row) => (row[column] ?? "").trim());
  return new Set(cells.filter((cell) => cell !== ""));
}

const number = /^-?\d+(?:[ \u00a0]\d{3})*(?:[.,]\d+)?$/u;

/** Whether people typed words here: not where all they typed is numbers. */
export function holdsWords(cells: ReadonlySet<string>): boolean {
  return cells.size === 0 || [...cells].some((cell) => !number.test(cell));
}

/** Things by what `key` says of them: the groups, and the things in each, in the order they come. */
export function grouped<T>(all: Iterable<T>, key: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return groups;
}
