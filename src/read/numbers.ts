/** Blanks that stand between thousands: ordinary, no-break, thin and narrow no-break. */
const grouped = /^[0-9]{1,3}([ \u00a0\u2009\u202f][0-9]{3})+(?=[.,]|$)/;

/**
 * Reads a number as it is typed in Norway: thousands parted by a blank, one decimal mark. Strict: with a decimal point,
 * «1,2» is not a number, and a point or comma never parts thousands.
 *
 * @returns `null` where the text is not such a number.
 * @example
 * parseNumber("1 860,5", ","); // 1860.5
 * parseNumber("1,2", "."); // null
 */
export function parseNumber(text: string, decimal: "," | "."): number | null {
  const trimmed = text.trim().replace(/^[\u2212\u2013]/, "-");
  const sign = trimmed.startsWith("-") ? -1 : 1;
  const unsigned = trimmed.replace(/^[-+]/, "");
  const digits = unsigned.replace(grouped, (whole) => whole.replaceAll(/[^0-9]/g, ""));
  const pattern = decimal === "," ? /^[0-9]+(,[0-9]+)?$/ : /^[0-9]+(\.[0-9]+)?$/;
  return pattern.test(digits) ? sign * Number(digits.replace(",", ".")) : null;
}

/**
 * The decimal mark that cells show, `null` where none does. A delimiter tells nothing: there are `;` files with a
 * decimal point.
 *
 * @example
 * decimalMarkOf(["30.07.2017 14:15:00", "2523,00"]); // ","
 */
export function decimalMarkOf(cells: Iterable<string>): "," | "." | null {
  let commas = 0;
  let points = 0;
  for (const cell of cells) {
    // Three digits after the mark could be thousands, and are no evidence for either.
    const mark = /^[-\u2212]?[0-9][0-9 \u00a0\u202f]*([.,])([0-9]{1,2}|[0-9]{4,})$/.exec(cell.trim())?.[1];
    if (mark === ",") commas++;
    if (mark === ".") points++;
  }
  if (commas === 0 && points === 0) return null;
  return commas >= points ? "," : ".";
}

/** A figure as it was typed, without the per cent sign after it. */
export function withoutPercentSign(typed: string): string {
  return typed.endsWith("%") ? typed.slice(0, -1).trimEnd() : typed;
}
