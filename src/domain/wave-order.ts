import type { Wave } from "./wave.js";

/** The part of a wave that says where it stands in time. */
export type WaveInTime = Pick<Wave, "id" | "period">;

/**
 * Compares wave ids by when the wave closed; a wave that is not described stands by its id, which begins with the year.
 *
 * @returns a comparison for `sort`: negative where the first wave is the earlier one
 * @example
 * ["2025-host", "2025-var"].sort(inTime(waves)); // ["2025-var", "2025-host"] where they closed in May and November
 */
export function inTime(waves: readonly WaveInTime[]): (a: string, b: string) => number {
  const closed = new Map(waves.map(({ id, period }) => [id, period.to]));
  const key = (id: string) => `${closed.get(id) ?? id} ${id}`;
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

/**
 * Waves in the order they closed.
 *
 * @example
 * sortedInTime([wave2025, wave2023]).map(({ id }) => id); // ["2023", "2025"]
 */
export function sortedInTime(waves: readonly Wave[]): Wave[] {
  const order = inTime(waves);
  return [...waves].sort((a, b) => order(a.id, b.id));
}
