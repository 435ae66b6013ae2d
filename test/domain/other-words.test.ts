import { describe, expect, test } from "vitest";
import { otherWords, saysOther } from "../../src/domain/other-words.js";

describe("the answer that people write themselves", () => {
  test.each([
    ...otherWords,
    "ANNET, spesifiser:",
    "Annet (oppgi hva)",
    "Anna – skriv her",
    "Other, please describe",
  ])("is called %s", (label) => {
    expect(saysOther(label)).toBe(true);
  });

  test.each(["Andre slektninger", "Annet familiemedlem", "Annerledes", "Another", "Ikke annet", ""])(
    "is not called %s",
    (label) => {
      expect(saysOther(label)).toBe(false);
    },
  );
});
