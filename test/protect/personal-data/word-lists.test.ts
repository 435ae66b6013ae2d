import { describe, expect, it } from "vitest";
import { words } from "./words.js";

const lists = Object.entries({ ...words, ...words.urgent });
const all = lists.filter((entry): entry is [string, string[]] => Array.isArray(entry[1]));

describe("the words personal data is recognized by", () => {
  it.each(all)("%s are in lower case and composed form, in order and each once", (_, list) => {
    expect(list).toEqual(list.map((word) => word.normalize("NFC").toLowerCase()));
    expect(list).toEqual([...new Set(list)].sort((a, b) => (a < b ? -1 : 1)));
  });

  it.each(all)("%s hold no empty word", (_, list) => {
    expect(list).not.toContain("");
  });

  it("hold at least 1 200 first names and 800 family names", () => {
    expect(words.firstNames.length).toBeGreaterThanOrEqual(1200);
    expect(words.familyNames.length).toBeGreaterThanOrEqual(800);
  });

  it("have no word that is a name by itself in one list and needs a sign in another", () => {
    const needing = new Set([...words.ambiguousFirstNames, ...words.everydayFirstNames]);
    expect(words.firstNames.filter((name) => needing.has(name))).toEqual([]);
    const families = new Set(words.ambiguousFamilyNames);
    expect(words.familyNames.filter((name) => families.has(name))).toEqual([]);
  });

  it("have no common word that is a name by itself", () => {
    const names = new Set([...words.firstNames, ...words.familyNames]);
    expect(words.commonWords.filter((word) => names.has(word))).toEqual([]);
  });
});
