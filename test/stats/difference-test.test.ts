import { describe, expect, it } from "vitest";
import { differenceTest } from "../../src/stats/difference-test.js";

describe("the test of a difference between two shares", () => {
  it("is the pooled z where every expected count is at least 5", () => {
    const found = differenceTest(56, 70, 48, 80);
    expect(found.test).toBe("pooledZ");
    expect(found.difference).toBeCloseTo(0.2, 12);
    expect(found.low).toBeCloseTo(0.0524314724, 8);
    expect(found.high).toBeCloseTo(0.333872654, 8);
    expect(found.p).toBeCloseTo(0.008045081368, 8);
  });

  it("is Fisher's where an expected count is under 5", () => {
    const found = differenceTest(3, 4, 1, 4);
    expect(found.test).toBe("fisher");
    expect(found.p).toBeCloseTo(0.485714285714, 8);
  });

  it("changes at an expected count of exactly 5, in the smaller group and the rarer answer", () => {
    expect(differenceTest(5, 20, 5, 20).test).toBe("pooledZ");
    expect(differenceTest(4, 20, 5, 20).test).toBe("fisher");
    expect(differenceTest(16, 20, 15, 20).test).toBe("fisher");
    expect(differenceTest(5, 10, 500, 1000).test).toBe("pooledZ");
    expect(differenceTest(5, 9, 500, 1000).test).toBe("fisher");
  });

  it("is the same whichever answer is counted, also at exactly 5", () => {
    expect(differenceTest(21, 30, 54, 60).test).toBe("pooledZ");
    expect(differenceTest(9, 30, 6, 60).p).toBeCloseTo(differenceTest(21, 30, 54, 60).p, 12);
  });

  it("gives 15 of 25 against 5 of 25 the p of the z, though Fisher's is larger", () => {
    expect(differenceTest(15, 25, 5, 25)).toMatchObject({
      test: "pooledZ",
      p: expect.closeTo(0.003892417123, 8) as number,
    });
  });

  it("does not enumerate a million: a country's count is tested by z whatever is expected", () => {
    const found = differenceTest(0, 20, 100, 1_000_000);
    expect(found.test).toBe("pooledZ");
    expect(found.p).toBeGreaterThan(0.9);
  });

  it("is the same both ways, with the sign turned", () => {
    const [one, other] = [differenceTest(9, 10, 30, 100), differenceTest(30, 100, 9, 10)];
    expect(one.test).toBe(other.test);
    expect(one.p).toBeCloseTo(other.p, 12);
    expect(one.difference).toBeCloseTo(-other.difference, 12);
    expect(one.low).toBeCloseTo(-other.high, 12);
  });

  it("finds nothing between two groups of whom nobody, or everybody, was counted", () => {
    expect(differenceTest(0, 12, 0, 40).p).toBe(1);
    expect(differenceTest(12, 12, 40, 40).p).toBe(1);
  });

  it.each([
    [5, 4, 1, 4],
    [1, 0, 1, 4],
    [1.5, 4, 1, 4],
    [-1, 4, 1, 4],
  ])("refuses %f of %f against %f of %f", (x1, n1, x2, n2) => {
    expect(() => differenceTest(x1, n1, x2, n2)).toThrow(RangeError);
  });

  it("refuses a level outside 0 and 1", () => {
    expect(() => differenceTest(1, 4, 1, 4, { level: 95 })).toThrow(RangeError);
  });
});
