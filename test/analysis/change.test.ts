import { describe, expect, it } from "vitest";
import { indexChanges } from "../../src/analysis/change.js";
import { merge } from "../../src/analysis/tabulation.js";
import type { AnalysisData } from "../../src/domain/catalogue.js";
import { asCounts, chunkOf, type Row, smallData, tabulated, wave } from "./small-survey.js";

const rows = (count: number, without: number, plan: number): Row[] =>
  Array.from({ length: count }, (_, i) => ({
    kontakt: i < without ? 1 : 0,
    plan: i % 10 < plan ? 0 : 1,
    samtaler: i % 4 === 0 ? 2 : 0,
  }));
const own = (year: string, answers: readonly Row[]) => tabulated([chunkOf(answers)], { wave: year });
const before = own("2023", rows(100, 60, 5));
const after = own("2025", rows(100, 40, 7));
const changes = (tabulation = merge(before, after), data: AnalysisData = smallData()) =>
  indexChanges(data, tabulation, "2025");

describe("the change of an area's index", () => {
  it("is the difference of the two indexes, with the two errors added as independent", () => {
    const [change, ...others] = changes();
    expect(change).toMatchObject({
      area: "en",
      from: "2023",
      to: "2025",
      indicators: ["kontakt.uten", "samtaler.nei", "plan.ja"],
      method: "linearized",
    });
    expect(change?.change).toBeCloseTo((100 * (0.2 + 0.2)) / 3, 10);
    expect(others).toEqual([]);
    const half = change!.high - change!.change;
    expect(change!.change - change!.low).toBeCloseTo(half, 10);
    // 1.96 · √2 · standard error of one wave; three shares near ½ of 100 persons lie between independence and full agreement.
    expect(half).toBeGreaterThan(5);
    expect(half).toBeLessThan(14);
  });

  it("is made of the same indicators in both waves, so that one not comparable changes nothing", () => {
    const data = smallData({ waves: [wave("2023", { recallYears: 1 }), wave("2025")] });
    const [change] = changes(merge(before, after), data);
    expect(change?.indicators).toEqual(["kontakt.uten", "plan.ja"]);
    expect(change?.change).toBeCloseTo((100 * (0.2 + 0.2)) / 2, 10);
  });

  it("needs at least two items with 30 answers in both waves", () => {
    const broken = ["kontakt", "plan"].map((item) => ({ item, why: { nb: "Nye svaralternativer" } }));
    expect(
      changes(merge(before, after), smallData({ waves: [wave("2023"), wave("2025", { breaks: broken })] })),
    ).toEqual([]);
    expect(changes(merge(own("2023", rows(29, 10, 5)), after))).toEqual([]);
  });

  it("has wider, cautious limits from counts, and says so", () => {
    const [linearized] = changes();
    const [cautious] = changes(merge(asCounts(before), after));
    expect(cautious?.method).toBe("upperBound");
    expect(cautious!.low).toBeLessThan(linearized!.low);
    expect(linearized!.cautious.low).toBeLessThan(cautious!.low);
    expect(cautious!.cautious).toEqual(linearized!.cautious);
  });

  it("is not there without an earlier wave, or without the judged one", () => {
    expect(changes(after)).toEqual([]);
    expect(changes(before)).toEqual([]);
  });
});
