import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedText } from "../../../src/protect/personal-data/folded.js";
import { createMasker } from "../../../src/protect/personal-data/mask.js";
import { words } from "./words.js";

const mask = createMasker(words);
const seed = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };

describe("personal data with characters nobody sees", () => {
  it.each([
    ["Ola\u00a0Nordmann ringte", "[navn] ringte"],
    ["Vi traff Ka\u00adri Nord\u200bmann i går", "Vi traff [navn] i går"],
    ["ring ９１２３４５６７ nå", "ring [telefon] nå"],
    ["fnr 1283\u200b4810105", "fnr [fødselsnummer]"],
    ["kari\u200b@example.no", "[e-post]"],
  ])("are masked, case %#", (text, expected) => {
    expect(mask(text).text).toBe(expected);
  });

  it("leave emojis, right-to-left marks and blanks as they are", () => {
    const text = "👩‍👩‍👧 sa \u200fמרחבא\u200f og\u00a0takk";
    expect(mask(text).text).toBe(text);
    expect(mask(`${text} til Kari`).text).toBe(`${text} til [navn]`);
  });
});

describe("a folded text", () => {
  it("tells for each of its places where it stands in the text", () => {
    const part = fc.constantFrom("a", "１", "\u00a0", "\u00ad", "\u200b", "😀", "ﬁ", " ", "å", "𝐀");
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const written = parts.join("");
        const { text, startOf, endOf } = foldedText(written);
        let end = 0;
        for (let at = 0; at < text.length; at++) {
          expect(foldedText(written.slice(startOf(at), endOf(at + 1))).text).toContain(text[at]);
          expect(endOf(at + 1)).toBeGreaterThanOrEqual(end);
          end = endOf(at + 1);
        }
      }),
      seed,
    );
  });
});
