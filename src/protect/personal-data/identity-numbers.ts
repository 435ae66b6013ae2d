import { idnr } from "@navikt/fnrvalidator";
import { accountLabel, elevenDigits, groupedAsAccount, justBefore } from "./digits.js";
import type { Span } from "./span.js";

const label =
  /(?:fødselsn(?:umme)?r|fnr|personn(?:umme)?r|d-?nummer|h-?nummer|hjelpenummer)\p{L}*\.?(?:\s+\p{L}+){0,3}[\s:=(]*$/u;

/**
 * Fødselsnummer, D-number, the health services' help number and the test numbers of the same make, also split. Where a
 * word says what the number is, its check digits need not be right: a mistyped one still tells who somebody is.
 *
 * Source of the check digits: Skatteetaten, as `@navikt/fnrvalidator` has them, with the new series from 2032.
 *
 * @example
 * identityNumbers("Fnr 128348 10105 sto på tavla"); // [{ start: 4, end: 16, kind: "idNumber" }]
 * identityNumbers("Sak 12345678901"); // []: the check digits are wrong
 */
export function identityNumbers(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { start, end, digits, written } of elevenDigits(text)) {
    const before = justBefore(text, start);
    const isAccount = accountLabel.test(before) || groupedAsAccount.test(written);
    if ((idnr(digits).status === "valid" && !isAccount) || label.test(before))
      spans.push({ start, end, kind: "idNumber" });
  }
  return spans;
}
