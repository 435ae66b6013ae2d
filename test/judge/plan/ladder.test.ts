import { describe, expect, it } from "vitest";
import { verdictWords, type VerdictWord } from "../../../src/domain/comparison.js";
import { ladderSteps, type LadderStep } from "../../../src/domain/plan/ladder.js";
import { statuses } from "../../../src/domain/plan/words.js";
import { ladderStep, stepOfMeasure, type Situation } from "../../../src/judge/plan/ladder.js";

const wave = { period: { to: "2025-03-31" }, recallYears: 2 };

interface Told {
  readonly status: Situation["measure"]["status"];
  readonly verdict?: VerdictWord | null;
  readonly few?: boolean;
  readonly started?: string;
  readonly finished?: string;
  readonly recall?: number;
  readonly towards?: boolean | null;
  readonly neutral?: boolean;
  readonly noWave?: boolean;
}

function step({ status, verdict = "similar", few = false, towards = null, neutral = false, ...told }: Told) {
  return ladderStep({
    measure: { status, started: told.started ?? "2023-05-01", finished: told.finished ?? null },
    wave: told.noWave === true ? null : { ...wave, recallYears: told.recall ?? 2 },
    change: verdict === null ? null : { verdict, fewAnswers: few },
    polarity: neutral ? "neutral" : "lowerBetter",
    isTowardsTarget: towards,
  });
}

describe("a measure that is not begun or not done", () => {
  it.each([
    [null, "notStarted"],
    ["notStarted", "notStarted"],
    ["planned", "notStarted"],
    ["underWay", "underWay"],
  ] as const)(
    "with status %s is %s, whatever was found, until something clearly moves",
    (status, expected) => {
      for (const verdict of verdictWords) {
        const isClear = ["better", "worse", "higher", "lower"].includes(verdict);
        expect(step({ status, verdict }), verdict).toBe(isClear ? "movedBefore" : expected);
        expect(step({ status, verdict, few: true }), verdict).toBe(expected);
      }
      expect(step({ status, verdict: null })).toBe(expected);
      expect(step({ status, verdict: null, noWave: true })).toBe(expected);
    },
  );
});

describe("a measure that is done", () => {
  it.each<[VerdictWord | null, LadderStep]>([
    ["better", "movedRight"],
    ["worse", "movedWrong"],
    ["similar", "noChange"],
    ["cannotTell", "tooFew"],
    ["tooFew", "tooFew"],
    ["notComparable", "tooFew"],
    [null, "tooFew"],
  ])("with the verdict %s is %s, in ordinary operation too", (verdict, expected) => {
    expect(step({ status: "done", verdict })).toBe(expected);
    expect(step({ status: "ordinary", verdict })).toBe(expected);
  });

  it("has too few answers where they are few, however clear they are", () => {
    for (const verdict of verdictWords) expect(step({ status: "done", verdict, few: true })).toBe("tooFew");
  });

  it("has too few where no wave tells of it", () => {
    expect(step({ status: "done", verdict: null, noWave: true })).toBe("tooFew");
  });

  it.each([
    ["2024-03-31", 2, "noChange"],
    ["2024-04-01", 2, "tooEarly"],
    ["2024-09-30", 1, "noChange"],
    ["2024-10-01", 1, "tooEarly"],
    ["2020-01-01", 2, "noChange"],
    ["2024-12-31", 0.5, "noChange"],
    ["2025-01-01", 0.5, "tooEarly"],
    ["2025-03-31", 2, "tooEarly"],
  ])(
    "that began %s is told of when half of %s years of recall lie after it: %s",
    (started, recall, expected) => {
      expect(step({ status: "done", started, recall })).toBe(expected);
      for (const verdict of ["better", "cannotTell"] as const)
        expect(step({ status: "done", started, recall, verdict }) === "tooEarly").toBe(
          expected === "tooEarly",
        );
    },
  );

  it("began when it was finished where nobody wrote when it started, and at no known time without either", () => {
    const began = (finished: string | null) =>
      ladderStep({
        measure: { status: "done", started: null, finished },
        ...{ wave, change: { verdict: "better", fewAnswers: false } },
        ...{ polarity: "lowerBetter", isTowardsTarget: null },
      });
    expect(began("2023-06-01")).toBe("movedRight");
    expect(began("2025-01-01")).toBe("tooEarly");
    expect(began(null)).toBe("tooEarly");
  });

  it("only after the wave closed was moved before, or comes too early", () => {
    for (const when of [{ started: "2025-04-01" }, { finished: "2025-04-01" }]) {
      expect(step({ status: "done", verdict: "better", ...when })).toBe("movedBefore");
      expect(step({ status: "done", verdict: "worse", ...when })).toBe("movedBefore");
      expect(step({ status: "done", verdict: "similar", ...when })).toBe("tooEarly");
      expect(step({ status: "done", verdict: null, ...when })).toBe("tooEarly");
    }
  });

  it("moved the right way where a neutral indicator came nearer its target, and no way without one", () => {
    for (const verdict of ["higher", "lower"] as const) {
      const neutral = { status: "done", verdict, neutral: true } as const;
      expect(step({ ...neutral, towards: true })).toBe("movedRight");
      expect(step({ ...neutral, towards: false })).toBe("movedWrong");
      expect(step({ ...neutral, towards: null })).toBeNull();
    }
  });
});

it("tells of no step of a measure that is dropped, and of one of every other", () => {
  for (const verdict of [
    "better",
    "worse",
    "similar",
    "cannotTell",
    "tooFew",
    "notComparable",
    null,
  ] as const) {
    for (const status of [...statuses, null]) {
      const told = step({ status, verdict });
      if (status === "dropped") expect(told).toBeNull();
      else expect(ladderSteps).toContain(told);
    }
  }
});

describe("over its indicators", () => {
  it("a measure is told by the one that tells the most, the wrong way first", () => {
    expect(stepOfMeasure(["noChange", "movedRight", "movedWrong"])).toBe("movedWrong");
    expect(stepOfMeasure(["tooFew", "noChange", null])).toBe("noChange");
    expect(stepOfMeasure(["tooEarly", "tooFew"])).toBe("tooFew");
  });

  it("a measure has none where none of them has", () => {
    expect(stepOfMeasure([])).toBeNull();
    expect(stepOfMeasure([null])).toBeNull();
    for (const only of ladderSteps) expect(stepOfMeasure([null, only])).toBe(only);
  });
});
