import { describe, expect, it } from "vitest";
import { estimate } from "../../src/analysis/estimate.js";
import { merge } from "../../src/analysis/tabulation.js";
import type { AnalysisData } from "../../src/domain/catalogue.js";
import type { ShareEstimate } from "../../src/domain/people/estimate.js";
import { wilson } from "../../src/stats/wilson.js";
import { wilsonShare } from "../../src/stats/wilson-share.js";
import { analyzed } from "../support/analyzed.js";
import { chunkOf, nation, type Row, smallData, tabulated, wave } from "./small-survey.js";

const rows = (ja: number, n: number): Row[] =>
  Array.from({ length: n }, (_, at) => ({
    plan: at < ja ? 0 : 1,
    kontakt: at % 3,
    avlastning: at % 2,
    tjeneste: at % 2,
  }));
const figure = { item: "plan", counted: ["ja"], base: "all", n: 2400, dontKnow: "out", words: "fire av ti" };
const dataOf = (more: object): AnalysisData =>
  smallData({ waves: [wave("2023"), wave("2025", more)], references: [nation("2025", [figure])] });
const tabulation = merge(
  tabulated([chunkOf(rows(70, 140))], { wave: "2023" }),
  tabulated([chunkOf(rows(75, 135))], { groupBy: ["tjeneste"] }),
);
const shares = (more: object): readonly ShareEstimate[] =>
  estimate(dataOf(more), tabulation).filter((one) => one.kind === "share");
const shareOf = (all: readonly ShareEstimate[], id: string, group: string | null = null, of = "2025") =>
  all.find((one) => one.indicator === id && one.wave === of && (one.group?.option ?? null) === group)!;

describe("a probability sample of a known population", () => {
  const sample = shares({ design: "sample", population: 400 });

  it("has the interval of n(N − 1)/(N − n) answers, narrower than Wilson's", () => {
    const { low, high, finite } = shareOf(sample, "plan.ja");
    expect(finite).toBe(true);
    const by = wilsonShare(75 / 135, (135 * 399) / (400 - 135));
    expect([low, high]).toEqual([by.low, by.high]);
    expect(high - low).toBeLessThan(wilson(75, 135).high - wilson(75, 135).low);
  });

  it("has it for everybody alone, in questions that all are asked, in that wave", () => {
    const plain = shares({});
    for (const one of sample.filter(({ finite }) => !finite))
      expect(one).toEqual(shareOf(plain, one.indicator, one.group?.option ?? null, one.wave));
    const narrowed = sample.filter(({ finite }) => finite);
    expect(narrowed.every((one) => one.group === null && one.wave === "2025")).toBe(true);
    expect(narrowed.map(({ indicator }) => indicator)).toContain("kontakt.uten");
    expect(narrowed.map(({ indicator }) => indicator)).not.toContain("avlastning.liten");
    expect(shareOf(sample, "plan.ja", "hjemme").finite).toBe(false);
  });

  it.each([
    ["of an unknown population", { design: "sample" }],
    ["of no more than answered", { design: "sample", population: 135 }],
    ["that is open", { design: "optIn", population: 400 }],
    ["that is a census", { design: "census", population: 400 }],
  ])("has Wilson's own interval for a survey %s", (_, more) => {
    const found = shareOf(shares(more), "plan.ja");
    expect(found).toMatchObject({ finite: false, ...wilson(75, 135) });
  });

  it("has the same comparisons and verdicts as one of an unknown population", async () => {
    const known = await analyzed(dataOf({ design: "sample", population: 160 }), tabulation);
    const unknown = await analyzed(dataOf({ design: "sample" }), tabulation);
    expect(known.comparisons).toEqual(unknown.comparisons);
    expect(known.findings).toEqual(unknown.findings);
    expect(known.areas).toEqual(unknown.areas);
    const { estimates } = known.indicators.find(({ id }) => id === "plan.ja")!;
    const totals = estimates.filter(({ group }) => group === null);
    const methods = totals.map(({ wave: of, share }) => [of, share.shown && share.trace.method]);
    expect(methods).toEqual([
      ["2023", "wilson"],
      ["2025", "wilsonFinite"],
    ]);
  });
});
