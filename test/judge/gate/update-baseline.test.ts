import { describe, expect, it } from "vitest";
import type { BaselineEntry } from "../../../src/domain/gate/baseline.js";
import { gateBaseline } from "../../../src/domain/gate/baseline.js";
import type { GateSettings } from "../../../src/domain/gate/policy.js";
import { wilson } from "../../../src/stats/wilson.js";
import {
  CONTACT,
  entryOf,
  lineOf,
  reportOf,
  resultsOf,
  updateOf,
  type Given,
  type Measured,
} from "../../support/gate-results.js";
import { wording } from "../judged.js";

const fourOfTen = wording(0.35, 0.45);
const plan = "plan.ja";

/** Our share of 135, clearly worse than the nation from 75 on. */
const ours = (count: number, more: Partial<Measured> = {}): Measured => ({
  ...{ count, nation: fourOfTen },
  ...more,
});

/** The one entry that an update writes. */
function written(measured: Measured, given: Given = {}): BaselineEntry {
  const { entries } = updateOf([measured], given).content;
  expect(entries).toHaveLength(1);
  return entries[0]!;
}

/** What became of the entries: kept as they are, where no list names them. */
function fates(measured: readonly Measured[], given: Given = {}) {
  const { accepted, tightened, removed } = updateOf(measured, given);
  return { accepted, tightened, removed };
}

describe("what is written", () => {
  it("is the share with its count, n, interval and questionnaire, and who lives with it since when", () => {
    const update = updateOf([ours(80), ours(54, { id: plan })]);
    expect(update.content).toEqual({
      survey: "liten",
      entries: [
        {
          ...{ indicator: CONTACT, deviations: ["nation"], wave: "2025", questionnaireVersion: "2" },
          ...{ count: 80, n: 135, value: 80 / 135, ...wilson(80, 135) },
          ...{ reason: "Nettsiden lages på nytt", since: "2026-03-18" },
        },
      ],
    });
    expect(update).toMatchObject({ accepted: [CONTACT], tightened: [], removed: [] });
    expect(gateBaseline.parse(update.content)).toEqual(update.content);
  });

  it("is every line that fails by its verdict, and what it fails against", () => {
    const settings: GateSettings = {
      indicators: [{ id: CONTACT, against: ["nation", "previous", "target"], target: 0.4 }],
    };
    const measured = ours(100, { previous: { wave: "2021-host", count: 40 } });
    expect(written(measured, { settings }).deviations).toEqual(["nation", "2021-host", "target"]);
  });

  it("is nothing that only warns, cannot be told, rests on few answers or is better", () => {
    const measured: readonly Measured[] = [
      ours(74),
      ours(70, { id: "b.b" }),
      ours(25, { id: "c.c", n: 29 }),
      ours(20, { id: "d.d" }),
    ];
    expect(updateOf(measured).content.entries).toEqual([]);
  });

  it("is nothing of what fails because it is not there", () => {
    const settings: GateSettings = { indicators: ["finnes.ikke", CONTACT], others: true };
    expect(updateOf([{ count: 80 }, ours(54, { id: plan })], { settings }).content.entries).toEqual([]);
  });

  it("is never a share that is hidden, whatever the policy asks", () => {
    const settings: GateSettings = { indicators: [{ id: CONTACT, against: ["baseline", "nation"] }] };
    expect(updateOf([ours(3, { hidden: "skjermet" })], { settings }).content.entries).toEqual([]);
  });

  it("is also what the policy holds against the baseline without its being a deviation", () => {
    const settings: GateSettings = { indicators: [{ id: CONTACT, against: ["baseline"] }] };
    expect(written(ours(54), { settings })).toMatchObject({ deviations: [], count: 54 });
  });

  it("has the slack of a count that was made from rounded per cent", () => {
    expect(written(ours(100, { slack: 2 })).slack).toBe(2);
    expect(written(ours(100))).not.toHaveProperty("slack");
  });

  it("comes in the order of the survey, and keeps where the file says its schema is", () => {
    const baseline = { $schema: "./s.json", survey: "liten", entries: [entryOf(80)] };
    const { content } = updateOf([ours(80, { id: plan }), ours(80)], { baseline });
    expect(Object.keys(content)).toEqual(["$schema", "survey", "entries"]);
    expect(content.$schema).toBe("./s.json");
    expect(content.entries.map(({ indicator }) => indicator)).toEqual([plan, CONTACT]);
    expect(updateOf([ours(80)]).content).not.toHaveProperty("$schema");
  });
});

