import type { Voices } from "../../domain/voices.js";

/** How many statements the counts of areas are of: those from events under the privacy limit are in none of them. */
export function shownStatements({ events }: Voices): number {
  return events.reduce((sum, { count }) => sum + count.statements, 0);
}
