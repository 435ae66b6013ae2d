import { describe, expect, it } from "vitest";
import { judge } from "../../src/judge/judge.js";
import { counted, earlier, hiddenComparison, judgedAll, verdictOf, wording, type Case } from "./judged.js";

const fourOfTen = wording(0.35, 0.45);
const half = wording(0.475, 0.525);

/** Eleven comparisons that say nothing: each share lies in what it is held against, so that p is 1. */
const elevenOthers: readonly Case[] = Array.from({ length: 11 }, (_, at) => ({
  indicator: `annet.nr${at}`,
  count: 54,
  n: 135,
  against: fourOfTen,
}));

describe("against words", () => {
  it.each([
    [40, 135, fourOfTen, "cannotTell"],
    [54, 135, fourOfTen, "cannotTell"],
    [61, 135, fourOfTen, "cannotTell"],
    [70, 135, fourOfTen, "cannotTell"],
    [75, 135, fourOfTen, "higher"],
    [40, 135, wording(0.4, 0.4), "lower"],
    [70, 135, wording(0.4, 0.4), "higher"],
    [74, 135, half, "cannotTell"],
    [365, 912, fourOfTen, "similar"],
  ] as const)("%i of %i, alone: the interval of the words decides (case %#)", (count, n, against, word) => {
    expect(verdictOf({ count, n, against }).word).toBe(word);
  });

  it("adjusts for twelve comparisons: 75 of 135 is no longer clear, 78 is the first that is", () => {
    const [first] = judgedAll([{ count: 75, n: 135, against: fourOfTen }, ...elevenOthers]);
    expect(first!.verdict).toMatchObject({ word: "cannotTell", family: "total", familySize: 12 });
    expect(first!.verdict!.adjustedP).toBeCloseTo(12 * 0.01369, 3);
    const word = (count: number) =>
      judgedAll([{ count, n: 135, against: fourOfTen }, ...elevenOthers])[0]!.verdict!.word;
    expect([76, 77, 78].map(word)).toEqual(["cannotTell", "cannotTell", "higher"]);
  });

  it("is similar from 366 answers on for «fire av ti», and from 168 for «halvparten»", () => {
    const firstSimilar = (low: number, high: number): number => {
      const reaches = (n: number) =>
        Array.from({ length: n + 1 }, (_, count) => count).some(
          (count) =>
            Math.abs(count / n - (low + high) / 2) < 0.01 &&
            verdictOf({ count, n, against: wording(low, high) }).word === "similar",
        );
      for (let n = 100; n < 500; n++) if (reaches(n)) return n;
      return Infinity;
    };
    expect(firstSimilar(0.35, 0.45)).toBe(366);
    expect(firstSimilar(0.475, 0.525)).toBe(168);
  });

  it("is never similar where the words span more than two margins", () => {
    expect(verdictOf({ count: 5000, n: 10_000, against: wording(0.39, 0.61) }).word).toBe("cannotTell");
  });
});

describe("what «vet ikke» may change", () => {
  const twelve = { fewest: 12, most: 12 };
  const unsaid = ["dontKnowUnsaid"] as const;

  it("a verdict must hold with and without it where the source does not say", () => {
    const of = (warnings: readonly "dontKnowUnsaid"[]) =>
      verdictOf({
        count: 36,
        n: 135,
        dontKnow: { inBase: true, ...twelve },
        against: wording(0.35, 0.45),
        warnings,
      }).word;
    expect(of([])).toBe("lower");
    expect(of(unsaid)).toBe("cannotTell");
  });

  it("the same against a per cent with n", () => {
    const of = (warnings: readonly "dontKnowUnsaid"[]) =>
      verdictOf({
        count: 36,
        n: 135,
        dontKnow: { inBase: true, ...twelve },
        against: counted(360, 1000),
        warnings,
      });
    expect(of([]).word).toBe("lower");
    expect(of(unsaid)).toMatchObject({ word: "cannotTell", because: "readings-differ" });
  });

  it("is put into the base where our own indicator leaves it out", () => {
    const of = (warnings: readonly "dontKnowUnsaid"[]) =>
      verdictOf({
        count: 75,
        n: 135,
        dontKnow: { inBase: false, fewest: 20, most: 20 },
        against: wording(0.35, 0.45),
        warnings,
      }).word;
    expect(of([])).toBe("higher");
    expect(of(unsaid)).toBe("cannotTell");
  });

  it("is used no closer than the open counts tell it", () => {
    const against = wording(0.35, 0.45);
    const of = (most: number | null) =>
      verdictOf({
        count: 36,
        n: 135,
        dontKnow: { inBase: true, fewest: 0, most },
        against,
        warnings: unsaid,
      });
    expect(of(0).word).toBe("lower");
    expect(of(20).word).toBe("cannotTell");
    expect(of(null)).toMatchObject({ word: "cannotTell", because: "readings-differ" });
  });
});

describe("a share of nobody", () => {
  it("is judged by nothing where all, or all but those counted, may have said «vet ikke»", () => {
    const of = (count: number, most: number) =>
      verdictOf({
        ...{ count, n: 135, against: wording(0.35, 0.45), warnings: ["dontKnowUnsaid"] },
        dontKnow: { inBase: true, fewest: 0, most },
      });
    expect(of(0, 135)).toMatchObject({ word: "cannotTell", because: "readings-differ" });
    expect(of(0, 133).word).toBe("cannotTell");
    expect(of(0, 5).word).toBe("lower");
  });
});

