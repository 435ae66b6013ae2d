import { describe, expect, it } from "vitest";
import { createSimilar } from "../../../src/coding/notes/similar.js";
import { createSpelling } from "../../../src/coding/notes/spelling.js";
import { createWords } from "../../../src/coding/notes/words.js";

const words = createWords(createSpelling([]));
const known = (text: string, area: "avlastning" | "familie" | "annet") => ({
  text,
  area,
  stems: [...new Set(words(text).map(({ stem }) => stem))],
});
const similarTo = createSimilar([
  known("Får ikke sove om natta", "avlastning"),
  known("Barna trenger noen å snakke med", "familie"),
  known("God kaffe og gode boller", "annet"),
  known("Natta er lang", "avlastning"),
]);

describe("the examples most alike a statement", () => {
  it("come nearest first, with a likeness of 1 for the same words", () => {
    const found = similarTo(words("Får ikke sove om natta"), "avlastning");
    expect(found[0]).toMatchObject({ area: "avlastning", text: "Får ikke sove om natta" });
    expect(found[0]?.likeness).toBeCloseTo(1, 12);
    expect(found.map(({ likeness }) => likeness)).toEqual(
      found.map(({ likeness }) => likeness).toSorted((a, b) => b - a),
    );
  });

  it("are none where no word is shared, and none for a statement without words", () => {
    expect(similarTo(words("Parkeringsplassen"), "annet")).toEqual([]);
    expect(similarTo([], "annet")).toEqual([]);
  });

  it("are the same the second time: nothing is left of the statement before", () => {
    const first = similarTo(words("Natta er lang"), "avlastning");
    similarTo(words("God kaffe"), "annet");
    expect(similarTo(words("Natta er lang"), "avlastning")).toEqual(first);
  });
});
