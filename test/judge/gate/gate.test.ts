import { describe, expect, it } from "vitest";
import type { BaselineEntry } from "../../../src/domain/gate/baseline.js";
import type { GateSettings } from "../../../src/domain/gate/policy.js";
import {
  baselineOf,
  CONTACT,
  decisionsOf,
  entryOf,
  lineOf,
  namesOf,
  reportOf,
  resultsOf,
  updateOf,
  type Given,
  type Measured,
} from "../../support/gate-results.js";
import { wording } from "../judged.js";

const fourOfTen = wording(0.35, 0.45);
const own = `${CONTACT}/baseline`;
const since2023 = `${CONTACT}/previous`;

/** Our share of 135, clearly worse than the nation from 75 on. */
const ours = (count: number, more: Partial<Measured> = {}): Measured => ({
  ...{ count, nation: fourOfTen },
  ...more,
});

describe("a known deviation", () => {
  it("passes, with its reason, and without an entry it fails", () => {
    expect(reportOf([ours(80)]).outcome).toBe("fail");
    const report = reportOf([ours(80)], { baseline: [entryOf(78)] });
    expect(report.outcome).toBe("pass");
    expect(report.counts).toEqual({ fail: 0, known: 1, warn: 0, listed: 0, pass: 1 });
    expect(report.baseline).toEqual({ file: "kjente-avvik.json", entries: 1 });
    expect(report.removable).toEqual([]);
    expect(decisionsOf(report)).toEqual({
      [`${CONTACT}/nation`]: "known known-deviation",
      [own]: "pass not-below-baseline",
    });
  });

  it("is named, and so are its own line and nothing else", () => {
    const report = reportOf([ours(80, { previous: { count: 80 } })], { baseline: [entryOf(78)] });
    expect(namesOf(report)).toEqual([`${CONTACT}/nation`, since2023, own]);
    expect(report.lines.map(({ named }) => named)).toEqual([true, false, true]);
  });

  it("does not make room for another: a swap fails", () => {
    const report = reportOf([ours(54), ours(80, { id: "plan.ja" })], { baseline: [entryOf(78)] });
    expect(report.outcome).toBe("fail");
    expect(lineOf(report, "plan.ja/nation").rule).toBe("clear");
    expect(report.removable).toMatchObject([{ indicator: CONTACT, deviation: "nation" }]);
  });

  it("from the nation does not let a fall since the previous wave pass", () => {
    const fallen = ours(90, { previous: { count: 60 } });
    const report = reportOf([fallen], { baseline: [entryOf(88)] });
    expect(decisionsOf(report)).toEqual({
      [`${CONTACT}/nation`]: "known known-deviation",
      [since2023]: "fail clear",
      [own]: "pass not-below-baseline",
    });
    expect(report.lines.map(({ reason }) => reason)).toEqual(["Stillingen er lyst ut", null, null]);
    const both = reportOf([fallen], { baseline: [entryOf(88, 135, { deviations: ["nation", "2023"] })] });
    expect(both.counts).toMatchObject({ fail: 0, known: 2 });
  });

  it("from a target lets the target pass, and not the nation", () => {
    const settings: GateSettings = {
      indicators: [{ id: CONTACT, against: ["nation", "target"], target: 0.4 }],
    };
    const report = reportOf([ours(90)], {
      settings,
      baseline: [entryOf(88, 135, { deviations: ["target"] })],
    });
    expect(decisionsOf(report)).toEqual({
      [`${CONTACT}/nation`]: "fail clear",
      [`${CONTACT}/target`]: "known known-deviation",
      [own]: "pass not-below-baseline",
    });
  });

  it("stays known while the word is «worse», also where p is over the gate's level", () => {
    const report = reportOf([ours(74)], { baseline: [entryOf(78)] });
    const line = lineOf(report);
    expect(line).toMatchObject({ verdict: "worse", outcome: "known", rule: "known-deviation" });
    expect(line.p).toBeGreaterThan(0.02);
    expect(report.removable).toEqual([]);
  });

  it("of an indicator that the policy leaves out is past: nothing is held against it", () => {
    const settings: GateSettings = { indicators: ["plan.ja"] };
    const report = reportOf([ours(120), ours(54, { id: "plan.ja" })], { settings, baseline: [entryOf(75)] });
    expect(report.removable).toMatchObject([{ indicator: CONTACT, deviation: "nation" }]);
    expect(namesOf(report)).toEqual(["plan.ja/nation"]);
  });
});

