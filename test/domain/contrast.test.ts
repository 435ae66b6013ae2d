import { describe, expect, test } from "vitest";
import { contrastWithWhite, LEAST_CONTRAST } from "../../src/domain/contrast.js";

describe("a color's contrast with white", () => {
  test("is 21 for black, 1 for white, and WCAG's published value for a known gray", () => {
    expect(contrastWithWhite("#000000")).toBeCloseTo(21, 5);
    expect(contrastWithWhite("#FFFFFF")).toBeCloseTo(1, 5);
    expect(contrastWithWhite("#767676")).toBeCloseTo(4.54, 2);
  });

  test("lets the darkest gray of the limit through and stops the next", () => {
    expect(contrastWithWhite("#767676")).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    expect(contrastWithWhite("#777777")).toBeLessThan(LEAST_CONTRAST);
  });
});
