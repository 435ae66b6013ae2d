import { sum } from "simple-statistics";

type Code = number | string;

/** What lies between two codes: only that they differ, the codes in between, or a number of equal steps. */
export type KrippendorffMetric = "nominal" | "ordinal" | "interval";

/** Alpha, at most 1 and possibly negative; or null: no unit has two codes, or all codes are the same. */
export type KrippendorffAlpha =
  { readonly alpha: number } | { readonly alpha: null; readonly why: "nothingPairable" | "noVariation" };

/**
 * Krippendorff's alpha: the agreement of coders beyond chance, for any number of coders and with codes missing.
 *
 * Right for how far a coding can be trusted; with small samples too. Units with fewer than two codes say nothing of
 * agreement and are left out. Where all codes are the same there is nothing to agree about, and no alpha: neither 1
 * nor 0. Not comparable between metrics: `ordinal` needs codes in order, `interval` equal steps.
 *
 * Source: Krippendorff (2019), Content Analysis, 4th ed., ch. 12; Hayes & Krippendorff (2007), Communication Methods
 * and Measures 1: 77–89.
 *
 * @param ratings - ratings[coder][unit], null where the coder has no code; text only for `nominal`
 * @param metric - "nominal", "ordinal" or "interval"
 * @returns alpha: 1 for full agreement, 0 for none beyond chance; or null and why
 * @throws RangeError when there is no coder or no unit, the coders have unequally many units, a number is not finite,
 * or a text stands where the metric needs numbers
 * @example
 * krippendorffAlpha([[1, 2, 3, null], [1, 2, 3, 3], [1, 3, 3, 3]], "nominal"); // => { alpha: 0.7222222222 }
 * krippendorffAlpha([["a", "a"], ["a", "a"]], "nominal"); // => { alpha: null, why: "noVariation" }
 */
export function krippendorffAlpha(
  ratings: readonly (readonly (Code | null)[])[],
  metric: KrippendorffMetric,
): KrippendorffAlpha {
  const units = pairableUnits(ratings, metric);
  if (units.length === 0) return { alpha: null, why: "nothingPairable" };
  const counts = tally(units.flat());
  if (counts.size === 1) return { alpha: null, why: "noVariation" };

  const n = sum([...counts.values()]);
  const difference = differenceOf(metric, counts);
  // Each ordered pair within a unit, every unit with as much weight as it has codes.
  const observed = sum(units.map((codes) => overPairs(tally(codes), difference) / (codes.length - 1)));
  const expected = overPairs(counts, difference);
  return { alpha: 1 - ((n - 1) * observed) / expected };
}

/** The codes of every unit that has at least two. */
function pairableUnits(
  ratings: readonly (readonly (Code | null)[])[],
  metric: KrippendorffMetric,
): readonly (readonly Code[])[] {
  const length = ratings[0]?.length ?? 0;
  if (length === 0) throw new RangeError("Agreement needs at least one coder and one unit.");
  for (const codes of ratings) {
    if (codes.length !== length) {
      throw new RangeError(`Every coder must have ${length} units as the first, with null for no code.`);
    }
    for (const code of codes) {
      if (typeof code === "number" ? !Number.isFinite(code) : code !== null && metric !== "nominal") {
        throw new RangeError(`A code must be a finite number or null (or text, for nominal codes).`);
      }
    }
  }
  const units = Array.from({ length }, (_, unit) => ratings.flatMap((codes) => codes[unit] ?? []));
  return units.filter((codes) => codes.length >= 2);
}

function tally(codes: readonly Code[]): Map<Code, number> {
  const counts = new Map<Code, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** The sum of the differences over all ordered pairs of codes. */
function overPairs(counts: ReadonlyMap<Code, number>, difference: (a: Code, b: Code) => number): number {
  const entries = [...counts];
  return sum(
    entries.flatMap(([a, timesA]) => entries.map(([b, timesB]) => timesA * timesB * difference(a, b))),
  );
}

/** The metric's squared difference; in the ordinal one the codes between two, and half of their own, lie between. */
function differenceOf(
  metric: KrippendorffMetric,
  counts: ReadonlyMap<Code, number>,
): (a: Code, b: Code) => number {
  if (metric === "nominal") return (a, b) => (a === b ? 0 : 1);
  if (metric === "interval") return (a, b) => (Number(a) - Number(b)) ** 2;
  const places = new Map<Code, number>();
  let below = 0;
  for (const [code, times] of [...counts].sort(([a], [b]) => Number(a) - Number(b))) {
    places.set(code, below + times / 2);
    below += times;
  }
  return (a, b) => ((places.get(a) ?? NaN) - (places.get(b) ?? NaN)) ** 2;
}
