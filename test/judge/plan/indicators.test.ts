import { describe, expect, it } from "vitest";
import type { Polarity } from "../../../src/domain/codebook.js";
import type { ShareFigure, TrendFigure } from "../../../src/domain/figures.js";
import type { Published } from "../../../src/domain/published.js";
import type { JudgedComparison, Results } from "../../../src/domain/results.js";
import { judgedIndicator } from "../../../src/judge/plan/indicators.js";
import { hide, show } from "../../../src/protect/publish.js";
import { wilson } from "../../../src/stats/wilson.js";
import { exampleResults, measureOf } from "../../support/plan.js";
import { earlier, judgedAll } from "../judged.js";

const trace = { sources: [], counted: [], base: [], asked: null, method: "count", from: [] } as const;
const example = exampleResults();
const id = "kontakt.uten";
const measure = measureOf("kontakt", { status: "done", started: "2022-01-01", finished: "2022-06-01" });

function share(wave: string, count: number, n: number): Published<ShareFigure> {
  const figure = { indicator: id, value: count / n, count, n, ...wilson(count, n) };
  return show<ShareFigure>(
    `${wave}/${id}/total/share`,
    { ...figure, slack: 0, fewAnswers: n < 30, dontKnow: null },
    trace,
  );
}

interface Waves {
  readonly shares: Readonly<Record<string, Published<ShareFigure>>>;
  readonly comparisons?: readonly JudgedComparison[];
  /** Waves that can be compared with one another. */
  readonly trend?: readonly string[];
  readonly polarity?: Polarity;
}

/** A survey of one indicator in the waves that are told of; the judged one is 2025. */
function surveyOf({ shares, comparisons = [], trend = [], polarity = "lowerBetter" }: Waves): Results {
  const [some] = example.indicators;
  const [wave] = example.waves;
  if (some === undefined || wave === undefined) throw new Error("The example has neither.");
  const estimates = Object.entries(shares).map(([of, one]) => ({ wave: of, group: null, share: one }));
  const figure = {
    indicator: id,
    waves: trend,
    statistic: 0,
    p: 1,
    direction: "level",
    warnings: [],
  } as const;
  return {
    ...example,
    waves: Object.keys(shares).map((of) => ({
      ...wave,
      id: of,
      period: { to: `${of}-03-31` },
      recallYears: 2,
    })),
    indicators: [{ ...some, id, polarity, estimates }],
    comparisons,
    trends: trend.length === 0 ? [] : [show<TrendFigure>(`2025/${id}/total/trend`, figure, trace)],
  };
}

const asked = { indicator: id, baseline: null, target: null };
const shares = { 2021: share("2021", 90, 120), 2023: share("2023", 70, 120), 2025: share("2025", 40, 120) };
const since2023 = judgedAll([
  { indicator: id, count: 40, n: 120, polarity: "lowerBetter", against: earlier(id, 70, 120) },
]);

describe("a change since the wave that the analysis compares with", () => {
  it("is the analysis' own, whether the measure names that wave or none", () => {
    const survey = surveyOf({ shares, comparisons: since2023 });
    for (const baseline of [null, "2023"]) {
      const found = judgedIndicator(measure, { ...asked, baseline }, survey);
      expect(found).toMatchObject({ baselineWave: "2023", baseline: shares[2023], now: shares[2025] });
      expect(found.change).toMatchObject({
        ...{ cell: `2025/${id}/total/vs-2023`, verdict: "better", isOfAnalysis: true, fewAnswers: false },
      });
      expect(found.step).toBe("movedRight");
    }
  });

  it("is not told where the comparison is hidden, but the wave is", () => {
    const comparison = hide<never>(`2025/${id}/total/vs-2023`, "skjermet");
    const survey = surveyOf({ shares, comparisons: [{ comparison, verdict: null }] });
    const found = judgedIndicator(measure, asked, survey);
    expect(found).toMatchObject({ baselineWave: "2023", change: null, step: "tooFew" });
  });

  it("is not told where the waves cannot be compared", () => {
    const against = earlier(id, 70, 120);
    const comparisons = judgedAll([{ indicator: id, count: 40, n: 120, against, notComparable: "break" }]);
    const found = judgedIndicator(measure, asked, surveyOf({ shares, comparisons }));
    expect(found).toMatchObject({ change: null, step: "tooFew" });
  });
});

