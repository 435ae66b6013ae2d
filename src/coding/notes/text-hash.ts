import { createHash } from "node:crypto";

const DIGITS = 16;

/**
 * Tells whether a text is the one that was decided on: the first 16 hexadecimal digits of the SHA-256 of its composed form.
 *
 * @example
 * textHash("Får aldri sove"); // "1b3c…", the same wherever it is made
 */
export function textHash(text: string): string {
  return createHash("sha256").update(text.normalize("NFC")).digest("hex").slice(0, DIGITS);
}
