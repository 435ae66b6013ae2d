import { ParorendeError } from "../domain/errors.js";
import {
  noHistory,
  relationTo,
  wasCounty,
  type KnownNumbers,
  type NumberRelation,
} from "../domain/kommuner.js";
import type { CountRow } from "../domain/people/count-table.js";
import { OWN } from "../domain/people/tabulation.js";
import type { IssueList } from "./issue-list.js";

/** Our own numbers, and what is known of municipalities that got new ones. */
export interface OwnNumbers {
  /** Four digits; null where the settings have none. */
  readonly kommunenummer: string | null;
  /** Two digits; null where the settings have none. */
  readonly fylkesnummer: string | null;
  readonly history: KnownNumbers;
}

export const noNumbers: OwnNumbers = { kommunenummer: null, fylkesnummer: null, history: noHistory };

type UnitRow = Pick<CountRow, "unit" | "wave">;

/**
 * Whose each row of a table of counts is, by its `kommunenummer`: `0` the nation, two digits a county, ours if empty, our
 * own number or one that we had before or got later, else the other municipality's number. The only municipality in a table
 * is ours unless its number is known to be another's. A leading zero that Excel removed is put back. What is no number is
 * left out.
 *
 * @param file what the table is called in messages
 * @throws ParorendeError where no row is ours: `countTableMergedParts` where some are of municipalities that ours was merged
 *   from, `countTableOtherKommune` where the only municipality is known to be another, `countTableNoOwnRows` where there are
 *   several
 * @example
 * unitsOf([{ unit: "0", wave: "2023" }, { unit: "3030", wave: "2023" }], ours, "tall.csv"); // Map { "0" → "0", "3030" → "own" }
 */
export function unitsOf(
  rows: readonly UnitRow[],
  own: OwnNumbers,
  file: string,
): ReadonlyMap<string, string> {
  const numbers = numbersOf(rows);
  const municipalities = [...new Set(numbers.values())].filter(isKommunenummer).sort();
  const hasOwn = [...numbers.values()].some((number) => number === "" || isSame(number, own));
  if (!hasOwn) refuseOthers(municipalities, own, rows, file);
  const units = new Map<string, string>();
  for (const [unit, number] of numbers) {
    if (number === null) continue;
    const isOnly =
      isKommunenummer(number) && municipalities.length === 1 && relation(number, own) === "unknown";
    units.set(unit, number === "" || isSame(number, own) || isOnly ? OWN : number);
  }
  return units;
}

/**
 * Notes what is not joined to our own counts, and what is only guessed to be ours: rows of a municipality that ours was
 * merged from, rows of counties from a year when ours had another number, rows of the only municipality under a number that
 * nothing tells of.
 *
 * @param units what `unitsOf` gave
 * @param defaultWave of rows that name none
 */
export function noteUnits(
  rows: readonly CountRow[],
  units: ReadonlyMap<string, string>,
  own: OwnNumbers,
  defaultWave: string | null,
  issues: IssueList,
): void {
  const numbers = numbersOf(rows);
  for (const { row, unit, wave: typed, count, share, n } of rows) {
    const number = numbers.get(unit) ?? null;
    if (number === null || number === "" || (count === null && share === null && n === null)) continue;
    const wave = typed.trim() || defaultWave;
    const isOwn = units.get(unit) === OWN;
    const relationToOwn = relation(number, own);
    if (isOwn && own.kommunenummer !== null && relationToOwn === "unknown") {
      issues.at("assumedOwnNumber", own.kommunenummer)(row, number);
    }
    if (relationToOwn === "part") issues.at("mergedKommune", wave)(row, number);
    if (isOtherCounty(number, wave, own)) issues.at("otherCounty", wave)(row, number);
  }
}

/** Whether Excel has taken the leading zero of a county's or municipality's number. */
export function isDamagedNumber(unit: string): boolean {
  return /^(?:[1-9]|[1-9]\d\d)$/u.test(unit.trim());
}

function refuseOthers(
  municipalities: readonly string[],
  own: OwnNumbers,
  rows: readonly UnitRow[],
  file: string,
): void {
  const { kommunenummer } = own;
  const parts = municipalities.filter((number) => relation(number, own) === "part");
  if (kommunenummer !== null && parts.length > 0) {
    const waves = rows.flatMap(({ unit, wave }) =>
      parts.includes(completeNumber(unit.trim()) ?? "") ? wave.trim() : [],
    );
    const facts = {
      file,
      kommunenummer,
      parts,
      waves: [...new Set(waves)].filter((wave) => wave !== "").sort(),
    };
    throw new ParorendeError({ code: "countTableMergedParts", facts });
  }
  const [only] = municipalities;
  if (municipalities.length > 1) {
    throw new ParorendeError({ code: "countTableNoOwnRows", facts: { file, kommunenummer: municipalities } });
  }
  if (kommunenummer !== null && only !== undefined && relation(only, own) === "other") {
    const facts = { file, kommunenummer, other: only };
    throw new ParorendeError({ code: "countTableOtherKommune", facts });
  }
}

/** A county of a year when ours had another number: another county, though it lay in much the same place. */
function isOtherCounty(number: string, wave: string | null, { fylkesnummer, history }: OwnNumbers): boolean {
  if (fylkesnummer === null || wave === null || number.length !== 2 || number === fylkesnummer) return false;
  return wasCounty(history, fylkesnummer, Number(wave.slice(0, 4))) === false;
}

function relation(number: string, { kommunenummer, history }: OwnNumbers): NumberRelation {
  if (!isKommunenummer(number)) return "other";
  return kommunenummer === null ? "unknown" : relationTo(history, kommunenummer, number);
}

function isSame(number: string | null, own: OwnNumbers): boolean {
  return isKommunenummer(number) && relation(number, own) === "same";
}

function isKommunenummer(number: string | null): number is string {
  return number?.length === 4;
}

/** By what is typed; null is no number. */
function numbersOf(rows: readonly UnitRow[]): ReadonlyMap<string, string | null> {
  const typed = new Set(rows.map(({ unit }) => unit));
  return new Map([...typed].map((unit) => [unit, completeNumber(unit.trim())] as const));
}

function completeNumber(unit: string): string | null {
  if (isDamagedNumber(unit)) return `0${unit}`;
  return /^(?:|0|\d\d|\d{4})$/u.test(unit) ? unit : null;
}
