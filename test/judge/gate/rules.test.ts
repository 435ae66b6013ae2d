import { describe, expect, it } from "vitest";
import { gateRules, type GateRule } from "../../../src/domain/gate/gate-report.js";
import type { FailingWord, GateSettings } from "../../../src/domain/gate/policy.js";
import type { Asked } from "../../../src/judge/gate/asked.js";
import type { Facts } from "../../../src/judge/gate/facts.js";
import { decide, rules, type Line } from "../../../src/judge/gate/rules.js";
import { CONTACT, lineOf, reportOf, type Measured } from "../../support/gate-results.js";
import { counted, wording } from "../judged.js";

const asked: Asked = {
  ...{ indicator: CONTACT, against: "nation", named: false, fails: ["worse"], target: null },
};
const unclear: Facts = {
  ...{ cell: null, missing: null, hidden: null, notComparable: null, verdict: "cannotTell" },
  ...{ fewAnswers: false, p: 1, share: null, reference: null, difference: null },
};
const worse: Partial<Facts> = { verdict: "worse", p: 0.01 };

interface Sample {
  readonly asked?: Partial<Asked>;
  readonly facts?: Partial<Facts>;
  readonly isKnown?: boolean;
}

function line({ asked: of = {}, facts = {}, isKnown = false }: Sample): Line {
  return { asked: { ...asked, ...of }, facts: { ...unclear, ...facts }, isKnown, level: 0.02 };
}

const named: Partial<Asked> = { named: true };
const own: Partial<Asked> = { against: "baseline", named: true };

describe("the rules", () => {
  it("are those of the published schema, in its order", () => {
    expect(rules.map(({ id }) => id)).toEqual(gateRules);
  });

  it.each<readonly [string, Sample, string]>([
    ["missing, and all else", { asked: own, facts: { ...worse, missing: "baseline" } }, "fail named-missing"],
    ["under ten, and named", { asked: named, facts: { hidden: "forFaSvar" } }, "fail named-hidden"],
    ["under ten", { facts: { hidden: "forFaSvar" } }, "listed few-answers"],
    ["few, and clearly worse", { asked: named, facts: { ...worse, fewAnswers: true } }, "listed few-answers"],
    ["too few, and nothing else", { facts: { verdict: "tooFew" } }, "listed few-answers"],
    ["hidden, and named", { asked: named, facts: { hidden: "skjermet" } }, "fail named-hidden"],
    [
      "not to be calculated, and named",
      { asked: named, facts: { missing: "notEstimable" } },
      "fail named-missing",
    ],
    [
      "not comparable, and named",
      { asked: named, facts: { notComparable: "base", verdict: "notComparable" } },
      "fail named-not-comparable",
    ],
    ["hidden", { facts: { hidden: "skjermet" } }, "listed hidden"],
    [
      "not comparable",
      { facts: { notComparable: "base", verdict: "notComparable" } },
      "listed not-comparable",
    ],
    ["clearly worse than its own entry", { asked: own, facts: worse }, "fail worse-than-baseline"],
    ["clearly worse, and known", { facts: worse, isKnown: true }, "known known-deviation"],
    [
      "worse over the level, and known",
      { facts: { ...worse, p: 0.03 }, isKnown: true },
      "known known-deviation",
    ],
    ["clearly worse", { facts: worse }, "fail clear"],
    ["worse just under the level", { facts: { ...worse, p: 0.019999 } }, "fail clear"],
    ["worse at the level", { facts: { ...worse, p: 0.02 } }, "warn above-gate-level"],
    [
      "worse than its own entry over the level",
      { asked: own, facts: { ...worse, p: 0.03 } },
      "warn above-gate-level",
    ],
    ["no worse than its own entry", { asked: own }, "pass not-below-baseline"],
    ["better than its own entry", { asked: own, facts: { verdict: "better" } }, "pass not-below-baseline"],
    ["better", { facts: { verdict: "better", p: 0.001 } }, "pass better"],
    ["better, and known to be worse", { facts: { verdict: "better" }, isKnown: true }, "pass better"],
    ["alike", { facts: { verdict: "similar" } }, "pass alike"],
    ["higher", { facts: { verdict: "higher", p: 0.001 } }, "listed neutral"],
    ["lower", { facts: { verdict: "lower", p: 0.001 } }, "listed neutral"],
    [
      "clearly worse, where that does not fail",
      { asked: { fails: ["higher"] }, facts: worse },
      "warn not-in-policy",
    ],
    ["unclear", {}, "listed cannot-tell"],
    ["unclear, and named", { asked: named }, "listed cannot-tell"],
  ])("a line that is %s: the first rule that holds decides", (_, sample, decision) => {
    const { outcome, rule } = decide(line(sample));
    expect(`${outcome} ${rule}`).toBe(decision);
  });

  it.each<readonly [FailingWord, FailingWord, GateRule]>([
    ["higher", "higher", "clear"],
    ["higher", "lower", "neutral"],
    ["lower", "higher", "neutral"],
    ["lower", "lower", "clear"],
  ])("a %s share of a neutral indicator, where %s fails, is decided by %s", (verdict, fails, rule) => {
    expect(decide(line({ asked: { fails: [fails] }, facts: { verdict, p: 0.001 } })).rule).toBe(rule);
  });
});

