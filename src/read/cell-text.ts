/** How the number in a cell is to be understood, by its format in Excel. */
export type NumberKind = "plain" | "percent" | "date";

/** Days from Excel's day 0 to 1 January 1970, and from there to the day 0 of workbooks made on an old Mac. */
const EPOCH_DAY = 25_569;
const DAYS_TO_1904 = 1_462;
/** Excel has a 29 February 1900, which never was: days before it are one off. */
const FALSE_LEAP_DAY = 60;
const LAST_DAY = 2_958_466;
const DAY_SECONDS = 86_400;

/** Excel's own built-in number formats, by their number. */
const percentFormats = new Set([9, 10]);
const isDateFormat = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/**
 * What a number format makes of a number.
 *
 * @param code how the workbook writes the format; undefined where it is one of Excel's own
 * @see ECMA-376 part 1, 18.8.30 and 18.8.31
 * @example
 * numberKind(164, "dd.mm.yyyy"); // "date"
 */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return percentFormats.has(id) ? "percent" : isDateFormat(id) ? "date" : "plain";
  // Quoted and escaped characters, blanks as wide as a letter, colors and conditions are no part of the number.
  const [positive = ""] = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/gu, "").split(";");
  if (positive.includes("%")) return "percent";
  return /[dmyhs]/iu.test(positive) && !/general|[0#?]/iu.test(positive.replaceAll(/[.,]0+/gu, ""))
    ? "date"
    : "plain";
}

/**
 * A number as people would type it: a decimal point, at most the 15 digits that Excel itself holds, no exponent but for
 * enormous ones, and per cent as it is seen («42.5%»). Dates are ISO, without the time where it is midnight; a time
 * of no day stands alone.
 *
 * @param raw the number as the workbook's XML holds it
 * @returns null where it is no number
 * @example
 * numberText("0.30000000000000004", "plain", false); // "0.3"
 * numberText("45906.5", "date", false); // "2025-09-06T12:00:00"
 */
export function numberText(raw: string, kind: NumberKind, from1904: boolean): string | null {
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu.test(raw)) return null;
  const value = Number(raw);
  if (!Number.isFinite(value)) return null;
  if (kind === "date" && value >= 0 && value < LAST_DAY) return dateText(value, from1904);
  return kind === "percent" ? `${plainNumber(value * 100)}%` : plainNumber(value);
}

/** A date that the workbook holds as text already. */
export function isoDateText(text: string): string {
  return text.replace(/(?:\.\d+)?Z?$/u, "").replace(/T00:00(?::00)?$/u, "");
}

function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded === 0 ? 0 : rounded);
  return /e-/u.test(text) ? rounded.toFixed(20).replace(/\.?0+$/u, "") : text;
}

function dateText(serial: number, from1904: boolean): string {
  const days = from1904 ? serial + DAYS_TO_1904 : serial < FALSE_LEAP_DAY ? serial + 1 : serial;
  const iso = new Date(Math.round((days - EPOCH_DAY) * DAY_SECONDS) * 1000).toISOString();
  const [day = "", time = ""] = iso.slice(0, 19).split("T");
  if (serial < 1 && serial > 0) return time;
  return time === "00:00:00" ? day : `${day}T${time}`;
}
