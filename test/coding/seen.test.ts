import { describe, expect, it } from "vitest";
import { SeenTexts } from "../../src/coding/seen.js";

describe("the texts that were met", () => {
  it("are told from all others, in at most 32 bytes a text", () => {
    const seen = new SeenTexts();
    const many = 200_000;
    const added = () => Array.from({ length: many }, (_, at) => seen.add(`R-${at}`)).filter(Boolean).length;
    expect(added()).toBe(many);
    expect(seen.size).toBe(many);
    // While it grows the old table, half as large, is there too.
    expect((seen.bytes * 1.5) / many).toBeLessThanOrEqual(32);
    expect(added()).toBe(0);
    expect(seen.size).toBe(many);
  });

  it("differ by case, by order and by one letter", () => {
    const seen = new SeenTexts();
    const texts = ["", "a", "A", "ab", "ba", "aa", "æ", "\u0000", "\u0000\u0000"];
    expect(texts.map((text) => seen.add(text))).toEqual(texts.map(() => true));
  });
});