describe("an entry that is there", () => {
  it.each([
    ["a little worse", 85],
    ["as it was", 80],
    ["a little better", 76],
  ])("keeps its own count, reason and date where the share is %s", (_, count) => {
    const before = entryOf(80);
    expect(written(ours(count), { baseline: [before] })).toEqual(before);
    expect(fates([ours(count)], { baseline: [before] })).toEqual({
      ...{ accepted: [], tightened: [], removed: [] },
    });
  });

  it.each([
    [120, 110, "kept"],
    [120, 106, "kept"],
    [120, 105, "tightened"],
    [120, 100, "tightened"],
  ])("of %i of 135 is at %i now %s: it is tightened where the gate's level is reached", (was, now, how) => {
    const { tightened, content } = updateOf([ours(now)], { baseline: [entryOf(was)] });
    expect(tightened).toEqual(how === "tightened" ? [CONTACT] : []);
    expect(content.entries[0]?.count).toBe(how === "tightened" ? now : was);
  });

  it("keeps its reason where it is tightened, and nothing of the numbers that were", () => {
    const before = entryOf(130, 135, { slack: 3 });
    expect(written(ours(90), { baseline: [before] })).toEqual({
      ...{ indicator: CONTACT, deviations: ["nation"], wave: "2025", questionnaireVersion: "2" },
      ...{ count: 90, n: 135, value: 90 / 135, ...wilson(90, 135) },
      ...{ reason: before.reason, since: "2026-03-18" },
    });
  });

  it("of a neutral indicator is tightened away from the verdict that fails", () => {
    const settings: GateSettings = { fails: ["higher"] };
    const neutral = (count: number) => ours(count, { polarity: "neutral" });
    expect(updateOf([neutral(80)], { settings, baseline: [entryOf(110)] }).tightened).toEqual([CONTACT]);
    expect(updateOf([neutral(110)], { settings, baseline: [entryOf(80)] })).toMatchObject({
      ...{ accepted: [CONTACT], tightened: [] },
    });
  });

  it("of a neutral indicator that deviates one way is tightened the other, though both may fail", () => {
    const settings: GateSettings = { fails: ["worse", "higher", "lower"] };
    const neutral = (count: number) => ours(count, { polarity: "neutral" });
    const accepted = updateOf([neutral(120)], { settings });
    expect(accepted.content.entries[0]).toMatchObject({ count: 120, direction: "higher" });
    const baseline = accepted.content.entries;
    const back = updateOf([neutral(90)], { settings, baseline });
    expect([back.accepted, back.tightened]).toEqual([[], [CONTACT]]);
    expect(back.content.entries[0]).toMatchObject({ count: 90, direction: "higher" });
    const line = (count: number) =>
      lineOf(reportOf([neutral(count)], { settings, baseline }), `${CONTACT}/baseline`).rule;
    expect([90, 134].map(line)).toEqual(["not-below-baseline", "worse-than-baseline"]);
  });

  it("of a neutral indicator stands either way, where the policy lets neither word fail", () => {
    const neutral = (count: number) => ours(count, { polarity: "neutral" });
    const settings: GateSettings = { indicators: [{ id: CONTACT, against: ["baseline"] }] };
    for (const count of [40, 110]) {
      const { tightened, accepted, content } = updateOf([neutral(count)], {
        settings,
        baseline: [entryOf(80)],
      });
      expect([tightened, accepted, content.entries[0]?.count]).toEqual([[], [], 80]);
    }
  });

  it("is not tightened by few answers", () => {
    const few = updateOf([ours(17, { n: 29 })], { baseline: [entryOf(134)] });
    expect(few.content.entries).toEqual([entryOf(134)]);
    expect(updateOf([ours(21, { n: 30 })], { baseline: [entryOf(134)] }).tightened).toEqual([CONTACT]);
  });

  it("takes the new level and the new reason where somebody accepts that it is clearly worse", () => {
    const given = { baseline: [entryOf(80)] };
    expect(written(ours(110), given)).toMatchObject({
      ...{ count: 110, wave: "2025", reason: "Nettsiden lages på nytt", since: "2026-03-18" },
    });
    expect(fates([ours(110)], given)).toEqual({ accepted: [CONTACT], tightened: [], removed: [] });
  });

  it("takes a new deviation with its reason, and keeps the level it had", () => {
    const fallen = ours(90, { previous: { count: 60 } });
    const entry = written(fallen, { baseline: [entryOf(88)] });
    expect(entry).toMatchObject({ deviations: ["nation", "2023"], count: 88, wave: "2023" });
    expect(entry.reason).toBe("Nettsiden lages på nytt");
    expect(fates([fallen], { baseline: [entryOf(88)] }).accepted).toEqual([CONTACT]);
  });

  it("goes where it deviates no more, and no longer than that", () => {
    const given = { baseline: [entryOf(80), entryOf(80, 135, { indicator: plan })] };
    const update = updateOf([ours(60), ours(82, { id: plan })], given);
    expect(update.removed).toEqual([{ indicator: CONTACT, deviation: null, why: "verdict" }]);
    expect(update.content.entries).toEqual([entryOf(80, 135, { indicator: plan })]);
    const back = updateOf([ours(80), ours(82, { id: plan })], { baseline: update.content });
    expect(back.accepted).toEqual([CONTACT]);
  });

  it("loses the deviation that no longer holds, and keeps the other", () => {
    const baseline = [entryOf(88, 135, { deviations: ["nation", "2023"] })];
    const same = ours(90, { previous: { count: 88 } });
    expect(written(same, { baseline })).toEqual(entryOf(88));
    expect(fates([same], { baseline })).toEqual({
      ...{ accepted: [], tightened: [] },
      removed: [{ indicator: CONTACT, deviation: "2023", why: "verdict" }],
    });
  });

  it("is begun anew where all that it deviated from is gone and something else has come", () => {
    const baseline = [entryOf(60, 135, { deviations: ["2021"] })];
    const swapped = ours(100, { previous: { count: 98 } });
    expect(written(swapped, { baseline })).toMatchObject({
      deviations: ["nation"],
      count: 100,
      wave: "2025",
    });
    expect(fates([swapped], { baseline })).toEqual({
      ...{ accepted: [CONTACT], tightened: [] },
      removed: [{ indicator: CONTACT, deviation: "2021", why: "pastWave" }],
    });
  });

  it("is told to be out because nobody looks at it, where the policy has left it out", () => {
    const baseline = [entryOf(80, 135, { deviations: ["nation", "2023"] })];
    const measured = [ours(80, { previous: { count: 54 } }), ours(54, { id: plan })];
    const removed = (settings: GateSettings) => updateOf(measured, { baseline, settings }).removed;
    expect(removed({ indicators: [plan] })).toEqual([
      { indicator: CONTACT, deviation: null, why: "unwatched" },
    ]);
    expect(removed({ against: ["previous"] })).toEqual([
      { indicator: CONTACT, deviation: "nation", why: "unwatched" },
    ]);
  });

  it("names each of what it deviated from where they are out for different reasons", () => {
    const baseline = [entryOf(80, 135, { deviations: ["nation", "2021"] })];
    expect(updateOf([ours(54, { previous: { count: 54 } })], { baseline }).removed).toEqual([
      { indicator: CONTACT, deviation: "nation", why: "verdict" },
      { indicator: CONTACT, deviation: "2021", why: "pastWave" },
    ]);
  });

  it("is kept where the policy holds the indicator against it, deviation or not", () => {
    const settings: GateSettings = { indicators: [{ id: CONTACT, against: ["baseline"] }] };
    expect(written(ours(76), { settings, baseline: [entryOf(80)] })).toEqual(
      entryOf(80, 135, { deviations: [] }),
    );
  });

  it.each<readonly [string, readonly Measured[]]>([
    ["its share is hidden", [ours(3, { hidden: "skjermet" })]],
    ["fewer than ten answered", [ours(3, { n: 9, hidden: "forFaSvar" })]],
    ["fewer than 30 answered", [ours(10, { n: 29 })]],
    ["it cannot be compared", [ours(78, { nationNotComparable: "base" })]],
    ["the nation's figure is gone", [{ count: 78, previous: { count: 78 } }]],
    ["its question is not in the input", [ours(54, { id: plan })]],
  ])("is kept as it is where %s: of that nothing can be said", (_, measured) => {
    const given = { baseline: [entryOf(80)] };
    expect(updateOf(measured, given).content.entries).toEqual([entryOf(80)]);
    expect(fates(measured, given)).toEqual({ accepted: [], tightened: [], removed: [] });
  });

  it("is kept where the earlier wave that it is about is hidden now", () => {
    const baseline = [entryOf(80, 135, { deviations: ["nation", "2023"] })];
    const measured = ours(82, { previous: { count: 2, hidden: "skjermet" } });
    expect(written(measured, { baseline })).toEqual(baseline[0]);
  });

  it("is not looked at where one begins anew", () => {
    expect(updateOf([ours(54), ours(80, { id: plan })]).content.entries).toHaveLength(1);
    expect(updateOf([ours(85)]).content.entries[0]?.count).toBe(85);
  });
});

