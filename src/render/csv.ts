import { stringify } from "csv-stringify/sync";
import type { TableBlock, TableCell } from "../domain/document.js";
import type { RejectedRow } from "../domain/issues.js";
import type { Locale } from "../domain/text.js";
import { textsOf } from "./texts.js";

export type CsvValue = string | number;

/** What a spreadsheet takes for the start of a formula, the full-width forms included. */
const formulaStart = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
/** A lone one ends a row to most readers, and is quoted only when told. */
const lineBreak = /[\r\n]/;
/** Of a number that is neither a share nor a difference of shares: an index has one, a p-value three. */
const MOST_DECIMALS = 3;
/** A signed number, with or without per cent, is not a formula. */
const signedNumber = /^[+-]\d{1,15}(?:[.,]\d+)?(?:[ \u00a0]?%)?$/;

/**
 * Rows as CSV that opens right in a Norwegian spreadsheet: UTF-8 with BOM, semicolon, decimal comma, CRLF. Text that
 * a spreadsheet would run as a formula gets an apostrophe before it; numbers do not.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 * @example
 * csvBytes([["Kommune", "Andel"], ["0301", 0.542], ["=1+1", -1.2]]); // 0301;0,542 and '=1+1;-1,2
 */
export function csvBytes(rows: readonly (readonly CsvValue[])[]): Uint8Array {
  const text = stringify(
    rows.map((row) => row.map(csvText)),
    { bom: true, delimiter: ";", record_delimiter: "\r\n", quoted_match: lineBreak },
  );
  return new TextEncoder().encode(text);
}

/**
 * A table as CSV: per cents and percentage points with one decimal, as on the page and as a spreadsheet reads them; words
 * as they stand (`:` for what is protected). Unrounded numbers are in the JSON.
 */
export function tableCsv(table: TableBlock): Uint8Array {
  return csvBytes([
    table.columns.map((column) => column.title),
    ...table.rows.map((row) => row.map(cellValue)),
  ]);
}

/**
 * The rows that were left out of the counts: file, row as Excel numbers it, column and reason. No cell is in it, as it
 * may hold a person's words.
 *
 * @param reason the wording of a reason in the reader's language
 */
export function rejectedCsv(
  rows: readonly RejectedRow[],
  { locale, reason }: { readonly locale: Locale; readonly reason: (code: RejectedRow["reason"]) => string },
): Uint8Array {
  const titles = textsOf(locale).rejected;
  return csvBytes([
    [titles.file, titles.row, titles.column, titles.reason],
    ...rows.map((row) => [row.file, row.row, row.column ?? "", reason(row.reason)]),
  ]);
}

/** A hidden figure's text says why: `:` for protected, words for the others. */
function cellValue({ value, text, unit }: TableCell): CsvValue {
  if (typeof value !== "number") return text;
  if (unit === undefined) return Number(value.toFixed(MOST_DECIMALS));
  const rounded = (value * 100)
    .toFixed(1)
    .replace(/^-(0\.0)$/u, "$1")
    .replace(".", ",");
  return unit === "percent" ? `${rounded} %` : rounded;
}

function csvText(value: CsvValue): string {
  if (typeof value === "number") return decimalComma(value);
  return formulaStart.test(value) && !signedNumber.test(value) ? `'${value}` : value;
}

/** Every digit of the number, without an exponent, which a spreadsheet would round. */
function decimalComma(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError("a table holds finite numbers only");
  const plain = String(value);
  return (plain.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : plain).replace(".", ",");
}
