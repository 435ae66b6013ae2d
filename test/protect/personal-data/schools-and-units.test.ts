import { describe, expect, it } from "vitest";
import { hasAge } from "../../../src/protect/personal-data/ages.js";
import { createMasker } from "../../../src/protect/personal-data/mask.js";
import { unitFinder } from "../../../src/protect/personal-data/schools-and-units.js";
import { cut, tokensOf, words } from "./words.js";

const find = unitFinder(words);
const units = (text: string): readonly string[] => cut(text, find(tokensOf(text)));

describe("a school or unit by name", () => {
  it("has its name before or after the word for it", () => {
    expect(units("på Solbakken skole, i Øvre Lia barnehage, på avdeling Fjellro, ved lia barnehage")).toEqual(
      ["Solbakken skole", "Øvre Lia barnehage", "avdeling Fjellro", "lia barnehage"],
    );
  });

  it("has its whole name", () => {
    expect(
      units(
        "ved Elvestad videregående skole, på Lyngstad bo- og behandlingssenter, på åsly skole, bor på Ekornstua",
      ),
    ).toEqual([
      "Elvestad videregående skole",
      "Lyngstad bo- og behandlingssenter",
      "åsly skole",
      "Ekornstua",
    ]);
    expect(units("Det finnes skole og barnehage")).toEqual([]);
  });

  it("is not a word for any school, nor a number or letter of a unit", () => {
    expect(
      units("Vår skole. Avdeling B, avdeling 3 og barnehagen. Jeg går på skolen. Kommunal barnehage"),
    ).toEqual([]);
  });

  it("is masked with an age in the text, and left without one", () => {
    const mask = createMasker(words);
    expect(mask("Han på 8 år går på Solbakken skole").text).toBe("Han på 8 år går på [sted]");
    expect(mask("Solbakken skole svarer ikke").text).toBe("Solbakken skole svarer ikke");
  });
});

describe("an age", () => {
  const ages = [
    ["8-åring"],
    ["femåringen"],
    ["8 åring"],
    ["hun er 8 år"],
    ["gutten på 15 ved skolen"],
    ["åtte år gammel"],
    ["Han (19 år) bor"],
    ["mor, 92 år"],
    ["Mor (87) bor hjemme"],
    ["Far, 76, har plass"],
    ["jenta på 14 år på skolen"],
    ["Gutten på 8 år på Solbakken skole"],
    ["datter på 8 år på Elvebakken skole"],
    ["datter 8 år på Elvebakken skole"],
    ["gutt på 12 år med diabetes"],
    ["3. klasse"],
    ["femte klasse"],
  ];
  it.each(ages)("is told by «%s»", (text) => {
    expect(hasAge(tokensOf(text))).toBe(true);
  });

  const others = [
    ["vi har ventet i 2 år"],
    ["for 8 år siden"],
    ["etter 3 år"],
    ["over 2 år på rad"],
    ["8 timer, 3 uker"],
    ["på 3 avdelinger"],
    ["i år og hvert år"],
    ["første klasses tjeneste"],
  ];
  it.each(others)("is not told by «%s»", (text) => {
    expect(hasAge(tokensOf(text))).toBe(false);
  });
});