describe("the level that was accepted", () => {
  const decided = (count: number, settings: GateSettings = {}, baseline = [entryOf(75)]) =>
    lineOf(reportOf([ours(count)], { settings, baseline }), own);

  it.each([
    [75, "pass", "not-below-baseline"],
    [90, "pass", "not-below-baseline"],
    [92, "warn", "above-gate-level"],
    [93, "warn", "above-gate-level"],
    [94, "fail", "worse-than-baseline"],
    [135, "fail", "worse-than-baseline"],
  ])("of 75 of 135 against %i of 135 now: %s %s", (count, outcome, rule) => {
    expect(decided(count)).toMatchObject({ outcome, rule });
  });

  it("is held at the gate's own level", () => {
    expect(decided(94, { level: 0.01 }).rule).toBe("above-gate-level");
    expect(decided(93, { level: 0.03 }).rule).toBe("worse-than-baseline");
  });

  it("is a level of few answers where it was made from few", () => {
    expect(decided(130, {}, [entryOf(17, 29)]).rule).toBe("few-answers");
    expect(decided(130, {}, [entryOf(17, 30)]).rule).toBe("worse-than-baseline");
  });

  it("must be left behind in every count that its rounded per cent allows", () => {
    expect(decided(94, {}, [entryOf(75, 135, { slack: 1 })]).rule).toBe("above-gate-level");
  });

  it("is tested in the family of such tests: one more entry can decide", () => {
    const another = ours(80, { id: "plan.ja" });
    const baseline: BaselineEntry[] = [entryOf(75), entryOf(80, 135, { indicator: "plan.ja" })];
    const alone = lineOf(reportOf([ours(94), another], { baseline: baseline.slice(0, 1) }), own);
    const together = lineOf(reportOf([ours(94), another], { baseline }), own);
    expect(alone.rule).toBe("worse-than-baseline");
    expect(together.rule).toBe("above-gate-level");
    expect(together.p).toBeCloseTo(2 * Number(alone.p), 10);
  });

  it("is in no family where it rests on fewer than ten answers", () => {
    const tooFew = entryOf(5, 9, { indicator: "plan.ja" });
    const report = reportOf([ours(94), ours(80, { id: "plan.ja" })], { baseline: [entryOf(75), tooFew] });
    expect(lineOf(report, own).rule).toBe("worse-than-baseline");
    expect(lineOf(report, "plan.ja/baseline")).toMatchObject({ rule: "few-answers", verdict: "tooFew" });
  });

  it("has no part in the family of the analysis", () => {
    const p = (baseline: readonly BaselineEntry[]) => lineOf(reportOf([ours(94)], { baseline })).p;
    expect(p([entryOf(75)])).toBe(p([]));
  });

  it("sums up many small falls, each of them unclear", () => {
    const waves = ["2019", "2021", "2023", "2025"].map((wave, at) => ({ wave, count: 76 + 7 * at }));
    const decisions = waves.slice(1).map(({ count }, at) =>
      decisionsOf(
        reportOf([ours(count, { previous: { wave: waves[at]!.wave, count: waves[at]!.count } })], {
          baseline: [entryOf(76, 135, { wave: "2019" })],
        }),
      ),
    );
    expect(decisions.map((of) => of[since2023])).toEqual(Array(3).fill("listed cannot-tell"));
    expect(decisions.map((of) => of[own])).toEqual([
      ...["pass not-below-baseline", "pass not-below-baseline", "fail worse-than-baseline"],
    ]);
  });

  it("follows the indicator's polarity", () => {
    const rule = (count: number) =>
      lineOf(
        reportOf([{ count, polarity: "higherBetter", nation: wording(0.6, 0.7) }], {
          baseline: [entryOf(60)],
        }),
        own,
      ).rule;
    expect([rule(30), rule(60), rule(65)]).toEqual([
      ...["worse-than-baseline", "not-below-baseline", "not-below-baseline"],
    ]);
  });
});

