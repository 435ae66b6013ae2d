import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalMarkOf, parseNumber } from "../../src/read/numbers.js";

describe("a number as it is typed", () => {
  test.each([
    ["2523,00", ",", 2523],
    ["1 860", ",", 1860],
    ["1\u00a0860", ",", 1860],
    ["1\u202f860", ".", 1860],
    ["12 345 678,5", ",", 12345678.5],
    [" 7 ", ",", 7],
    ["\u22121,2", ",", -1.2],
    ["-1.25", ".", -1.25],
    ["0301", ",", 301],
  ] as const)("%j with %j is %d", (text, decimal, value) => {
    expect(parseNumber(text, decimal)).toBe(value);
  });

  test.each([
    ["1,2", "."],
    ["1.2", ","],
    ["1,234", "."],
    ["1 86", ","],
    ["18 60 000", ","],
    ["8,25E+08", ","],
    ["30.07.2017", "."],
    ["", ","],
    ["-", ","],
    ["mange", ","],
    ["0x10", "."],
    ["1,", ","],
  ] as const)("%j with %j is no number", (text, decimal) => {
    expect(parseNumber(text, decimal)).toBeNull();
  });

  test("what Intl writes in Norwegian is read back", () => {
    const write = new Intl.NumberFormat("nb-NO", { maximumFractionDigits: 2 });
    const cents = fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100);
    fc.assert(
      fc.property(cents, (value) => {
        expect(parseNumber(write.format(value), ",")).toBeCloseTo(value, 6);
      }),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
  });

  test("three digits after a mark are no evidence, since they may be thousands", () => {
    expect(decimalMarkOf(["1.860", "1,234", "12"])).toBeNull();
    expect(decimalMarkOf(["30.07.2017 14:15:00", "2523,00"])).toBe(",");
    expect(decimalMarkOf(["4.5", "77.0"])).toBe(".");
  });
});
