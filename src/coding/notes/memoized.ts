/** Notes repeat their words; a file made to hold none twice must not fill the memory. */
const MOST_KNOWN = 50_000;

/**
 * The same function, which remembers what it has found for the first fifty thousand words.
 *
 * @param keyOf what two that are alike to the function have in common
 * @example
 * const stemOf = memoized(stemmer, (word) => word);
 */
export function memoized<A, T>(find: (one: A) => T, keyOf: (one: A) => string): (one: A) => T {
  const known = new Map<string, T>();
  return (one) => {
    const key = keyOf(one);
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(one);
    if (known.size < MOST_KNOWN) known.set(key, found);
    return found;
  };
}

/** For functions of the word itself. */
export const itself = (word: string): string => word;
