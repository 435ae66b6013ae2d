import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arePartsOf, inOrderOf, partIds, partsOf, wordsLeft } from "../../../src/coding/notes/splits.js";
import { textHash } from "../../../src/coding/notes/text-hash.js";
import type { Split } from "../../../src/domain/notes.js";
import { statement } from "../../support/review.js";

const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };

const whole = statement("7", "Fint kurs, men [navn] sa at det ikke er avlastning", {
  masked: [{ kind: "name", count: 1 }],
  urgent: ["neglect"],
  recognizable: ["place"],
});
const splitOf = (id: string, text: string, parts: readonly string[]): Split => ({
  id,
  text: textHash(text),
  parts: [...parts],
  by: "KV",
  at: "2026-11-22",
});
const first = splitOf("7", whole.text, ["Fint kurs", "[navn] sa at det ikke er avlastning"]);

describe("a hash of a text", () => {
  it("is the same however its letters are composed, and another for another text", () => {
    expect(textHash("A\u030a bli sett")).toBe(textHash("Å bli sett"));
    expect(textHash("Å bli sett")).not.toBe(textHash("Å bli sett."));
    // echo -n abc | sha256sum
    expect(textHash("abc")).toBe("ba7816bf8f01cfea");
  });
});

describe("the parts of statements", () => {
  it("take the statement's place, with its signs and what is masked in each", () => {
    const others = [statement("6", "Å bli sett"), whole, statement("8", "Mer mat")];
    const parts = partsOf(others, { splits: [first] });
    expect(parts.map(({ id, text, partOf }) => [id, text, partOf])).toEqual([
      ["6", "Å bli sett", null],
      ["7.1", "Fint kurs", "7"],
      ["7.2", "[navn] sa at det ikke er avlastning", "7"],
      ["8", "Mer mat", null],
    ]);
    const own = parts.filter(({ partOf }) => partOf === "7");
    expect(own.map(({ masked }) => masked)).toEqual([[], [{ kind: "name", count: 1 }]]);
    for (const { urgent, recognizable, event } of own)
      expect([urgent, recognizable, event]).toEqual([["neglect"], ["place"], "kafe"]);
  });

  it("may be split again", () => {
    const second = splitOf("7.2", "[navn] sa at det ikke er avlastning", ["[navn] sa", "ikke er avlastning"]);
    const parts = partsOf([whole], { splits: [first, second] });
    expect(parts.map(({ id, partOf }) => [id, partOf])).toEqual([
      ["7.1", "7"],
      ["7.2.1", "7.2"],
      ["7.2.2", "7.2"],
    ]);
    expect(partsOf(parts, { splits: [first, second] })).toEqual(parts);
  });

  it("are not made of a text that has been changed since", () => {
    const changed = { ...whole, text: `${whole.text}!` };
    expect(partsOf([changed], { splits: [first] })).toEqual([{ ...changed, partOf: null }]);
  });

  it("never have the id of another statement", () => {
    expect(partIds({ id: "7", parts: ["a", "b"] }, new Set(["7", "7.1", "7.3"]))).toEqual(["7.2", "7.4"]);
    const ids = partsOf([whole, statement("7.1", "Noe annet")], { splits: [first] }).map(({ id }) => id);
    expect(ids).toEqual(["7.2", "7.3", "7.1"]);
  });
});

describe("a part of a statement", () => {
  it.each([
    ["Fint kurs", true],
    ["fint KURS.", true],
    ["[navn] sa det", true],
    ["avlastning, ikke kurs", true],
    ["Kari sa det", false],
    ["kurs kurs", false],
    ["navn [telefon]", false],
    ["Fint kurs 😀", false],
    ["…", false],
    ["", false],
    [whole.text, false],
    ["Fint kurs men [navn] sa at det ikke er avlastning.", false],
  ])("has only words of it, and not all of them: «%s»", (part, isPart) => {
    expect(arePartsOf([part], whole.text)).toBe(isPart);
  });

  it("is any text that is cut out of it between its words, in whatever letters", () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}]{1,6}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 12 }), fc.nat(), (words, at) => {
        const cut = 1 + (at % (words.length - 1));
        const text = words.join(" ");
        const parts = [words.slice(0, cut).join(" "), words.slice(cut).join(" ")];
        return arePartsOf(parts, text) && wordsLeft(parts, text) === 0;
      }),
      runs,
    );
  });

  it("uses no word that another part has used up", () => {
    expect(arePartsOf(["Fint kurs", "kurs sa ikke"], whole.text)).toBe(false);
    expect(arePartsOf(["en og en", "og to"], "en og en og to")).toBe(true);
  });

  it.each([
    [["Fint kurs", "[navn] sa at det ikke er avlastning"], 0],
    [["Fint kurs!", "det ikke er avlastning"], 2],
    [["fint", "avlastning"], 6],
  ])("leaves words behind that are counted, but not what only binds them: %j", (parts, count) => {
    expect(wordsLeft(parts, whole.text)).toBe(count);
  });

  it("comes before what stands after it in the statement", () => {
    const parts = ["ikke er avlastning", "Fint kurs", "sa at det"];
    expect(inOrderOf(whole.text, parts)).toEqual(["Fint kurs", "sa at det", "ikke er avlastning"]);
    expect(inOrderOf(whole.text, parts.toReversed())).toEqual(inOrderOf(whole.text, parts));
  });
});
