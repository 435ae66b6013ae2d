import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phraseFinder } from "../../../src/protect/personal-data/phrases.js";
import { piecesOf } from "../../../src/protect/personal-data/pieces.js";
import { apart, type Span, withMasks } from "../../../src/protect/personal-data/span.js";
import { tokensOf } from "./words.js";

const seed = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };
const openers = (text: string) =>
  tokensOf(text)
    .filter(({ opensSentence }) => opensSentence)
    .map(({ text: word }) => word);

describe("the words of a text", () => {
  it("open a sentence after an end mark, a line, a bullet or a quotation mark, not after a shortening", () => {
    expect(openers("En to. Tre! Fire? Fem\nSeks • Sju «Åtte ni»")).toEqual(
      "En Tre Fire Fem Seks Sju Åtte".split(" "),
    );
    expect(openers("Vi bl.a. Bjørn og dr. Vik, A. Lie")).toEqual(["Vi"]);
  });

  it("stand where they say, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const tokens = tokensOf(text);
        for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(tokens.map(({ start }) => start)).toEqual(
          tokens.map(({ start }) => start).sort((a, b) => a - b),
        );
      }),
      seed,
    );
  });
});

describe("a phrase", () => {
  it("is found by whole words, by the beginning of one, and with any word in it", () => {
    const finder = phraseFinder(["ta livet", "selvmord*", "cystisk *", "st. olavs"]);
    const has = (text: string) => finder.isIn(tokensOf(text));
    expect(["Ta livet", "selvmordstanker", "cystisk fibrose", "St. Olavs"].filter(has)).toHaveLength(4);
    expect(["ta livets", "selvmor", "cystisk", "ta. Livet"].filter(has)).toEqual([]);
  });
});

describe("spans", () => {
  const span = fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]): Span => ({ start, end: start + length, kind: "name" }));

  it("do not overlap when they are set apart, and none is lost but for a longer one or as long", () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        const kept = apart(spans);
        kept.slice(1).forEach((one, at) => {
          expect(one.start).toBeGreaterThanOrEqual(kept[at]!.end);
        });
        for (const { start, end } of spans)
          expect(
            kept.some((one) => one.start < end && one.end > start && one.end - one.start >= end - start),
          ).toBe(true);
      }),
      seed,
    );
  });

  it("keep the first of two as long", () => {
    const account: Span = { start: 0, end: 5, kind: "account" };
    expect(apart([account, { ...account, kind: "phone" }])).toEqual([account]);
    expect(withMasks("12345 x", [account])).toBe("[kontonummer] x");
  });
});

describe("pieces of a text", () => {
  it("are the text together, each of limited length, and never half a character", () => {
    for (const part of ["ord og ord ", "Setning. ", "a", "😀", "1 2 "]) {
      const text = part.repeat(40_000);
      const pieces = piecesOf(text);
      expect(pieces.join("")).toBe(text);
      expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(50_000);
      expect(pieces.some((piece) => /[\uD800-\uDBFF]$/.test(piece))).toBe(false);
    }
  });
});
