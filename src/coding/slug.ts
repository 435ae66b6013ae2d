const letters: Readonly<Record<string, string>> = {
  æ: "ae",
  ø: "oe",
  å: "aa",
  ä: "ae",
  ö: "oe",
  ü: "u",
  ð: "d",
  þ: "th",
  đ: "d",
  ŋ: "n",
  ß: "ss",
};

/** An id is to be read in an address: no longer than this. */
const longest = 40;

/**
 * A text as an id: small letters a–z, digits and _, at most 40 of them, cut between words where it can be.
 *
 * @param otherwise what a text without a single letter or digit becomes
 * @example
 * slugOf("Svært dårlig!", "svar"); // "svaert_daarlig"
 */
export function slugOf(text: string, otherwise: string): string {
  const plain = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[æøåäöüðþđŋß]/gu, (letter) => letters[letter] ?? "")
    .normalize("NFD")
    .replace(/[^a-z0-9]+/gu, (between) => (/^\p{M}+$/u.test(between) ? "" : "_"))
    .replace(/^_+|_+$/gu, "");
  if (plain.length <= longest) return plain === "" ? otherwise : plain;
  const cut = plain.lastIndexOf("_", longest);
  return plain.slice(0, cut > longest / 3 ? cut : longest);
}

/** Gives each id once: the second «ja» is «ja_2». */
export class UniqueIds {
  readonly #given = new Set<string>();

  give(id: string): string {
    let unique = id;
    for (let number = 2; this.#given.has(unique); number += 1) unique = `${id}_${String(number)}`;
    this.#given.add(unique);
    return unique;
  }
}
