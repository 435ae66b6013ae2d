/** A word or a number in a text, with what tells whether it may be a name. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** `first`: the first letter alone, or one in a word of it («McDonald»); `all`: two or more letters, all of them. */
  readonly capital: "none" | "first" | "all";
  /** What stands between this word and the one before it. */
  readonly gap: string;
  /** Whether a sentence, a line or a quotation may begin here, so that a capital letter says nothing. */
  readonly opensSentence: boolean;
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*){0,5}/gu;
const stop = /[.!?:;…\n\r\t•*«"“”|–—]|^\s*[-(]/u;

/** Words that end in a full stop without ending a sentence. */
const abbreviations = new Set(
  "f eks bl a m fl v osv o ca kl nr tlf mob dr hr fr frk avd inkl ev evt jf mv dvs pga ift mtp st gt vn sst ass".split(
    " ",
  ),
);

/**
 * The words of a text in order. Linear in the length of the text.
 *
 * @param text in Unicode's composed form (NFC)
 * @example
 * tokensOf("Ring Kari!").map(({ text, capital, opensSentence }) => [text, capital, opensSentence]);
 * // [["Ring", "first", true], ["Kari", "first", false]]
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let before = 0;
  for (const match of text.matchAll(word)) {
    const [found] = match;
    const gap = text.slice(before, match.index);
    const previous = tokens.at(-1);
    const lower = found.toLowerCase();
    tokens.push({
      text: found,
      lower,
      start: match.index,
      end: match.index + found.length,
      capital: lower === found ? "none" : capitalOf(found),
      gap,
      opensSentence: previous === undefined || opens(gap, previous),
    });
    before = match.index + found.length;
  }
  return tokens;
}

function opens(gap: string, previous: Token): boolean {
  if (gap === " " || !stop.test(gap)) return false;
  const isAbbreviated = gap.startsWith(".") && !stop.test(gap.slice(1));
  return !(isAbbreviated && (abbreviations.has(previous.lower) || isInitial(previous)));
}

/** Whether a word is one capital letter, as in «A. Hansen». */
export function isInitial({ text }: Token): boolean {
  return /^\p{Lu}$/u.test(text);
}

function capitalOf(found: string): Token["capital"] {
  if (!/^\p{Lu}/u.test(found)) return "none";
  return found.length > 1 && found === found.toUpperCase() ? "all" : "first";
}
