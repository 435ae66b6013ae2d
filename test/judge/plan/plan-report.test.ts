import { describe, expect, it } from "vitest";
import type { Measure, Registers } from "../../../src/domain/plan/registers.js";
import { judgedFigure } from "../../../src/judge/plan/figures.js";
import { planReport } from "../../../src/judge/plan/plan-report.js";
import { hide, show } from "../../../src/protect/publish.js";
import {
  decisionOf,
  examplePlanInput,
  examplePlanReport,
  exampleRegisters,
  measureOf,
  needOf,
} from "../../support/plan.js";

const yearly = await examplePlanInput("yearly");

function reportOf(registers: Partial<Registers>) {
  return planReport({ ...yearly, registers: { ...exampleRegisters, ...registers } });
}

const measured = (id: string, more: Partial<Measure>) =>
  reportOf({ measures: [measureOf(id, more)] }).measures[0];

describe("a report on a plan", () => {
  it("is made of each kind, and says the same when it is made again", async () => {
    for (const kind of ["evaluation", "yearly", "tertial", "management"] as const) {
      const report = await examplePlanReport(kind);
      expect(report).toEqual(await examplePlanReport(kind));
      expect(report).toMatchObject({ kind, schemaVersion: "1.1", plan: { council: "kommunestyret" } });
    }
  });

  it("holds no hidden number, neither of the figures that are small nor of those that would tell", () => {
    const report = planReport(yearly);
    const hidden = report.figures.filter(({ now }) => now?.shown === false);
    expect(hidden.map(({ id }) => id)).toEqual(["innvilget", "avslag"]);
    for (const { now } of hidden) expect(Object.keys(now ?? {}).sort()).toEqual(["cell", "shown", "why"]);
  });

  it("leaves out decisions and needs dated after the period, and keeps older ones", () => {
    const decisions = [
      decisionOf("ny", "2026-01-02"),
      decisionOf("i_aar", "2025-06-01"),
      decisionOf("i_fjor", "2024-06-01"),
    ];
    const needs = [needOf("senere", { date: "2026-02-01" }), needOf("udatert")];
    const report = reportOf({ decisions, needs });
    expect(report.decisions.map(({ id }) => id)).toEqual(["i_fjor", "i_aar"]);
    expect(report.needs.map(({ id }) => id)).toEqual(["udatert"]);
  });

  it("calls a decision new within the period, and as long as it is open", () => {
    const isFollowed = (date: string, status: "followedUp" | "open" | null) =>
      reportOf({ decisions: [decisionOf("v", date, { status })] }).decisions[0]?.isFollowed;
    expect(isFollowed("2025-06-01", "followedUp")).toBe(true);
    expect(isFollowed("2024-06-01", "followedUp")).toBe(true);
    expect(isFollowed("2023-06-01", "followedUp")).toBe(false);
    expect(isFollowed("2022-06-01", "open")).toBe(true);
    expect(isFollowed("2022-06-01", null)).toBe(true);
  });

  it("joins the guideline's recommendations with how they stand, and keeps those nobody has told of", () => {
    const more = { ...yearly.requirements[0], id: "samtykke" } as (typeof yearly.requirements)[number];
    const report = planReport({ ...yearly, requirements: [...yearly.requirements, more] });
    expect(report.requirements.map(({ id, stands }) => [id, stands.length])).toEqual([
      ...[
        ["barn", 1],
        ["samtykke", 0],
      ],
    ]);
  });
});

