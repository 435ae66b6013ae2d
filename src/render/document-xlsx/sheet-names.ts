import { oneLine } from "../plain-text.js";

/** What Excel takes. */
const LONGEST = 31;
const forbidden = /[[\]/\\:*?]/g;
/** Excel's own sheet of changes. */
const RESERVED = "history";

/**
 * Names of sheets: at most 31 characters, none that Excel refuses, no two alike (Excel does not tell case apart). A long one
 * ends in «…» after a whole word, or in a number where two would be the same.
 *
 * @example
 * sheetNames(["Svar: ja/nei", "Svar: ja/nei"]); // ["Svar ja nei", "Svar ja nei (2)"]
 */
export function sheetNames(captions: readonly string[]): readonly string[] {
  const taken = new Set([RESERVED]);
  return captions.map((caption) => {
    const name = unusedName(caption, taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

function unusedName(caption: string, taken: ReadonlySet<string>): string {
  const plain = oneLine(caption)
    .replace(forbidden, " ")
    .replace(/ +/g, " ")
    .replace(/^[' ]+|[' ]+$/g, "");
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? "" : ` (${String(number)})`;
    const name = `${shortened(plain === "" ? "–" : plain, LONGEST - ending.length)}${ending}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const words = text.slice(0, most).replace(/[ ,.;–]+[^ ]*$/u, "");
  const cut = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${words.length > most / 2 && words.length < most ? words : cut}…`;
}
