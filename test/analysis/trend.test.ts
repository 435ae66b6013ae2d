import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { merge } from "../../src/analysis/tabulation.js";
import { trends } from "../../src/analysis/trend.js";
import type { AnalysisData } from "../../src/domain/catalogue.js";
import type { Tabulation } from "../../src/domain/people/tabulation.js";
import type { Wave } from "../../src/domain/wave.js";
import { trendTest } from "../../src/stats/trend-test.js";
import { fuzz } from "./small-answers.js";
import { answering, asCounts, chunkOf, smallData, tabulated, wave } from "./small-survey.js";

const ids = ["2019", "2020", "2025"];
const dataOf = (waves: readonly Wave[] = ids.map((id) => wave(id))): AnalysisData =>
  smallData({ waves: [...waves] });
const point = (id: string, ja: number, n: number): Tabulation =>
  tabulated([chunkOf(answering("plan", [ja, n - ja]))], { wave: id });
const all = (points: readonly Tabulation[]): Tabulation => points.reduce(merge);
const planTrend = (data: AnalysisData, tabulation: Tabulation, judged = "2025") =>
  trends(data.survey, tabulation, judged).find(({ indicator }) => indicator === "plan.ja");
const shareCell = (id: string) => `${id}/plan.ja/total/share`;

describe("the trend of an indicator", () => {
  it("is the Cochran–Armitage test with the years as scores, however uneven", () => {
    const n = fc.integer({ min: 10, max: 200 });
    fc.assert(
      fc.property(fc.array(fc.tuple(n, fc.nat(100)), { minLength: 3, maxLength: 3 }), (shares) => {
        const counts = shares.map(([of, percent]) => Math.round((of * percent) / 100));
        const found = planTrend(dataOf(), all(shares.map(([of], at) => point(ids[at]!, counts[at]!, of))))!;
        const { statistic, p } = trendTest(
          counts,
          shares.map(([of]) => of),
          ids.map(Number),
        );
        expect(found).toMatchObject({
          wave: "2025",
          cells: ids.map(shareCell),
          test: { waves: ids, statistic, p },
        });
      }),
      fuzz,
    );
  });

  it("is not that of evenly spaced waves", () => {
    const found = planTrend(
      dataOf(),
      all([point("2019", 20, 50), point("2020", 30, 50), point("2025", 26, 50)]),
    )!;
    expect(found.test!.p).not.toBeCloseTo(trendTest([20, 30, 26], [50, 50, 50], [1, 2, 3]).p, 3);
  });

  it.each([
    [[10, 20, 40], "up"],
    [[40, 20, 10], "down"],
    [[20, 20, 20], "level"],
  ] as const)("of %s of fifty goes %s", (counts, direction) => {
    const found = planTrend(dataOf(), all(counts.map((count, at) => point(ids[at]!, count, 50))))!;
    expect(found.test!.direction).toBe(direction);
  });

  it("needs three waves that asked", () => {
    expect(trends(dataOf().survey, all([point("2020", 20, 50), point("2025", 26, 50)]), "2025")).toEqual([]);
  });

  it("needs them on one side of a break, and up to the judged wave", () => {
    const points = all([point("2018", 9, 50), ...ids.map((id) => point(id, 20, 50)), point("2026", 45, 50)]);
    const described = ["2018", ...ids, "2026"];
    expect(planTrend(dataOf(described.map((id) => wave(id))), points)!.test!.waves).toEqual(["2018", ...ids]);
    const broken = described.map((id) =>
      wave(id, id === "2019" ? { breaks: [{ item: "plan", why: { nb: "endret" } }] } : {}),
    );
    expect(planTrend(dataOf(broken), points)!.test!.waves).toEqual(ids);
    const later = described.map((id) =>
      wave(id, id === "2020" ? { breaks: [{ item: "plan", why: { nb: "endret" } }] } : {}),
    );
    expect(planTrend(dataOf(later), points)).toBeUndefined();
  });

  it("passes over a wave with fewer than ten answers, which its cells still name", () => {
    const described = dataOf(["2018", ...ids].map((id) => wave(id)));
    const found = planTrend(described, all([point("2018", 3, 9), ...ids.map((id) => point(id, 20, 50))]))!;
    expect(found.test!.waves).toEqual(ids);
    expect(found.cells).toEqual(["2018", ...ids].map(shareCell));
  });

  it("has no test, but is named, where too few waves have ten answers or the judged one has not", () => {
    for (const few of ids) {
      const found = planTrend(dataOf(), all(ids.map((id) => point(id, 3, id === few ? 9 : 50))))!;
      expect([found.test, found.cells]).toEqual([null, ids.map(shareCell)]);
    }
  });

  it("tells waves of one year by their year, and needs two years", () => {
    const halves = ["2025-host", "2025-sommer", "2025-var"].map((id, at) =>
      wave(id, { period: { to: `2025-0${9 - at * 3}-01` } }),
    );
    const points = all(halves.map(({ id }) => point(id, 20, 50)));
    expect(planTrend(dataOf(halves), points, "2025-host")!.test).toBeNull();
  });

  it("is the same from tables of counts", () => {
    const points = all([point("2019", 10, 60), point("2020", 30, 60), point("2025", 40, 60)]);
    expect(trends(dataOf().survey, asCounts(points), "2025")).toEqual(
      trends(dataOf().survey, points, "2025"),
    );
  });
});
