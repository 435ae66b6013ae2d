import { justBefore } from "./digits.js";
import type { Span } from "./span.js";
import { anyOf } from "./word-sets.js";

const months = anyOf(`
  januar februar mars april mai juni juli august september oktober november desember jan feb mar apr jun jul
  aug sep sept okt nov des
`);
const date = new RegExp(
  String.raw`(?=\d)(?<![\d\p{L}]|\d[.,/-])(?:` +
    String.raw`(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])` +
    String.raw`|(?:0?[1-9]|[12]\d|3[01])[./-] ?(?:0?[1-9]|1[0-2])(?:[./ -] ?(?:(?:19|20)\d\d|\d\d))?` +
    String.raw`|(?:0?[1-9]|[12]\d|3[01])\.? ?${months}\.?(?: ?-?(?:19|20)\d\d| ?'?\d\d)?` +
    String.raw`|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)\d\d|\d\d)` +
    String.raw`)(?![\d\p{L}])`,
  "giu",
);

/** A birth is spoken of just before the date. */
const birthWords = anyOf(`
  født fødd fødte fødselsdato\\p{L}* fødselsdag\\p{L}* f\\.?dato bursdag\\p{L}* geburtsdag\\p{L}* gebursdag\\p{L}*
`);
const birth = new RegExp(
  String.raw`(?:(?:^|[^\p{L}])${birthWords}(?:\s+\p{L}{1,7}){0,3}|(?:^|[^\p{L}.])f\.)[\s:.,(]*$`,
  "u",
);
const birthAfter = /^[\s,]{0,2}\(?(?:født|fødd|bursdag|fødselsdato)/iu;

/** Whoever has this for a year of birth is grown up; meetings and decisions people speak of at a café are later. */
const LAST_BIRTH_YEAR = 1995;
const fullYear = /(?:19|20)\d\d/u;

/**
 * Dates of birth: a date after «født», «f.», «bursdag», and a whole date of so long ago that nothing else is likely.
 * Not dates of meetings and decisions, nor a year alone.
 *
 * @example
 * birthDates("Mor er født 12.3.1948"); // [{ start: 12, end: 21, kind: "birthDate" }]
 * birthDates("Møtet 12.3.2025"); // []
 */
export function birthDates(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { 0: found, index } of text.matchAll(date)) {
    const end = index + found.length;
    const spoken = birth.test(justBefore(text, index)) || birthAfter.test(text.slice(end, end + 16));
    if (spoken || isLongAgo(found)) spans.push({ start: index, end, kind: "birthDate" });
  }
  return spans;
}

function isLongAgo(found: string): boolean {
  const year = /^\d{6,8}$/u.test(found) ? undefined : fullYear.exec(found)?.[0];
  return year !== undefined && Number(year) <= LAST_BIRTH_YEAR;
}
