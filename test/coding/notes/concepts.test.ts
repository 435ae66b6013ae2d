import { describe, expect, it } from "vitest";
import { createConcepts, knownConcepts } from "../../../src/coding/notes/concepts.js";
import { createSpelling } from "../../../src/coding/notes/spelling.js";
import { createWords } from "../../../src/coding/notes/words.js";

const words = createWords(createSpelling([]));
const find = createConcepts(
  knownConcepts(
    [
      { id: "sovn", about: "søvn", areas: ["avlastning"], terms: ["sove", "hel natt", "våken*"] },
      { id: "sykehjem", about: "sykehjem", areas: [], terms: ["*sykehjem"] },
    ],
    words,
  ),
);
const ids = (text: string): readonly string[] =>
  find(words(text)).map(({ concept, at }) => `${concept.id} ${String(at)}`);

describe("meanings in a statement", () => {
  it("are found by a word in any form, and by a phrase at its first word", () => {
    expect(ids("Får aldri sovet en hel natt")).toEqual(["sovn 2", "sovn 4"]);
    expect(ids("Kan ikke sove")).toEqual(["sovn 2"]);
  });

  it("are found by how a word begins where the term ends in a star", () => {
    expect(ids("våkenetter igjen")).toEqual(["sovn 0"]);
  });

  it("are found by how a word ends where the term begins with a star, but not in the word alone", () => {
    expect(ids("korttidssykehjem")).toEqual(["sykehjem 0"]);
  });

  it("are not found in a phrase that is cut off", () => {
    expect(ids("hel")).toEqual([]);
  });
});
