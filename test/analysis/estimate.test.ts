import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimate } from "../../src/analysis/estimate.js";
import type { AnalysisData } from "../../src/domain/catalogue.js";
import type { Estimate } from "../../src/domain/people/estimate.js";
import type { Tabulation } from "../../src/domain/people/tabulation.js";
import { cronbachAlpha } from "../../src/stats/index.js";
import { shipped } from "../survey-files.js";
import { anyRows, fuzz } from "./small-answers.js";
import {
  answering,
  asCounts,
  chunkOf,
  codebook,
  type Row,
  smallData,
  tabulated,
  wave,
} from "./small-survey.js";

const of = (rows: readonly Row[]) => tabulated([chunkOf(rows)]);
const about = (estimates: readonly Estimate[], subject: string, kind: string, group: string | null = null) =>
  estimates.find((one) => {
    const is = one.kind === "notEstimable" ? one.of : one.kind;
    const named = one.kind === "notEstimable" ? one.subject : one.kind === "share" ? one.indicator : one.area;
    return is === kind && named === subject && (one.group?.option ?? null) === group;
  });
const share = (tabulation: Tabulation, id: string, data: AnalysisData = smallData()) =>
  about(estimate(data, tabulation), id, "share");

describe("estimating shares", () => {
  it("gives 74 of 135 for «uten, eller usikre på om de har, fast kontaktperson», with Wilson's interval", () => {
    const result = share(of(answering("kontakt", [61, 50, 24])), "kontakt.uten");
    expect(result).toMatchObject({ kind: "share", wave: "2025", count: 74, n: 135, slack: 0 });
    if (result?.kind !== "share") return;
    expect(result.low).toBeCloseTo(0.464, 4);
    expect(result.high).toBeCloseTo(0.6296, 4);
  });

  it("has «vet ikke» in the base or out of it as the indicator says", () => {
    const tabulation = of(answering("samtaler", [61, 48, 24, 2, 7]));
    expect(share(tabulation, "samtaler.ja")).toMatchObject({ count: 61, n: 135, share: 61 / 135 });
    const without = {
      ...codebook,
      indicators: codebook.indicators.map((one) =>
        one.id === "samtaler.ja" ? { ...one, base: ["ja", "delvis", "nei"] } : one,
      ),
    };
    const data = { ...smallData(), survey: { ...smallData().survey, codebook: without } };
    expect(share(tabulation, "samtaler.ja", data)).toMatchObject({ count: 61, n: 133, share: 61 / 133 });
  });

  it("takes a box's share of those who ticked something", () => {
    const rows = [0b001, 0b010, 0b011, 0].map((opplevelse) => ({ opplevelse }));
    expect(share(of(rows), "opplevelse.ressurs")).toMatchObject({ count: 2, n: 3 });
  });

  it("says why there is no share: nobody answered, or a count is unknown", () => {
    const tabulation = of(answering("kontakt", [3, 2, 1]));
    expect(share(tabulation, "plan.ja")).toMatchObject({ kind: "notEstimable", why: "noAnswers" });
    const [key, stratum] = [...tabulation.strata][0]!;
    const kontakt = stratum.items.get("kontakt")!;
    const hidden = new Map([...kontakt.options, ["nei", null] as const]);
    const items = new Map([...stratum.items, ["kontakt", { ...kontakt, options: hidden }] as const]);
    const result = share({ strata: new Map([[key, { ...stratum, items }]]) }, "kontakt.uten");
    expect(result).toMatchObject({ kind: "notEstimable", why: "unknownCounts" });
  });

  it("adds up the rounding of the options counted, and never counts more than answered", () => {
    const [key, stratum] = [...asCounts(of(answering("kontakt", [0, 60, 40]))).strata][0]!;
    const rounded = { ...stratum.items.get("kontakt")!, answered: 99, slack: 1 };
    const items = new Map([...stratum.items, ["kontakt", rounded] as const]);
    const result = share({ strata: new Map([[key, { ...stratum, items }]]) }, "kontakt.uten");
    expect(result).toMatchObject({ count: 99, n: 99, slack: 2 });
  });

  it("does not add boxes of counts into a union", () => {
    const union = codebook.indicators.map((one) =>
      one.id === "opplevelse.ressurs" ? { ...one, counted: ["ressurs", "annet"] } : one,
    );
    const data = {
      ...smallData(),
      survey: { ...smallData().survey, codebook: { ...codebook, indicators: union } },
    };
    const tabulation = tabulated([chunkOf([{ opplevelse: 0b110 }])], { data });
    expect(share(tabulation, "opplevelse.ressurs", data)).toMatchObject({ why: "countsOnly" });
  });

  it("stands for every indicator in every wave and group, everybody first", () => {
    const tabulation = tabulated([chunkOf([{ tjeneste: 1, kontakt: 0 }])], { groupBy: ["tjeneste"] });
    const shares = estimate(smallData(), tabulation).filter(
      (one) => one.kind === "share" || (one.kind === "notEstimable" && one.of === "share"),
    );
    expect(shares).toHaveLength(3 * codebook.indicators.length);
    expect(shares[0]?.group).toBeNull();
    expect(shares.at(-1)?.group).toEqual({ item: "tjeneste", option: "institusjon" });
  });
});

