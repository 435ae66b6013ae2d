import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/analysis/compare.js";
import { merge } from "../../src/analysis/tabulation.js";
import type { AnalysisData } from "../../src/domain/catalogue.js";
import type { Against, Comparison } from "../../src/domain/comparison.js";
import type { Tabulation } from "../../src/domain/people/tabulation.js";
import { adjustBH } from "../../src/stats/index.js";
import { anyRows, fuzz } from "./small-answers.js";
import {
  answering,
  asCounts,
  chunkOf,
  codebook,
  nation,
  type Row,
  smallData,
  tabulated,
  wave,
} from "./small-survey.js";

const own = (rows: readonly Row[], year = "2025", groupBy: string[] = []) =>
  tabulated([chunkOf(rows)], { wave: year, groupBy });
const counts = (unit: string, rows: readonly Row[], year = "2025") => asCounts(own(rows, year), unit);
const all = (data: AnalysisData, tabulation: Tabulation, county: string | null = null) =>
  compare(data, tabulation, { wave: "2025", county });
const against = (comparisons: readonly Comparison[], indicator: string, kind: Against["kind"]) =>
  comparisons.find((one) => one.indicator === indicator && one.against.kind === kind);
const plan = (ja: number, n: number) => answering("plan", [ja, n - ja]);
const figure = (more: object) => ({
  item: "plan",
  counted: ["ja"],
  base: "all",
  n: 2400,
  dontKnow: "out",
  ...more,
});

/** As from a file that lacks the item's column. */
const without = (item: string, { strata }: Tabulation): Tabulation => ({
  strata: new Map(
    [...strata].map(([key, one]) => [
      key,
      { ...one, items: new Map([...one.items].filter(([id]) => id !== item)) },
    ]),
  ),
});

describe("comparing with words", () => {
  const against40 = (ja: number) =>
    against(
      all(smallData({ references: [nation("2025", [figure({ words: "fire av ti" })])] }), own(plan(ja, 135))),
      "plan.ja",
      "words",
    )!;

  it.each([
    [40, 0, 40 / 135 - 0.35],
    [54, 1, 0],
    [61, 0, 61 / 135 - 0.45],
    [70, 0, 70 / 135 - 0.45],
  ])("cannot tell %i of 135 from «fire av ti»", (ja, inside, difference) => {
    const { p, difference: found, n } = against40(ja);
    expect(p).toBeGreaterThan(0.05);
    if (inside) expect(p).toBe(1);
    expect(found).toBeCloseTo(difference, 12);
    expect(n).toBe(135);
  });

  it("sees 75 of 135 as higher, but not among twelve comparisons, where 78 is the first", () => {
    expect(against40(75).p).toBeCloseTo(0.01369, 5);
    const adjusted = (ja: number) => adjustBH([against40(ja).p!, ...Array<number>(11).fill(1)])[0];
    expect(adjusted(75)).toBeCloseTo(0.164, 3);
    expect(adjusted(77)).toBeGreaterThan(0.05);
    expect(adjusted(78)).toBeLessThan(0.05);
  });

  it("cannot tell 74 of 135 from «halvparten»", () => {
    const references = [nation("2025", [figure({ words: "halvparten" })])];
    const result = against(all(smallData({ references }), own(plan(74, 135))), "plan.ja", "words");
    expect(result).toMatchObject({ test: "score", low: null, high: null, ours: "2025/plan.ja/total/share" });
    expect(result?.p).toBeGreaterThan(0.05);
  });

  it("turns the words round for the complement where the two counted sets split the base", () => {
    const comparisons = all(
      smallData({ references: [nation("2025", [figure({ words: "fire av ti" })])] }),
      own(plan(54, 135)),
    );
    const result = against(comparisons, "plan.nei", "words");
    expect(result?.against).toMatchObject({ words: "fire av ti", low: 0.55, high: 0.65 });
    expect(result).toMatchObject({ notComparable: null, p: 1 });
  });

  it("does not turn them round where an answer is in neither, or «vet ikke» may be", () => {
    const talks = figure({ item: "samtaler", words: "halvparten", dontKnow: "in" });
    const comparisons = all(
      smallData({ references: [nation("2025", [talks])] }),
      own(answering("samtaler", [60, 20, 40, 5])),
    );
    expect(against(comparisons, "samtaler.ja", "words")?.notComparable).toBeNull();
    expect(against(comparisons, "samtaler.nei", "words")).toMatchObject({
      notComparable: "counted",
      n: 0,
      p: null,
      difference: null,
      test: null,
    });
  });

  it("does not compare other bases, nor words without an interval", () => {
    const references = [
      nation("2025", [
        figure({ words: "fire av ti", base: "someone_else" }),
        figure({ item: "kontakt", counted: ["nei", "vet_ikke"], words: "mange", dontKnow: "counted" }),
        figure({ item: "samtaler", counted: ["ja"], words: "fire av ti", dontKnow: "out" }),
      ]),
    ];
    const rows = [
      ...plan(20, 50),
      ...answering("kontakt", [20, 20, 5]),
      ...answering("samtaler", [20, 9, 9, 9]),
    ];
    const comparisons = all(smallData({ references }), own(rows));
    expect(against(comparisons, "plan.ja", "words")?.notComparable).toBe("base");
    expect(against(comparisons, "kontakt.uten", "words")?.notComparable).toBe("noInterval");
    expect(against(comparisons, "samtaler.ja", "words")?.notComparable).toBe("base");
  });

  it("warns where the source does not say whether «vet ikke» is in, but not where it is counted", () => {
    const references = [
      nation("2025", [
        figure({ item: "samtaler", words: "fire av ti", dontKnow: "unsaid" }),
        figure({ item: "kontakt", counted: ["nei", "vet_ikke"], words: "halvparten", dontKnow: "unsaid" }),
      ]),
    ];
    const rows = [...answering("samtaler", [20, 9, 9, 9]), ...answering("kontakt", [20, 20, 5])];
    const comparisons = all(smallData({ references }), own(rows));
    expect(against(comparisons, "samtaler.ja", "words")?.warnings).toContain("dontKnowUnsaid");
    expect(against(comparisons, "kontakt.uten", "words")?.warnings).not.toContain("dontKnowUnsaid");
  });

  it("warns where our own answers are more than a tenth of those behind the words", () => {
    const warnings = (n: number | null, answers?: number, year = "2025") => {
      const references = [nation(year, [figure({ words: "fire av ti", n })], answers ? { answers } : {})];
      return against(all(smallData({ references }), own(plan(50, 101))), "plan.ja", "words")?.warnings;
    };
    expect(warnings(1000)).toContain("localInside");
    expect(warnings(1010)).not.toContain("localInside");
    expect(warnings(null, 1000)).toContain("localInside");
    expect(warnings(null)).toEqual([]);
    expect(warnings(1000, undefined, "2023")).toEqual(["otherYear"]);
  });

  it("warns that the question is assumed, and that few answered", () => {
    const items = codebook.items.map((one) =>
      one.id === "plan" ? { ...one, assumed: ["wording" as const] } : one,
    );
    const data = smallData({ references: [nation("2025", [figure({ words: "fire av ti" })])] });
    const assumed = { ...data, survey: { ...data.survey, codebook: { ...codebook, items } } };
    expect(against(all(assumed, own(plan(10, 29))), "plan.ja", "words")?.warnings).toEqual([
      "assumed",
      "smallBase",
    ]);
  });
});

