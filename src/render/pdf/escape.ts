import type { Inline } from "../../domain/document.js";
import { safeText } from "../plain-text.js";

/** What is seen only in what it does to its neighbors: joiners, soft hyphens, variants and colors of signs. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]/gu;

/**
 * A text as a string of Typst's code. Nothing in a string is markup or code to Typst but the quotation mark and the
 * backslash, so no text is ever run, whoever wrote it.
 *
 * @see https://typst.app/docs/reference/foundations/str/
 * @example
 * typstString('#import "x" $'); // '"#import \\"x\\" $"'
 */
export function typstString(text: string): string {
  return quoted(clean(text));
}

/** A text as a string, in which a line may end after so many characters without a blank. */
export function breakableTypst(text: string, every: number): string {
  return quoted(clean(text).replace(new RegExp(`\\S{${String(every)}}(?=\\S)`, "gu"), "$&\u200b"));
}

/** A text for a line of its full width: what never ends may be broken. */
export function proseTypst(text: string): string {
  return breakableTypst(text, LONGEST_WORD);
}

/** Longer than the longest word of a language, and shorter than a line. */
export const LONGEST_WORD = 60;

function clean(text: string): string {
  return safeText(text).normalize("NFC").replace(unseen, "");
}

/** Markup of our own making, as an SVG, as a string; line breaks are kept. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}

/** Running text as the content of a block of code: strings that follow each other are joined by Typst. */
export function inlineTypst(inlines: readonly Inline[]): string {
  const parts = inlines.map((inline) => {
    if (typeof inline === "string") return proseTypst(inline);
    const text = proseTypst(inline.text);
    return inline.strong === true ? `strong(${text})` : text;
  });
  return `{${["[]", ...parts].join("; ")}}`;
}
