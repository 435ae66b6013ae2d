import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OpenLine } from "../../../src/domain/document.js";
import { openTextLines, openTextMarkdown } from "../../../src/domain/plan/open-text.js";

const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };

describe("a text for an open place", () => {
  test("has paragraphs between blank lines, and points", () => {
    const text =
      "Vi er på\r\nvei.\r\n\r\nDette gjenstår:\n- Mer støtte\n  i hverdagen\n* Kurs\n\n• Avlastning\n";
    expect(openTextLines(text)).toEqual([
      { kind: "paragraph", text: "Vi er på vei." },
      { kind: "paragraph", text: "Dette gjenstår:" },
      { kind: "item", text: "Mer støtte i hverdagen" },
      { kind: "item", text: "Kurs" },
      { kind: "item", text: "Avlastning" },
    ]);
  });

  test("is as it was typed beyond that", () => {
    expect(openTextLines("# **Merk** [lenke](x) <b>1</b>")).toEqual([
      { kind: "paragraph", text: "# **Merk** [lenke](x) <b>1</b>" },
    ]);
  });

  test("is nothing where only blanks and signs stand", () => {
    expect(openTextLines(" \n\t\r\n-\n- \n")).toEqual([]);
    expect(openTextMarkdown([])).toBe("");
  });

  const words = fc
    .string({ unit: fc.constantFrom("-", "*", "•", "\\", " ", "a", "Å", "\u00a0", "1", ".", "#", "[") })
    .map((text) => text.replace(/^ +| +$/gu, ""))
    .filter((text) => text !== "");
  const line: fc.Arbitrary<OpenLine> = fc.record({
    kind: fc.constantFrom("paragraph", "item"),
    text: words,
  });

  test("is read back as it was written", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        expect(openTextLines(openTextMarkdown(lines))).toEqual(lines);
      }),
      runs,
    );
  });
});
