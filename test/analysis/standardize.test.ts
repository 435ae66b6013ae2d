import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/analysis/compare.js";
import { merge } from "../../src/analysis/tabulation.js";
import type { AnalysisData } from "../../src/domain/catalogue.js";
import type { Comparison, Standardized } from "../../src/domain/comparison.js";
import type { Tabulation } from "../../src/domain/people/tabulation.js";
import { fuzz } from "./small-answers.js";
import { asCounts, chunkOf, codebook, type Row, smallData, tabulated, wave } from "./small-survey.js";

const makeup = ["tjeneste"];
const plain = smallData();
const data: AnalysisData = { ...plain, survey: { ...plain.survey, codebook: { ...codebook, makeup } } };

/** «Ja» of how many to «plan», by service. */
type Kinds = readonly (readonly [ja: number, n: number])[];
const rowsOf = (kinds: Kinds): Row[] =>
  kinds.flatMap(([ja, n], tjeneste) =>
    Array.from({ length: n }, (_, at) => ({ tjeneste, plan: at < ja ? 0 : 1 })),
  );
const counted = (year: string, rows: readonly Row[]) =>
  tabulated([chunkOf(rows)], { data, wave: year, crossings: [makeup] });
const change = (tabulation: Tabulation, of: AnalysisData = data): Comparison =>
  compare(of, tabulation, { wave: "2025", county: null }).find(
    ({ indicator, against }) => indicator === "plan.ja" && against.kind === "wave",
  )!;
const changeOf = (before: Kinds, after: Kinds): Comparison =>
  change(merge(counted("2023", rowsOf(before)), counted("2025", rowsOf(after))));

function numbersOf({ standardized }: Comparison): Extract<Standardized, { why: null }> {
  if (standardized?.why !== null) throw new Error("not standardized");
  return standardized;
}

describe("a change with the earlier make-up", () => {
  it("is what a hand computation gives", () => {
    // 2023: hjemme 40 of 100, institusjon 10 of 50. 2025: hjemme 18 of 30, institusjon 24 of 60.
    const found = changeOf(
      [
        [40, 100],
        [10, 50],
      ],
      [
        [18, 30],
        [24, 60],
      ],
    );
    const standardized = numbersOf(found);
    // 2/3 · 0.6 + 1/3 · 0.4, against 50/150; Kish: 1 / ((2/3)²/30 + (1/3)²/60).
    expect(standardized.ours).toBeCloseTo(8 / 15, 12);
    expect(standardized.theirs).toBeCloseTo(1 / 3, 12);
    expect(standardized.difference).toBeCloseTo(0.2, 12);
    expect(standardized.effectiveN).toBeCloseTo(60, 9);
    expect(standardized.n).toBe(90);
    // Pooled (32 + 50)/210, z = 0.2 / √(p̄q̄(1/60 + 1/150)) = 2.6849…
    const pooled = 82 / 210;
    const z = 0.2 / Math.sqrt(pooled * (1 - pooled) * (1 / 60 + 1 / 150));
    expect(z).toBeCloseTo(2.684, 3);
    expect(standardized.p).toBeCloseTo(0.00727, 4);
    expect(standardized.by).toEqual(makeup);
    expect(found.difference).toBeCloseTo(42 / 90 - 50 / 150, 12);
  });

  it("is the crude change where the make-up is the same in both waves", () => {
    const kind = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.nat(100), fc.nat(100));
    fc.assert(
      fc.property(fc.tuple(kind, kind), fc.integer({ min: 1, max: 4 }), (kinds, times) => {
        const share = (n: number, percent: number) => Math.round((n * percent) / 100);
        const before = kinds.map(([n, one]) => [share(n * 5, one), n * 5] as const);
        const after = kinds.map(([n, , two]) => [share(n * 5 * times, two), n * 5 * times] as const);
        const found = changeOf(before, after);
        const standardized = numbersOf(found);
        expect(standardized.difference).toBeCloseTo(found.difference!, 12);
        expect(standardized.effectiveN).toBeCloseTo(standardized.n, 8);
        expect(standardized.low).toBeCloseTo(found.low!, 9);
        expect(standardized.high).toBeCloseTo(found.high!, 9);
        if (found.test === "pooledZ") expect(standardized.p).toBeCloseTo(found.p!, 9);
      }),
      fuzz,
    );
  });

  it("may turn a crude change around", () => {
    // Each kind has less «ja» than before, and everybody more: the happier kind answered more often.
    const found = changeOf(
      [
        [20, 100],
        [32, 40],
      ],
      [
        [3, 40],
        [70, 100],
      ],
    );
    expect(found.difference).toBeGreaterThan(0.1);
    expect(numbersOf(found).difference).toBeLessThan(-0.1);
  });

  it("leaves out whom the make-up cannot place, and a kind that answered in neither wave", () => {
    const kinds: Kinds = [[20, 50]];
    const rows = [...rowsOf(kinds), { plan: 0 }, { tjeneste: -2, plan: 0 }, { tjeneste: 1 }];
    const found = change(merge(counted("2023", rows), counted("2025", rows)));
    expect(found.n).toBe(52);
    expect(numbersOf(found)).toMatchObject({ n: 50, ours: 0.4, theirs: 0.4, difference: 0 });
  });

  it.each([
    [
      "later",
      [[20, 50]],
      [
        [20, 50],
        [1, 9],
      ],
    ],
    [
      "earlier",
      [
        [20, 50],
        [1, 9],
      ],
      [[20, 50]],
    ],
  ] as const)("is not made where a kind of people answered in the %s wave alone", (_, before, after) => {
    const found = changeOf(before, after);
    expect(found.standardized).toEqual({ by: makeup, why: "fewAnswers" });
    expect(found.difference).not.toBeNull();
  });

  it("is not made of counts alone, without a make-up, or across a break", () => {
    const [before, after] = [counted("2023", rowsOf([[20, 50]])), counted("2025", rowsOf([[30, 50]]))];
    expect(change(merge(asCounts(before), after)).standardized).toEqual({ by: makeup, why: "notCrossed" });
    expect(change(merge(before, after), plain).standardized).toBeNull();
    const breaks = [{ item: "plan", why: { nb: "endret" } }];
    const broken = { ...data.survey, waves: [wave("2023"), wave("2025", { breaks })] };
    const apart = change(merge(before, after), { ...data, survey: broken });
    expect([apart.notComparable, apart.standardized]).toEqual(["break", null]);
  });
});
