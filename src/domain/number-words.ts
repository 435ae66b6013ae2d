/**
 * Numbers in words, in bokmål, nynorsk and English, and the parts that longer ones are put together from («toogtyve»,
 * «trettifem»). All three stand here, since notes are searched for them whatever language the report is in. «En» and
 * «et» are articles too: «en bruker» tells that there was one.
 */
const parts = [
  ...[
    "null",
    "en",
    "ein",
    "ei",
    "et",
    "eit",
    "ett",
    "eitt",
    "to",
    "tre",
    "fire",
    "fem",
    "seks",
    "sju",
    "syv",
  ],
  ...["åtte", "ni", "ti", "elleve", "tolv", "tretten", "trettan", "fjorten", "femten", "seksten", "sytten"],
  ...["søtten", "atten", "nitten", "tjue", "tyve", "tretti", "tredve", "førti", "førr", "femti", "seksti"],
  ...["sytti", "søtti", "åtti", "nitti", "hundre", "tusen"],
  ...[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
  ],
  ...["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty"],
  ...["forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand"],
];
const alone = [
  ...["ene", "eneste", "einaste", "begge", "par", "paret", "dusin", "snes", "tylft", "trio", "kvartett"],
  ...["halvparten", "halvdelen", "a", "an", "single", "couple", "pair", "dozen", "half"],
];
const pairs = "(?:ekte|foreldre|besteforeldre|søsken|søskjen|kjæreste|venne|vene)par(?:et)?";
const numberWord = new RegExp(`^(?:(?:(?:${parts.join("|")})(?:og)?)+|${alone.join("|")}|${pairs})$`, "u");

/**
 * Tells whether a text has a digit or a number word anywhere in it. Accents and capital letters make no difference.
 *
 * @example
 * tellsNumber("pårørende og én bruker"); // true
 * tellsNumber("pårørende og brukere"); // false
 */
export function tellsNumber(text: string): boolean {
  if (/\p{N}/u.test(text)) return true;
  const words = withoutAccents(text.toLocaleLowerCase("nb")).match(/\p{L}+/gu) ?? [];
  return words.some((word) => numberWord.test(word));
}

/** «Én» and «èn» as «en»; the ring of «å» stays. */
function withoutAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300\u0301]/gu, "")
    .normalize("NFC");
}
