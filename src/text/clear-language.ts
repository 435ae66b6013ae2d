/** What is wrong with a sentence that anybody should be able to read. */
export type LanguageFault =
  | { readonly fault: "tooLong"; readonly words: number }
  | { readonly fault: "jargon"; readonly word: string }
  | { readonly fault: "abbreviation"; readonly word: string };

/** The most words of a sentence on a first page: sentences are under 25 words. */
export const MOST_WORDS = 24;

/** Names that are written in capitals and are no abbreviation to a reader of these documents. */
export const knownNames: ReadonlySet<string> = new Set([
  ...["BTI", "SIBS", "IVARETATT", "NAV", "USHT", "BPA", "FHI", "KS"],
]);

/** Words of statistics, in bokmål, nynorsk and English. */
const jargon = [
  /p-verdi\p{L}*/iu,
  /p-values?/iu,
  /(?<!\p{L})p\s*[<=>≤≥]/iu,
  /(?<!\p{L})n\s*=/iu,
  /(?<!in)signifikan\p{L}*/iu,
  /\bsignifican\p{L}*/iu,
  /konfidens\p{L}*/iu,
  /confidence\s+(?:interval|level|limit)s?/iu,
  /standardavvik\p{L}*/iu,
  /standard\s+(?:deviation|error)s?/iu,
  /standardfeil\p{L}*/iu,
  /nullhypotese\p{L}*/iu,
  /null\s+hypothes[ie]s/iu,
  /hypotesetest\p{L}*/iu,
  /feilmargin\p{L}*/iu,
  /margins?\s+of\s+error/iu,
  /usikkerhetsintervall\p{L}*/iu,
  /uvisseintervall\p{L}*/iu,
  /uncertainty\s+intervals?/iu,
  /varians\p{L}*/iu,
  /(?<!\p{L})variances?(?!\p{L})/iu,
  /korrelasjon\p{L}*|korrelere\p{L}*/iu,
  /correlat\p{L}+/iu,
  /regresjon\p{L}*/iu,
  /regressions?(?!\p{L})/iu,
  /(?<!\p{L})chi-?kvadrat\p{L}*|(?<!\p{L})chi-?square\p{L}*/iu,
  /(?<!\p{L})median\p{L}*/iu,
  /kvartil\p{L}*|persentil\p{L}*|percentiles?|quartiles?/iu,
];

/** With full stops: «bl.a.», «f.eks.», «e.g.»; whole words only, and with or without a space after the first stop. */
const shortened = [
  ...[
    "bl\\.\\s?a",
    "f\\.\\s?eks",
    "m\\.\\s?v",
    "m\\.\\s?m",
    "o\\.\\s?l",
    "d\\.\\s?v\\.\\s?s",
    "i\\.\\s?h\\.\\s?t",
  ],
  ...[
    "p\\.\\s?g\\.\\s?a",
    "m\\.\\s?h\\.\\s?t",
    "t\\.\\s?o\\.\\s?m",
    "f\\.\\s?o\\.\\s?m",
    "s\\.\\s?k",
    "j\\.\\s?fr",
  ],
  ...["pga", "mht", "ca", "evt", "ev", "jf", "jfr", "mv", "osv", "dvs", "iht", "inkl", "ekskl", "nr", "pkt"],
  ...["ang", "vedr", "ift", "mfl", "mill", "mrd", "adm", "avd", "ansv"],
  ...["e\\.\\s?g", "i\\.\\s?e", "etc", "approx", "vs", "cf", "incl", "excl", "dept"],
];
const abbreviation = new RegExp(`(?<![\\p{L}\\d])(?:${shortened.join("|")})\\.`, "iu");

/** Short ones that also stand without a stop, and are no word of their own in any of the languages. */
const stopless = /(?<!\p{L})(?:pga|mht|evt|jfr?|osv|dvs|iht|ift|mfl|vedr|inkl|ekskl|approx|etc)(?!\p{L})/iu;

/** Two capitals or more in a row. */
const capitals = /(?<!\p{L})\p{Lu}[\p{Lu}\d]+(?!\p{L})/gu;

const quotations = /«[^»]*»|“[^”]*”/gu;

/**
 * What keeps a sentence from being clear: more than 24 words, words of statistics, or abbreviations. What is quoted is
 * somebody's own wording: it counts as one word, and is not looked into.
 *
 * @param sentence one sentence; see `sentencesOf`
 * @param exempt names in capitals that need no explaining, beside those everybody knows: the municipality's own
 * @returns the faults in the order of the sentence, each once; empty for a clear sentence
 * @example
 * languageFaults("Forskjellen er signifikant."); // [{ fault: "jargon", word: "signifikant" }]
 */
export function languageFaults(
  sentence: string,
  exempt: ReadonlySet<string> = new Set(),
): readonly LanguageFault[] {
  const own = sentence.replace(quotations, "«»");
  const words = own.split(/[\s\u00a0]+/u).filter((word) => /[\p{L}\d«]/u.test(word)).length;
  const tooLong: readonly LanguageFault[] = words > MOST_WORDS ? [{ fault: "tooLong", words }] : [];
  const statistics = jargon.flatMap((pattern) => {
    const word = pattern.exec(own)?.[0];
    return word === undefined ? [] : [{ fault: "jargon", word } as const];
  });
  const initials = [...own.matchAll(capitals)]
    .map(([word]) => word)
    .filter((word) => !knownNames.has(word) && !exempt.has(word));
  const short = [abbreviation, stopless].flatMap((pattern) => pattern.exec(own)?.[0] ?? []);
  const abbreviations = [...new Set([...short, ...initials])].map(
    (word) => ({ fault: "abbreviation", word }) as const,
  );
  return [...tooLong, ...statistics, ...abbreviations];
}

/**
 * A text as its sentences. A full stop after a figure ends one only before a capital that follows («12. mars» does not),
 * and none ends inside a quotation.
 *
 * @example
 * sentencesOf("Vedtaket 12. mars er fulgt opp. Det gjelder alle."); // two
 */
export function sentencesOf(text: string): readonly string[] {
  const kept: string[] = [];
  const covered = text.replace(quotations, (quoted) => `«${String(kept.push(quoted) - 1)}»`);
  return covered
    .split(/(?<=[.!?]»?)\s+(?=[\p{Lu}\d«“])/u)
    .map((sentence) => sentence.replace(/«(\d+)»/gu, (_, at: string) => kept[Number(at)] ?? ""))
    .filter((sentence) => sentence.trim() !== "");
}
