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