describe("comparing with counts of the nation", () => {
  const both = (ja: number, n: number, nationJa: number, nationN: number) =>
    merge(own(plan(ja, n)), counts("0", plan(nationJa, nationN)));

  it("takes our own answers out of the nation's before testing, and keeps what was published", () => {
    const result = against(all(smallData(), both(56, 70, 104, 150)), "plan.ja", "counts")!;
    expect(result.against).toMatchObject({
      count: 48,
      n: 80,
      localTakenOut: true,
      published: { count: 104, n: 150 },
      wave: "2025",
    });
    expect(result.difference).toBeCloseTo(0.2, 12);
    expect(result.low).toBeCloseTo(0.0524314724, 8);
    expect(result.high).toBeCloseTo(0.333872654, 8);
    expect(result.p).toBeCloseTo(0.008045081368, 8);
    expect(result).toMatchObject({ test: "pooledZ", n: 70 });
  });

  it("uses Fisher's exact test where an expected count is under 5", () => {
    const result = against(all(smallData(), both(3, 4, 4, 8)), "plan.ja", "counts")!;
    expect(result.test).toBe("fisher");
    expect(result.p).toBeCloseTo(0.485714285714, 10);
    expect(result.warnings).toContain("smallBase");
  });

  it("compares with nobody else where all the nation's answers are ours", () => {
    const result = against(all(smallData(), both(30, 70, 30, 70)), "plan.ja", "counts");
    expect(result).toMatchObject({ notComparable: "noEstimate", p: null });
  });

  it("leaves the nation's counts as they are, with a warning, where ours cannot all be inside", () => {
    const result = against(all(smallData(), both(60, 70, 40, 100)), "plan.ja", "counts");
    expect(result?.against).toMatchObject({ count: 40, n: 100, localTakenOut: false });
    expect(result?.warnings).toContain("localInside");
  });

  it("prefers counts of the same wave, then of another, then words of the same, then of another", () => {
    const words25 = nation("2025", [figure({ words: "fire av ti" })]);
    const words23 = nation("2023", [figure({ words: "halvparten" })]);
    const tabulation = own(plan(60, 100));
    const first = (references: AnalysisData["survey"]["references"], more: Tabulation[]) =>
      all(smallData({ references: [...references] }), [tabulation, ...more].reduce(merge)).find(
        (one) => one.indicator === "plan.ja",
      );
    const now = counts("0", plan(300, 600));
    const before = counts("0", plan(200, 600), "2023");
    expect(first([words23, words25], [before, now])?.against).toMatchObject({ kind: "counts", wave: "2025" });
    const other = first([words23, words25], [before]);
    expect(other?.against).toMatchObject({ kind: "counts", wave: "2023", count: 200, localTakenOut: false });
    expect(other?.warnings).toContain("otherYear");
    expect(first([words23, words25], [])?.against).toMatchObject({ kind: "words", wave: "2025" });
    expect(first([words23], [])).toMatchObject({
      against: { kind: "words", wave: "2023" },
      warnings: ["otherYear"],
    });
  });

  it("takes the nearest earlier wave before a later one", () => {
    const waves = ["2019", "2023", "2025", "2026"].map((id) => wave(id));
    const references = ["2026", "2019", "2023"].map((year) =>
      nation(year, [figure({ words: "halvparten" })]),
    );
    const result = against(all(smallData({ waves, references }), own(plan(60, 100))), "plan.ja", "words");
    expect(result?.against).toMatchObject({ wave: "2023" });
  });

  it("rebuilds a published per cent with n into a count, and says how far it may be off", () => {
    const references = [nation("2023", [figure({ share: 0.41, n: 1000 })])];
    const result = against(all(smallData({ references }), own(plan(60, 100))), "plan.ja", "counts");
    expect(result?.against).toMatchObject({ count: 410, n: 1000, slack: 5 });
    expect(result?.warnings).toContain("rounded");
  });

  it("adds one comparison with our county, the only one there is or the one that is named", () => {
    const two = [counts("32", plan(100, 300)), counts("31", plan(90, 300))];
    const countyOf = (more: Tabulation[], county: string | null) =>
      all(smallData(), [own(plan(60, 100)), ...more].reduce(merge), county)
        .filter((one) => one.indicator === "plan.ja")
        .map((one) => (one.against.kind === "counts" ? [one.against.level, one.against.count] : []));
    expect(countyOf(two.slice(0, 1), null)).toEqual([["county", 40]]);
    expect(countyOf(two, "31")).toEqual([["county", 30]]);
    expect(countyOf(two, null)).toEqual([]);
  });

  it("has no comparison where we have no figure, or nothing is published", () => {
    expect(all(smallData(), counts("0", plan(100, 300)))).toEqual([]);
    const comparisons = all(smallData(), merge(own([{ kontakt: 0 }]), counts("0", plan(100, 300))));
    expect(comparisons.filter((one) => one.indicator === "plan.ja")).toEqual([]);
  });

  it("refuses a wave that is not described", () => {
    expect(() => compare(smallData(), own([]), { wave: "1999", county: null })).toThrow("unknownWave");
  });
});