describe("an indicator that the policy holds against the baseline", () => {
  const settings: GateSettings = { indicators: [{ id: CONTACT, against: ["baseline"] }] };

  it("needs an entry, and no deviation", () => {
    expect(decisionsOf(reportOf([ours(54)], { settings }))).toEqual({ [own]: "fail named-missing" });
    const held = entryOf(54, 135, { deviations: [] });
    const rule = (count: number) => lineOf(reportOf([ours(count)], { settings, baseline: [held] }), own).rule;
    expect([rule(54), rule(72), rule(80)]).toEqual([
      ...["not-below-baseline", "above-gate-level", "worse-than-baseline"],
    ]);
  });

  it("is held against it, policy or not, while an entry without deviations stands in the file", () => {
    const baseline = [entryOf(54, 135, { deviations: [] })];
    expect(lineOf(reportOf([ours(80)], { baseline }), own).rule).toBe("worse-than-baseline");
    expect(reportOf([ours(54)], { baseline }).removable).toEqual([]);
    expect(updateOf([ours(54)], { baseline }).content.entries).toEqual(baseline);
  });

  it("is held against its entry also when what it deviated from is gone", () => {
    const report = reportOf([ours(54)], { settings, baseline: [entryOf(30)] });
    expect(lineOf(report, own).rule).toBe("worse-than-baseline");
    expect(report.removable).toMatchObject([{ indicator: CONTACT, deviation: "nation" }]);
  });
});

describe("an entry that no longer holds", () => {
  it.each([
    ["better", 20, "better"],
    ["unclear, within the words", 54, "cannotTell"],
    ["unclear, beyond them", 70, "cannotTell"],
  ])("can be removed: our share is %s", (_, count, verdict) => {
    const report = reportOf([ours(count)], { baseline: [entryOf(78)] });
    expect(report.removable).toEqual([
      { indicator: CONTACT, deviation: "nation", text: { nb: "er uten fast kontaktperson" }, verdict },
    ]);
    expect(report.outcome).toBe("pass");
  });

  it("counts among the tests though nothing is held against it, also when these answers took it out", () => {
    const past = entryOf(78);
    const still = entryOf(75, 135, { indicator: "plan.ja" });
    const measured = [ours(60), ours(97, { id: "plan.ja" })];
    const report = reportOf(measured, { baseline: [past, still] });
    expect(report.removable).toHaveLength(1);
    expect(namesOf(report)).not.toContain(own);
    const { wave, indicator, count, n } = past;
    const without = (until: string) =>
      lineOf(
        reportOf(measured, {
          baseline: { survey: "liten", entries: [still], former: [{ indicator, wave, count, n, until }] },
        }),
        "plan.ja/baseline",
      );
    const { p } = lineOf(report, "plan.ja/baseline");
    expect(without("2025").p).toBe(p);
    expect(without("2023").p).toBeLessThan(p ?? 0);
  });

  it("counts once, where its indicator has come back on the same answers", () => {
    const still = entryOf(75);
    const { wave, indicator } = still;
    const former = [{ indicator, wave, count: 40, n: 135, until: "2025" }];
    const p = (baseline: Given["baseline"]) => lineOf(reportOf([ours(94)], baseline && { baseline }), own).p;
    expect(p({ survey: "liten", entries: [still], former })).toBe(p([still]));
  });

  it("is told deviation by deviation: one that still holds keeps the entry", () => {
    const baseline = [entryOf(88, 135, { deviations: ["nation", "2023"] })];
    const report = reportOf([ours(90, { previous: { count: 88 } })], { baseline });
    expect(report.removable).toMatchObject([{ deviation: "2023" }]);
    expect(lineOf(report, own).rule).toBe("not-below-baseline");
  });

  it("is one about an earlier wave that analyze has left for a nearer one", () => {
    const baseline = [entryOf(90, 135, { deviations: ["2021"] })];
    const report = reportOf([ours(60, { previous: { wave: "2023", count: 60 } })], { baseline });
    expect(report.removable).toMatchObject([{ deviation: "2021" }]);
    expect(report.outcome).toBe("pass");
  });

  it("is one about what the policy no longer asks for", () => {
    const baseline = [entryOf(90, 135, { deviations: ["2023"] })];
    const measured = ours(60, { previous: { count: 30 } });
    expect(reportOf([measured], { baseline }).removable).toEqual([]);
    const report = reportOf([measured], { baseline, settings: { against: ["nation"] } });
    expect(report.removable).toMatchObject([{ deviation: "2023" }]);
  });

  it("is none of few answers, which neither fail nor let it go", () => {
    const few = ours(10, { n: 25 });
    const report = reportOf([few], { baseline: [entryOf(78)] });
    expect(report).toMatchObject({ outcome: "pass", removable: [] });
    expect(decisionsOf(report)).toEqual({
      [`${CONTACT}/nation`]: "listed few-answers",
      [own]: "listed few-answers",
    });
  });

  it("is none of fewer than ten, which are not shown: that fails by name", () => {
    const tooFew = ours(3, { n: 8, hidden: "forFaSvar" });
    const report = reportOf([tooFew], { baseline: [entryOf(78)] });
    expect(report).toMatchObject({ outcome: "fail", removable: [] });
    expect(lineOf(report).rule).toBe("named-hidden");
  });

  it("is none that cannot be compared now: that fails by name", () => {
    const report = reportOf([ours(80, { nationNotComparable: "base" })], { baseline: [entryOf(78)] });
    expect(lineOf(report).rule).toBe("named-not-comparable");
    expect(report.removable).toEqual([]);
  });
});

