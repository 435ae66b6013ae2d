/** Blanks and line breaks; a no-break space is kept, it holds «§ 3-6» together. */
const breaks = /[ \t\n\v\f\r\u0085\u2028\u2029]+/g;
const control = /[\p{Cc}\ufeff]/gu;
/** What is left when breaks are taken away: characters that nobody typed. */
const strayControl = /[^\P{Cc}\t\n\v\f\r\u0085]/u;

/**
 * A text on one line, without control characters and without blanks around it; else as it was written.
 *
 * @example
 * cleaned("  Vi får\n\taldri svar\u0000 "); // "Vi får aldri svar"
 */
export function cleaned(text: string): string {
  return text.replace(breaks, " ").replace(control, "").trim();
}

/** Whether `cleaned` removes characters that are not there to be seen. */
export function hasStrayControl(text: string): boolean {
  return strayControl.test(text);
}

/**
 * A heading or label without what people vary: case, signs, «aa» for «å», «oe» for «ø».
 *
 * @example
 * plainKey("**Spørsmål:** "); // "sporsmal"
 */
export function plainKey(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/aa|å/g, "a")
    .replace(/oe|[øö]/g, "o")
    .replace(/[æä]/g, "ae")
    .replace(/[^\p{L}\p{N}#]+/gu, " ")
    .trim();
}

const quotationMarks: ReadonlyMap<string, string> = new Map([
  ["«", "»"],
  ["“", "”"],
  ["”", "”"],
  ["„", "“"],
  ['"', '"'],
  ["'", "'"],
]);

/** A text without quotation marks around the whole of it. */
export function unquoted(text: string): string {
  const end = quotationMarks.get(text.charAt(0));
  const isQuoted = end !== undefined && text.length > 2 && text.endsWith(end);
  return isQuoted && text.indexOf(end, 1) === text.length - 1 ? text.slice(1, -1).trim() : text;
}

/**
 * A text as part of an id: small letters a–z and digits with hyphens between. It is cut at 40, between words where it
 * can be.
 *
 * @example
 * idPart("Dialogkafé på Åsen"); // "dialogkafe-paa-aasen"
 */
export function idPart(text: string): string {
  const plain = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/å/g, "aa")
    .replace(/[øö]/g, "oe")
    .replace(/[æä]/g, "ae")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (plain.length <= LONGEST_ID_PART) return plain;
  const cut = plain.lastIndexOf("-", LONGEST_ID_PART);
  return plain.slice(0, cut > LONGEST_ID_PART / 3 ? cut : LONGEST_ID_PART);
}

const LONGEST_ID_PART = 40;
