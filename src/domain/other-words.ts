/** What exports call the answer that people write themselves; «-oth-» is LimeSurvey's code for it. */
export const otherWords: readonly string[] = [
  "Annet",
  "Anna",
  "Other",
  "-oth-",
  "Annet, spesifiser",
  "Anna, spesifiser",
  "Annet (spesifiser)",
  "Anna (spesifiser)",
  "Annet, vennligst spesifiser",
  "Annet (vennligst spesifiser)",
  "Annet (beskriv)",
  "Other, specify",
  "Other (specify)",
  "Other, please specify",
  "Other (please specify)",
];

const otherWord = /^(?:other|annet|anna|andet)/iu;
const asksForWords = /specify|spesifiser|spesifisér|oppgi|skriv|forklar|beskriv|describe/iu;

/**
 * Whether an option's label says that people write the answer themselves: «Annet» alone, or «Annet» and a request for words.
 *
 * @example
 * saysOther("ANNET, spesifiser:"); // true
 * saysOther("Andre slektninger"); // false
 */
export function saysOther(label: string): boolean {
  const text = label.trim();
  if (text === "-oth-") return true;
  const word = otherWord.exec(text)?.[0];
  if (word === undefined) return false;
  const after = text.slice(word.length);
  return ["", ":", "."].includes(after.trim()) || (/^[\s,;:(–-]/u.test(after) && asksForWords.test(after));
}
