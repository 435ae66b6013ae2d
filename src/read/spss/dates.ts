import { numberText } from "./numbers.js";

/** Dates count seconds from the first day of the Gregorian calendar. */
const FIRST_DAY = Date.UTC(1582, 9, 14);
const MS_PER_SECOND = 1_000;
const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;
const isoWithFourDigitYear = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)\.(\d{3})Z$/;

type Shape = "date" | "dateTime" | "time";

/** What a number stands for, by the type of the print format («Format Types» in «System File Format» of GNU PSPP). */
const shapes = new Map<number, Shape>([
  [20, "date"],
  [21, "time"],
  [22, "dateTime"],
  [23, "date"],
  [24, "date"],
  [25, "time"],
  [28, "date"],
  [29, "date"],
  [30, "date"],
  [38, "date"],
  [39, "date"],
  [40, "time"],
  [41, "dateTime"],
]);

/**
 * A numeric value as text, by its print format: dates as 2025-03-01, with time as 2025-03-01T10:10:10, and times and
 * durations as 10:10:10, of as many hours as there are. A month, a quarter or a week is its first day. Everything else is
 * a plain number, and so is a date beyond the years that four digits can write.
 *
 * @param value seconds, for a date or a time
 * @param format the type of the print format, 0–41
 * @example
 * valueText(13_960_339_200, 20); // "2025-03-01"
 */
export function valueText(value: number, format: number): string {
  const shape = shapes.get(format);
  if (shape === undefined) return numberText(value);
  if (shape === "time") return timeText(value);
  const moment = FIRST_DAY + Math.round(value * MS_PER_SECOND);
  const date = new Date(moment);
  const [, day, time = "", fraction = ""] =
    (Number.isNaN(date.getTime()) ? null : isoWithFourDigitYear.exec(date.toISOString())) ?? [];
  if (day === undefined) return numberText(value);
  return shape === "date" ? day : `${day}T${time}${fractionText(Number(fraction))}`;
}

function timeText(seconds: number): string {
  const whole = Math.round(Math.abs(seconds) * MS_PER_SECOND);
  if (!Number.isSafeInteger(whole)) return numberText(seconds);
  const two = (part: number): string => String(Math.floor(part)).padStart(2, "0");
  const minutes = two((whole % MS_PER_HOUR) / MS_PER_MINUTE);
  const rest = two((whole % MS_PER_MINUTE) / MS_PER_SECOND);
  const sign = seconds < 0 && whole > 0 ? "-" : "";
  return `${sign}${two(whole / MS_PER_HOUR)}:${minutes}:${rest}${fractionText(whole % MS_PER_SECOND)}`;
}

function fractionText(milliseconds: number): string {
  return milliseconds === 0 ? "" : `.${String(milliseconds).padStart(3, "0")}`.replace(/0+$/, "");
}
