import { ParorendeError } from "../domain/errors.js";
import type { World } from "./world.js";

/**
 * The date a document carries, the only look at the clock: `--date`, else SOURCE_DATE_EPOCH, else today.
 *
 * @returns an ISO date
 * @throws ParorendeError badDate
 */
export function madeDate(given: string | undefined, { env }: Pick<World, "env">): string {
  if (given !== undefined) {
    const date = new Date(`${given}T00:00:00Z`);
    const valid =
      /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(date.valueOf()) && isoDate(date) === given;
    if (!valid) throw new ParorendeError({ code: "badDate", facts: { value: given } });
    return given;
  }
  const epoch = Number(env["SOURCE_DATE_EPOCH"] ?? Number.NaN);
  return isoDate(Number.isFinite(epoch) ? new Date(epoch * 1000) : new Date());
}

function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
