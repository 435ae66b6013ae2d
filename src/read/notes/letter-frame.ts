const greeting =
  /^(?:hei|heisann|hallo|god (?:dag|morgen|morgon|kveld|ettermiddag)|kjære|hi|hello|dear)(?![\p{L}\p{N}])/iu;
const greeted =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|alle|sammen|saman|igjen|dere|dykk|på|der|du|og|and|all|everyone)$/u;

const formal =
  /^(?:mvh|vh|(?:med )?(?:de )?(?:vennlige?|venlege?|vennleg|beste|hjertelige?|hjartelege?|mange|varme?|gode?) (?:hilsen(?:er)?|hilsing|helsing(?:ar)?|helsen)|(?:best|kind|warm) regards|regards)(?![\p{L}\p{N}])/iu;
const plain = /^(?:hilsen|hilsing|helsing|helsen|klem)(?![\p{L}\p{N}])/iu;
const signed = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|og|and|fra|frå|from)$/u;

const LONGEST_LINE = 60;

/**
 * Whether a line greets and says nothing else, as a letter begins.
 *
 * @example
 * isGreeting("Hei, alle sammen!"); // true
 * isGreeting("Hei, vi trenger avlastning"); // false
 */
export function isGreeting(line: string): boolean {
  const rest = wordsAfter(greeting, line);
  return rest !== null && rest.length <= 4 && rest.every((word) => greeted.test(word));
}

/**
 * Whether a line ends a letter and says nothing else, with or without who wrote it.
 *
 * @example
 * isClosing("Mvh Kari, rådgiver"); // true
 * isClosing("Hilsen fra legen hadde hjulpet"); // false
 */
export function isClosing(line: string): boolean {
  const after = wordsAfter(formal, line);
  if (after !== null) return after.length <= 6;
  const rest = wordsAfter(plain, line);
  return rest !== null && rest.length <= 5 && rest.every((word) => signed.test(word));
}

/** Whether a line is nothing but a name, as it stands below the closing of a letter. */
export function isSignature(line: string): boolean {
  const words = line.split(/[\s,]+/u);
  return (
    line.length <= LONGEST_LINE &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word))
  );
}

function wordsAfter(start: RegExp, line: string): readonly string[] | null {
  if (line.length > LONGEST_LINE) return null;
  const found = start.exec(line);
  if (found === null) return null;
  return line
    .slice(found[0].length)
    .split(/[\s,!.:)(–-]+/u)
    .filter((word) => word !== "");
}
