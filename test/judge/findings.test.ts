import { describe, expect, it } from "vitest";
import type { AreaResult } from "../../src/domain/results.js";
import { findings } from "../../src/judge/findings.js";
import { counted, earlier, judgedAll, sharesOf, wording, type Case } from "./judged.js";

function found(cases: readonly Case[], areas: readonly AreaResult[] = []) {
  const shares = sharesOf(cases);
  return findings(judgedAll(cases), areas, (cell) => shares.get(cell));
}

function named(cases: readonly Case[]): readonly string[] {
  return found(cases).map((one) => (one.rule === "weakCoverage" ? one.area : `${one.indicator} ${one.rule}`));
}

const many = { n: 1000, polarity: "higherBetter" } as const;

describe("findings", () => {
  it("are the clear differences and the clear changes, with the cells that carry them", () => {
    const [change, difference] = found([
      { ...many, indicator: "plan.ja", count: 600, against: wording(0.35, 0.45) },
      { ...many, indicator: "plan.ja", count: 600, against: earlier("plan.ja", 300, 1000) },
    ]);
    expect(change).toMatchObject({
      rule: "clearChange",
      word: "better",
      cells: ["2025/plan.ja/total/vs-2023", "2025/plan.ja/total/share", "2023/plan.ja/total/share"],
    });
    expect(change).toHaveProperty("weight", expect.closeTo(3));
    expect(difference).toMatchObject({
      rule: "clearDifference",
      word: "better",
      cells: ["2025/plan.ja/total/vs-nation", "2025/plan.ja/total/share"],
    });
    expect(difference).toHaveProperty("weight", expect.closeTo(1.5));
  });

  it("come by weight: points beyond the nearer edge, in margins", () => {
    expect(
      named([
        { ...many, indicator: "a.x", count: 550, against: wording(0.35, 0.45) },
        { ...many, indicator: "b.x", count: 700, against: wording(0.35, 0.45) },
      ]),
    ).toEqual(["b.x clearDifference", "a.x clearDifference"]);
  });

  it("come worse before better at equal weight, then difference before change, then by address", () => {
    expect(
      named([
        { ...many, indicator: "d.x", count: 750, against: counted(500, 1000) },
        { ...many, indicator: "c.x", count: 250, against: earlier("c.x", 500, 1000) },
        { ...many, indicator: "b.x", count: 250, against: counted(500, 1000) },
        { ...many, indicator: "a.x", count: 250, against: counted(500, 1000) },
      ]),
    ).toEqual(["a.x clearDifference", "b.x clearDifference", "c.x clearChange", "d.x clearDifference"]);
  });

  it("are never a group's, nor of few answers, nor of what is similar or cannot be told", () => {
    const group = { item: "tjeneste", option: "hjemme" };
    const rest = { kind: "rest", count: 100, n: 1000, slack: 0 } as const;
    const cases: readonly Case[] = [
      { ...many, indicator: "a.x", count: 900, against: rest, group },
      { indicator: "b.x", count: 29, n: 29, against: wording(0.35, 0.45) },
      { ...many, indicator: "c.x", count: 400, against: wording(0.35, 0.45) },
      { indicator: "d.x", count: 61, n: 135, against: wording(0.35, 0.45) },
      { ...many, indicator: "e.x", count: 900, against: wording(0.35, 0.45), notComparable: "recall" },
    ];
    expect(judgedAll(cases).map(({ verdict }) => verdict!.word)).toEqual([
      "better",
      "higher",
      "similar",
      "cannotTell",
      "notComparable",
    ]);
    expect(named(cases)).toEqual([]);
  });

  it("end with the areas that stand on thin ground", () => {
    const area = (id: string, weak: AreaResult["weak"]): AreaResult => ({
      id,
      text: { nb: id },
      headlines: [],
      indexes: [],
      changes: [],
      alphas: [],
      weak,
      overlaps: [],
    });
    const cases = [{ ...many, indicator: "a.x", count: 900, against: wording(0.35, 0.45) }];
    const all = found(cases, [
      area("familie", "oneItem"),
      area("helse", "none"),
      area("arbeid", "noIndicator"),
    ]);
    expect(all.map((one) => (one.rule === "weakCoverage" ? [one.area, one.why] : one.rule))).toEqual([
      "clearDifference",
      ["familie", "oneItem"],
      ["arbeid", "noIndicator"],
    ]);
  });
});