describe("estimating an area's index", () => {
  const rows = (count: number): Row[] =>
    Array.from({ length: count }, (_, i) => ({
      kontakt: i % 4 === 0 ? 1 : 0,
      plan: i % 2,
      samtaler: i % 5 === 0 ? 2 : 0,
    }));

  it("is 100 × the plain mean of the favorable shares", () => {
    expect(about(estimate(smallData(), of(rows(100))), "en", "index")).toMatchObject({
      kind: "index",
      index: (100 * (0.75 + 0.5 + 0.8)) / 3,
      method: "linearized",
      indicators: ["kontakt.uten", "samtaler.nei", "plan.ja"],
    });
  });

  it("leaves out what fewer than 30 were in the base of, and says so where nothing is left", () => {
    const mixed = [
      ...rows(40).map((row) => ({ ...row, samtaler: -1 })),
      ...answering("samtaler", [20, 0, 9]),
    ];
    expect(about(estimate(smallData(), of(mixed)), "en", "index")).toMatchObject({
      indicators: ["kontakt.uten", "plan.ja"],
      index: (100 * (0.75 + 0.5)) / 2,
    });
    expect(about(estimate(smallData(), of(rows(29))), "en", "index")).toMatchObject({ why: "smallBase" });
    expect(about(estimate(smallData(), of([])), "en", "index")).toMatchObject({ why: "noAnswers" });
  });

  it("knows the smallest crossing of two indicators, zeros left out", () => {
    // kontakt × plan: uten and plan 3, med and plan 40, uten and none 5, med and none 0.
    const crossed = [
      ...Array.from({ length: 3 }, () => ({ kontakt: 1, plan: 0 })),
      ...Array.from({ length: 40 }, () => ({ kontakt: 0, plan: 0 })),
      ...Array.from({ length: 5 }, () => ({ kontakt: 2, plan: 1 })),
    ];
    expect(about(estimate(smallData(), of(crossed)), "en", "index")).toMatchObject({ smallestCrossing: 3 });
    const single = answering("kontakt", [40, 2, 0]);
    expect(about(estimate(smallData(), of(single)), "en", "index")).toMatchObject({
      smallestCrossing: Infinity,
    });
  });

  it("has no interval wider than the cautious one, which is what counts alone give", () => {
    fc.assert(
      fc.property(anyRows(60, 120), (answers) => {
        const tabulation = tabulated([chunkOf(answers)], { groupBy: ["tjeneste"] });
        const fromRows = estimate(smallData(), tabulation);
        const fromCounts = estimate(smallData(), asCounts(tabulation));
        fromRows.forEach((one, i) => {
          const counted = fromCounts[i];
          if (one.kind === "share" || one.kind === "notEstimable") expect(counted).toEqual(one);
          if (one.kind === "alpha")
            expect(counted).toMatchObject({ kind: "notEstimable", why: "countsOnly" });
          if (one.kind !== "index" || counted?.kind !== "index") return;
          expect([one.method, counted.method]).toEqual(["linearized", "upperBound"]);
          expect(counted.index).toBe(one.index);
          expect({ low: counted.low, high: counted.high }).toEqual(one.cautious);
          expect(one.cautious.low).toBeLessThanOrEqual(one.low + 1e-9);
          expect(one.cautious.high).toBeGreaterThanOrEqual(one.high - 1e-9);
        });
        expect(fromRows.some((one) => one.kind === "index")).toBe(true);
      }),
      fuzz,
    );
  });

  it("is not estimable for an area without indicators", () => {
    const data = {
      survey: { codebook: shipped.codebook(), waves: shipped.waves(), references: [] },
      framework: shipped.framework("moss"),
      words: shipped.words(),
    };
    const tabulation = tabulated([chunkOf(answering("kontaktperson", [50, 30, 5]), data.survey.codebook)], {
      data,
    });
    const estimates = estimate(data, tabulation);
    expect(about(estimates, "frivillighet_og_samarbeid", "index")).toMatchObject({ why: "fewItems" });
    expect(about(estimates, "viktig_for_deg", "index")).toMatchObject({ indicators: ["kontaktperson.uten"] });
  });
});

describe("estimating alpha", () => {
  const rows: Row[] = Array.from({ length: 90 }, (_, i) => ({
    kontakt: i % 3 === 0 ? 2 : 0,
    plan: i % 3 === 0 || i % 7 === 0 ? 1 : 0,
    samtaler: i % 6 === 0 ? 2 : i % 11 === 0 ? 3 : 0,
  }));
  const alpha = (tabulation: Tabulation, area = "en", data = smallData()) =>
    about(estimate(data, tabulation), area, "alpha");

  it("is that of the complete answers, all turned so that 1 is favorable", () => {
    const favorable = rows.map((row) => [
      Number(row["kontakt"] === 0),
      Number(row["plan"] === 0),
      Number(row["samtaler"] !== 2),
    ]);
    const result = alpha(of([...rows, { kontakt: 1 }, { plan: 0, samtaler: 0 }]));
    const expected = cronbachAlpha(favorable).alpha;
    expect(result).toMatchObject({ kind: "alpha", n: 90 });
    if (result?.kind === "alpha") expect(result.alpha).toBeCloseTo(expected!, 10);
  });

  it("says why there is none", () => {
    expect(alpha(of(rows), "to")).toMatchObject({ why: "fewItems" });
    expect(alpha(of(rows.slice(0, 29)))).toMatchObject({ why: "smallBase" });
    expect(alpha(asCounts(of(rows)))).toMatchObject({ why: "countsOnly" });
    const same = Array.from({ length: 40 }, () => ({ kontakt: 0, plan: 0, samtaler: 0 }));
    expect(alpha(of(same))).toMatchObject({ why: "noVariation" });
  });

  it("is not made across different bases", () => {
    const items = codebook.items.map((one) =>
      one.id === "plan" ? { ...one, base: { ...one.base, id: "other" } } : one,
    );
    const data = { ...smallData({ waves: [wave("2025")] }) };
    const apart = { ...data, survey: { ...data.survey, codebook: { ...codebook, items } } };
    expect(alpha(of(rows), "en", apart)).toMatchObject({ why: "differentBases" });
  });
});
