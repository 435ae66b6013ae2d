import { justBefore } from "./digits.js";
import type { Span } from "./span.js";
import { anyOf } from "./word-sets.js";

const sep = "[ \\u00a0\\u202f\\u2009.\\-/]";
/**
 * Eight digits as they are grouped in Norway, or each by itself; a third or fourth group has the same mark before it as
 * the second.
 */
const grouped = new RegExp(
  String.raw`(?=\d)(?<![\d\p{L}]|\d[.,/-]|[+])(?:\d{8}|\d(?: \d){7}|\d{2} \d{3} (?!000)\d{3}|\d{4}[ \u00a0\u202f.-]\d{4}` +
    String.raw`|\d{2}(${sep})\d{2}\1\d{2}\1\d{2}|\d{3}(${sep})\d{2}\2\d{3})(?![\d\p{L}]|[.,/-]\d)`,
  "gu",
);
const foreign =
  /(?=[(+0])(?<![\d\p{L}])\(?(?:\+|00)[1-9]\d{0,2}\)?(?:[ \u00a0\u202f.\-/]{0,2}\(?\d\)?){6,12}(?!\d)/gu;
const label = anyOf(
  "tlf tel telefon telefonnr telefonnummer telefonnummeret mob mobil mobilen mobilnr mobilnummer whatsapp sms",
);
const labelled = new RegExp(
  String.raw`(?=[tmws])(?<!\p{L})${label}\.?(?: er| nr\.?)?[\s:]{1,3}(\(?\d(?:[ \u00a0\u202f.\-/]{0,2}\d){7})(?!\d)`,
  "giu",
);

const sum = /^(?:\s?(?:kr|kroner|nok|mill|millioner|millionar|prosent|%)(?!\p{L})|,-|,\d)/iu;
const sumBefore = /(?:^|[^\p{L}])(?:kr|nok|kroner)\.?\s*$/iu;
const reference = /(?:sak|saksnummer|saksnr|ref|referanse|journalnr|org\.?\s?nr|vedtaksnr)\p{L}*\.?[\s:]*$/u;
/** Numbers of companies and public services: free, shared and five-digit ones. */
const service = /^(?:80[0-9]|81[05]|82[0-9])/u;
const year = /^(?:19|20)\d\d$/u;

/**
 * Norwegian telephone numbers of eight digits in the groupings in use, with or without +47 or 0047, and foreign ones
 * with their country's number. Not 113, 116 117, five-digit and free service numbers, sums, years and dates.
 *
 * @example
 * phones("ring 912 34 567 etter kl. 16"); // [{ start: 5, end: 15, kind: "phone" }]
 * phones("ring 116 117"); // []
 */
export function phones(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { 0: found, index } of text.matchAll(grouped)) {
    const start = index;
    const end = index + found.length;
    if (isSubscriber(found) && !isOther(text, start, end)) spans.push({ start, end, kind: "phone" });
  }
  for (const { 0: found, index } of text.matchAll(foreign)) {
    const end = index + found.length;
    if (!sum.test(text.slice(end, end + 12))) spans.push({ start: index, end, kind: "phone" });
  }
  for (const { 0: found, 1: number = "", index } of text.matchAll(labelled)) {
    const end = index + found.length;
    if (/^\(?[2-9]/u.test(number) && !service.test(number))
      spans.push({ start: end - number.length, end, kind: "phone" });
  }
  return spans;
}

function isSubscriber(found: string): boolean {
  const digits = found.replace(/\D/gu, "");
  if (!/^[2-9]/u.test(digits) || service.test(digits)) return false;
  if (year.test(digits.slice(0, 4)) && year.test(digits.slice(4))) return false;
  return !/^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u.test(found);
}

function isOther(text: string, start: number, end: number): boolean {
  const before = justBefore(text, start);
  return sum.test(text.slice(end, end + 12)) || sumBefore.test(before) || reference.test(before);
}
