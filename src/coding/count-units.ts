import { ParorendeError } from "../domain/errors.js";
import type { CountRow } from "../domain/people/count-table.js";
import { OWN } from "../domain/people/tabulation.js";

/**
 * Whose each row of a table of counts is, by its `kommunenummer`: `0` the nation, two digits a county, ours if empty, our
 * own number or the only municipality in the table (numbers change when municipalities merge), else the other
 * municipality's number. A leading zero that Excel removed is put back. What is no number is left out.
 *
 * @throws ParorendeError `countTableNoOwnRows` where several municipalities are there and none is ours
 * @example
 * unitsOf([{ unit: "0" }, { unit: "3205" }], null); // Map { "0" → "0", "3205" → "own" }
 */
export function unitsOf(
  rows: readonly Pick<CountRow, "unit">[],
  ownKommunenummer: string | null,
  file: string,
): ReadonlyMap<string, string> {
  const typed = new Set(rows.map(({ unit }) => unit));
  const numbers = new Map([...typed].map((unit) => [unit, completeNumber(unit.trim())] as const));
  const municipalities = new Set([...numbers.values()].filter((number) => number?.length === 4));
  const ours = (number: string) => number === "" || number === ownKommunenummer || municipalities.size === 1;
  const others = [...municipalities].filter((number) => number !== null && !ours(number));
  const hasOwn = [...numbers.values()].some((number) => number === "" || number === ownKommunenummer);
  if (others.length > 1 && !hasOwn) {
    const kommunenummer = others.filter((number) => number !== null).sort();
    throw new ParorendeError({ code: "countTableNoOwnRows", facts: { file, kommunenummer } });
  }
  const units = new Map<string, string>();
  for (const [unit, number] of numbers) {
    if (number === null) continue;
    const isOwn = number === "" || (number.length === 4 && ours(number));
    units.set(unit, isOwn ? OWN : number);
  }
  return units;
}

/** Whether Excel has taken the leading zero of a county's or municipality's number. */
export function isDamagedNumber(unit: string): boolean {
  return /^(?:[1-9]|[1-9]\d\d)$/u.test(unit.trim());
}

function completeNumber(unit: string): string | null {
  if (isDamagedNumber(unit)) return `0${unit}`;
  return /^(?:|0|\d\d|\d{4})$/u.test(unit) ? unit : null;
}
