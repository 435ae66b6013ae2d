/** A sentence that guesses names no more than this. */
const mostGuessed = 3;

/** A sentence that tells what there is names no more than this. */
const mostTold = 6;

/**
 * Names as a sentence holds them.
 *
 * @param last the word before the last of them
 * @example
 * listed(["2022", "2023", "2025"], "og"); // "2022, 2023 og 2025"
 */
export function listed(names: readonly string[], last: string): string {
  const before = names.slice(0, -1);
  const end = names.at(-1) ?? "";
  return before.length === 0 ? end : `${before.join(", ")} ${last} ${end}`;
}

/** The likeliest of what was probably meant, likeliest first. */
export function likeliest(names: readonly string[]): readonly string[] {
  return names.slice(0, mostGuessed);
}

/**
 * The first names of a list, as a sentence holds them, and that there are more.
 *
 * @param last the word before the last of them
 * @param others what is said in place of the rest
 * @example
 * someOf(["a", "b", "c", "d", "e", "f", "g"], "og", "flere"); // "a, b, c, d, e, f og flere"
 */
export function someOf(names: readonly string[], last: string, others: string): string {
  return listed(names.length > mostTold ? [...names.slice(0, mostTold), others] : names, last);
}

/**
 * Whether values that may be chosen among are words, and no codes or ids.
 *
 * @example
 * areWords(["nb", "nn"]); // false
 */
export function areWords(values: readonly string[]): boolean {
  return values.every((value) => /^\p{L}{3,}$/u.test(value));
}