describe("the level", () => {
  const fourOfTen = wording(0.35, 0.45);
  const decided = (count: number, settings: GateSettings = {}) =>
    lineOf(reportOf([{ count, nation: fourOfTen }], { settings }));

  it.each([
    [72, "listed", "cannot-tell", 0.0516],
    [73, "warn", "above-gate-level", 0.0341],
    [74, "warn", "above-gate-level", 0.0219],
    [75, "fail", "clear", 0.0137],
    [135, "fail", "clear", 0],
  ])("%i of 135 against «fire av ti», with one test: %s", (count, outcome, rule, p) => {
    const line = decided(count);
    expect(line).toMatchObject({ outcome, rule });
    expect(line.p).toBeCloseTo(p, 4);
  });

  it.each([
    [0.05, 73, "clear"],
    [0.022, 74, "clear"],
    [0.0218, 74, "above-gate-level"],
    [0.014, 75, "clear"],
    [0.0136, 75, "above-gate-level"],
  ])("of the policy itself, %d, decides on %i of 135: %s", (level, count, rule) => {
    expect(decided(count, { level }).rule).toBe(rule);
  });

  it("is held against the p that is adjusted in the whole analysis: 75 of 135 among twelve is not clear", () => {
    const others: readonly Measured[] = Array.from({ length: 11 }, (_, at) => ({
      ...{ id: `annet.nr${at}`, count: 54, nation: fourOfTen },
    }));
    const rule = (count: number) => lineOf(reportOf([{ count, nation: fourOfTen }, ...others])).rule;
    expect([75, 77, 78, 79].map(rule)).toEqual([
      ...["cannot-tell", "cannot-tell", "above-gate-level", "clear"],
    ]);
  });

  it("is the report's, whatever the policy says", () => {
    expect(reportOf([{ count: 54, nation: fourOfTen }]).level).toBe(0.02);
    expect(reportOf([{ count: 54, nation: fourOfTen }], { settings: { level: 0.001 } }).level).toBe(0.001);
  });
});

