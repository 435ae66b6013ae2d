import { z } from "zod";
import { localizedText, source } from "./text.js";

const year = z.number().int().min(1838).max(2200);
const kommunenummer = z.string().regex(/^[0-9]{4}$/);
const fylkesnummer = z.string().regex(/^[0-9]{2}$/);

/** A number and the years it was in use; without `from`, as far back as anybody here needs, without `to`, still. */
const numberInUse = { from: year.optional(), to: year.optional() };

export const kommune = z.strictObject({
  name: z.string().min(1),
  /** The numbers that this same municipality has had, in time. */
  numbers: z.array(z.strictObject({ number: kommunenummer, ...numberInUse })).min(1),
  /** The municipalities that it was merged from: each of them was another one than this. */
  mergedFrom: z.array(z.strictObject({ number: kommunenummer, to: year })).optional(),
});
export type Kommune = z.infer<typeof kommune>;

export const kommuneHistory = z
  .strictObject({
    $schema: z.string().optional(),
    note: localizedText,
    source,
    /** The day every row was checked against SSB's Klass 131; null where that is not done: no row is added before it is. */
    checked: z.iso.date().nullable(),
    municipalities: z.array(kommune),
    counties: z.array(z.strictObject({ number: fylkesnummer, name: z.string().min(1), ...numberInUse })),
  })
  .meta({ title: "Municipality and county numbers: which is the same unit through the years" });
export type KommuneHistory = z.infer<typeof kommuneHistory>;

/** Where nothing is known of any number. */
export const noHistory: Pick<KommuneHistory, "municipalities" | "counties"> = {
  municipalities: [],
  counties: [],
};

/** The part of the history that tells numbers apart. */
export type KnownNumbers = typeof noHistory;

/** What is known of a number: whose it is, or which municipality one that has ended was merged into. */
export type NumberMeaning =
  | { readonly kind: "unknown" }
  | { readonly kind: "kommune" | "mergedInto"; readonly kommune: Kommune; readonly current: string };

/**
 * What a `kommunenummer` stands for.
 *
 * @param number four digits, leading zero kept
 * @returns the municipality that has or had the number, or that the number's own municipality was merged into, with the
 *   number it has now
 * @example
 * meaningOf(history, "3030"); // { kind: "kommune", kommune: lillestrom, current: "3205" }
 * meaningOf(history, "0227"); // { kind: "mergedInto", kommune: lillestrom, current: "3205" }
 */
export function meaningOf({ municipalities }: KnownNumbers, number: string): NumberMeaning {
  const has = (numbers: readonly { readonly number: string }[]): boolean =>
    numbers.some((one) => one.number === number);
  const same = municipalities.find(({ numbers }) => has(numbers));
  if (same !== undefined) return { kind: "kommune", kommune: same, current: currentNumber(same) };
  const whole = municipalities.find(({ mergedFrom }) => has(mergedFrom ?? []));
  if (whole !== undefined) return { kind: "mergedInto", kommune: whole, current: currentNumber(whole) };
  return { kind: "unknown" };
}

/** How two numbers stand to one another: `part`, where the second is of a municipality merged into the first's. */
export type NumberRelation = "same" | "part" | "other" | "unknown";

/**
 * Whether a number in a table is our own municipality's. A plain renumbering is the same municipality; one that ours was
 * merged from is a part of it and no more. Numbers are never used again, so the year need not be known.
 *
 * @param ours four digits
 * @param theirs four digits
 * @returns `unknown` where neither the number nor ours is in the history: then it may be ours under another number
 * @example
 * relationTo(history, "3205", "3030"); // "same"
 * relationTo(history, "3205", "0231"); // "part"
 * relationTo(history, "3205", "3103"); // "other"
 */
export function relationTo(history: KnownNumbers, ours: string, theirs: string): NumberRelation {
  if (ours === theirs) return "same";
  const own = meaningOf(history, ours);
  const found = meaningOf(history, theirs);
  if (own.kind === "unknown" && found.kind === "unknown") return "unknown";
  // All numbers of a known municipality are known, so a number that is not among them is another's.
  if (own.kind !== "kommune" || found.kind === "unknown" || own.kommune !== found.kommune) return "other";
  return found.kind === "kommune" ? "same" : "part";
}

/**
 * Whether a county number was in use in a year.
 *
 * @param number two digits
 * @param year of the wave
 * @returns null where the number is not in the history
 * @example
 * wasCounty(history, "32", 2023); // false: Akershus got its number in 2024
 */
export function wasCounty({ counties }: KnownNumbers, number: string, year: number): boolean | null {
  const found = counties.filter((county) => county.number === number);
  if (found.length === 0) return null;
  return found.some(({ from = -Infinity, to = Infinity }) => from <= year && year <= to);
}

function currentNumber({ numbers }: Kommune): string {
  const current = numbers.find(({ to }) => to === undefined) ?? numbers.at(-1);
  return current?.number ?? "";
}
