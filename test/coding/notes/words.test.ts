import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSpelling } from "../../../src/coding/notes/spelling.js";
import { createWords } from "../../../src/coding/notes/words.js";

const spelling = createSpelling([
  { written: "itj", bokmal: "ikke", kind: "dialekt" },
  { written: "hjspl", bokmal: "hjemmesykepleie", kind: "forkortelse" },
  { written: "mtp", bokmal: "med tanke på", kind: "forkortelse" },
  { written: "u/", bokmal: "uten", kind: "forkortelse" },
  { written: "tenest", bokmal: "tjenest", kind: "nynorsk-start" },
  { written: "fikk", bokmal: "få", kind: "likt" },
  { written: "fekk", bokmal: "fikk", kind: "nynorsk" },
]);
const words = createWords(spelling);
const spelled = (text: string): readonly string[] => words(text).map((word) => word.spelled);

describe("one spelling", () => {
  it("brings dialect writing and abbreviations to bokmål, also where one becomes several words", () => {
    expect(spelled("Itj hjspl, mtp natta")).toEqual([
      "ikke",
      "hjemmesykepleie",
      "med",
      "tanke",
      "på",
      "natta",
    ]);
  });

  it("knows words by how they begin, and takes the rest as it stands", () => {
    expect(spelled("tenestene")).toEqual(["tjenestene"]);
  });

  it("keeps the stroke of «u/»", () => {
    expect(spelled("en natt u/søvn")).toEqual(["en", "natt", "u", "søvn"]);
    expect(spelled("en natt u/ søvn")).toEqual(["en", "natt", "uten", "søvn"]);
  });

  it("falls back on the nynorsk that surveys are read with", () => {
    expect(spelled("korleis")).toEqual(["hvordan"]);
  });

  it("gives forms of a word the same stem", () => {
    const [one, other] = words("avlastningen avlastninger");
    expect(one?.stem).toBe(other?.stem);
  });
});

describe("the words of a statement", () => {
  it("leave out what was masked", () => {
    expect(spelled("Ring [navn] på [telefon]")).toEqual(["ring", "på"]);
  });

  it("are the same however å is put together", () => {
    expect(spelled("må gå".normalize("NFD"))).toEqual(["må", "gå"]);
  });

  it("are none in emojis and signs alone", () => {
    expect(words("🙂 … !!! 👩‍👧")).toEqual([]);
  });

  it("end in time, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii", maxLength: 200 }), (text) => {
        for (const { written, stem } of words(text)) expect(written.length * stem.length).toBeGreaterThan(0);
      }),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
  });

  it("of an endless statement are as many as say what it is about", () => {
    expect(words("ord ".repeat(2_000_000)).length).toBeLessThan(1_000);
  });
});
