/**
 * The form that goes with a count: bokmål, nynorsk and English have the singular for one alone, so a count that is already
 * written («1 860») will do.
 *
 * @example
 * plural("1", "rad", "rader"); // "rad"
 */
export function plural(count: number | string, one: string, many: string): string {
  return String(count) === "1" ? one : many;
}