describe("an entry of which nothing is there", () => {
  it("fails by name where the share is hidden now, and holds no number", () => {
    const report = reportOf([ours(3, { hidden: "skjermet" })], { baseline: [entryOf(78)] });
    expect(decisionsOf(report)).toEqual({
      [`${CONTACT}/nation`]: "fail named-hidden",
      [own]: "fail named-hidden",
    });
    for (const line of report.lines) {
      expect(line).toMatchObject({ share: null, reference: null, p: null, difference: null, sources: [] });
    }
    expect(report.removable).toEqual([]);
  });

  it("fails by name where its indicator is gone, and cannot be removed for that", () => {
    const baseline = [entryOf(78, 135, { indicator: "plan.ja", deviations: ["nation", "2023"] })];
    const report = reportOf([ours(54)], { baseline });
    expect(decisionsOf(report)).toEqual({
      [`${CONTACT}/nation`]: "listed cannot-tell",
      "plan.ja/nation": "fail named-missing",
      "plan.ja/previous": "fail named-missing",
      "plan.ja/baseline": "fail named-missing",
    });
    expect(report.removable).toEqual([]);
  });

  it("fails by name where it is about an earlier wave and no earlier wave is given", () => {
    const report = reportOf([ours(60)], { baseline: [entryOf(60, 135, { deviations: ["2023"] })] });
    expect(lineOf(report, since2023)).toMatchObject({ rule: "named-missing", missing: "previous" });
    expect(report.removable).toEqual([]);
  });

  it("fails by name where the national figure is gone", () => {
    const report = reportOf([{ count: 80, previous: { count: 80 } }], { baseline: [entryOf(78)] });
    expect(lineOf(report)).toMatchObject({ rule: "named-missing", missing: "nation" });
    expect(report.removable).toEqual([]);
  });
});

describe("the report", () => {
  it("says what it was made from, and counts its lines", () => {
    const report = reportOf([
      ours(80),
      ours(74, { id: "b.b" }),
      ours(54, { id: "c.c" }),
      ours(20, { id: "d.d" }),
    ]);
    expect(report).toMatchObject({
      ...{ outcome: "fail", wave: "2025", previousWave: null, level: 0.02, baseline: null, inputHash: "0" },
      municipality: { name: "Månefjord", invented: true },
    });
    const of = (outcome: string) => report.lines.filter((line) => line.outcome === outcome).length;
    for (const [outcome, count] of Object.entries(report.counts)) expect(of(outcome), outcome).toBe(count);
    expect(report.counts.fail).toBeGreaterThan(0);
  });

  it("is the same whatever is hidden behind what is not shown", () => {
    const given = { baseline: [entryOf(78)], settings: { indicators: [CONTACT, "plan.ja"] } };
    const world = (count: number, n: number, before: number) =>
      resultsOf([
        ours(count, { n, hidden: "skjermet", previous: { count: before } }),
        ours(90, { id: "plan.ja", previous: { count: before, hidden: "skjermet" } }),
      ]);
    const [one, other] = [world(1, 31, 2), world(4, 120, 90)];
    expect(reportOf(one, given)).toEqual(reportOf(other, given));
    expect(updateOf(one, given)).toEqual(updateOf(other, given));
    expect(baselineOf([entryOf(78)]).entries[0]).toEqual(updateOf(one, given).content.entries[0]);
  });
});

describe("an entry of a later wave", () => {
  const later = entryOf(20, 135, { wave: "2027" });

  it("says nothing of an earlier one: nothing is held against it, and it cannot be removed by that", () => {
    const report = reportOf([ours(90)], { baseline: [later] });
    expect(namesOf(report)).not.toContain(own);
    expect([report.outcome, report.removable]).toEqual(["fail", []]);
  });
});
