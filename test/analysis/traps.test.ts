import { describe, expect, it } from "vitest";
import { compare } from "../../src/analysis/compare.js";
import { estimate } from "../../src/analysis/estimate.js";
import { emptyTabulation, merge } from "../../src/analysis/tabulation.js";
import type { AnalysisData } from "../../src/domain/catalogue.js";
import type { Comparison } from "../../src/domain/comparison.js";
import type { Tabulation } from "../../src/domain/people/tabulation.js";
import { shipped } from "../survey-files.js";
import { answering, asCounts, chunkOf, type Row, tabulated } from "./small-survey.js";

/** The traps of the shipped survey: what its two published years may not be used for. */
const data: AnalysisData = {
  survey: { codebook: shipped.codebook(), waves: shipped.waves(), references: shipped.references() },
  framework: shipped.framework("nasjonal"),
  words: shipped.words(),
};
const own = (wave: string, rows: readonly Row[]): Tabulation =>
  tabulated([chunkOf(rows, data.survey.codebook)], { data, wave });
const judged = (wave: string, tabulation: Tabulation) => compare(data, tabulation, { wave, county: null });
const of = (comparisons: readonly Comparison[], indicator: string) =>
  comparisons.filter((one) => one.indicator === indicator);
const compared = (comparisons: readonly Comparison[], indicator: string) =>
  of(comparisons, indicator).filter((one) => one.notComparable === null);

const talks = answering("samtaler_nok", [40, 20, 60, 15]);
const training = answering("opplaering_vedtak", [30, 20, 40, 10]);

describe("the traps of IVARETATT", () => {
  it("never holds samtaler_nok's «Ja» of 2022 against the «Nei» of 2023, nor the waves against each other", () => {
    for (const [wave, indicator, year] of [
      ["2022", "samtaler_nok.ja", "2022"],
      ["2023", "samtaler_nok.nei", "2023"],
    ] as const) {
      expect(compared(judged(wave, own(wave, talks)), indicator).map(({ against }) => against)).toMatchObject(
        [{ kind: "words", wave: year }],
      );
    }
    const both = merge(own("2022", talks), own("2023", talks));
    expect(of(judged("2023", both), "samtaler_nok.ja").map(({ notComparable }) => notComparable)).toEqual([
      "recall",
      "recall",
    ]);
    expect(compared(judged("2023", both), "samtaler_nok.nei")).toHaveLength(1);
  });

  it("makes neither a trend nor complements of opplaering_vedtak's two years", () => {
    const both = merge(own("2022", training), own("2023", training));
    const comparisons = judged("2023", both);
    expect(compared(comparisons, "opplaering_vedtak.manglende_utforelse")).toEqual([]);
    expect(compared(comparisons, "opplaering_vedtak.i_samsvar").map(({ against }) => against)).toMatchObject([
      { kind: "words", wave: "2023", words: "en av fem", low: 0.175, high: 0.225 },
    ]);
    expect(of(comparisons, "opplaering_vedtak.i_samsvar").at(-1)).toMatchObject({
      against: { kind: "wave" },
      notComparable: "break",
    });
    expect(compared(judged("2022", own("2022", training)), "opplaering_vedtak.i_samsvar")).toEqual([]);
  });

  it("counts both those without and those not sure in kontaktperson, against the same union", () => {
    const tabulation = own("2023", answering("kontaktperson", [61, 50, 24]));
    const [result] = of(judged("2023", tabulation), "kontaktperson.uten");
    expect(result?.against).toMatchObject({
      words: "halvparten",
      dontKnow: "counted",
      low: 0.475,
      high: 0.525,
    });
    expect(estimate(data, tabulation)).toContainEqual(expect.objectContaining({ count: 74, n: 135 }));
    expect(result?.p).toBeGreaterThan(0.05);
  });

  it("takes the local answers out of a nation that contains them", () => {
    const local = answering("kontaktperson", [61, 50, 24]);
    const country = answering("kontaktperson", [1200, 900, 300]);
    const tabulation = merge(own("2023", local), asCounts(own("2023", country), "0"));
    expect(of(judged("2023", tabulation), "kontaktperson.uten")[0]?.against).toMatchObject({
      kind: "counts",
      count: 1200 - 74,
      n: 2400 - 135,
      published: { count: 1200, n: 2400 },
    });
  });

  it("has nothing to compare where there are national words and no local figure, as in Lillestrøm's plan", () => {
    expect(judged("2023", emptyTabulation())).toEqual([]);
  });

  it("holds a later wave against the last words, and names the year they are from", () => {
    const [result] = of(
      judged("2024", own("2024", answering("kontaktperson", [61, 50, 24]))),
      "kontaktperson.uten",
    );
    expect(result).toMatchObject({
      wave: "2024",
      against: { kind: "words", wave: "2023" },
      notComparable: null,
    });
    expect(result?.warnings).toContain("otherYear");
  });

  it("never compares what is published without a number", () => {
    const rows = [...answering("moett", [9, 9, 9, 9, 9]), ...answering("barn_fulgt_opp", [10, 10, 10, 10])];
    const comparisons = judged("2022", own("2022", rows));
    expect(of(comparisons, "moett.det_avhenger")[0]?.notComparable).toBe("noInterval");
    expect(of(comparisons, "barn_fulgt_opp.god")[0]?.notComparable).toBe("noInterval");
    expect(comparisons.every(({ notComparable }) => notComparable !== null)).toBe(true);
  });

  it("keeps items with other bases apart", () => {
    const bases = new Map(data.survey.codebook.items.map(({ id, base }) => [id, base.id]));
    expect(bases.get("koordinator")).toBe(bases.get("individuell_plan"));
    const [result] = of(
      judged("2023", own("2023", answering("koordinator", [20, 20, 5]))),
      "koordinator.nei",
    );
    expect(result).toMatchObject({ notComparable: null, against: { words: "fire av ti", n: null } });
    expect(result?.warnings).toContain("dontKnowUnsaid");
  });
});
