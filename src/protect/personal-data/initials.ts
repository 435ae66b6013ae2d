import type { Span } from "./span.js";
import { anyOf } from "./word-sets.js";

/** Abbreviations of two and three letters that stand for no person. */
const notInitials = new RegExp(
  "^" +
    anyOf(
      "ip ms ps hc tv ks bu eu us usa bpa dps bup nav hms sfo ppt als tt pc id ok cp ki dvs ca nb nn hr",
    ) +
    "$",
  "u",
);
const withPoints =
  /\p{Lu}(?<![\p{L}\p{N}.]\p{Lu})\. ?\p{Lu}\.(?: ?\p{Lu}\.)?(?!\p{L}|\p{N}| ?\p{Lu}\p{Ll})/gu;
/** «pasient KL», «beboer K» */
const ofPatient = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:[Pp]asient|[Pp]asienten|[Bb]rukeren|[Bb]rukaren|[Bb]eboer|[Bb]eboeren|[Bb]ebuar|[Bb]ebuaren) ` +
    String.raw`(\p{Lu}{1,3})(?=[ ,;:)](?!\p{Lu})|\.(?: |$))`,
  "gu",
);

/**
 * A person's initials without a name after them; «A. Hansen» is for the names.
 *
 * @example
 * initials("T.M. har vedtak"); // [{ start: 0, end: 4, kind: "name" }]
 * initials("har søkt om I.P."); // []
 */
export function initials(text: string): readonly Span[] {
  const spans: Span[] = [];
  const add = (found: string, start: number): void => {
    if (notInitials.test(found.replace(/[^\p{L}]/gu, "").toLowerCase())) return;
    spans.push({ start, end: start + found.length, kind: "name" });
  };
  for (const { 0: found, index } of text.matchAll(withPoints)) add(found, index);
  for (const { 0: found, 1: letters = "", index } of text.matchAll(ofPatient))
    add(letters, index + found.length - letters.length);
  return spans;
}
