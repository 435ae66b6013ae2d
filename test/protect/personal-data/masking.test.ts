import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createMasker } from "../../../src/protect/personal-data/mask.js";
import { maskingCases, scoreLine, scoreMasking } from "../../support/masking-score.js";
import { words } from "./words.js";

const mask = createMasker(words);
const sets = [
  ["the statements the rules were made with", "with.csv", "without.csv", 170],
  ["the statements written afterwards", "with-late.csv", "without-late.csv", 80],
  ["the statements written when those had been mended", "with-third.csv", "without-third.csv", 29],
  ["the statements of an author who had not seen the rules", "with-other.csv", "without-other.csv", 170],
  ["the statements written when those had been mended too", "with-last.csv", "without-last.csv", 160],
  ["the statements written at the very end", "with-fifth.csv", "without-fifth.csv", 59],
] as const;

describe.each(sets)("masking %s", (_, withFile, withoutFile, least) => {
  const score = scoreMasking(mask, maskingCases(withFile), maskingCases(withoutFile));

  it("has enough statements to say something", () => {
    expect(maskingCases(withFile).length).toBeGreaterThanOrEqual(least);
    expect(maskingCases(withoutFile).length).toBeGreaterThanOrEqual(least);
  });

  it("finds at least 98 % of what is to be masked", () => {
    expect(score.recall, `${scoreLine(score)}; missed: ${score.missed.join(" ")}`).toBeGreaterThanOrEqual(
      0.98,
    );
  });

  it("leaves at least 99 % of the statements without personal data as they are", () => {
    expect(score.changed / score.clean, `changed: ${score.changedIds.join(" ")}`).toBeLessThanOrEqual(0.01);
    expect(score.falseMasks / score.expected).toBeLessThanOrEqual(0.01);
  });

  it("changes nothing the second time", () => {
    for (const { id, text } of [...maskingCases(withFile), ...maskingCases(withoutFile)]) {
      const once = mask(text).text;
      expect(mask(once).text === once, id).toBe(true);
    }
  });
});

describe("masking all the statements", () => {
  const score = scoreMasking(
    mask,
    sets.flatMap(([, withFile]) => maskingCases(withFile)),
    sets.flatMap(([, , withoutFile]) => maskingCases(withoutFile)),
  );

  it("finds at least 98 % of what is to be masked, with the lower end of the interval above 97 %", () => {
    expect(score.recall, scoreLine(score)).toBeGreaterThanOrEqual(0.98);
    expect(score.interval.low, scoreLine(score)).toBeGreaterThanOrEqual(0.97);
  });

  it("masks falsely in at most 1 % of the statements without personal data", () => {
    expect(score.changed / score.clean, scoreLine(score)).toBeLessThanOrEqual(0.01);
  });

  it("is told beside what each set showed the first time", () => {
    const file = new URL("../../../fixtures/protect/personal-data/first-results.json", import.meta.url);
    const told: unknown = JSON.parse(readFileSync(file, "utf8"));
    expect(told).toMatchObject({
      sets: sets.map(([, withFile, withoutFile]) => ({ with: withFile, without: withoutFile })),
    });
  });
});

describe("the score of masking", () => {
  const cases = [
    { id: "1", text: "Kari", expected: "[navn]" },
    { id: "2", text: "Ola", expected: "[navn]" },
  ];
  const plain = [{ id: "3", text: "plain", expected: "plain" }];
  const untouched = (text: string) => ({ text, masked: [], recognizable: [], urgent: [] });

  it("counts a mask that is lacking", () => {
    const score = scoreMasking((text) => untouched(text === "Kari" ? "[navn]" : text), cases, plain);
    expect(score).toMatchObject({
      found: 1,
      expected: 2,
      recall: 0.5,
      missed: ["2"],
      changed: 0,
      falseMasks: 0,
    });
    expect(scoreLine(score)).toBe("recall 1/2 = 50.0 % (9.5–90.5), changed 0/1 = 0.0 %");
  });

  it("counts a mask of the wrong kind as lacking and as false", () => {
    const score = scoreMasking(() => untouched("[sted]"), cases, plain);
    expect(score).toMatchObject({ found: 0, falseMasks: 2, changed: 1, changedIds: ["3"] });
  });
});
