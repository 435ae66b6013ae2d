import { ParorendeError } from "../domain/errors.js";
import type { World } from "./world.js";

/** The last second of the year 9999: a later year has no ISO date of four digits. */
const LAST_SECOND = 253_402_300_799;

/**
 * The date a document carries, the only look at the clock: `--date`, else SOURCE_DATE_EPOCH, else today.
 *
 * @param given ISO, or as «18.03.2026»
 * @returns an ISO date
 * @throws ParorendeError badDate, badEpoch
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function madeDate(given: string | undefined, { env }: Pick<World, "env">): string {
  if (given !== undefined) {
    const iso = asWritten(given);
    const date = new Date(`${iso}T00:00:00Z`);
    const valid = /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(date.valueOf()) && isoDate(date) === iso;
    if (!valid) throw new ParorendeError({ code: "badDate", facts: { value: given } });
    return iso;
  }
  const epoch = env["SOURCE_DATE_EPOCH"] ?? "";
  if (epoch === "") return isoDate(new Date());
  if (!/^\d+$/u.test(epoch) || Number(epoch) > LAST_SECOND)
    throw new ParorendeError({ code: "badEpoch", facts: { value: epoch } });
  return isoDate(new Date(Number(epoch) * 1000));
}

/** «18.03.2026», as it is written in Norway, as an ISO date; anything else as it stands. */
function asWritten(given: string): string {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(given.trim()) ?? [];
  return year === "" ? given : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
