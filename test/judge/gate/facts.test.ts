import { describe, expect, it } from "vitest";
import type { GateSettings } from "../../../src/domain/gate/policy.js";
import {
  CONTACT,
  entryOf,
  lineOf,
  namesOf,
  reportOf,
  type Given,
  type Measured,
} from "../../support/gate-results.js";
import { counted, wording } from "../judged.js";

const fourOfTen = wording(0.35, 0.45);

describe("a target", () => {
  const name = `${CONTACT}/target`;
  const settings = (target?: number): GateSettings => ({
    indicators: [{ id: CONTACT, against: ["target"], ...(target === undefined ? {} : { target }) }],
  });
  const plan = (...targets: readonly number[]): Given => ({
    settings: settings(),
    planTargets: new Map([[CONTACT, targets]]),
  });
  const held = (measured: Measured, given: Given = { settings: settings(0.4) }) =>
    lineOf(reportOf([measured], given), name);

  it.each([
    [65, "listed", "cannot-tell"],
    [66, "warn", "above-gate-level"],
    [67, "warn", "above-gate-level"],
    [68, "fail", "clear"],
    [54, "pass", "alike"],
    [30, "pass", "better"],
  ])("of 40 per cent: %i of 135, where less is better, is decided as %s %s", (count, outcome, rule) => {
    expect(held({ count })).toMatchObject({ outcome, rule, cell: `2025/${CONTACT}/total/vs-target` });
  });

  it("is one to reach or to stay under, by the indicator's polarity", () => {
    const rule = (polarity: "higherBetter" | "lowerBetter" | "neutral", count: number) =>
      held({ count, polarity }).rule;
    expect([rule("lowerBetter", 90), rule("lowerBetter", 20)]).toEqual(["clear", "better"]);
    expect([rule("higherBetter", 90), rule("higherBetter", 20)]).toEqual(["better", "clear"]);
    expect([rule("neutral", 90), rule("neutral", 20)]).toEqual(["neutral", "neutral"]);
  });

  it("is reached at the target itself, whatever the polarity", () => {
    for (const polarity of ["higherBetter", "lowerBetter"] as const)
      expect(held({ count: 54, polarity })).toMatchObject({ outcome: "pass", p: 1, difference: 0 });
  });

  it("tells the target, where it is from, and how far from it our share is", () => {
    expect(held({ count: 81 })).toMatchObject({
      reference: { kind: "target", value: 0.4, from: "policy" },
      share: { count: 81, n: 135, value: 0.6 },
    });
    expect(held({ count: 81 }).difference).toBeCloseTo(0.2, 10);
    expect(held({ count: 81 }, plan(0.5)).reference).toEqual({ kind: "target", value: 0.5, from: "plan" });
  });

  it("of the policy goes before those of the plan, of which there may then be several", () => {
    const both = { settings: settings(0.4), planTargets: new Map([[CONTACT, [0.5, 0.6]]]) };
    expect(held({ count: 81 }, both).reference).toEqual({ kind: "target", value: 0.4, from: "policy" });
  });

  it("must be one: none, or several in the plan, fails by name", () => {
    expect(held({ count: 81 }, plan())).toMatchObject({ rule: "named-missing", missing: "noTarget" });
    expect(held({ count: 81 }, { settings: settings() })).toMatchObject({ missing: "noTarget" });
    expect(held({ count: 81 }, plan(0.5, 0.6))).toMatchObject({
      ...{ outcome: "fail", rule: "named-missing", missing: "severalTargets" },
      ...{ share: null, reference: null, p: null },
    });
  });

  it("is asked for beside the nation by writing it, and only of an indicator that is named", () => {
    const named: GateSettings = { indicators: [{ id: CONTACT, target: 0.4 }] };
    const measured = { count: 54, nation: fourOfTen };
    expect(namesOf(reportOf([measured], { settings: named }))).toEqual([`${CONTACT}/nation`, name]);
    expect(namesOf(reportOf([measured], plan(0.5)))).toEqual([name]);
    const others = { planTargets: new Map([[CONTACT, [0.5]]]) };
    expect(namesOf(reportOf([measured], others))).toEqual([`${CONTACT}/nation`]);
  });

  it("has a p of its own: neither adjusted for the analysis nor in its family", () => {
    const others: readonly Measured[] = Array.from({ length: 11 }, (_, at) => ({
      ...{ id: `annet.nr${at}`, count: 54, nation: fourOfTen },
    }));
    const ours: Measured = { count: 80, nation: fourOfTen };
    const many = reportOf([ours, ...others], {
      settings: { indicators: [{ id: CONTACT, against: ["nation", "target"], target: 0.4 }], others: true },
    });
    expect(lineOf(many, name).p).toBe(held({ count: 80 }).p);
    const without = reportOf([ours, ...others]);
    expect(lineOf(many).p).toBe(lineOf(without).p);
  });

  it("must be missed in every count that a rounded per cent allows", () => {
    expect(held({ count: 68 }).rule).toBe("clear");
    expect(held({ count: 68, slack: 1 }).rule).toBe("above-gate-level");
    expect(held({ count: 68, slack: 3 }).rule).toBe("cannot-tell");
  });

  it.each([
    [29, "few-answers"],
    [30, "clear"],
  ])("is not held against fewer than 30 answers: %i", (n, rule) => {
    expect(held({ count: n, n }).rule).toBe(rule);
  });

  it("fails by name where our share is hidden, also because fewer than ten answered", () => {
    const nothing = { share: null, reference: null, p: null, difference: null, verdict: null };
    const hidden = (why: "skjermet" | "forFaSvar") => held({ count: 3, n: 9, hidden: why });
    expect(hidden("skjermet")).toMatchObject({ rule: "named-hidden", ...nothing });
    expect(hidden("forFaSvar")).toMatchObject({ outcome: "fail", rule: "named-hidden", ...nothing });
  });
});