describe("comparing with our own earlier waves", () => {
  const earlier = (waves: ReturnType<typeof wave>[], tabulations: Tabulation[], indicator: string) =>
    against(all(smallData({ waves }), tabulations.reduce(merge)), indicator, "wave");
  const talks = (year: string) => own(answering("samtaler", [40, 10, 50]), year);

  it("takes the nearest earlier one", () => {
    const waves = ["2021", "2023", "2025"].map((id) => wave(id));
    const result = earlier(
      waves,
      [own(plan(10, 70), "2021"), own(plan(48, 80), "2023"), own(plan(56, 70))],
      "plan.ja",
    );
    expect(result).toMatchObject({
      against: { wave: "2023", cell: "2023/plan.ja/total/share", count: 48, n: 80 },
      test: "pooledZ",
      warnings: [],
    });
    expect(result?.difference).toBeCloseTo(0.2, 12);
  });

  it("does not compare a question about the period across recall periods, and goes back to one it can be compared with", () => {
    const waves = [wave("2021"), wave("2023", { recallYears: 1 }), wave("2025")];
    expect(earlier(waves, [talks("2023"), talks("2025")], "samtaler.ja")).toMatchObject({
      notComparable: "recall",
      p: null,
      against: { wave: "2023" },
    });
    const result = earlier(waves, [talks("2021"), talks("2023"), talks("2025")], "samtaler.ja");
    expect(result).toMatchObject({ notComparable: null, against: { wave: "2021" } });
  });

  it("compares a question about now across recall periods, with a warning", () => {
    const waves = [wave("2023", { recallYears: 1 }), wave("2025")];
    const result = earlier(waves, [own(plan(48, 80), "2023"), own(plan(56, 70))], "plan.ja");
    expect(result).toMatchObject({ notComparable: null, warnings: ["recallDiffers"] });
  });

  it("does not compare across a break, wherever between the two it lies", () => {
    const broken = { breaks: [{ item: "plan", why: { nb: "Nye svaralternativer" } }] };
    const rows = [own(plan(48, 80), "2021"), own(plan(56, 70))];
    const at = (year: string) => ["2021", "2023", "2025"].map((id) => wave(id, id === year ? broken : {}));
    expect(earlier(at("2025"), rows, "plan.ja")?.notComparable).toBe("break");
    expect(earlier(at("2023"), rows, "plan.ja")?.notComparable).toBe("break");
    expect(earlier(at("2021"), rows, "plan.ja")?.notComparable).toBeNull();
  });

  it("says that an earlier wave did not ask", () => {
    const waves = [wave("2023"), wave("2025")];
    const before = without("plan", own([{ kontakt: 0 }], "2023"));
    expect(earlier(waves, [before, own(plan(56, 70))], "plan.ja")?.notComparable).toBe("notAsked");
  });

  it("does not pass over a wave that asked and got no answer, which would tell that it got none", () => {
    const waves = ["2021", "2023", "2025"].map((id) => wave(id));
    const nobody = own(plan(0, 0), "2023");
    const result = earlier(waves, [own(plan(10, 70), "2021"), nobody, own(plan(56, 70))], "plan.ja");
    expect(result).toMatchObject({ notComparable: "noEstimate", p: null, against: { wave: "2023", n: 0 } });
  });
});

