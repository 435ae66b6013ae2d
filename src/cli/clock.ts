import { ParorendeError } from "../domain/errors.js";
import type { World } from "./world.js";

/** The last second of the year 9999: a later year has no ISO date of four digits. */
const LAST_SECOND = 253_402_300_799;

/**
 * The date a document carries, the only look at the clock: `--date`, else SOURCE_DATE_EPOCH, else today.
 *
 * @returns an ISO date
 * @throws ParorendeError badDate, badEpoch
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function madeDate(given: string | undefined, { env }: Pick<World, "env">): string {
  if (given !== undefined) {
    const date = new Date(`${given}T00:00:00Z`);
    const valid =
      /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(date.valueOf()) && isoDate(date) === given;
    if (!valid) throw new ParorendeError({ code: "badDate", facts: { value: given } });
    return given;
  }
  const epoch = env["SOURCE_DATE_EPOCH"] ?? "";
  if (epoch === "") return isoDate(new Date());
  if (!/^\d+$/u.test(epoch) || Number(epoch) > LAST_SECOND)
    throw new ParorendeError({ code: "badEpoch", facts: { value: epoch } });
  return isoDate(new Date(Number(epoch) * 1000));
}

function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
