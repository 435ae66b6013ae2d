import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phones } from "../../../src/protect/personal-data/phones.js";
import { cut } from "./words.js";

describe("telephone numbers", () => {
  const groups = [
    ["912 34 567"],
    ["91 23 45 67"],
    ["9123 4567"],
    ["91 234 567"],
    ["9 1 2 3 4 5 6 7"],
    ["91234567"],
    ["912.34.567"],
    ["63-81-23-45"],
    ["+47 912 34 567"],
    ["+4791234567"],
    ["0047 91 23 45 67"],
    ["+46 70 123 45 67"],
    ["912\u00a034\u00a0567"],
  ];
  it.each(groups)("are found as %s", (written) => {
    const text = `Ring ${written}, helst på kvelden.`;
    expect(cut(text, phones(text))).toContain(written);
  });

  it("are found with the country's number in brackets", () => {
    expect(cut("på (+47) 402 03 040", phones("på (+47) 402 03 040"))).toContain("(+47) 402 03 040");
  });

  it("are found in any grouping after a word that says so", () => {
    for (const text of ["tlf 4 8 1 2 3 4 5 6", "mobil: 91 234 567", "Telefon: 225 50 100"])
      expect(phones(text).length, text).toBeGreaterThan(0);
  });

  const others = [
    ["116 117"],
    ["113, 110 og 112"],
    ["02800"],
    ["815 55 015"],
    ["800 40 567"],
    ["12 345 678 kr"],
    ["kr 25 000 000"],
    ["23456789 kroner"],
    ["20242025"],
    ["2022-2026"],
    ["20240315"],
    ["12.03.2024"],
    ["08.00-15.30"],
    ["2024/1187"],
    ["sak 23 45 67 89"],
    ["10-07.03"],
    ["1 860"],
  ];
  it.each(others)("are not seen in %s", (written) => {
    expect(cut(written, phones(`Vi har ${written} i år`))).toEqual([]);
  });

  it("are found whatever the digits, from 2 on, but for shared numbers", () => {
    const digit = fc.constantFrom("2", "3", "4", "5", "6", "7", "9");
    const rest = fc.nat(9_999_999).map((number) => String(number).padStart(7, "0"));
    fc.assert(
      fc.property(digit, rest, (first, others) => {
        const digits = first + others;
        fc.pre(!/^20|^19/u.test(digits));
        const written = `${digits.slice(0, 3)} ${digits.slice(3, 5)} ${digits.slice(5)}`;
        expect(cut(`på ${written}.`, phones(`på ${written}.`))).toEqual([written]);
      }),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
  });
});
