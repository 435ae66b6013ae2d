/** Eleven digits in a text, which may be an identity number or an account. */
export interface ElevenDigits {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** As written, with blanks and points. */
  readonly written: string;
}

const eleven = /(?=\d)(?<![\d\p{L}])(?=(\d(?:[ \u00a0\u202f\u2009.\-/]{0,2}\d){10})(?!\d))/gu;

/**
 * Every place where eleven digits stand together, also split by blanks, points or dashes; they may overlap.
 *
 * @example
 * [...elevenDigits("fnr 128348 10105")].map(({ digits }) => digits); // ["12834810105"]
 */
export function* elevenDigits(text: string): Generator<ElevenDigits> {
  for (const match of text.matchAll(eleven)) {
    const written = match[1] ?? "";
    const { index: start } = match;
    yield { start, end: start + written.length, digits: written.replace(/\D/gu, ""), written };
  }
}

/** Says of the digits after it that they are an account. */
export const accountLabel = /konto\p{L}*\.?(?:\s+\p{L}+){0,3}[\s:=(]*$/u;

/** 1234.56.78903: nobody groups an identity number so. */
export const groupedAsAccount = /^\d{4}[ \u00a0\u202f.]\d{2}[ \u00a0\u202f.]\d{5}$/u;

/** What stands shortly before a place in a text, in lower case: enough for «fødselsnummeret hans er». */
export function justBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - 40), start).toLowerCase();
}
