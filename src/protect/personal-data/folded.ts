/** A copy of a text to look for personal data in, and where each of its places stands in the text. */
export interface FoldedText {
  readonly text: string;
  /** The place in the text as written of a place in the copy; one more than the copy has, for its end. */
  readonly startOf: (place: number) => number;
  /** The end in the text as written of what ends at a place in the copy. */
  readonly endOf: (place: number) => number;
}

/** What is not seen (soft hyphens, joiners), blanks but the common one, and letters and digits in other widths. */
const odd = /\p{Cf}|(?! )\p{Zs}|[\uff01-\uff5e\ufb00-\ufb06\u{1d400}-\u{1d7ff}]/u;
const oddEach = new RegExp(odd, "gu");

/**
 * The text with common blanks and digits, and without what is not seen, so that nothing hides a name or a number. The
 * text itself is left: in Arabic and in emojis such characters have a meaning.
 *
 * @example
 * foldedText("Ola\u00a0Nord\u00admann").text; // "Ola Nordmann"
 */
export function foldedText(written: string): FoldedText {
  if (!odd.test(written)) return { text: written, startOf: (place) => place, endOf: (place) => place };
  const parts: string[] = [];
  const places: number[] = [];
  const ends: number[] = [];
  const add = (part: string, start: number, size: number | null): void => {
    parts.push(part);
    for (let at = 0; at < part.length; at++) {
      places.push(size === null ? start + at : start);
      ends.push(size === null ? start + at + 1 : start + size);
    }
  };
  let last = 0;
  for (const { 0: found, index } of written.matchAll(oddEach)) {
    add(written.slice(last, index), last, null);
    add(plain(found), index, found.length);
    last = index + found.length;
  }
  add(written.slice(last), last, null);
  return {
    text: parts.join(""),
    startOf: (place) => places[place] ?? written.length,
    endOf: (place) => ends[place - 1] ?? 0,
  };
}

function plain(found: string): string {
  if (/\p{Cf}/u.test(found)) return "";
  return /\p{Zs}/u.test(found) ? " " : found.normalize("NFKC");
}
