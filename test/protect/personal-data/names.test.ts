import { describe, expect, it } from "vitest";
import { nameFinder } from "../../../src/protect/personal-data/names.js";
import { cut, tokensOf, words } from "./words.js";

const find = nameFinder(words);
const names = (text: string): readonly string[] => cut(text, find(tokensOf(text), []));

describe("a name that is no other word", () => {
  it("is found in any case and anywhere", () => {
    for (const name of ["Kari", "kari", "KARI", "Mohammed", "agnieszka", "Ánte", "Nguyen", "Hansen"])
      expect(names(`${name} ringte, og ${name} svarte`)).toEqual([name, name]);
  });

  it("is one with what belongs to it", () => {
    expect(names("Vi traff Anne Lise Bakken, Jan-Erik Lund og kari berg.")).toEqual([
      "Anne Lise Bakken",
      "Jan-Erik Lund",
      "kari berg",
    ]);
    expect(names("signert A. Hansen og K. N. Nygård, Ellen K. på torget")).toEqual([
      "A. Hansen",
      "K. N. Nygård",
      "Ellen K.",
    ]);
  });

  it("takes a family name along that no list holds", () => {
    expect(names("Kari Grønvoldstadbråten og ola grønvoldstad")).toEqual([
      "Kari Grønvoldstadbråten",
      "ola grønvoldstad",
    ]);
  });
});

describe("a name that is a word too", () => {
  const signs = [
    ["after «heter»", "hun heter liv", "liv"],
    ["after «heiter», in capital", "Guten heiter Even", "Even"],
    ["after a title", "sykepleier Dag svarte", "Dag"],
    ["after a relative with a possessive", "sønnen min Storm er ni", "Storm"],
    ["after «ho»", "ho Gro kom", "Gro"],
    ["with a capital letter inside a sentence", "Vi savner Stein her", "Stein"],
    ["with a family name, where a sentence begins", "Liv Berg ringte", "Liv Berg"],
    ["in a list with a name", "Bjørn og Kari kom", "Bjørn"],
    ["with what only a person does", "Liv spør alltid", "Liv"],
    ["where it was found to be one elsewhere", "Liv er snill. Takk til Liv", "Liv"],
  ] as const;
  it.each(signs)("is one %s", (_, text, name) => {
    expect(names(text)[0]).toBe(name);
  });

  const plain = [
    ["Liv er det ikke lenger"],
    ["Dag etter dag"],
    ["Per i dag og per uke"],
    ["Storm og snø"],
    ["Helga er verst"],
    ["I Mai og 17. Mai"],
    ["Hans mor og hans far"],
    ["Det må vera nokon"],
    ["Berg-og-dal-bane"],
    ["VI FÅR TRE TIMER PER UKE"],
    ["Even tenker jeg"],
    ["bor på Moen og i Lund"],
    ["tom og sliten"],
    ["Mer Tid Til Liv Og Helse"],
  ];
  it.each(plain)("is a word in «%s»", (text) => {
    expect(names(text)).toEqual([]);
  });
});

describe("a name that no list holds", () => {
  const signs = [
    ["han heter Qvestor", "Qvestor"],
    ["fru Qvestor", "Qvestor"],
    ["Mannen min, Qvestor, er syk", "Qvestor"],
    ["jeg snakket med Qvestor", "Qvestor"],
    ["Mvh Qvestor", "Qvestor"],
    ["både Kari og Qvestor", "Qvestor"],
    ["da kom han Qvestor", "Qvestor"],
    ["hos Ahmed van Qvestor", "Ahmed van Qvestor"],
  ] as const;
  it.each(signs)("is found in «%s»", (text, name) => {
    expect(names(text)).toContain(name);
  });

  const plain = [
    ["kurset heter Pårørendeskolen"],
    ["Tilbudet heter Livsglede for eldre"],
    ["Kontaktperson Ja, men"],
    ["snakket med NAV og Helfo"],
    ["Takk til Pårørendesenteret"],
    ["Marte Meo-veiledning hjalp"],
    ["St. Olavs hospital og Kirkens Bymisjon"],
    ["Far har Alzheimer og Parkinson"],
    ["Doktor Google svarer"],
    ["Hilsen bord 2"],
    ["A. Vi vil bli hørt. B. Vi vil ha kurs"],
  ];
  it.each(plain)("is not seen in «%s»", (text) => {
    expect(names(text)).toEqual([]);
  });
});
