import type { Span } from "./span.js";

const signs = ["@", "(at)", "[at]", "(krøllalfa)"];
/** The longest local part and domain there are (RFC 5321): so far is looked, and no farther. */
const LOCAL_MAX = 64;
const DOMAIN_MAX = 255;
const localCharacter = /[\p{L}\p{M}\p{N}._%+'-]/u;
const domainStart = /^ ?[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]|\.(?=[\p{L}\p{N}]))*/u;

/** «kari @example.no», but not «på Facebook som @kari.nordmann» */
const commonEnd = /\.(?:no|com|net|org|se|dk|fi|eu)$/iu;

/**
 * E-mail addresses, also with «(at)» for the sign.
 *
 * @example
 * emails("skriv til kari@example.no."); // [{ start: 10, end: 25, kind: "email" }]
 */
export function emails(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const sign of signs) {
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) {
      const after = at + sign.length;
      const domain = domainStart.exec(text.slice(after, after + DOMAIN_MAX))?.[0];
      if (domain?.includes(".") !== true) continue;
      const start = localStart(text, at);
      const isApart = sign === "@" && text[at - 1] === " " && !domain.startsWith(" ");
      if (isApart && !commonEnd.test(domain)) continue;
      if (start < at) spans.push({ start, end: after + domain.length, kind: "email" });
    }
  }
  return spans;
}

/** Where the part before the sign begins; the place of the sign itself where there is none. */
function localStart(text: string, sign: number): number {
  const end = text[sign - 1] === " " ? sign - 1 : sign;
  let start = end;
  while (start > 0 && end - start < LOCAL_MAX && localCharacter.test(text[start - 1] ?? "")) start--;
  return start < end ? start : sign;
}