describe("comparing groups", () => {
  it("holds each group against the rest of our own answers", () => {
    const rows = [
      ...plan(56, 70).map((row) => ({ ...row, tjeneste: 0 })),
      ...plan(40, 70).map((row) => ({ ...row, tjeneste: 1 })),
      ...plan(8, 10),
    ];
    const groups = all(smallData(), own(rows, "2025", ["tjeneste"])).filter((one) => one.group !== null);
    expect(groups[0]).toMatchObject({
      group: { item: "tjeneste", option: "hjemme" },
      ours: "2025/plan.ja/tjeneste=hjemme/share",
      against: { kind: "rest", count: 48, n: 80 },
      n: 70,
    });
    expect(groups[0]?.p).toBeCloseTo(0.008045081368, 8);
    expect(groups.filter((one) => one.indicator === "plan.ja")).toHaveLength(2);
  });

  it("does not compare a group on the question that makes it, nor with an empty rest", () => {
    const grouped = all(smallData(), own(answering("kontakt", [30, 20, 10]), "2025", ["kontakt"]));
    expect(grouped).toEqual([]);
    const alone = plan(30, 60).map((row) => ({ ...row, tjeneste: 0 }));
    expect(all(smallData(), own(alone, "2025", ["tjeneste"]))).toEqual([]);
  });
});

describe("counts in the place of answer rows", () => {
  it("give the same comparisons", () => {
    const references = [
      nation("2025", [figure({ words: "fire av ti" })]),
      nation("2023", [figure({ share: 0.4 })]),
    ];
    fc.assert(
      fc.property(anyRows(0, 25), anyRows(0, 25), anyRows(0, 25), (now, before, elsewhere) => {
        const country = counts("0", [...now, ...elsewhere]);
        const rows = [own(now, "2025", ["tjeneste"]), own(before, "2023")].reduce(merge);
        expect(all(smallData({ references }), merge(asCounts(rows), country))).toEqual(
          all(smallData({ references }), merge(rows, country)),
        );
      }),
      fuzz,
    );
  });

  it("of the nation, less ours, are those of everybody else", () => {
    fc.assert(
      fc.property(anyRows(1, 25), anyRows(1, 25), (ours, others) => {
        const comparisons = all(smallData(), merge(own(ours), counts("0", [...ours, ...others])));
        const rest = others.filter((row) => (row["plan"] ?? -1) >= 0);
        const result = against(comparisons, "plan.ja", "counts");
        if (result === undefined || result.notComparable !== null) return;
        expect(result.against).toMatchObject({
          n: rest.length,
          count: rest.filter((row) => row["plan"] === 0).length,
          localTakenOut: true,
        });
      }),
      fuzz,
    );
  });
});
