import type { TableCell } from "../../domain/document.js";
import type { Locale } from "../../domain/text.js";
import type { WorkbookCell } from "../workbook-content.js";

const marks: Record<Locale, { readonly decimal: string; readonly group: RegExp }> = {
  nb: { decimal: ",", group: /\d[\u00a0\u202f ]\d{3}/u },
  nn: { decimal: ",", group: /\d[\u00a0\u202f ]\d{3}/u },
  en: { decimal: ".", group: /\d,\d{3}/u },
};

/** A longer text after a number is no unit, but words about it. */
const LONGEST_UNIT = 24;

/**
 * A number as a cell that Excel writes as the document does, and counts with: shares as per cent, differences of shares
 * as percentage points, others with their decimals and their unit.
 *
 * @see ECMA-376 part 1, 18.8.31 (numFmts)
 * @example
 * numberCell({ text: "54,2 %", unit: "percent" }, 0.542, "nb"); // { value: 0.542, format: "0.0\\ %" }
 */
export function numberCell({ text, unit }: TableCell, value: number, locale: Locale): WorkbookCell {
  const { decimal, group } = marks[locale];
  const decimals = new RegExp(`\\d[${decimal}](\\d+)`, "u").exec(text)?.[1]?.length ?? 0;
  const digits = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  if (unit === "percent") return { value, format: `${digits}\\ %` };
  if (unit === "points")
    return { value: withoutNoise(value * 100), format: `+${digits};-${digits};${digits}` };
  const whole = group.test(text) ? `#,##${digits}` : digits;
  const suffix = /^[+\-\u2212]?\d[\d.,\u00a0\u202f ]*(\D*)$/u.exec(text)?.[1] ?? "";
  const isUnit = suffix.trim() !== "" && suffix.length <= LONGEST_UNIT;
  // Between quotation marks nothing has a meaning to Excel, not even the sign of per cent.
  return { value, format: isUnit ? `${whole}"\u00a0${suffix.trim().replaceAll('"', "")}"` : whole };
}

/** 0.07 × 100 is 7.000000000000001 to a computer. */
function withoutNoise(value: number): number {
  return Number(value.toFixed(10));
}
