import { describe, expect, it } from "vitest";
import { recommendationRules } from "../../../src/domain/plan/ladder.js";
import type { JudgedIndicator } from "../../../src/domain/plan/plan-report.js";
import { recommendation, type Proposal } from "../../../src/judge/plan/recommendation.js";

function proposed(
  measure: Partial<Proposal["measure"]>,
  more: Partial<Omit<Proposal, "measure">> = {},
): string {
  const nothing = { status: null, progress: null, risk: null, correctiveStep: null, goalKind: null };
  const { word, because } = recommendation({
    measure: { ...nothing, ...measure },
    ...{ isOverdue: false, step: null, targets: [], figures: [], ...more },
  });
  return `${word}: ${because}`;
}

const target = (verdict: NonNullable<JudgedIndicator["target"]>["verdict"], fewAnswers = false) => ({
  ...{ value: 0.4, verdict, fewAnswers },
});
const done = { status: "done" } as const;
const missed = { figures: [{ verdict: "notReached" }] } as const;

describe("what is proposed for a measure", () => {
  it.each([
    ["end: dropped", { status: "dropped" }, { step: "movedWrong" }],
    ["change: movedWrong", done, { step: "movedWrong", ...missed }],
    ["change: movedWrong", { status: "ordinary" }, { step: "movedWrong" }],
    ["change: stoppedOrAtRisk", { status: "underWay", progress: "stopped" }, {}],
    ["change: stoppedOrAtRisk", { status: "planned", progress: "delayed", risk: "high" }, {}],
    ["change: delayedWithoutStep", { status: "underWay", progress: "delayed", risk: "medium" }, {}],
    ["continue: otherwise", { status: "underWay", progress: "delayed", correctiveStep: "Flytter" }, {}],
    ["change: figureMissed", done, { step: "movedRight", ...missed }],
    ["change: figureMissed", { ...done, goalKind: "result" }, missed],
    ["end: resultReached", { ...done, goalKind: "result" }, {}],
    ["continue: otherwise", { status: "ordinary", goalKind: "result" }, {}],
    ["continue: otherwise", { status: "underWay", goalKind: "result" }, {}],
    ["continue: movedRight", done, { step: "movedRight" }],
    ["continue: otherwise", done, { step: "noChange" }],
    ["change: delayedWithoutStep", { status: "underWay", progress: "onTrack" }, { isOverdue: true }],
    ["change: stoppedOrAtRisk", { status: "planned", risk: "high" }, { isOverdue: true }],
    ["change: shareMissed", done, { step: "noChange", targets: [target("worse")] }],
    ["change: shareMissed", { status: "ordinary" }, { step: "tooFew", targets: [null, target("worse")] }],
    ["continue: movedRight", done, { step: "movedRight", targets: [target("worse")] }],
    ["continue: otherwise", done, { step: "tooEarly", targets: [target("worse")] }],
    ["continue: otherwise", done, { step: "noChange", targets: [target("worse", true)] }],
    ["continue: otherwise", {}, {}],
    ["continue: otherwise", { status: "underWay", progress: "onTrack", risk: "high" }, missed],
    ["continue: otherwise", { ...done, progress: "stopped" }, {}],
  ] as const)("is «%s» by its first rule that fits", (expected, measure, more) => {
    expect(proposed(measure, more)).toBe(expected);
  });

  it("ends a result only where every target is known to be reached", () => {
    const result = { ...done, goalKind: "result" } as const;
    const ends = (more: Partial<Proposal>): boolean => proposed(result, more) === "end: resultReached";
    expect(ends({ targets: [null, target("better"), target("similar")] })).toBe(true);
    for (const verdict of ["worse", "cannotTell", "tooFew", null] as const)
      expect(ends({ targets: [target(verdict)] }), `${verdict}`).toBe(false);
    expect(ends({ targets: [target("better", true)] })).toBe(false);
    expect(ends({ figures: [{ verdict: "reached" }, { verdict: "noTarget" }] })).toBe(true);
    for (const verdict of ["hidden", "notReported", "unclear"] as const)
      expect(ends({ figures: [{ verdict }] }), verdict).toBe(false);
  });

  it("is never «new», which is for a need that no measure answers", () => {
    const rules = recommendationRules.filter((rule) => rule !== "needWithoutMeasure");
    expect(rules).toHaveLength(9);
    expect(proposed({})).not.toContain("new");
  });
});
