import { stripVTControlCharacters } from "node:util";

/** How far the lines that go on are moved in. */
const STEP = 2;

/**
 * A line as lines no wider than the terminal, broken between words; those that go on are moved in. A word that is wider
 * than the terminal, such as a path, stands whole.
 *
 * @example
 * wrapped("  Skriv «parorende» for å se hva som kommer nå.", 30);
 * // ["  Skriv «parorende» for å se", "    hva som kommer nå."]
 */
export function wrapped(line: string, width: number): readonly string[] {
  if (widthOf(line) <= width) return [line];
  const indent = /^ */u.exec(line)?.[0] ?? "";
  const lines: string[] = [];
  let current = indent;
  let isEmpty = true;
  for (const word of line.trim().split(/ +/u)) {
    if (!isEmpty && widthOf(current) + 1 + widthOf(word) > width) {
      lines.push(current);
      current = indent + " ".repeat(STEP);
      isEmpty = true;
    }
    current += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, current];
}

function widthOf(text: string): number {
  return stripVTControlCharacters(text).length;
}
