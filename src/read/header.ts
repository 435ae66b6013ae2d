import type { Delimiter } from "../domain/people/raw-table.js";
import { notTickedWords, tickedWords } from "../domain/tick-words.js";

/** Rows of title text above a header are looked for among this many. */
const MOST_TITLE_ROWS = 10;

export function isBlankRow(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === "");
}

/**
 * The row the header stands in, as Excel numbers it: the first that is not blank, unless lines of running text stand
 * above what is beyond doubt a header (every cell filled and different, none a number, every row after it as wide). A
 * wave file says where the header stands when it is not so plain.
 *
 * @example
 * findHeaderRow([["Pårørendeundersøkelsen 2025"], ["id", "kjonn"], ["1", "Kvinne"]], ";"); // 2
 */
export function findHeaderRow(rows: readonly (readonly string[])[], delimiter: Delimiter | null): number {
  const first = Math.max(
    0,
    rows.findIndex((row) => !isBlankRow(row)),
  );
  const titled = rows.findIndex((row, at) => at >= first && !isBlankRow(row) && !isTitle(row));
  const tooFar = titled === -1 || titled - first > MOST_TITLE_ROWS;
  return (tooFar || titled === first || !isHeaderBeyondDoubt(rows, titled, delimiter) ? first : titled) + 1;
}

/** Running text alone in a row. A lone word could be the heading of a file with one column. */
function isTitle(row: readonly string[]): boolean {
  const [text = "", ...rest] = row;
  return /\S\s+\S/.test(text) && isBlankRow(rest);
}

function isHeaderBeyondDoubt(
  rows: readonly (readonly string[])[],
  at: number,
  delimiter: Delimiter | null,
): boolean {
  const header = rows[at] ?? [];
  const after = rows.slice(at + 1).filter((row) => !isBlankRow(row));
  const names = header.map((name) => name.trim());
  return (
    header.length > 1 &&
    after.length > 0 &&
    after.every((row) => row.length === header.length) &&
    new Set(names).size === names.length &&
    names.every((name) => name !== "" && !/^[0-9.,]+$/.test(name)) &&
    // Answers come again further down in their column; a heading does not.
    !after.some((row) => row.some((cell, column) => cell === header[column])) &&
    // «Ja, i stor grad» is an answer with a comma in it, not two headings.
    !(delimiter === "," && header.some((name) => name.startsWith(" ")))
  );
}

/** So many headings that come again in so many of so many rows are no chance. */
const FEWEST = { headings: 2, again: 2, rows: 10 };

/**
 * Whether what stands where the headings should is somebody's answers: some of its cells come again further down in their
 * columns, among other answers. Few rows show nothing. In a column of ticks the heading may come again, since it is the
 * option's label, but only beside what says that the option was not ticked; and files that were put together have the
 * whole header again.
 *
 * @example
 * const rows = Array.from({ length: 10 }, (_, at) => (at % 2 === 0 ? ["Ja", "Far"] : ["Nei", "Mor"]));
 * looksLikeAnswers(["Ja", "Mor"], rows); // true
 * looksLikeAnswers(["kontaktperson", "relasjon"], rows); // false
 */
export function looksLikeAnswers(header: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const answers = rows.filter((row) => header.some((heading, column) => row[column] !== heading));
  if (answers.length < FEWEST.rows) return false;
  const again = header.filter((heading, column) => {
    if (heading.trim() === "" || /^[0-9.,]+$/.test(heading.trim())) return false;
    const cells = answers.map((row) => row[column] ?? "").filter((cell) => !saysNotTicked(cell, heading));
    const times = cells.filter((cell) => cell === heading).length;
    return times >= FEWEST.again && times < cells.length;
  });
  return again.length >= FEWEST.headings;
}

/** «Nei» beside «Ja» is another answer; beside «Helsen» it says that nobody ticked it. */
function saysNotTicked(cell: string, heading: string): boolean {
  const [word, label] = [cell, heading].map((text) => text.trim().toLowerCase());
  if (word === undefined || label === undefined || word === label) return false;
  const isAnswer = (tickedWords.has(label) || notTickedWords.has(label)) && /\p{L}/u.test(word);
  return word === "" || (!isAnswer && notTickedWords.has(word));
}

/** A column without a heading at the end of the header is the trailing delimiters that spreadsheets leave behind. */
export function withoutTrailingBlanks(header: readonly string[]): readonly string[] {
  return header.slice(0, header.findLastIndex((name) => name.trim() !== "") + 1);
}
