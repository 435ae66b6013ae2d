import { unmarked } from "./marked.js";

/**
 * The form that goes with a count: bokmål, nynorsk and English have the singular for one alone, so a count that is already
 * written («1 860») or marked with its cell will do.
 *
 * @example
 * plural("1", "rad", "rader"); // "rad"
 */
export function plural(count: number | string, one: string, many: string): string {
  return unmarked(String(count)) === "1" ? one : many;
}

/** Whether a count that is already written says none: a sentence says so in words. */
export function isNone(count: number | string): boolean {
  return unmarked(String(count)) === "0";
}
