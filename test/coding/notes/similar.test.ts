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
const similar = createSimilar([
  known("Får ikke sove om natta", "avlastning"),
  known("Barna trenger noen å snakke med", "familie"),
  known("God kaffe og gode boller", "annet"),
  known("Natta er lang", "avlastning"),
]);

const similarTo = (text: string, area: "avlastning" | "annet" = "avlastning") =>
  similar("", words(text), area);

describe("the examples most alike a statement", () => {
  it("come nearest first, with a likeness of 1 for the same words", () => {
    const found = similarTo("Får ikke sove om natta", "avlastning");
    expect(found[0]).toMatchObject({ area: "avlastning", text: "Får ikke sove om natta" });
    expect(found[0]?.likeness).toBeCloseTo(1, 12);
    expect(found.map(({ likeness }) => likeness)).toEqual(
      found.map(({ likeness }) => likeness).toSorted((a, b) => b - a),
    );
  });

  it("are none where no word is shared, and none for a statement without words", () => {
    expect(similarTo("Parkeringsplassen", "annet")).toEqual([]);
    expect(similarTo("", "annet")).toEqual([]);
  });

  it("are the same the second time: nothing is left of the statement before", () => {
    const first = similarTo("Natta er lang", "avlastning");
    similarTo("God kaffe", "annet");
    expect(similarTo("Natta er lang", "avlastning")).toEqual(first);
  });

  it("hold one of the area, where any is alike, though others are nearer", () => {
    const near = createSimilar([
      known("Får ikke sove om natta i det hele", "familie"),
      known("Får ikke sove om natta heller", "familie"),
      known("Får ikke sove om natta nå", "familie"),
      known("Får ikke sove", "avlastning"),
      known("God kaffe", "annet"),
    ]);
    const areas = near("", words("Får ikke sove om natta"), "avlastning").map(({ area }) => area);
    expect(areas).toEqual(["familie", "familie", "avlastning"]);
  });

  it("never hold the statement itself: it explains nothing", () => {
    const text = "Får ikke sove om natta";
    expect(similar(text, words(text), "avlastning").map((one) => one.text)).not.toContain(text);
  });
});
