import { parseNumber, withoutPercentSign } from "../numbers.js";

/** Said of a figure that nobody has: the same as an empty cell. */
const notReported = /^(?:ikke rapportert|ikkje rapportert|not reported|-|–|—)$/iu;

/**
 * Whether a cell says that there is no figure.
 *
 * @example
 * saysNothing("ikke rapportert"); // true
 */
export function saysNothing(cell: string): boolean {
  return notReported.test(cell);
}

/**
 * A number as people type it: decimal comma or point, thousands with blanks (or with points, where there are several
 * groups), «kr» before or after. Where a mark may be of either kind, as in «1.250», it is no number.
 *
 * @param fromWorkbook the file writes its own numbers with a decimal point
 * @example
 * amountOf("kr 1 250 000,-", false); // 1250000
 * amountOf("1.250", false); // null
 */
export function amountOf(cell: string, fromWorkbook: boolean): number | null {
  const bare = cell
    .replace(/^(?:kr\.?|nok)\s*/iu, "")
    .replace(/(?:,-|,–)$/u, "")
    .replace(/\s*(?:kr\.?|kroner|nok)$/iu, "");
  const text = /^-?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/u.test(bare) ? bare.replaceAll(".", "") : bare;
  if (isAmbiguous(text, fromWorkbook)) return null;
  return parseNumber(text, ",") ?? parseNumber(text, ".");
}

/** Three digits after the mark may be thousands; a program that writes decimals leaves no zero at their end. */
function isAmbiguous(text: string, fromWorkbook: boolean): boolean {
  const { mark, last } = /^-?[1-9]\d{0,2}(?<mark>[.,])\d{2}(?<last>\d)$/u.exec(text)?.groups ?? {};
  return mark !== undefined && (last === "0" || (mark === "." && !fromWorkbook));
}

/**
 * A percentage as a share: «40» and «40 %» are 0.40. A number between 0 and 1 without the sign may be a share or a
 * percentage, and is neither.
 *
 * @returns 0–1; null where it is no percentage from 0 to 100
 * @example
 * shareOf("37,5 %", false); // 0.375
 */
export function shareOf(cell: string, fromWorkbook: boolean): number | null {
  const text = withoutPercentSign(cell.replace(/\s*(?:prosent|per cent|percent)$/iu, "%"));
  const percent = amountOf(text, fromWorkbook);
  if (percent === null || percent < 0 || percent > 100) return null;
  if (text === cell && percent > 0 && percent < 1) return null;
  return percent / 100;
}
