import { describe, expect, it } from "vitest";
import { initials } from "../../../src/protect/personal-data/initials.js";
import { cut } from "./words.js";

const found = (text: string): readonly string[] => cut(text, initials(text));

describe("a person's initials", () => {
  it("are found with their points", () => {
    expect(found("T.M. har vedtak, og R. J. har ikke.")).toEqual(["T.M.", "R. J."]);
  });

  it("are found without points after the word for a patient", () => {
    expect(found("Pasient KL ble sendt hjem, beboer H også")).toEqual(["KL", "H"]);
    expect(found("Beboeren H ble glemt")).toEqual(["H"]);
  });

  it("are left to the names where a family name follows", () => {
    expect(found("signert K. N. Nygård")).toEqual([]);
  });

  it("are not an abbreviation", () => {
    for (const text of [
      "har søkt om I.P. og B.P.A.",
      "pasient MS",
      "bruker PC hver dag",
      "bruker ABA metoden",
      "A4",
    ])
      expect(found(text), text).toEqual([]);
  });
});