describe("against counts", () => {
  it("needs the interval clear of no difference, and the adjusted p", () => {
    expect(verdictOf({ count: 56, n: 70, against: counted(48, 80) }).word).toBe("higher");
    expect(verdictOf({ count: 48, n: 80, against: counted(56, 70) }).word).toBe("lower");
    expect(verdictOf({ count: 50, n: 100, against: counted(500, 1000) }).word).toBe("cannotTell");
    expect(verdictOf({ count: 500, n: 1000, against: counted(5000, 10_000) }).word).toBe("similar");
  });

  it("must hold for every count that the rounding of either side allows", () => {
    const case_ = { count: 56, n: 70, against: counted(48, 80) };
    expect(verdictOf({ ...case_, slack: 5 }).word).toBe("cannotTell");
    expect(verdictOf({ ...case_, against: counted(48, 80, { slack: 6 }) }).word).toBe("cannotTell");
    expect(verdictOf({ ...case_, slack: 1 }).word).toBe("higher");
  });

  it("is about the same where every reading is within the margin, on whichever side", () => {
    const similar = verdictOf({ count: 300, n: 20_000, slack: 240, against: counted(300, 20_000) });
    expect(similar.word).toBe("similar");
  });
});

describe("the word", () => {
  it.each([
    ["higherBetter", 75, "better"],
    ["lowerBetter", 75, "worse"],
    ["neutral", 75, "higher"],
    ["higherBetter", 30, "worse"],
    ["lowerBetter", 30, "better"],
    ["neutral", 30, "lower"],
  ] as const)("of a %s indicator at %i of 135 is %s", (polarity, count, word) => {
    expect(verdictOf({ count, n: 135, polarity, against: fourOfTen }).word).toBe(word);
  });

  it("is that it cannot be compared, before anything else", () => {
    const verdict = verdictOf({ count: 2, n: 5, against: fourOfTen, notComparable: "base" });
    expect(verdict).toMatchObject({
      word: "notComparable",
      fewAnswers: false,
      adjustedP: null,
      family: null,
      detectable: null,
    });
  });

  it.each([
    [9, "tooFew", null],
    [10, "higher", "total"],
  ] as const)("of %i who all say the same is %s", (n, word, family) => {
    expect(verdictOf({ count: n, n, against: fourOfTen })).toMatchObject({ word, family, fewAnswers: true });
  });

  it("is marked as few answers up to 29", () => {
    const few = (n: number) => verdictOf({ count: n - 1, n, against: fourOfTen }).fewAnswers;
    expect([29, 30].map(few)).toEqual([true, false]);
  });

  it("counts the smaller base: many of ours against few of theirs are few", () => {
    expect(verdictOf({ count: 60, n: 100, against: counted(3, 9) }).word).toBe("tooFew");
    expect(verdictOf({ count: 60, n: 100, against: counted(2, 12) }).fewAnswers).toBe(true);
  });

  it("of a hidden comparison there is none, but «for få svar» where the base is open", () => {
    const bench = { shareAt: () => undefined, polarityOf: () => "neutral" as const };
    const [hidden, few] = judge([hiddenComparison("skjermet"), hiddenComparison("forFaSvar")], bench);
    expect(hidden!.verdict).toBeNull();
    expect(few!.verdict).toMatchObject({ word: "tooFew", detectable: null, adjustedP: null });
  });
});

describe("what is judged", () => {
  it("is one reference outside: a county is shown beside the nation without verdict", () => {
    const [nation, county] = judgedAll([
      { count: 80, n: 135, against: counted(4000, 10_000) },
      { count: 80, n: 135, against: counted(400, 1000, { level: "county" }) },
    ]);
    expect(nation!.verdict).toMatchObject({ word: "higher", familySize: 1 });
    expect(county!.verdict).toBeNull();
  });

  it("is the county where the nation has words alone and the county counts", () => {
    const [nation, county] = judgedAll([
      { count: 80, n: 135, against: fourOfTen },
      { count: 80, n: 135, against: counted(400, 1000, { level: "county" }) },
    ]);
    expect(nation!.verdict).toBeNull();
    expect(county!.verdict).not.toBeNull();
  });

  it("is the county where the nation cannot be compared", () => {
    const [nation, county] = judgedAll([
      { count: 80, n: 135, against: counted(4000, 10_000), notComparable: "base" },
      { count: 80, n: 135, against: counted(400, 1000, { level: "county" }) },
    ]);
    expect(nation!.verdict).toBeNull();
    expect(county!.verdict!.word).toBe("higher");
  });

  it("counts nation and previous wave in one family, groups in another, and few or incomparable in none", () => {
    const group = { item: "tjeneste", option: "hjemme" };
    const rest = { kind: "rest", count: 30, n: 80, slack: 0 } as const;
    const verdicts = judgedAll([
      { count: 80, n: 135, against: fourOfTen },
      { count: 80, n: 135, against: earlier("kontakt.uten", 40, 120) },
      { indicator: "plan.ja", count: 5, n: 9, against: fourOfTen },
      { indicator: "samtaler.ja", count: 60, n: 135, against: fourOfTen, notComparable: "recall" },
      { count: 40, n: 60, against: rest, group },
    ]).map(({ verdict }) => verdict!);
    expect(verdicts.map(({ family }) => family)).toEqual(["total", "total", null, null, "groups"]);
    expect(verdicts.map(({ familySize }) => familySize)).toEqual([2, 2, 1, 1, 1]);
  });
});

describe("the difference that could have been seen", () => {
  it("is 15.8 points above 0.45 for 135 answers and twelve comparisons, 12.0 for one", () => {
    const twelve = judgedAll([{ count: 54, n: 135, against: fourOfTen }, ...elevenOthers])[0]!.verdict!;
    expect(100 * twelve.detectable!.up!).toBeCloseTo(15.8, 1);
    const one = verdictOf({ count: 54, n: 135, against: fourOfTen });
    expect(100 * one.detectable!.up!).toBeCloseTo(12.0, 1);
  });
});
