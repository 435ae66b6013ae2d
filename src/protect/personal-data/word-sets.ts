/**
 * The words of a text, to look words up in.
 *
 * @example
 * wordSet("fru herr").has("fru"); // true
 */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

/**
 * The words of a text as the alternatives of a regular expression.
 *
 * @example
 * anyOf("gata vegen"); // "(?:gata|vegen)"
 */
export function anyOf(words: string): string {
  return `(?:${words.trim().split(/\s+/u).join("|")})`;
}
