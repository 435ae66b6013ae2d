import type { Option } from "../domain/codebook.js";

/** The quartiles of the numbers in a column. */
export type Quartiles = readonly [number, number, number];

/** Bands that official statistics of adults commonly have. */
const ageEdges = [18, 30, 50, 67, 80];

/**
 * Bands for a number item, drafted: for age the usual ones, else cut at the quartiles, rounded to numbers that are easily
 * read. They tell nothing about a single person.
 *
 * @example
 * draftBands([6, 11, 24], false).map(({ text }) => text.nb); // ["Under 5", "5–9", "10–19", "20 eller mer"]
 */
export function draftBands(quartiles: Quartiles, isAge: boolean): readonly Option[] {
  const edges = isAge ? ageEdges : [...new Set(quartiles.map(rounded))].sort((a, b) => a - b);
  const whole = edges.every((edge) => Number.isInteger(edge));
  const [first = 0] = edges;
  const band = (id: string, nb: string, from?: number, below?: number): Option => ({
    id,
    text: { nb },
    ...(from === undefined ? {} : { from }),
    ...(below === undefined ? {} : { below }),
    assumed: true,
  });
  const between = edges.slice(0, -1).map((from, at) => {
    const below = edges[at + 1] ?? from;
    const text =
      whole && below - from > 1
        ? `${shown(from)}–${shown(below - 1)}`
        : `${shown(from)} til under ${shown(below)}`;
    return band(`fra_${named(from)}`, whole && below - from === 1 ? shown(from) : text, from, below);
  });
  const last = edges.at(-1) ?? first;
  return [
    band(`under_${named(first)}`, `Under ${shown(first)}`, undefined, first),
    ...between,
    band(`${named(last)}_eller_mer`, `${shown(last)} eller mer`, last),
  ];
}

/** Down to 1, 2 or 5 times a power of ten. */
function rounded(value: number): number {
  if (value === 0) return 0;
  const size = Math.abs(value);
  const power = 10 ** Math.floor(Math.log10(size));
  const step = [5, 2, 1].find((one) => size >= one * power) ?? 1;
  return Number((Math.sign(value) * step * power).toPrecision(1));
}

function shown(value: number): string {
  return String(value).replace(".", ",").replace("-", "\u2212");
}

function named(value: number): string {
  return String(value).replace(".", "_").replace("-", "minus_");
}
