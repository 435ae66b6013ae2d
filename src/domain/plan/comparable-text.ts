const replacements: readonly (readonly [RegExp, string])[] = [
  // Soft hyphens and characters that are not there to be seen.
  [/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, ""],
  [/\s+/gu, " "],
  [/[«»“”„‟"‘’‚′″']/gu, '"'],
  // Word makes dashes of hyphens as one types.
  [/[‐‑‒–—−]/gu, "-"],
  [/…/gu, "..."],
];

/**
 * A text without what Word, a case system or a copy changes by itself: kinds of blanks, of quotation marks and of dashes.
 *
 * @example
 * comparableText("54 % av «alle» – nå"); // '54 % av "alle" - nå'
 */
export function comparableText(text: string): string {
  return replacements.reduce((sum, [found, by]) => sum.replace(found, by), text.normalize("NFC")).trim();
}