describe("bases", () => {
  const fourOfTen = wording(0.35, 0.45);
  const nation = fourOfTen;
  const settings: GateSettings = { indicators: [CONTACT] };

  it.each<readonly [string, string, Measured]>([
    ["29 answers", "few-answers", { count: 29, n: 29, nation }],
    ["30 answers", "clear", { count: 30, n: 30, nation }],
    ["10 answers", "few-answers", { count: 10, n: 10, nation }],
    ["29 in the previous wave", "few-answers", { count: 130, previous: { count: 5, n: 29 } }],
    ["30 in the previous wave", "clear", { count: 130, previous: { count: 5, n: 30 } }],
    ["29 in the nation", "few-answers", { count: 130, nation: counted(5, 29) }],
    ["30 in the nation", "clear", { count: 130, nation: counted(5, 30) }],
  ])("of %s, named or not: %s", (_, rule, measured) => {
    const against = measured.previous === undefined ? "nation" : "previous";
    const name = `${CONTACT}/${against}`;
    const naming: GateSettings = { indicators: [{ id: CONTACT, against: [against] }] };
    expect(lineOf(reportOf([measured]), name).rule).toBe(rule);
    expect(lineOf(reportOf([measured], { settings: naming }), name).rule).toBe(rule);
  });

  it.each<readonly [string, Measured]>([
    ["ours", { count: 9, n: 9, hidden: "forFaSvar", nation, previous: { count: 60 } }],
    ["the previous wave's", { count: 130, nation, previous: { count: 5, n: 9, hidden: "forFaSvar" } }],
  ])("of 9 answers are not shown: %s is few, and fails where it is named", (_, measured) => {
    const name = `${CONTACT}/previous`;
    const naming: GateSettings = { indicators: [{ id: CONTACT, against: ["previous"] }] };
    expect(lineOf(reportOf([measured]), name).rule).toBe("few-answers");
    expect(lineOf(reportOf([measured], { settings: naming }), name).rule).toBe("named-hidden");
  });

  it("of what is hidden or cannot be compared decide nothing: it fails where it is named, and is listed else", () => {
    const rule = (measured: Measured, of?: GateSettings) =>
      lineOf(reportOf([measured], of && { settings: of })).rule;
    const hidden: Measured = { count: 3, n: 40, hidden: "skjermet", nation };
    expect([rule(hidden), rule(hidden, settings)]).toEqual(["hidden", "named-hidden"]);
    const other: Measured = { count: 130, nation, nationNotComparable: "counted" };
    expect([rule(other), rule(other, settings)]).toEqual(["not-comparable", "named-not-comparable"]);
  });

  it("a previous wave that is hidden hides the line, though our own share is shown", () => {
    const report = reportOf([{ count: 80, nation, previous: { count: 3, hidden: "skjermet" } }]);
    expect(lineOf(report, `${CONTACT}/previous`)).toMatchObject({
      ...{ rule: "hidden", hidden: "skjermet", share: null, reference: null, p: null, difference: null },
    });
    expect(lineOf(report).rule).toBe("clear");
  });
});

describe("the direction", () => {
  const nation = wording(0.35, 0.45);
  it.each([
    ["lowerBetter", 100, "clear"],
    ["lowerBetter", 20, "better"],
    ["higherBetter", 100, "better"],
    ["higherBetter", 20, "clear"],
    ["neutral", 100, "neutral"],
    ["neutral", 20, "neutral"],
    ["lowerBetter", 54, "cannot-tell"],
  ] as const)("of a %s indicator at %i of 135: %s", (polarity, count, rule) => {
    expect(lineOf(reportOf([{ count, polarity, nation }])).rule).toBe(rule);
  });

  it("of a fall and a rise since the previous wave is the indicator's own", () => {
    const rule = (polarity: "lowerBetter" | "higherBetter", count: number) =>
      lineOf(reportOf([{ count, polarity, previous: { count: 60 } }]), `${CONTACT}/previous`).rule;
    expect([rule("higherBetter", 30), rule("higherBetter", 95)]).toEqual(["clear", "better"]);
    expect([rule("lowerBetter", 30), rule("lowerBetter", 95)]).toEqual(["better", "clear"]);
  });

  it("is about the same where the shares lie within ten points, with enough answers", () => {
    expect(lineOf(reportOf([{ count: 365, n: 912, nation }])).rule).toBe("alike");
  });
});
