import type { Token } from "./tokens.js";
import { anyOf, wordSet } from "./word-sets.js";

const inWords = anyOf(`
  ett to tre fire fem seks sju syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten
  tjue tretti førti femti seksti sytti åtti nitti
`);
const number = new RegExp(`^(?:\\d{1,3}|${inWords})$`, "u");
/** «8-åring», «femåringen», «sytti-åring» */
const yearOld = new RegExp(`^(?:\\d{1,3}|${inWords})-?(?:år(?:ing\\p{L}*|ig\\p{L}*|s)|åringar?)$`, "u");
const grade = /^(?:klasse|klassen|trinn|trinnet|klassing|klassingen)$/u;
const ordinal =
  /^(?:\d{1,2}|første|fyrste|andre|tredje|fjerde|femte|sjette|sjuende|syvende|åttende|niende|tiende)$/u;

/** «er 8 år», «på 8 år»; not «i 8 år», «etter 8 år». */
const beforeAge = wordSet(`
  er e var på blir ble vart vert fyller fylte fylt bare berre nå no snart nesten hun han ho hu sønn datter
  gutt jente
`);
/** A person whose age follows, whatever comes after it: «datter 8 år på Elvebakken skole». */
const aged = wordSet(`
  sønn sønnen son sonen datter datteren dattera dotter dottera gutt gutten gut guten jente jenta jenten barn barnet ung
  bror broren søster søstera elev eleven pasient pasienten bruker brukeren brukar brukaren mann mannen kvinne kvinna
`);
const afterDuration = new Set(["siden", "sidan", "på", "til", "etter", "med", "senere", "seinare"]);
const beforeBareAge = new Set(["på", "fyller", "fylte", "er"]);
const afterBareAge = new Set(
  "som ved i og har er går med får hos fra frå kan må skjønner spør bor bur vet forstår".split(" "),
);

/**
 * Whether somebody's age or school year is told: «8 år», «8-åring», «åtte år gammel», «gutt på 8», «3. klasse». How
 * long something has lasted («i 8 år») is no age.
 *
 * @example
 * hasAge(tokensOf("jenta på 8 år")); // true
 * hasAge(tokensOf("vi har ventet i 2 år")); // false
 */
export function hasAge(tokens: readonly Token[]): boolean {
  return tokens.some(({ lower }, at) => {
    if (yearOld.test(lower)) return !/års$/u.test(lower);
    const next = tokens[at + 1];
    if (next !== undefined && ordinal.test(lower) && grade.test(next.lower)) return /^\.? ?$/u.test(next.gap);
    return number.test(lower) && isAge(tokens, at);
  });
}

function isAge(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1]?.lower ?? "";
  const next = tokens[at + 1];
  const after = tokens[at + 2];
  if (next?.lower.startsWith("åring") === true) return true;
  // «Mor (87) bor på Solhaugen sykehjem»
  if (/^\p{L}+$/u.test(previous) && tokens[at]?.gap === " (" && next?.gap.startsWith(")") === true)
    return true;
  if (next?.lower === "år" || next?.lower === "års") {
    if (/^gam[ml]/u.test(after?.lower ?? "") || after?.lower === "alder") return true;
    if (previous === "på" && /^(?:på|med|til)$/u.test(after?.lower ?? "")) return true;
    if (aged.has(previous)) return true;
    if (after?.gap === " " && afterDuration.has(after.lower)) return false;
    return (
      beforeAge.has(previous) || /[,(–-]/u.test(tokens[at]?.gap ?? "") || tokens[at]?.opensSentence === true
    );
  }
  // «Far, 76, har plass»
  if (
    /^\p{L}+$/u.test(previous) &&
    tokens[at]?.gap === ", " &&
    next?.gap === ", " &&
    !/^\d/u.test(next.lower)
  )
    return true;
  if (!beforeBareAge.has(previous)) return false;
  return next === undefined || next.gap !== " " || afterBareAge.has(next.lower);
}
