import { describe, expect, test } from "vitest";
import { languageFaults, sentencesOf } from "../../src/text/clear-language.js";
import { everyText } from "./samples.js";

const faultsOf = (sentence: string): readonly string[] =>
  languageFaults(sentence).map((fault) => (fault.fault === "tooLong" ? "tooLong" : fault.word));

describe("a clear sentence", () => {
  test.each([
    "35,4\u00a0% av de 147 som svarte, er uten, eller usikre på om de har, fast kontaktperson.",
    "Status for vedtaket 12. mars 2025: fulgt opp.",
    "Svarene er hentet fra IVARETATT, og BTI er forankret hos NAV.",
    "Navn på ansatte er ikke med, og nettsiden har ikke en tom side.",
    "Signalene er tydelige, og ingen er i tvil.",
  ])("is let through: %s", (sentence) => {
    expect(languageFaults(sentence)).toEqual([]);
  });

  test("may quote what is neither short nor plain", () => {
    const wording = `«${"Kommunen skal bl.a. vurdere ${n = 12} signifikante tiltak og ".repeat(6)}»`;
    expect(languageFaults(`Vedtaket ${wording} er fulgt opp.`)).toEqual([]);
    expect(languageFaults("The decision “consider e.g. CBT” is followed up.")).toEqual([]);
  });
});

describe("a sentence is refused", () => {
  test("over 24 words, and not at 24", () => {
    const words = (count: number): string => `${Array.from({ length: count }, () => "ord").join(" ")}.`;
    expect(languageFaults(words(24))).toEqual([]);
    expect(languageFaults(words(25))).toEqual([{ fault: "tooLong", words: 25 }]);
  });

  test.each([
    ["Forskjellen er statistisk signifikant.", "signifikant"],
    ["Konfidensintervallet er bredt.", "Konfidensintervallet"],
    ["Det gir p < 0,05.", "p <"],
    ["Andelen er høy (n = 12).", "n ="],
    ["Standardavviket er stort.", "Standardavviket"],
    ["The difference is significant.", "significant"],
    ["Uvisseintervallet er breitt.", "Uvisseintervallet"],
  ])("for words of statistics: %s", (sentence, word) => {
    expect(faultsOf(sentence)).toEqual([word]);
  });

  test.each([
    ["Det gjelder bl.a. avlastning.", "bl.a."],
    ["Det gjelder f.eks. kurs.", "f.eks."],
    ["Det er utsatt pga. flytting.", "pga."],
    ["Det tok ca. ti dager.", "ca."],
    ["Kurs, samtaler osv. er i gang.", "osv."],
    ["Det følger av loven, jf. planen.", "jf."],
    ["There are courses, e.g. for adults.", "e.g."],
    ["Møtet var i HBR i mars.", "HBR"],
  ])("for abbreviations: %s", (sentence, word) => {
    expect(faultsOf(sentence)).toContain(word);
  });

  test("but not for the municipality’s own names", () => {
    expect(languageFaults("Møtet var i HBR i mars.", new Set(["HBR"]))).toEqual([]);
  });
});

describe("sentences", () => {
  test("end at a full stop, and not within a date, a number or a quotation", () => {
    expect(sentencesOf("Vedtaket 12. mars 2025 («Se på saken. Kom tilbake.») er svart på. 1 utgår.")).toEqual(
      ["Vedtaket 12. mars 2025 («Se på saken. Kom tilbake.») er svart på.", "1 utgår."],
    );
  });
});

describe("what the plan says", () => {
  const spoken = everyText().filter(({ key }) => /^(plan|yearly)\./u.test(key));

  test("is in clear language in every template, for none, one, two and many", () => {
    // The interval has its name in the method and under a chart: they stand on no first page.
    const told = spoken.filter(({ key }) => key !== "plan.survey.levelTitle");
    expect(told.length).toBeGreaterThan(1000);
    const faults = told.flatMap(({ locale, key, text }) =>
      sentencesOf(text).flatMap((sentence) =>
        languageFaults(sentence).map((fault) => `${locale} ${key}: ${JSON.stringify(fault)}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  test("has one for one alone in English", () => {
    const wrong = spoken.filter(
      ({ locale, text }) =>
        locale === "en" && /(?<![\d,.])1 (measures|answers|statements|events|decisions) /u.test(text),
    );
    expect(wrong).toEqual([]);
  });
});
