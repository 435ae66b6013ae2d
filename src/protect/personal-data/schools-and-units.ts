import type { PersonalDataWords } from "../../domain/personal-data.js";
import type { Span } from "./span.js";
import type { Token } from "./tokens.js";
import { wordSet } from "./word-sets.js";

type Words = Pick<PersonalDataWords, "unitsAfterName" | "unitsBeforeName"> &
  Partial<Pick<PersonalDataWords, "familyNames" | "ambiguousFamilyNames" | "places">>;

/** How many words the name of a school may have. */
const NAME_MAX = 3;
/** How names of places end that no list holds: «åsly skole». */
const placeEnding =
  /^\p{L}{2,}(?:ly|lia|haug|haugen|bakken|toppen|åsen|vang|vik|dal|berg|sletta|gløtt|stua)$/u;
/** A home one lives at follows: «bor på Ekornstua». */
const living = wordSet("bor bur bodde budde plass innlagt flytta flyttet");
const unitEndings = [
  "skole",
  "skule",
  "barnehage",
  "senter",
  "senteret",
  "sykehjem",
  "sjukeheim",
  "omsorgstun",
];
/** The last word of «Elvestad videregående skole». */
const school = /^(?:skole|skolen|skule|skulen)$/u;
/** Words with a capital letter that are no part of a unit's name. */
const notNames = wordSet(`
  avdeling avdelinga avd post vår våre hver kvar en ei et alle ingen kommunal kommunale privat ny nye denne
  dette min din egen på i ved fra til og vgs sfo videregående
`);

/**
 * Schools, nursing homes and other units that are named: «Solbakken skole», «avdeling Fjellro», and «lia barnehage»
 * where the name is a known one.
 *
 * @returns spans of kind `place`; whether they are masked hangs on an age (`hasAge`)
 * @example
 * unitFinder(words)(tokensOf("på Solbakken skole")); // [{ start: 3, end: 18, kind: "place" }]
 */
export function unitFinder(words: Words): (tokens: readonly Token[]) => readonly Span[] {
  const after = new Set(words.unitsAfterName);
  const before = new Set(words.unitsBeforeName);
  const known = new Set([
    ...(words.familyNames ?? []),
    ...(words.ambiguousFamilyNames ?? []),
    ...(words.places ?? []),
  ]);

  const isNamePart = (token: Token | undefined): token is Token =>
    token?.capital === "first" && !notNames.has(token.lower) && /^\p{L}{2}/u.test(token.text);

  function startOf(tokens: readonly Token[], unit: number): number {
    let first = unit;
    while (first > 0 && unit - first < NAME_MAX && tokens[first]?.gap === " ") {
      const token = tokens[first - 1];
      if (!isNamePart(token)) break;
      // «På Solbakken skole»: what opens the sentence is a part of the name only where nothing else is.
      if (token.opensSentence && first < unit && !known.has(token.lower)) break;
      if (token.opensSentence && first === unit && after.has(token.lower)) break;
      first--;
    }
    const single = tokens[unit - 1];
    const isKnown = single !== undefined && tokens[unit]?.gap === " " && known.has(single.lower);
    const isPlace = isKnown || (tokens[unit]?.gap === " " && placeEnding.test(single?.lower ?? ""));
    return first === unit && isPlace ? unit - 1 : first;
  }

  function isHomeByName(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at];
    if (!isNamePart(token) || token.gap !== " " || after.has(token.lower)) return false;
    if (!/^(?:på|ved)$/u.test(tokens[at - 1]?.lower ?? "") || !living.has(tokens[at - 2]?.lower ?? ""))
      return false;
    return (
      known.has(token.lower) ||
      placeEnding.test(token.lower) ||
      /(?:heimen|hjemmet|tun|tunet)$/u.test(token.lower)
    );
  }

  /** Goes left over «bo- og» in «Lyngstad bo- og behandlingssenter». */
  function nameEndBefore(tokens: readonly Token[], unit: number): number {
    const isJoined = tokens[unit - 1]?.lower === "og" && tokens[unit - 1]?.gap === "- ";
    return isJoined && tokens[unit - 2]?.capital === "none" ? unit - 2 : unit;
  }

  return (tokens) => {
    const spans: Span[] = [];
    for (const [at, token] of tokens.entries()) {
      if (after.has(token.lower) || unitEndings.some((ending) => token.lower.endsWith(ending))) {
        const first = tokens[startOf(tokens, nameEndBefore(tokens, at))];
        const next = tokens[at + 1];
        const last = next?.gap === " " && school.test(next.lower) ? next : token;
        if (first && first !== token) spans.push({ start: first.start, end: last.end, kind: "place" });
      }
      if (isHomeByName(tokens, at)) spans.push({ start: token.start, end: token.end, kind: "place" });
      const next = tokens[at + 1];
      if (before.has(token.lower) && isNamePart(next) && !next.opensSentence && /^\.? $/u.test(next.gap))
        spans.push({ start: token.start, end: next.end, kind: "place" });
    }
    return spans;
  };
}
