import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMasker } from "../../../src/protect/personal-data/mask.js";
import { words } from "./words.js";

const mask = createMasker(words);
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 100);

describe("a masked text", () => {
  it("tells what was masked by kind and count, in a fixed order", () => {
    expect(mask("Ring Kari eller Ola på 912 34 567").masked).toEqual([
      { kind: "phone", count: 1 },
      { kind: "name", count: 2 },
    ]);
  });

  it("holds nothing else than the text where there is nothing to mask", () => {
    expect(mask("Vi trenger mer avlastning.")).toEqual({
      text: "Vi trenger mer avlastning.",
      masked: [],
      recognizable: [],
      urgent: [],
    });
    expect(mask("").text).toBe("");
  });

  it("keeps the s of the genitive", () => {
    expect(mask("Karis mann og Hansens datter").text).toBe("[navn]s mann og [navn]s datter");
  });

  it("is the same for composed and decomposed letters", () => {
    for (const text of ["Åse Bråten bor i Åsveien 4", "Søster Åshild ringte"]) {
      expect(mask(text.normalize("NFD"))).toEqual(mask(text));
      expect(mask(text).text).toContain("[navn]");
    }
  });

  it("keeps emojis, right-to-left text, combining marks and markup as they were", () => {
    for (const text of ["👩‍👩‍👧 👍🏽 takk", "لا أفهم الرسالة", "q\u0307\u0323 z\u0336", "<b>mer</b> =1+1 & |x|"])
      expect(mask(text).text).toBe(text.normalize("NFC"));
  });

  it("masks between them too", () => {
    expect(mask("👍🏽 Kari 👩‍👩‍👧 <b>Ola</b> شكرا Fatima").text).toBe("👍🏽 [navn] 👩‍👩‍👧 <b>[navn]</b> شكرا [navn]");
  });

  it("tells country and place of what is left, not of what was masked", () => {
    expect(mask("Hun på 8 år går på Molde skole").recognizable).toEqual([]);
    expect(mask("Solbakken skole er fin").recognizable).toEqual(["place"]);
  });

  const parts = fc.constantFrom(
    ..."Kari kari Liv liv Per per Bjørn Dag Hansen hansen Berg berg Lie A. K. I og eller , . : ? «x» ( ) - fru søster lege".split(
      " ",
    ),
    ..."heter han ho Ho Takk til fra på i 12 8 år åring 912 34 567 +47 12.3.1948 født f. Storgata storgata 12b 2010".split(
      " ",
    ),
    ..."Strømmen skole Solbakken avdeling [navn] [telefon] [sted] [navn]s s S konto fnr 12834810105 kr 113 116 117 @ a@b.no".split(
      " ",
    ),
    ..."Vera vera Zubayda GRO KARI van Nguyen-Lie mai Mai er har sier min sønnen hilsen ringte med \n \t".split(
      " ",
    ),
  );
  const text = fc.array(fc.tuple(parts, fc.constantFrom(" ", " ", " ", "", ", ", ". ", "-", "\n")), {
    maxLength: 30,
  });

  it("is not changed when it is masked again", () => {
    fc.assert(
      fc.property(text, (pieces) => {
        const once = mask(pieces.flat().join("")).text;
        expect(mask(once).text).toBe(once);
      }),
      { seed: 2026, numRuns: numRuns * 5 },
    );
  });

  it("never throws, and never grows by more than a mask for each word", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (written) => {
        const { text: masked } = mask(written);
        expect(masked.length).toBeLessThanOrEqual(written.normalize("NFC").length * 17);
        expect(mask(masked).text).toBe(masked);
      }),
      { seed: 2026, numRuns },
    );
  });

  it("takes a time in proportion to the text, also on one line without blanks", () => {
    const lines = ["a", "A", "1", "a-", "a@", "@", "1 ", "1.1.", " ", "født ", "Kari ", "a\u0323"].map(
      (part) => part.repeat(15_000),
    );
    const began = performance.now();
    for (const line of lines) mask(line);
    expect(performance.now() - began).toBeLessThan(8000);
  });

  it("is masked whole also where a line is very long", () => {
    const { text: masked, masked: counts } = mask(
      "Svar fra Kari Nordmann på 912 34 567 om helga, ".repeat(3000),
    );
    expect(masked).toBe("Svar fra [navn] på [telefon] om helga, ".repeat(3000));
    expect(counts).toEqual([
      { kind: "phone", count: 3000 },
      { kind: "name", count: 3000 },
    ]);
  });
});
