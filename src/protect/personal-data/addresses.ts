import type { PersonalDataWords } from "../../domain/personal-data.js";
import type { Span } from "./span.js";
import type { Token } from "./tokens.js";
import { anyOf, wordSet } from "./word-sets.js";

/** What may stand before the name of a street, in any case. */
const prefixes = wordSet(`
  nedre øvre gamle nye store lille nordre søndre vestre østre ytre indre midtre professor doktor dr kong
  dronning den
`);
const notStreets = new RegExp(
  "^" +
    anyOf(`
      riks fylkes europa motor hoved skole skule arbeids gang sykkel om av snar under midt hele halv buss
      familie barnehage dag sykehjems avlastnings institusjons parkerings opphold
    `) +
    "s?(?:vei|veg|plass|hage|gate)",
  "u",
);
/** «på Torget 3B» */
const atStreet = wordSet("i på til");
/** Tell which side of a place it is, so that a number after it is a house's: «Nedre Hagan 5». */
const sides = wordSet("nedre øvre nordre søndre vestre østre ytre indre midtre");
/** A place one lives at follows: «bor alene i granstubben 22». */
const living = wordSet(`
  bor bur bodde budde bosatt busett adresse adressen adressa hjemme heime flytta flyttet flytte flytter
`);
const besidesLiving = wordSet("alene aleine åleine her nå no fortsatt fremdeles framleis er til i på");
/** With a number of their own, which is no house's. */
const numberedPlaces = new RegExp(
  anyOf(`
    avdeling post sone rom etasje bolig bustad blokk hus hjem heim senter sentr fellesskap tun nivå trinn
    oppgang base gruppe nummer
  `) + "$",
  "u",
);
const measures = wordSet(`
  mil km kilometer meter m time timer timar min minutter minutt ganger gonger kr kroner prosent år uke uker
  veke veker dag dager dagar døgn måned måneder månader personer personar stk stykker mennesker
`);
const houseNumber = /^[1-9]\d{0,3}[a-zæøå]?$/u;
const flat = /^(?:leilighet|leilegheit|leil|bolignr|h\d{4}|u\d{4}|k\d{4}|l\d{4})$/u;
const postBox = /^(?:postboks|pb)$/u;

/**
 * Street names with a house number, with the flat and the postal place after them.
 *
 * @param tokens of the text
 * @example
 * addressFinder(words)(tokensOf("bor i storgata 12 b")); // [{ start: 6, end: 19, kind: "address" }]
 */
export function addressFinder(
  words: Pick<PersonalDataWords, "streetEndings" | "streetEndingsWithCapital">,
): (tokens: readonly Token[]) => readonly Span[] {
  const strong = new Set(words.streetEndings);
  const weak = new Set(words.streetEndingsWithCapital);
  const longest = Math.max(...[...strong, ...weak].map((ending) => ending.length));

  function isStreet(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at];
    if (token === undefined || notStreets.test(token.lower)) return false;
    const { lower, capital } = token;
    if (strong.has(lower) || weak.has(lower)) {
      const before = tokens[at - 1];
      if (before === undefined || token.gap !== " ") return false;
      const isByItself = capital === "first" && !token.opensSentence && atStreet.has(before.lower);
      const isCalled = before.capital !== "none" || tokens[at - 2]?.lower === "den";
      if (capital === "first" && isLivedAt(tokens, at)) return true;
      return isByItself || sides.has(before.lower) || (isCalled && before.lower.endsWith("s"));
    }
    for (let size = Math.min(longest, lower.length - 2); size > 1; size--) {
      const ending = lower.slice(-size);
      if (strong.has(ending) || (capital !== "none" && weak.has(ending))) return true;
      if (weak.has(ending) && isLivedAt(tokens, at)) return true;
    }
    if (capital !== "first" || numberedPlaces.test(lower)) return false;
    return sides.has(tokens[at - 1]?.lower ?? "") || (isLivedAt(tokens, at) && token.gap === " ");
  }

  return (tokens) => {
    const spans: Span[] = [];
    for (const [at, number] of tokens.entries()) {
      if (!houseNumber.test(number.lower) || !/^\.? $/u.test(number.gap)) continue;
      const street = tokens[at - 1]?.lower === "nr" ? at - 2 : at - 1;
      const isBox = postBox.test(tokens[street]?.lower ?? "");
      if (!isBox && (!isStreet(tokens, street) || measures.has(tokens[at + 1]?.lower ?? ""))) continue;
      const first = tokens[isBox ? street : firstOf(tokens, street)];
      const last = tokens[lastOf(tokens, at)];
      if (first && last) spans.push({ start: first.start, end: last.end, kind: "address" });
    }
    return spans;
  };
}

/** Whether somebody is said to live there: «bor i solbakken 3». */
function isLivedAt(tokens: readonly Token[], street: number): boolean {
  let at = street - 1;
  if (sides.has(tokens[at]?.lower ?? "")) at--;
  const place = tokens[at]?.lower ?? "";
  if (!atStreet.has(place) && place !== "er") return false;
  for (let steps = 0; steps < 2 && besidesLiving.has(tokens[at]?.lower ?? ""); steps++) at--;
  return living.has(tokens[at]?.lower ?? "");
}

/** Goes left over «Professor Birkelands», «Nedre» and «Håkon den godes». */
function firstOf(tokens: readonly Token[], street: number): number {
  let first = street;
  for (let at = street - 1; at >= Math.max(0, street - 3); at--) {
    const token = tokens[at];
    if (token === undefined || tokens[at + 1]?.gap !== " ") break;
    const isCalled = token.capital !== "none" && (!token.opensSentence || token.lower.endsWith("s"));
    const isPart = isCalled || prefixes.has(token.lower) || tokens[at - 1]?.lower === "den";
    if (!isPart && tokens[at + 1]?.lower !== "den") break;
    first = at;
  }
  return first;
}

/** Goes right over «b», «leilighet H0203», «2010 Strømmen». */
function lastOf(tokens: readonly Token[], number: number): number {
  let last = number;
  const next = (): Token | undefined => tokens[last + 1];
  const letter = next();
  const afterLetter = tokens[last + 2];
  if (letter?.gap === " " && /^[a-h]$/u.test(letter.lower) && afterLetter?.gap !== ".") last++;
  while (flat.test(next()?.lower ?? "") && /^,? ?$/u.test(next()?.gap ?? "x")) {
    last++;
    if (/^\d{1,4}$/u.test(next()?.lower ?? "") && /^\.? $/u.test(next()?.gap ?? "x")) last++;
  }
  if (postBox.test(tokens[number - 1]?.lower ?? "") && next()?.capital === "first" && next()?.gap === " ")
    last++;
  const code = next();
  const place = tokens[last + 2];
  if (code && /^\d{4}$/u.test(code.lower) && /^,? $/u.test(code.gap) && place?.capital !== "none") {
    if (place?.gap === " ") last += 2;
  }
  return last;
}
