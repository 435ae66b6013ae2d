import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { marked, markedParts, unmarked } from "../../src/text/marked.js";
import { isNone, plural } from "../../src/text/plural.js";

const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };
const plain = fc.string().filter((text) => !/[\u{e000}-\u{e002}]/u.test(text));

describe("a number marked with its cell", () => {
  test("comes out of a sentence with its address, in order", () => {
    const sentence = `Av ${marked("14", "2025/tiltak/total/count")} tiltak er ${marked("6", "2025/tiltak/status=done/count")} ferdige.`;
    expect(markedParts(sentence)).toEqual([
      { text: "Av ", cell: null },
      { text: "14", cell: "2025/tiltak/total/count" },
      { text: " tiltak er ", cell: null },
      { text: "6", cell: "2025/tiltak/status=done/count" },
      { text: " ferdige.", cell: null },
    ]);
  });

  test("leaves the words as they were, whatever stands around it", () => {
    fc.assert(
      fc.property(plain, plain, plain, (before, number, after) => {
        const sentence = `${before}${marked(number, "a/b/c/d")}${after}`;
        expect(unmarked(sentence)).toBe(`${before}${number}${after}`);
        const parts = markedParts(sentence);
        expect(parts.map(({ text }) => text).join("")).toBe(`${before}${number}${after}`);
        expect(parts.filter(({ cell }) => cell !== null)).toEqual([{ text: number, cell: "a/b/c/d" }]);
      }),
      runs,
    );
  });

  test("takes the singular for one, and is none for zero", () => {
    expect(plural(marked("1", "a/b/c/d"), "rad", "rader")).toBe("rad");
    expect(plural(marked("21", "a/b/c/d"), "rad", "rader")).toBe("rader");
    expect([isNone(marked("0", "a/b/c/d")), isNone(marked("10", "a/b/c/d"))]).toEqual([true, false]);
  });
});
