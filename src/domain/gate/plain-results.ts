import type { Results } from "../results.js";

type Plain<T> = T extends readonly (infer U)[]
  ? readonly Plain<U>[]
  : T extends object
    ? { readonly [K in keyof T as K extends symbol ? never : K]: Plain<T[K]> }
    : T;

/** Results as they stand in a file: the brand of what may be shown is lost on paper, and nothing else is. */
export type PlainResults = Plain<Results>;

/**
 * Whether a file that is to be compared holds results: of the files that are read, only results are JSON.
 *
 * @example
 * isResults("rapporter/analyse-2025.json"); // true
 */
export function isResults(file: string): boolean {
  return file.toLowerCase().endsWith(".json");
}