describe("an entry that is hidden now", () => {
  it("is kept where the policy holds the indicator against it, and against nothing else", () => {
    const settings: GateSettings = { indicators: [{ id: CONTACT, against: ["baseline"] }] };
    const before = entryOf(80);
    expect(written(ours(3, { hidden: "skjermet" }), { settings, baseline: [before] })).toEqual(before);
  });
});

describe("after an update", () => {
  it("the p of what is left is as it was, though others have left the file on these answers", () => {
    const gone = Array.from({ length: 4 }, (_, at) => ours(60, { id: `annet.nr${at}` }));
    const baseline = [
      entryOf(75, 135, { indicator: plan }),
      ...gone.map(({ id }) => entryOf(60, 135, { indicator: id! })),
    ];
    const results = resultsOf([ours(94, { id: plan }), ...gone]);
    const own = (given: Given) => lineOf(reportOf(results, given), `${plan}/baseline`);
    const { content, removed } = updateOf(results, { baseline });
    expect(removed).toHaveLength(4);
    expect(own({ baseline })).toMatchObject({ rule: "not-below-baseline" });
    expect(own({ baseline: content })).toEqual(own({ baseline }));
    // Alone in its family it would have failed.
    expect(own({ baseline: baseline.slice(0, 1) }).rule).toBe("worse-than-baseline");
  });
});

