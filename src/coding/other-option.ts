import type { Item } from "../domain/codebook.js";
import { normalizeHeader } from "./wording.js";

/** What exports call the answer that people write themselves; «-oth-» is LimeSurvey's code for it. */
export const otherWords: readonly string[] = [
  "Annet",
  "Anna",
  "Other",
  "-oth-",
  "Annet, spesifiser",
  "Anna, spesifiser",
  "Annet (spesifiser)",
  "Anna (spesifiser)",
  "Annet, vennligst spesifiser",
  "Annet (vennligst spesifiser)",
  "Annet (beskriv)",
  "Other, specify",
  "Other (specify)",
  "Other, please specify",
  "Other (please specify)",
];

const spellings = new Set(otherWords.map(normalizeHeader));

/**
 * Whether an option's label says that people write the answer themselves.
 *
 * @example
 * saysOther("ANNET, spesifiser:"); // true
 */
export function saysOther(label: string): boolean {
  return spellings.has(normalizeHeader(label));
}

/** The place of the option that what people write themselves counts as; `null` where the item has none. */
export function otherOption({ options }: Pick<Item, "options">): number | null {
  const place = options.findIndex(({ other }) => other === true);
  return place < 0 ? null : place;
}

/** What Excel makes of a code: `01.feb`, `8,25E+08`. */
const damagedCode = /^\d[\d.,-]*\s?(?:e\+\d+|\p{L}{3}\.?)$/iu;

/** Whether a piece of a cell can be somebody's own words: a bare code, a date or a formula is none. */
export function couldBeWords(piece: string): boolean {
  return /\p{L}{2}/u.test(piece) && !damagedCode.test(piece) && !/^\s*[=+@]/u.test(piece);
}
