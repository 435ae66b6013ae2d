import { idnr } from "@navikt/fnrvalidator";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accounts } from "../../../src/protect/personal-data/accounts.js";
import { identityNumbers } from "../../../src/protect/personal-data/identity-numbers.js";
import { plates } from "../../../src/protect/personal-data/plates.js";
import { cut } from "./words.js";

const seed = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };

/** A number with right check digits; the month tells the series, so that it is nobody's. */
function numberOf(birth: string, start: number): string {
  for (let rest = start; rest < start + 5000; rest++) {
    const digits = birth + String(rest % 100_000).padStart(5, "0");
    if (idnr(digits).status === "valid") return digits;
  }
  throw new Error("no valid number");
}

const birth = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 99 }))
  .chain(([day, month, year]) =>
    fc
      .tuple(fc.constantFrom(0, 40), fc.constantFrom(40, 80))
      .map(([dayShift, monthShift]) =>
        [day + dayShift, month + monthShift, year].map((part) => String(part).padStart(2, "0")).join(""),
      ),
  );
const split = fc.constantFrom("", " ", "-", ".", "\u00a0", " - ".slice(0, 2));

describe("identity numbers", () => {
  it("are found in every series, bare and split", () => {
    fc.assert(
      fc.property(birth, fc.nat(99_999), split, (date, rest, mark) => {
        const digits = numberOf(date, rest);
        const written = digits.slice(0, 6) + mark + digits.slice(6);
        expect(cut(`nr ${written}.`, identityNumbers(`nr ${written}.`))).toEqual([written]);
      }),
      seed,
    );
  });

  it("are told by their check digits, where no word tells what the number is", () => {
    expect(identityNumbers("12345678901 og 128348101051")).toEqual([]);
    const mistyped = "fødselsnummeret hans er 128348 10106";
    expect(cut(mistyped, identityNumbers(mistyped))).toEqual(["128348 10106"]);
  });

  it("are not looked for inside longer numbers or words", () => {
    expect(identityNumbers("9912834810105 x12834810105")).toEqual([]);
  });
});

describe("accounts", () => {
  it.each(["1234.56.78903", "1234 56 78903", "12345678903", "8601 11 00017"])("%s is one", (written) => {
    expect(cut(`til ${written}!`, accounts(`til ${written}!`))).toEqual([written]);
  });

  it("have a right check digit, unless a word says what they are", () => {
    expect(accounts("1234.56.78904")).toEqual([]);
    expect(accounts("konto 1234.56.78904")).toHaveLength(1);
  });

  it("may be written as IBAN", () => {
    expect(cut("NO93 8601 1117 947", accounts("NO93 8601 1117 947"))).toEqual(["NO93 8601 1117 947"]);
  });

  it("are not every number of eleven digits", () => {
    expect(accounts("12 34 567 89 03")).toEqual([]);
  });
});

describe("numbers of cars", () => {
  it("are two capital letters and five digits", () => {
    expect(cut("AB 12345 og EL54321", plates("AB 12345 og EL54321"))).toEqual(["AB 12345", "EL54321"]);
  });

  it("are no postboxes, sums or codes", () => {
    expect(plates("PB 12345, KR 25000, G30, XAB 12345, AB 123456, ab 12345")).toEqual([]);
  });
});
