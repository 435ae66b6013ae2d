import type { Voices } from "../../domain/voices.js";

/** How many statements the counts of areas are of: those from events under the privacy limit are in none of them. */
export function shownStatements({ events }: Voices): number {
  return events.reduce((sum, { count }) => sum + count.statements, 0);
}

/**
 * How much was said in all. An event under the privacy limit is told of in a sum of such events only: where but one of them
 * said something, the total less what is shown would be that event alone, and it is in no number.
 */
export function toldStatements(voices: Voices): { readonly statements: number; readonly events: number } {
  const { statements, events } = voices.total;
  const shown = voices.events.filter(({ count }) => count.statements > 0).length;
  return events - shown === 1
    ? { statements: shownStatements(voices), events: shown }
    : { statements, events };
}
