import { describe, expect, it } from "vitest";
import { merge } from "../../src/analysis/tabulation.js";
import type { AnalysisData } from "../../src/domain/catalogue.js";
import type { Evidence } from "../../src/judge/readings.js";
import { STANDARDIZED_DIFFERS, verdictOf, type Case } from "../../src/judge/verdict.js";
import { renderJson } from "../../src/render/json.js";
import { chunkOf, codebook, type Row, smallData, tabulated } from "../analysis/small-survey.js";
import { analyzed, judgedAt } from "../support/analyzed.js";

const above: Evidence = { p: 0.001, clear: "above", within: false, differ: false };
const below: Evidence = { ...above, clear: "below" };
const unclear: Evidence = { p: 0.3, clear: null, within: false, differ: false };
const within: Evidence = { ...unclear, within: true };
const change: Case = {
  comparison: { notComparable: null, n: 100 },
  polarity: "higherBetter",
  evidence: above,
  p: 0.004,
  standardized: null,
};

describe("the verdict of a change that is also standardized", () => {
  it("is the crude one where both say the same, and where there is none", () => {
    for (const standardized of [null, above])
      expect(verdictOf({ ...change, standardized })).toEqual({ word: "better", because: "clear" });
  });

  it.each([
    ["not clear", unclear],
    ["the other way", below],
    ["within the margin", within],
    ["clear, with a p that is not", { ...above, p: 0.06 }],
  ])("is «vi kan ikke si» where the standardized one is %s", (_, standardized) => {
    expect(verdictOf({ ...change, standardized })).toEqual({
      word: "cannotTell",
      because: STANDARDIZED_DIFFERS,
    });
  });

  it("is «vi kan ikke si» where only the standardized one is clear, its p outside the family", () => {
    const crude = { ...change, evidence: unclear, p: 0.9 };
    expect(verdictOf({ ...crude, standardized: { ...above, p: 0.04 } })).toEqual({
      word: "cannotTell",
      because: STANDARDIZED_DIFFERS,
    });
    expect(verdictOf({ ...crude, standardized: { ...above, p: 0.06 } }).because).toBe("otherwise");
  });

  it("is no other where the waves cannot be compared, or too few answered", () => {
    const standardized = below;
    const apart = { ...change, comparison: { notComparable: "break" as const, n: 100 }, standardized };
    expect(verdictOf(apart).because).toBe("not-comparable");
    expect(verdictOf({ ...change, comparison: { notComparable: null, n: 9 }, standardized }).because).toBe(
      "too-few",
    );
  });
});

const makeup = ["tjeneste"];
const plain = smallData();
const data: AnalysisData = { ...plain, survey: { ...plain.survey, codebook: { ...codebook, makeup } } };
type Kinds = readonly (readonly [ja: number, n: number])[];
const rowsOf = (kinds: Kinds): Row[] =>
  kinds.flatMap(([ja, n], tjeneste) =>
    Array.from({ length: n }, (_, at) => ({ tjeneste, plan: at < ja ? 0 : 1 })),
  );
const counted = (year: string, kinds: Kinds) =>
  tabulated([chunkOf(rowsOf(kinds))], { data, wave: year, crossings: [makeup] });
const results = (before: Kinds, after: Kinds, of = data) =>
  analyzed(of, merge(counted("2023", before), counted("2025", after)));

const before: Kinds = [
  [20, 100],
  [32, 40],
];
/** Each kind of people has less «ja» than before, but there are more of those who have much: crude 37 → 59 per cent. */
const after: Kinds = [
  [7, 50],
  [140, 200],
];

describe("Simpson's paradox", () => {
  it("is «klart bedre» without the make-up, and «vi kan ikke si» with it, and no finding", async () => {
    const without = await results(before, after, plain);
    expect(judgedAt(without, "plan.ja/total/vs-2023").verdict).toMatchObject({ word: "better" });
    expect(without.findings.map((finding) => finding.rule)).toContain("clearChange");

    const withMakeup = await results(before, after);
    const { comparison, verdict } = judgedAt(withMakeup, "plan.ja/total/vs-2023");
    if (!comparison.shown || comparison.standardized?.why !== null) throw new Error("not standardized");
    expect(comparison.standardized.difference).toBeLessThan(0);
    expect(comparison.difference).toBeGreaterThan(0.2);
    expect(verdict).toMatchObject({ word: "cannotTell", because: STANDARDIZED_DIFFERS });
    expect(withMakeup.findings.map((finding) => finding.rule)).not.toContain("clearChange");
  });

  it("leaves the family, and every other verdict, as it was", async () => {
    const [without, withMakeup] = [await results(before, after, plain), await results(before, after)];
    for (const [at, { comparison, verdict }] of without.comparisons.entries()) {
      const other = withMakeup.comparisons[at]!;
      expect(other.comparison.cell).toBe(comparison.cell);
      expect(other.verdict?.adjustedP).toBe(verdict?.adjustedP);
      expect(other.verdict?.familySize).toBe(verdict?.familySize);
    }
  });
});

describe("a standardized change where one kind of people is few", () => {
  it.each([
    [
      "counted, in the later wave",
      before,
      [
        [3, 50],
        [140, 200],
      ],
    ],
    [
      "not counted, in the later wave",
      before,
      [
        [7, 50],
        [198, 200],
      ],
    ],
    [
      "counted, in the earlier wave",
      [
        [4, 100],
        [32, 40],
      ],
      after,
    ],
    [
      "by none of under thirty",
      before,
      [
        [0, 29],
        [140, 200],
      ],
    ],
    [
      "all in all",
      before,
      [
        [4, 4],
        [140, 200],
      ],
    ],
  ] as const)(
    "%s: is hidden in the JSON too, and the crude change is judged alone",
    async (_, first, then) => {
      const found = await results(first, then);
      const { comparison, verdict } = judgedAt(found, "plan.ja/total/vs-2023");
      if (!comparison.shown) throw new Error("hidden");
      expect(comparison.standardized).toEqual({ by: makeup, why: "fewAnswers" });
      const alone = judgedAt(await results(first, then, plain), "plan.ja/total/vs-2023");
      expect(verdict).toEqual(alone.verdict);
      expect(verdict?.word).toBe("better");
      expect(renderJson(found)).not.toContain("effectiveN");
    },
  );

  it("is not told apart from one where a kind of people answered in one wave alone", async () => {
    const small = judgedAt(
      await results(before, [
        [3, 50],
        [140, 200],
      ]),
      "plan.ja/total/vs-2023",
    );
    const gone = judgedAt(
      await results(before, [
        [0, 0],
        [143, 250],
      ]),
      "plan.ja/total/vs-2023",
    );
    if (!small.comparison.shown || !gone.comparison.shown) throw new Error("hidden");
    expect(small.comparison.standardized).toEqual(gone.comparison.standardized);
  });
});
