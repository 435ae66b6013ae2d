/** Letters (with their accents), digits and marks that neither bash nor PowerShell makes anything of. */
const plainWord = /^[\p{L}\p{M}\p{N}_./:+][\p{L}\p{M}\p{N}_./:+-]*$/u;
/** What is not left alone between double quotes: PowerShell takes the curved ones for straight. */
const readInQuotes = /[$`!"\u201c\u201d\u201e]/u;
/** What would end single quotes there. */
const singleQuotes = /['\u2018\u2019\u201a\u201b]/u;

/**
 * A word as a shell takes it for one and leaves it as it stands, in bash, zsh and PowerShell alike. Only where a name holds
 * both kinds of marks is there no such form: then it is bash's.
 *
 * @example
 * shellWord("Undersokelsen(1-72).xlsx"); // '"Undersokelsen(1-72).xlsx"'
 */
export function shellWord(word: string): string {
  if (plainWord.test(word)) return word;
  if (!readInQuotes.test(word)) return `"${word}"`;
  if (!singleQuotes.test(word)) return `'${word}'`;
  return `'${word.replaceAll("'", "'\\''")}'`;
}
