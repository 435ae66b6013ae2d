/**
 * No statement from a café is as long; a file without line ends is read in pieces, so that its words take no
 * more room.
 */
const PIECE_MAX = 50_000;
/** How far back a good place to cut is looked for. */
const BACK_MAX = 2_000;

/**
 * A text in pieces that together are the text, cut after a sentence where there is one, else where it does least harm.
 *
 * @example
 * piecesOf("kort tekst"); // ["kort tekst"]
 */
export function piecesOf(text: string): readonly string[] {
  if (text.length <= PIECE_MAX) return [text];
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = start + PIECE_MAX >= text.length ? text.length : cutBefore(text, start + PIECE_MAX);
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

function cutBefore(text: string, end: number): number {
  const from = end - BACK_MAX;
  const back = text.slice(from, end);
  for (const mark of [". ", "\n", ", "]) {
    const at = back.lastIndexOf(mark);
    if (at >= 0) return from + at + 1;
  }
  // Not inside a name or a number: between two words in lower case.
  for (let at = BACK_MAX - 2; at > 0; at--)
    if (back[at] === " " && /\p{Ll} \p{Ll}/u.test(back.slice(at - 1, at + 2))) return from + at + 1;
  return isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
}

/** The first half of a character that takes two places, such as an emoji. */
function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
