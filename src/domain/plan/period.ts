import type { ReportPeriod } from "./plan-report.js";

/** An evaluation reaches over no more years than a plan does. */
const MOST_YEARS = 12;

/** The first and the last day of each tertial. */
const tertials = {
  1: ["01-01", "04-30"],
  2: ["05-01", "08-31"],
  3: ["09-01", "12-31"],
} as const;

/**
 * The period of a yearly report or of the management's review; null where the text is no year from 2000 to 2100.
 *
 * @example
 * yearPeriod("2025"); // { id: "2025", from: "2025-01-01", to: "2025-12-31", tertial: null }
 */
export function yearPeriod(text: string): ReportPeriod | null {
  const year = yearOf(text.trim());
  if (year === null) return null;
  return { id: `${year}`, from: `${year}-01-01`, to: `${year}-12-31`, tertial: null };
}

/**
 * The period of an evaluation: years from and to, both included, or one year; null where it is neither, or runs backwards.
 *
 * @example
 * yearsPeriod("2024-2025"); // { id: "2024-2025", from: "2024-01-01", to: "2025-12-31", tertial: null }
 */
export function yearsPeriod(text: string): ReportPeriod | null {
  const parts = text.trim().split(/\s*[-–]\s*/u);
  if (parts.length === 1) return yearPeriod(text);
  const [from, to] = parts.map(yearOf);
  if (parts.length !== 2 || from == null || to == null) return null;
  if (from > to || to - from >= MOST_YEARS) return null;
  if (from === to) return yearPeriod(`${from}`);
  return { id: `${from}-${to}`, from: `${from}-01-01`, to: `${to}-12-31`, tertial: null };
}

/**
 * The period of a tertial; null where the year or the tertial is none.
 *
 * @example
 * tertialPeriod(2025, 1); // { id: "2025-1", from: "2025-01-01", to: "2025-04-30", tertial: 1 }
 */
export function tertialPeriod(year: number, tertial: number): ReportPeriod | null {
  if (yearOf(`${year}`) === null || (tertial !== 1 && tertial !== 2 && tertial !== 3)) return null;
  const [from, to] = tertials[tertial];
  return { id: `${year}-${tertial}`, from: `${year}-${from}`, to: `${year}-${to}`, tertial };
}

/**
 * From which day a figure counts as reported in a period: its first day; for a tertial the day after its last a year
 * before, since most figures are counted once a year.
 *
 * @example
 * figuresFrom(tertialPeriod(2025, 1)); // "2024-05-01"
 */
export function figuresFrom({ from, to, tertial }: ReportPeriod): string {
  if (tertial === null) return from;
  const next = new Date(Date.parse(to) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return tertial === 3 ? from.slice(0, 4) + "-01-01" : `${Number(to.slice(0, 4)) - 1}${next.slice(4)}`;
}

function yearOf(text: string): number | null {
  return /^20[0-9]{2}$|^2100$/u.test(text) ? Number(text) : null;
}