describe("a measure", () => {
  it("is due by its new deadline, and overdue when that is past and it is not done", () => {
    expect(measured("a", { deadline: "2025-03-01", newDeadline: "2026-03-01" })).toMatchObject({
      ...{ due: "2026-03-01", isDue: false, isOverdue: false },
    });
    expect(measured("a", { deadline: "2025-12-31" })).toMatchObject({ isDue: true, isOverdue: true });
    expect(measured("a", { deadline: "2023-12-31", status: "underWay" })).toMatchObject({
      ...{ isDue: false, isOverdue: true },
    });
    for (const status of ["done", "ordinary", "dropped"] as const)
      expect(measured("a", { deadline: "2025-12-31", status })?.isOverdue).toBe(false);
    expect(measured("a", {})).toMatchObject({ due: null, isDue: false, isOverdue: false });
  });

  it("stands as it stood at the period's end, and is counted and judged so", () => {
    const later = { status: "done", started: "2025-02-01", finished: "2026-03-01" } as const;
    const report = reportOf({ measures: [measureOf("a", { ...later, deadline: "2025-06-30" })] });
    expect(report.measures[0]).toMatchObject({ status: "underWay", isOverdue: true, finished: "2026-03-01" });
    expect(report.byGroup.unknown).toMatchObject({ done: 0, underWay: 1 });
    expect(report.sentences.map(({ claim }) => claim)).toContainEqual({
      ...{ rule: "measureStatus", done: 0, begun: 1, rest: 0, of: 1 },
    });
    expect(measured("b", { ...later, started: "2026-01-15" })?.status).toBe("notStarted");
    expect(measured("c", { ...later, finished: "2025-11-01" })?.status).toBe("done");
  });

  it("is changed in the period that the change is dated in, or in that of the deadline it was moved from", () => {
    const changed = (more: Partial<Measure>) => measured("a", more)?.isChanged;
    expect(changed({ changedOn: "2025-02-12" })).toBe(true);
    expect(changed({ changedOn: "2024-02-12", deadline: "2025-01-01", newDeadline: "2026-01-01" })).toBe(
      false,
    );
    expect(changed({ deadline: "2025-06-01", newDeadline: "2026-01-01" })).toBe(true);
    expect(changed({ deadline: "2024-06-01", newDeadline: "2026-01-01" })).toBe(false);
    expect(changed({})).toBe(false);
  });

  it("answers the needs of the measures it is a part of, round a circle too", () => {
    const measures = [
      measureOf("helhet", { answers: ["natt"] }),
      measureOf("del", { answers: ["helhet", "dag"] }),
      measureOf("bit", { answers: ["del", "bit"] }),
      measureOf("alene"),
    ];
    const needs = [needOf("dag"), needOf("natt"), needOf("helg")];
    const report = reportOf({ measures, needs });
    expect(report.measures.map((one) => one.needs)).toEqual([["natt"], ["dag", "natt"], ["dag", "natt"], []]);
    expect(report.needs.map((one) => one.measures)).toEqual([["del", "bit"], ["helhet", "del", "bit"], []]);
    expect(report).toMatchObject({ unanswered: ["helg"], measuresWithoutNeed: ["alene"] });
  });

  it("that is dropped answers no need, and lacks none", () => {
    const measures = [
      measureOf("a", { answers: ["natt"], status: "dropped" }),
      measureOf("b", { status: "dropped" }),
    ];
    const report = reportOf({ measures, needs: [needOf("natt")] });
    expect(report).toMatchObject({ unanswered: ["natt"], measuresWithoutNeed: [] });
  });
});

describe("over the measures", () => {
  it("resources are summed where anybody wrote them", () => {
    const measures = [
      measureOf("a", { asked: { positions: 0.1, kroner: null } }),
      measureOf("b", { asked: { positions: 0.2, kroner: null }, given: { positions: 0, kroner: 5 } }),
    ];
    expect(reportOf({ measures }).resources).toEqual({
      asked: { positions: 0.3, kroner: null },
      given: { positions: 0, kroner: 5 },
    });
  });

  it("statuses are counted by target group", () => {
    const { byGroup } = planReport(yearly);
    expect(byGroup.adults).toMatchObject({ ordinary: 1, done: 1, underWay: 0 });
    expect(byGroup.children).toMatchObject({ planned: 1 });
    expect(byGroup.unknown).toMatchObject({ dropped: 1 });
  });

  it("anchoring is told of those that are not dropped", () => {
    const measures = [
      measureOf("a", { anchoredIn: ["Samfunnsdelen", "Oppvekststrategi"], inBudgetPlan: false }),
      measureOf("b", { anchoredIn: ["Samfunnsdelen"] }),
      measureOf("c", { inBudgetPlan: true }),
      measureOf("d", { financing: "grant", grantEnds: "2026-12-31" }),
      measureOf("e", { financing: "grant", grantEnds: "2027-01-01" }),
      measureOf("f", { financing: "budget", grantEnds: "2025-12-31" }),
      measureOf("g", { status: "dropped", inBudgetPlan: false }),
    ];
    expect(reportOf({ measures }).anchoring).toEqual({
      plans: [
        { plan: "Samfunnsdelen", measures: ["a", "b"] },
        { plan: "Oppvekststrategi", measures: ["a"] },
      ],
      ...{ unanchored: ["d", "e", "f"], outsideBudgetPlan: ["a"], grantsEnding: ["d"] },
    });
  });
});

describe("a figure's target", () => {
  const trace = { sources: [], counted: [], base: [], asked: null, method: "count", from: [] } as const;
  const at = (value: number | "hidden" | null) =>
    value === null
      ? null
      : value === "hidden"
        ? hide<{ value: number; date: string }>("2025/tall.a/total/value", "skjermet")
        : show("2025/tall.a/total/value", { value, date: "2025-12-31" }, trace);
  const [some] = [...yearly.figures.values()];
  if (some === undefined) throw new Error("The example has figures.");

  it.each([
    ["reached", 44, 31, 40],
    ["notReached", 38, 31, 40],
    ["reached", 28, 62, 30],
    ["notReached", 48, 62, 30],
    ["reached", 30, 62, 30],
    ["notReached", 30, 40, 40],
    ["reached", 40, "hidden", 40],
    ["unclear", 44, "hidden", 40],
    ["unclear", 44, null, 40],
    ["hidden", "hidden", 31, 40],
    ["noTarget", "hidden", 31, null],
    ["noTarget", 44, 31, null],
    ["notReported", null, 31, 40],
  ] as const)("is %s at %s from %s with the target %s", (verdict, now, baseline, target) => {
    const figure = { ...some, now: at(now), baseline: at(baseline), target };
    expect(judgedFigure(figure).verdict).toBe(verdict);
  });
});