describe("what a line tells", () => {
  it("our share is told with its count, interval and column", () => {
    const line = lineOf(reportOf([{ count: 81, nation: fourOfTen }]));
    expect(line.share).toMatchObject({ cell: `2025/${CONTACT}/total/share`, value: 0.6, count: 81, n: 135 });
    expect(line.share?.low).toBeCloseTo(0.5156, 3);
    expect(line.sources).toEqual([{ file: "svar.csv", column: "kontaktperson" }]);
  });

  it("words are told as they were read, and the distance is that to the nearer edge", () => {
    const line = lineOf(reportOf([{ count: 81, nation: fourOfTen }]));
    expect(line.reference).toEqual({
      ...{ kind: "words", level: "nation", wave: "2025", words: "fire av ti", low: 0.35, high: 0.45 },
    });
    expect(line.difference).toBeCloseTo(0.15, 10);
  });

  it("counts are told as published, our own answers in them too", () => {
    const nation = counted(400, 1000, { published: { count: 481, n: 1135 } });
    expect(lineOf(reportOf([{ count: 81, nation }])).reference).toEqual({
      ...{ kind: "counts", level: "nation", wave: "2025", count: 481, n: 1135, value: 481 / 1135 },
    });
  });

  it("a previous wave is told by its id", () => {
    const report = reportOf([{ count: 81, previous: { wave: "2021-host", count: 54 } }]);
    expect(lineOf(report, `${CONTACT}/previous`)).toMatchObject({
      cell: `2025/${CONTACT}/total/vs-2021-host`,
      reference: { kind: "wave", wave: "2021-host", count: 54, n: 135, value: 0.4 },
    });
  });

  it("what cannot be compared tells our share, and nothing of the other", () => {
    const line = lineOf(reportOf([{ count: 81, nation: fourOfTen, nationNotComparable: "base" }]));
    expect(line).toMatchObject({ notComparable: "base", reference: null, difference: null, p: null });
    expect(line.share?.count).toBe(81);
  });

  it("a known deviation is told as it was, with why and since when", () => {
    const report = reportOf([{ count: 81, nation: fourOfTen }], { baseline: [entryOf(78)] });
    expect(lineOf(report, `${CONTACT}/baseline`)).toMatchObject({
      cell: `2025/${CONTACT}/total/vs-baseline`,
      reference: { kind: "baseline", wave: "2023", count: 78, n: 135, since: "2024-02-01" },
    });
    expect(lineOf(report).reason).toBe("Stillingen er lyst ut");
    const gone = reportOf([{ count: 60, nation: fourOfTen }], { baseline: [entryOf(78)] });
    expect(lineOf(gone).reason).toBeNull();
  });

  it("an entry of fewer than ten answers says nothing, and one of fewer than 30 decides nothing", () => {
    const own = (count: number, n: number) =>
      lineOf(
        reportOf([{ count: 130, nation: fourOfTen }], { baseline: [entryOf(count, n)] }),
        `${CONTACT}/baseline`,
      );
    expect(own(1, 9)).toMatchObject({ verdict: "tooFew", rule: "few-answers", fewAnswers: true });
    expect(own(5, 29)).toMatchObject({ verdict: "worse", rule: "few-answers", fewAnswers: true });
    expect(own(5, 30)).toMatchObject({ verdict: "worse", rule: "worse-than-baseline", fewAnswers: false });
  });
});
