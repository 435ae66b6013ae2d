import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locales } from "../../src/domain/text.js";
import { numberFormat } from "../../src/text/numbers.js";

const gap = "\u00a0";
const minus = "\u2212";

describe("numbers in Norwegian", () => {
  it.each(["nb", "nn"] as const)("write a share with a decimal comma and a no-break space (%s)", (locale) => {
    const { percent } = numberFormat(locale);
    expect(percent(0.542)).toBe(`54,2${gap}%`);
    expect(percent(0)).toBe(`0,0${gap}%`);
    expect(percent(1, 0)).toBe(`100${gap}%`);
    expect(percent(0.12345, 2)).toBe(`12,35${gap}%`);
  });

  it.each(["nb", "nn"] as const)("group a count in thousands with a no-break space (%s)", (locale) => {
    const { count } = numberFormat(locale);
    expect(count(1860)).toBe(`1${gap}860`);
    expect(count(1_234_567)).toBe(`1${gap}234${gap}567`);
    expect([count(0), count(1), count(999)]).toEqual(["0", "1", "999"]);
  });

  it("write a difference with its sign, and none for zero", () => {
    const { points } = numberFormat("nb");
    expect(points(0.041)).toBe("+4,1");
    expect(points(-0.041)).toBe(`${minus}4,1`);
    expect(points(0)).toBe("0,0");
    expect(points(-0.0001)).toBe("0,0");
    expect(points(-0.125, 0)).toBe(`${minus}13`);
  });

  it("write a plain number with the decimals asked for", () => {
    const { decimal } = numberFormat("nn");
    expect([decimal(2.5), decimal(0.04567, 3), decimal(54.4, 0)]).toEqual(["2,5", "0,046", "54"]);
    expect(decimal(-2.5)).toBe(`${minus}2,5`);
    expect(decimal(-0.01)).toBe("0,0");
  });
});

describe("numbers in English", () => {
  it("have a decimal point, a comma between thousands and no space before the per cent sign", () => {
    const { percent, count, points, decimal } = numberFormat("en");
    expect(percent(0.542)).toBe("54.2%");
    expect(count(1860)).toBe("1,860");
    expect(points(-0.041)).toBe(`${minus}4.1`);
    expect(decimal(-2.5)).toBe(`${minus}2.5`);
  });
});

describe("dates and lists", () => {
  it.each([
    ["nb", "31. mars 2023"],
    ["nn", "31. mars 2023"],
    ["en", "31 March 2023"],
  ] as const)("write a date in full (%s)", (locale, written) => {
    expect(numberFormat(locale).date("2023-03-31")).toBe(written);
  });

  it("write the names of months in the language", () => {
    expect(locales.map((locale) => numberFormat(locale).date("2024-10-01"))).toEqual([
      "1. oktober 2024",
      "1. oktober 2024",
      "1 October 2024",
    ]);
  });

  it.each([
    ["nb", "Ja, Nei og Vet ikke"],
    ["nn", "Ja, Nei og Vet ikke"],
    ["en", "Ja, Nei and Vet ikke"],
  ] as const)("join a list of names (%s)", (locale, written) => {
    const { list } = numberFormat(locale);
    expect(list(["Ja", "Nei", "Vet ikke"])).toBe(written);
    expect(list(["Ja"])).toBe("Ja");
    expect(list([])).toBe("");
  });
});

it("never writes a hyphen for minus, a breaking space in a number, or minus zero", () => {
  const number = fc.double({ min: -5000, max: 5000, noNaN: true });
  fc.assert(
    fc.property(
      number,
      fc.constantFrom(...locales),
      fc.integer({ min: 0, max: 4 }),
      (value, locale, decimals) => {
        const format = numberFormat(locale);
        const written = [
          format.count(value),
          format.percent(value, decimals),
          format.points(value, decimals),
          format.decimal(value, decimals),
        ];
        for (const one of written) {
          expect(one).not.toMatch(/[- ]/);
          expect(one).not.toMatch(/^\u2212[0.,]+\D*$/);
        }
      },
    ),
    { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
  );
});
