import type { Token } from "./tokens.js";
import { wordSet } from "./word-sets.js";

/** Lists of words by name, for `{name}` in a pattern. */
export type WordGroups = Readonly<Record<string, string>>;

/** Finds patterns in a text as `plainSentences` gives it. */
export interface SentencePatterns<Name extends string> {
  /** The names of the lists of which a pattern is there. */
  readonly namesIn: (sentences: string) => ReadonlySet<Name>;
  /** The text without what the patterns stand for. */
  readonly without: (sentences: string) => string;
}

interface Pattern<Name> {
  readonly name: Name;
  readonly regex: RegExp;
}

/** How many letters patterns are looked up by. */
const PREFIX = 3;
/** The rest of a word, and a whole one of the same clause. */
const REST = "[^ ]*";
const WORD = "[^ ,.]+ ";

/**
 * A text as patterns read it: words in lower case with one blank between them, «,» and «.» as words of their own.
 *
 * @example
 * plainSentences(tokensOf("Han slo'n, ja!")); // " han slo n , ja . "
 */
export function plainSentences(tokens: readonly Token[]): string {
  let sentences = "";
  for (const [at, { lower, gap, opensSentence }] of tokens.entries()) {
    if (at > 0 && opensSentence) sentences += " .";
    else if (gap.includes(",")) sentences += " ,";
    sentences += ` ${lower.replace(/['’](?=[na]$)/u, " ")}`;
  }
  return `${sentences} . `;
}

/**
 * Makes a finder of patterns: words with one blank between them, where `{name}` is any word of a group, `a/b` either
 * word, `word*` a word that may go on, `word?` one that may be lacking, `~3` up to three words of the same clause,
 * and `!word` (last) what must not follow.
 *
 * @param lists of patterns by name
 * @example
 * const { namesIn } = sentencePatterns({ violence: ["{hit} ~1 meg"] }, { hit: "slår slo" });
 * namesIn(" da slo han meg . "); // Set { "violence" }
 */
export function sentencePatterns<Name extends string>(
  lists: readonly (readonly [name: Name, patterns: readonly string[]])[],
  groups: WordGroups,
): SentencePatterns<Name> {
  const whole = new Map<string, Pattern<Name>[]>();
  const open = new Map<string, { beginning: string; found: Pattern<Name> }[]>();
  for (const [name, patterns] of lists) {
    for (const pattern of patterns) {
      const elements = pattern.split(" ").map((element) => elementOf(element, groups));
      const regex = new RegExp(` ${elements.map(({ source }) => source).join("")}`, "g");
      const found = { name, regex };
      for (const word of new Set(rarest(elements))) {
        const beginning = word.replace(/\*$/u, "");
        const prefix = beginning.slice(0, PREFIX);
        if (word === beginning) whole.set(word, [...(whole.get(word) ?? []), found]);
        else open.set(prefix, [...(open.get(prefix) ?? []), { beginning, found }]);
      }
    }
  }

  function candidates(sentences: string): ReadonlySet<Pattern<Name>> {
    const all = new Set<Pattern<Name>>();
    for (const word of sentences.split(" ")) {
      for (const found of whole.get(word) ?? []) all.add(found);
      for (const { beginning, found } of open.get(word.slice(0, PREFIX)) ?? [])
        if (word.startsWith(beginning)) all.add(found);
    }
    return all;
  }

  return {
    namesIn: (sentences) => {
      const names = new Set<Name>();
      for (const { name, regex } of candidates(sentences))
        if (!names.has(name) && sentences.search(regex) >= 0) names.add(name);
      return names;
    },
    without: (sentences) => {
      let left = sentences;
      for (const { regex } of candidates(sentences)) left = left.replace(regex, " . ");
      return left;
    },
  };
}

interface Element {
  readonly source: string;
  /** Words of which one must stand there; none where there need be no word. */
  readonly words: readonly string[];
}

function elementOf(element: string, groups: WordGroups): Element {
  const some = /^~(\d+)$/u.exec(element)?.[1];
  if (some !== undefined) return { source: `(?:${WORD}){0,${some}}`, words: [] };
  if (element.startsWith("!"))
    return { source: `(?!${sourceOf(wordsOf(element.slice(1), groups))} )`, words: [] };
  if (element.endsWith("?"))
    return { source: `(?:${sourceOf(wordsOf(element.slice(0, -1), groups))} )?`, words: [] };
  const words = wordsOf(element, groups);
  return { source: `${sourceOf(words)} `, words };
}

/** @throws RangeError where there is no such group: a slip in the patterns, not in a text */
function wordsOf(element: string, groups: WordGroups): readonly string[] {
  return element.split("/").flatMap((part) => {
    const name = /^\{(\w+)\}$/u.exec(part)?.[1];
    if (name === undefined) return [part];
    const group = groups[name];
    if (group === undefined) throw new RangeError(`no group of words is called ${name}`);
    return group.trim().split(/\s+/u);
  });
}

function sourceOf(words: readonly string[]): string {
  const sources = words.map((word) =>
    word.endsWith("*") ? `${word.slice(0, -1)}${REST}` : word.replace(".", String.raw`\.`),
  );
  return `(?:${sources.join("|")})`;
}

/** So common that a pattern is better looked up by another of its words. */
const common = wordSet(`
  alle alt andre av ble blei blir bør den det eller en er et for fra frå får få fikk fekk gir gå han har hele heile hun
  ikke ikkje ingen kan mange med må når nok noe noko og om på skal som ser så ta tar til uten var vart vil ville være vere
`);

/** The words to look a pattern up by: long words are rarer, and so is one of few. */
function rarest(elements: readonly Element[]): readonly string[] {
  const rarity = ({ words }: Element): number =>
    words.length === 0 ? 0 : Math.min(...words.map((word) => (common.has(word) ? 1 : word.length)));
  const [first] = [...elements].sort((a, b) => rarity(b) - rarity(a) || a.words.length - b.words.length);
  return first?.words ?? [];
}
