const word = /^\p{Lu}[\p{L}'’.-]*$/u;
/** Between a first and a last name: «Kari van der Berg», «Ola af Ugglas». */
const particles = new Set(["van", "von", "der", "de", "den", "af", "av", "la", "le", "al", "el", "bin"]);

/**
 * Whether a cell is written as a person's name: two to four words with a capital each, no digits.
 *
 * @example
 * isWrittenAsName("Kari Nordmann"); // true
 * isWrittenAsName("Vet ikke"); // false
 */
export function isWrittenAsName(cell: string): boolean {
  const text = cell.normalize("NFC").trim();
  if (text.length < 5 || text.length > 60) return false;
  const words = text.replace(/^([^,]+), (.+)$/u, "$2 $1").split(/\s+/u);
  const capitals = words.filter((one) => word.test(one));
  const others = words.length - capitals.length;
  const rest = words.filter((one) => !word.test(one)).every((one) => particles.has(one));
  return rest && others <= 2 && capitals.length >= 2 && capitals.length <= 4;
}

/** A column whose cells are filled so often, written as names so often, and so seldom the same, holds persons' names. */
const namesFrom = { filled: 5, written: 0.8, different: 0.8 };

/**
 * Whether a column holds persons' names, whatever its heading: names of places and services come again.
 *
 * @param column how many cells are filled; the parts of them that are written as names, and that differ from the others
 * @example
 * areNames({ filled: 135, written: 0.98, different: 1 }); // true
 */
export function areNames(column: {
  readonly filled: number;
  readonly written: number;
  readonly different: number;
}): boolean {
  const { filled, written, different } = column;
  return filled >= namesFrom.filled && written >= namesFrom.written && different >= namesFrom.different;
}
