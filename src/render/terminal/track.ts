import type { Tone } from "../../domain/document.js";
import { tonePaint, type Paint } from "./paint.js";

interface Mark {
  readonly character: string;
  readonly paint: (text: string) => string;
}

export interface TrackInterval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly tone: Tone;
}

/**
 * A share with its interval on an axis from 0 to 100 per cent, drawn in characters over the national band, which is seen
 * through the interval as a darker shade.
 *
 * @example
 * intervalTrack({ value: 0.5, low: 0.4, high: 0.6, tone: "none" }, { band: null, point: "●", columns: 11, paint: noPaint });
 * // "    ─●─    "
 */
export function intervalTrack(
  { value, low, high, tone }: TrackInterval,
  {
    band,
    point,
    columns,
    paint,
  }: {
    readonly band: { readonly low: number; readonly high: number } | null;
    readonly point: string;
    readonly columns: number;
    readonly paint: Paint;
  },
): string {
  const color = tonePaint(tone, paint);
  const marks = Array.from({ length: columns }, (_, column): Mark => {
    if (column === columnOf(value, columns)) return { character: point, paint: color };
    const inBand = band && column >= columnOf(band.low, columns) && column <= columnOf(band.high, columns);
    const inInterval = column >= columnOf(low, columns) && column <= columnOf(high, columns);
    if (inInterval) return { character: inBand ? "▒" : "─", paint: color };
    return { character: inBand ? "░" : " ", paint: paint.dim };
  });
  return paintRuns(marks);
}

/** The axis under a track: 0, 50 and 100 per cent where they stand. */
export function axisLine(columns: number): string {
  const end = "100\u00a0%";
  const middle = "50";
  const before = columnOf(0.5, columns) - 1;
  const toMiddle = "0" + " ".repeat(Math.max(0, before - 1)) + middle;
  return toMiddle + " ".repeat(Math.max(1, columns - toMiddle.length - end.length)) + end;
}

/** The column of a share on an axis of so many columns. */
export function columnOf(share: number, columns: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * (columns - 1));
}

/** Neighbors of one paint are painted together. */
function paintRuns(marks: readonly Mark[]): string {
  let painted = "";
  let run = "";
  marks.forEach(({ character, paint }, index) => {
    run += character;
    const next = marks[index + 1];
    if (next?.paint !== paint) {
      painted += run.trim() === "" ? run : paint(run);
      run = "";
    }
  });
  return painted;
}
