import { accountLabel, elevenDigits, justBefore } from "./digits.js";
import type { Span } from "./span.js";

const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const grouped = /^\d{4}[ \u00a0\u202f.]?\d{2}[ \u00a0\u202f.]?\d{5}$/u;
const iban = /(?<![\p{L}\d])NO\d{2} ?\d{4} ?\d{4} ?\d{3}(?!\d)/gu;

/**
 * Norwegian account numbers: eleven digits whose last one is the check digit (modulus 11), bare or as 1234.56.78903,
 * and the same as IBAN. After the word «konto» the check digit need not be right.
 *
 * @example
 * accounts("til konto 1234.56.78903"); // [{ start: 10, end: 23, kind: "account" }]
 */
export function accounts(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { start, end, digits, written } of elevenDigits(text)) {
    if (!grouped.test(written)) continue;
    if (hasCheckDigit(digits) || accountLabel.test(justBefore(text, start)))
      spans.push({ start, end, kind: "account" });
  }
  for (const { 0: found, index } of text.matchAll(iban))
    spans.push({ start: index, end: index + found.length, kind: "account" });
  return spans;
}

function hasCheckDigit(digits: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[10]);
}