describe("a change since another wave", () => {
  const since2021 = { ...asked, baseline: "2021" };

  it("is made for the report alone, unadjusted, where a trend tells that the waves can be compared", () => {
    const trend = ["2021", "2023", "2025"];
    const found = judgedIndicator(measure, since2021, surveyOf({ shares, comparisons: since2023, trend }));
    expect(found).toMatchObject({ baselineWave: "2021", baseline: shares[2021], step: "movedRight" });
    expect(found.change).toMatchObject({
      ...{ cell: `2025/${id}/total/vs-2021`, verdict: "better", isOfAnalysis: false },
    });
    expect(found.change?.difference).toBeCloseTo(40 / 120 - 90 / 120, 12);
    expect(found.change?.high).toBeLessThan(0);
  });

  it("is not told where nothing tells that they can, where one is hidden, or where the wave is later", () => {
    const trend = ["2021", "2023", "2025"];
    const hidden = { ...shares, 2021: hide<ShareFigure>(`2021/${id}/total/share`, "skjermet") };
    for (const survey of [surveyOf({ shares }), surveyOf({ shares, trend: ["2023", "2025"] })])
      expect(judgedIndicator(measure, since2021, survey)).toMatchObject({ change: null, step: "tooFew" });
    expect(judgedIndicator(measure, since2021, surveyOf({ shares: hidden, trend })).change).toBeNull();
    const later = judgedIndicator(measure, { ...asked, baseline: "2025" }, surveyOf({ shares, trend }));
    expect(later.change).toBeNull();
  });

  it("is marked, and concludes nothing, where few have answered", () => {
    const few = { ...shares, 2025: share("2025", 2, 25) };
    const survey = surveyOf({ shares: few, trend: ["2021", "2023", "2025"] });
    const found = judgedIndicator(measure, since2021, survey);
    expect(found.change).toMatchObject({ verdict: "better", fewAnswers: true });
    expect(found.step).toBe("tooFew");
  });
});

describe("a target", () => {
  const verdictAt = (target: number, polarity: Polarity = "lowerBetter") =>
    judgedIndicator(measure, { ...asked, target }, surveyOf({ shares, polarity })).target?.verdict;

  it("is judged as a fixed value: clearly past it on its good side, on its bad side, or neither", () => {
    expect([0.2, 0.33, 0.4, 0.6].map((target) => verdictAt(target))).toEqual([
      ...["worse", "similar", "cannotTell", "better"],
    ]);
    expect(verdictAt(0.6, "higherBetter")).toBe("worse");
    expect(verdictAt(0.6, "neutral")).toBe("lower");
  });

  it("has no verdict where our share is hidden", () => {
    const hidden = { 2025: hide<ShareFigure>(`2025/${id}/total/share`, "skjermet") };
    const found = judgedIndicator(measure, { ...asked, target: 0.4 }, surveyOf({ shares: hidden }));
    expect(found.target).toEqual({ value: 0.4, verdict: null, fewAnswers: false });
  });

  it("tells which way is right for an indicator that has no good way of its own", () => {
    const trend = ["2021", "2023", "2025"];
    const survey = surveyOf({ shares, trend, polarity: "neutral" });
    const stepAt = (target: number | null) =>
      judgedIndicator(measure, { ...asked, baseline: "2021", target }, survey).step;
    expect([0.3, 0.8, null].map(stepAt)).toEqual(["movedRight", "movedWrong", null]);
  });
});

describe("an indicator without a survey", () => {
  it("is kept with its target, and tells of nothing", () => {
    const of = { ...asked, baseline: "2023", target: 0.4 };
    for (const survey of [null, surveyOf({ shares: {} }), { ...surveyOf({ shares }), indicators: [] }]) {
      const found = judgedIndicator(measure, of, survey);
      expect(found).toMatchObject({ indicator: id, now: null, baselineWave: "2023", change: null });
      expect(found).toMatchObject({ target: { value: 0.4, verdict: null }, step: "tooFew" });
    }
  });
});
