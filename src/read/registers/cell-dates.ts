import { dateIn } from "../notes/dates.js";

/** What a person writes before a day that something is to be done by. */
const before =
  /^(?:(?:innen|ved|til|by|before|før)\s+)?(?:(?:utgangen|slutten|the end|end)\s+(?:av|of)\s+)?/iu;

const ordinals = [
  /^(?:1|1st|første|fyrste|first)$/u,
  /^(?:2|2nd|andre|second)$/u,
  /^(?:3|3rd|tredje|third)$/u,
  /^(?:4|4th|fjerde|fourth)$/u,
];
/** How many months each part of a year has. */
const partMonths: readonly (readonly [RegExp, number])[] = [
  [/^(?:halvår|halvdel|half)$/u, 6],
  [/^tertial$/u, 4],
  [/^(?:kvartal|quarter)$/u, 3],
];
const partOfYear =
  /^(?<which>\p{L}+|\d(?:st|nd|rd|th)?)\.?\s+(?<part>\p{L}+)\s+(?:(?:av|of)\s+)?(?<year>20\d{2})$/u;
const years = /^(?:20\d{2}\s*[-–—]\s*)?(?<year>20\d{2})$/u;

/** A plan's years: a day outside them is a number that a spreadsheet has taken for a date. */
const [FIRST, LAST] = ["1990-01-01", "2100-12-31"];

/**
 * The day a cell holds, in the forms that are usual in Norway: «2025-12-31», «31.12.2025», «31.12.25», «31. desember
 * 2025». A day in a longer text is none.
 *
 * @returns ISO; null where it is no day from 1990 to 2100
 * @example
 * dayOf("31. desember 2025"); // "2025-12-31"
 */
export function dayOf(cell: string): string | null {
  const text = cell.replace(/T\d{2}:\d{2}(?::\d{2})?$/u, "").replace(/\.$/u, "");
  const found = dateIn(text);
  if (found === null || found.start !== 0 || found.end !== text.length) return null;
  return found.date >= FIRST && found.date <= LAST ? found.date : null;
}

/**
 * The day by which something is to be done: a day, or the last day of the period a cell names: «2025», «2024–2025»,
 * «1. halvår 2025», «2. tertial 2025», «3. kvartal 2025», «juni 2025», with or without «innen utgangen av».
 *
 * @returns ISO; null where it is neither
 * @example
 * lastDayOf("1. halvår 2025"); // "2025-06-30"
 */
export function lastDayOf(cell: string): string | null {
  const text = cell.trim().replace(before, "").replace(/\.$/u, "").toLowerCase();
  const year = years.exec(text)?.groups?.["year"];
  if (year !== undefined) return `${year}-12-31`;
  return dayOf(text) ?? partEnd(text) ?? monthEnd(text);
}

function partEnd(text: string): string | null {
  const { which = "", part = "", year = "" } = partOfYear.exec(text)?.groups ?? {};
  const months = partMonths.find(([word]) => word.test(part))?.[1];
  const number = ordinals.findIndex((word) => word.test(which)) + 1;
  if (months === undefined || number === 0 || number * months > 12) return null;
  return lastOfMonth(Number(year), number * months);
}

function monthEnd(text: string): string | null {
  const first = /^\p{L}+\.?,? 20\d{2}$/u.test(text) ? dayOf(`1. ${text}`) : null;
  if (first === null) return null;
  const [year, month] = first.split("-").map(Number);
  return lastOfMonth(year ?? 0, month ?? 0);
}

function lastOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