describe("what the file holds no more", () => {
  it("is remembered as counts, since whoever has its history knows them", () => {
    const former = (counts: readonly number[]) =>
      updateOf(
        counts.map((count) => ours(count)),
        { baseline: [entryOf(90)] },
      );
    expect(former([30]).content.former).toEqual([
      { indicator: CONTACT, wave: "2023", count: 90, n: 135, until: "2025" },
    ]);
    expect(former([95]).content.former).toBeUndefined();
  });

  it("of a later wave stands as it is", () => {
    const later = entryOf(20, 135, { wave: "2027" });
    expect(updateOf([ours(90)], { baseline: [later] }).content).toEqual({
      survey: "liten",
      entries: [later],
    });
  });

  it("is also an entry that is hidden, once the policy has left the indicator out", () => {
    const measured = [ours(3, { hidden: "skjermet" }), ours(54, { id: plan })];
    const baseline = [entryOf(90)];
    expect(fates(measured, { baseline })).toMatchObject({ removed: [] });
    const settings: GateSettings = { indicators: [plan] };
    const { content, removed } = updateOf(measured, { baseline, settings });
    expect([removed, content.entries, content.former?.length]).toEqual([
      [{ indicator: CONTACT, deviation: null, why: "unwatched" }],
      ...[[], 1],
    ]);
  });
});
