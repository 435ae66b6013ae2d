import { describe, expect, it } from "vitest";
import { tellsNumber } from "../../src/domain/number-words.js";

describe("a number in a text", () => {
  it.each([
    ...[
      "1",
      "12 pårørende",
      "½",
      "Ⅳ",
      "én",
      "ÉN",
      "ein",
      "ei",
      "eitt",
      "tolv",
      "tjueto",
      "toogtyve",
      "femtiåtte",
    ],
    ...["hundreogfem", "et par", "ektepar", "foreldreparet", "begge", "et dusin", "twenty-two", "a couple"],
  ])("is found, in figures or in words: %s", (text) => {
    expect(tellsNumber(text)).toBe(true);
  });

  it.each([
    ...["", "pårørende og brukere", "ansatte og frivillige", "foreldre, søsken og andre", "tillitsvalgte"],
    ...["både pårørende og andre", "leiarar frå tenestene", "toalettvakter", "families and staff"],
  ])("is not found where there is none: «%s»", (text) => {
    expect(tellsNumber(text)).toBe(false);
  });
});
