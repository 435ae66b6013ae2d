import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { locales } from "../../src/domain/text.js";
import { textsOf } from "../../src/text/languages.js";
import { plural } from "../../src/text/plural.js";
import { counts, everyText, textsFor, type Written } from "./samples.js";

const all = everyText();
const norwegian = all.filter(({ locale }) => locale !== "en");

const breaking = (texts: readonly Written[], fault: RegExp): string[] =>
  texts.filter(({ text }) => fault.test(text)).map(({ locale, key, text }) => `${locale} ${key}: ${text}`);

describe("every text, in every language, for none, one, two and many", () => {
  it("says something", () => {
    expect(breaking(all, /^\s*$/)).toEqual([]);
  });

  it("has no part that is lacking", () => {
    expect(breaking(all, /undefined|NaN|\[object/)).toEqual([]);
  });

  it("has single spaces, and none before a full stop or a comma", () => {
    expect(breaking(all, /(?<!\n) {2}|\s[.,]/)).toEqual([]);
  });

  it("uses the quotation marks of its language", () => {
    expect(breaking(all, /["']/)).toEqual([]);
    expect(breaking(norwegian, /[“”‘’]/)).toEqual([]);
    expect(breaking(all, /«[^»]*$|^[^«]*»/)).toEqual([]);
    expect(
      breaking(
        all.filter(({ locale }) => locale === "en"),
        /[«»]/,
      ),
    ).toEqual([]);
  });

  it("has no breaking space before the per cent sign", () => {
    expect(breaking(all, / %/)).toEqual([]);
  });
});

describe("the languages", () => {
  it("have the same texts", () => {
    const keys = (locale: (typeof locales)[number]): string[] => textsFor(locale, 2).map(({ key }) => key);
    expect(keys("nn")).toEqual(keys("nb"));
    expect(keys("en")).toEqual(keys("nb"));
  });

  it("keep English words out of the Norwegian texts", () => {
    expect(
      breaking(
        norwegian,
        /\b(the|of|with|answers?|caregivers?|municipalit\w+|rows?|from|hidden|comparisons?)\b/i,
      ),
    ).toEqual([]);
  });

  it("keep bokmål out of the nynorsk texts", () => {
    const nynorsk = all.filter(({ locale }) => locale === "nn");
    const bokmaal =
      /(?<![\p{L}-])(ikke|hvem|hva|hvor|hvordan|hvilken|hvis|en|et|jeg|noe|noen|de|dem|være|er ikke|fra|svarte|målingen|filen|mappen|tallene|tjeneste|pårørende|usikkerhet\p{L}*|forskjell\p{L}*|sammenlign\p{L}*|skjermet|bare|kilden)(?![\p{L}-])/iu;
    // «De» is also «you», of several.
    const allowed = /--group-by|tjeneste \(kan gjentakast\)|nb, nn eller en|^De sa\b/;
    expect(
      breaking(
        nynorsk.filter(({ text }) => !allowed.test(text)),
        bokmaal,
      ),
    ).toEqual([]);
  });

  it("keep nynorsk out of the bokmål texts", () => {
    const bokmaal = all.filter(({ locale }) => locale === "nb");
    expect(
      breaking(
        bokmaal,
        /(?<!\p{L})(ikkje|kva|kven|korleis|frå|ein|eit|dei|berre|skilnad|måling\p{L}*ar|pårørande)(?!\p{L})/iu,
      ),
    ).toEqual([]);
  });

  it("hold one word for the interval", () => {
    expect(breaking(norwegian, /konfidens|usikkerheits|usikkert mellom/i)).toEqual([]);
    // Too long for a column's heading: there it is «Intervall», and the note under the table says which.
    expect(textsOf("nb").report.nation.note).toContain("usikkerhetsintervallet");
    expect(textsOf("nn").report.nation.note).toContain("uvisseintervallet");
  });

  it("use the words for verdicts that are agreed", () => {
    expect(Object.values(textsOf("nb").words.verdict)).toEqual([
      "kan ikke sammenlignes",
      "for få svar",
      "klart bedre",
      "klart dårligere",
      "klart høyere",
      "klart lavere",
      "omtrent likt",
      "vi kan ikke si",
    ]);
    expect(Object.values(textsOf("nn").words.verdict)).toEqual([
      "kan ikkje samanliknast",
      "for få svar",
      "klart betre",
      "klart dårlegare",
      "klart høgare",
      "klart lågare",
      "om lag likt",
      "vi kan ikkje seie",
    ]);
  });
});

describe("one and many", () => {
  it("takes the singular for one alone, also when the count is written", () => {
    expect([0, 1, 2, 21].map((count) => plural(count, "rad", "rader"))).toEqual([
      "rader",
      "rad",
      "rader",
      "rader",
    ]);
    expect(["1", "1\u00a0860"].map((count) => plural(count, "rad", "rader"))).toEqual(["rad", "rader"]);
  });

  it("are told apart in the summary", () => {
    const said = (locale: (typeof locales)[number], count: string): string =>
      textsOf(locale)
        .report.summary.mostlyUnsure(count, count)
        .split(/ (?:kan|we) /)[0] ?? "";
    expect([said("nb", "1"), said("nb", "12")]).toEqual([
      "I den eneste sammenligningen",
      "I 12 av 12 sammenligninger",
    ]);
    expect([said("nn", "1"), said("nn", "12")]).toEqual([
      "I den einaste samanlikninga",
      "I 12 av 12 samanlikningar",
    ]);
    expect([said("en", "1"), said("en", "12")]).toEqual([
      "In the only comparison",
      "In 12 of 12 comparisons",
    ]);
  });

  it("are told apart for findings, indicators and years", () => {
    const { report } = textsOf("en");
    expect([report.summary.more("1"), report.summary.more("2")]).toEqual([
      "1 more finding is in the tables below.",
      "2 more findings are in the tables below.",
    ]);
    expect([1, 3].map((count) => textsOf("nb").report.areas.items(count))).toEqual([
      "andelen for én indikator",
      "snittet av 3 indikatorer",
    ]);
    expect([1, 2].map((count) => textsOf("nn").report.method.recallYears(count))).toEqual([
      "det siste året",
      "dei to siste åra",
    ]);
  });

  it.each([
    ["nb", "1 tekst i", "2 tekster i", "1\u00a0860 tekster i"],
    ["nn", "1 tekst i", "2 tekstar i", "1\u00a0860 tekstar i"],
    ["en", "1 text is", "2 texts are", "1,860 texts are"],
  ] as const)("are told apart for texts that are missing (%s)", (locale, ...starts) => {
    const issue = {
      code: "missingTranslation",
      file: "a.json",
      column: null,
      rows: [],
      names: [],
    } as const;
    [1, 2, 1860].forEach((count, place) => {
      const said = textsOf(locale).issues.missingTranslation({ ...issue, count });
      expect(said.startsWith(starts[place]!)).toBe(true);
    });
  });

  it("are told apart in what is said of rows", () => {
    expect(
      breaking(all, /(?<!\d)1 (rader|rows|tekster|tekstar|indikator[ea]r|sammenligninger)(?!\p{L})/u),
    ).toEqual([]);
    const several = all.filter(({ key }) => key.startsWith("issues."));
    expect(breaking(several, /(?<!\d)(0|2|860) (rad|row)(?!\p{L})/u)).toEqual([]);
  });
});

describe("page one", () => {
  const pageOne = all.filter(({ key }) => /^report\.(summary|notHeard)\./.test(key));

  it("has sentences of at most 25 words", () => {
    expect(pageOne.length).toBeGreaterThan(100);
    expect(tooLong(pageOne)).toEqual([]);
  });

  it("keeps within 25 words with the indicators of the survey that is shipped", () => {
    const codebook = JSON.parse(readFileSync("surveys/ivaretatt/codebook.json", "utf8")) as {
      indicators: { id: string; text: Record<(typeof locales)[number], string> }[];
    };
    const sentences = codebook.indicators.flatMap(({ id, text }) =>
      locales.map((locale) => ({
        locale,
        key: id,
        text: textsOf(locale).report.summary.share("54,8\u00a0%", "74", "135", text[locale]),
      })),
    );
    expect(sentences.length).toBeGreaterThan(60);
    expect(tooLong(sentences)).toEqual([]);
  });

  it("names no statistics", () => {
    expect(breaking(pageOne, /p-verdi|signifikan|konfidens|p-value|significan|confidence/i)).toEqual([]);
  });
});

describe("the method", () => {
  it("says word for word what the interval is", () => {
    expect(textsOf("nb").report.method.interval).toBe(
      "Intervallet viser tilfeldig variasjon hvis svarene var uavhengige. Det dekker ikke hvem som valgte å svare, og er heller for smalt enn for bredt fordi én person kan svare flere ganger.",
    );
  });

  it("is otherwise told in sentences of at most 25 words", () => {
    const told = all.filter(({ key }) => /^(report|voices)\./.test(key) && key !== "report.method.interval");
    expect(tooLong(told)).toEqual([]);
  });
});

it("the samples fill in every count", () => {
  expect(new Set(counts.map((count) => textsFor("nb", count).length)).size).toBe(1);
});

function tooLong(texts: readonly Written[]): string[] {
  return texts.flatMap(({ locale, key, text }) =>
    text
      .split(/(?<=[.!?]) +/)
      .filter((sentence) => sentence.split(/ +/).length > 25)
      .map((sentence) => `${locale} ${key}: ${sentence}`),
  );
}
