import type { Span } from "./span.js";

const plate = /(?<![\p{L}\d])(?!NR|KR|PB|ID|HK|NO)[A-HJ-NP-Z]{2} ?[1-9]\d{4}(?![\p{L}\d])/gu;

/**
 * Numbers of Norwegian cars: two capital letters and five digits.
 *
 * @example
 * plates("Bilen AB 12345"); // [{ start: 6, end: 14, kind: "plate" }]
 */
export function plates(text: string): readonly Span[] {
  return Array.from(text.matchAll(plate), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    kind: "plate",
  }));
}
