import { distance } from "fastest-levenshtein";

/** No header and no label of a codebook is longer; longer cells are told apart without being searched. */
export const longestWording = 2_000;

const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/**
 * A question's wording as it is compared: small letters, and words with one blank between. Punctuation, line breaks and
 * no-break spaces separate words.
 *
 * @example
 * normalizeHeader("Har du en fast\u00a0kontaktperson?\n"); // "har du en fast kontaktperson"
 */
export function normalizeHeader(header: string): string {
  return header
    .slice(0, longestWording)
    .normalize("NFC")
    .replace(invisible, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * The header without a question number in front: «1. », «2a) », «3.1 », «Spørsmål 4: ».
 *
 * @example
 * withoutNumbering("1. Har du en fast kontaktperson?"); // "Har du en fast kontaktperson?"
 */
export function withoutNumbering(header: string): string {
  return header.replace(
    /^\s*(?:(?:spørsmål|spm|question|q)\.?\s*\d+[a-z]?\s*[.):–-]?|\d+(?:\.\d+)*[a-z]?\s*[.):]|\d+(?:\.\d+)+|\d+\s+[–-])\s+/iu,
    "",
  );
}

/**
 * An answer's label as it is compared: small letters, single blanks, one kind of dash and apostrophe, no punctuation at
 * the end. Empty for a blank cell only.
 *
 * @example
 * normalizeLabel(" Vet\u00a0ikke. "); // "vet ikke"
 */
export function normalizeLabel(label: string): string {
  const text = label
    .normalize("NFC")
    .replace(invisible, "")
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replace(/[\u2018\u2019\u00b4`]/gu, "'")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
  let end = text.length;
  while (end > 0 && " .,:;!?…".includes(text.charAt(end - 1))) end -= 1;
  return end === 0 ? text : text.slice(0, end);
}

/** How many letters may be wrong in a whole wording. */
const mostWrong = 3;

/** How many wrong letters a word may hold: none in a short word, where a letter is a meaning («mor», «for»). */
function lettersForgiven(word: string): number {
  if (word.length < 4 || /\d/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * Whether two normalized wordings are the same but for misspelt words. A word more or less («ikke») and
 * letters more in front («enig», «uenig») are another meaning, not a misspelling.
 *
 * @example
 * differsByTypos("har du fast kontaktperson", "har du fast kontaktprson"); // true
 * differsByTypos("er du enig", "er du uenig"); // false
 */
export function differsByTypos(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > mostWrong) return false;
  const words = a.split(" ");
  const others = b.split(" ");
  if (words.length !== others.length) return false;
  let edits = 0;
  for (const [at, word] of words.entries()) {
    const other = others[at] ?? "";
    if (word === other) continue;
    const [shorter, longer] = word.length < other.length ? [word, other] : [other, word];
    if (longer.endsWith(shorter)) return false;
    const wrong = distance(word, other);
    if (wrong > lettersForgiven(shorter) || /\d/u.test(longer)) return false;
    edits += wrong;
  }
  return edits <= mostWrong && edits * 10 <= Math.max(a.length, b.length);
}

/**
 * The candidate most like a text, if at least six of ten letters agree; else `null`. Long texts are a person's own words
 * and resemble nothing.
 */
export function nearest<T>(text: string, candidates: Iterable<readonly [string, T]>): T | null {
  if (text.length === 0 || text.length > 120) return null;
  let best: T | null = null;
  let least = 0.4;
  for (const [wording, meaning] of candidates) {
    const length = Math.max(text.length, wording.length);
    // Lengths alone give a lower bound of the distance, and spare most of the work.
    if (Math.abs(text.length - wording.length) / length > least) continue;
    const unlike = distance(text, wording) / length;
    if (unlike < least || (best === null && unlike === least)) {
      best = meaning;
      least = unlike;
    }
  }
  return best;
}
