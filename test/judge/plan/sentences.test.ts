import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlanClaim } from "../../../src/domain/plan/claims.js";
import type { PlanReport, ReportKind } from "../../../src/domain/plan/plan-report.js";
import type { Registers } from "../../../src/domain/plan/registers.js";
import { decisionStatuses, progresses, statuses } from "../../../src/domain/plan/words.js";
import { planReport, type PlanInput } from "../../../src/judge/plan/plan-report.js";
import { planSentences } from "../../../src/judge/plan/sentences.js";
import {
  decisionOf,
  examplePlanInput,
  exampleRegisters,
  figureOf,
  measureOf,
  needOf,
} from "../../support/plan.js";

const yearly = await examplePlanInput("yearly");
const evaluation = await examplePlanInput("evaluation");

const rulesOf = (report: Pick<PlanReport, "sentences">): readonly string[] =>
  report.sentences.map(({ claim }) => claim.rule);

function told<R extends PlanClaim["rule"]>(
  report: PlanReport,
  rule: R,
): Extract<PlanClaim, { rule: R }> | null {
  const found = report.sentences.map(({ claim }) => claim).find((claim) => claim.rule === rule);
  return (found ?? null) as Extract<PlanClaim, { rule: R }> | null;
}

function yearlyWith(registers: Partial<Registers>, more: Partial<PlanInput> = {}): PlanReport {
  return planReport({ ...yearly, registers: { ...exampleRegisters, ...registers }, ...more });
}

describe("the sentences of page one", () => {
  it("of a year tell the change, the measures, what is behind, the decisions and a figure, in this order", () => {
    expect(rulesOf(planReport(yearly))).toEqual([
      ...["mostlyUnsure", "clearChange", "clearDifference", "measureStatus", "measuresBehind"],
      ...["decisions", "figureTarget"],
    ]);
  });

  it("of an evaluation tell what moved and which needs have no measure too", () => {
    expect(rulesOf(planReport(evaluation))).toEqual([
      ...["mostlyUnsure", "clearChange", "measureStatus", "measuresBehind", "decisions"],
      ...["measureMoved", "needsUnanswered"],
    ]);
  });

  it("without a wave in the period name the last one, and draw no conclusion from the survey", () => {
    const report = planReport({ ...yearly, hasNewWave: false });
    expect(rulesOf(report).slice(0, 2)).toEqual(["noNewWave", "measureStatus"]);
    expect(told(report, "noNewWave")).toEqual({ rule: "noNewWave", wave: "2025" });
    expect(rulesOf(report)).not.toContain("clearChange");
    const without = planReport({ ...yearly, survey: null, hasNewWave: false });
    expect(told(without, "noNewWave")).toEqual({ rule: "noNewWave", wave: null });
  });

  it("tell of nothing that moved without a new wave, nor propose anything of it", () => {
    const proposed = (hasNewWave: boolean) => {
      const report = planReport({ ...evaluation, hasNewWave });
      const because = report.measures.find(({ id }) => id === "kontakt")?.recommendation.because;
      return [rulesOf(report).includes("measureMoved"), because];
    };
    expect(proposed(true)).toEqual([true, "movedRight"]);
    expect(proposed(false)).toEqual([false, "otherwise"]);
  });

  it("tell of nothing that moved since a wave that the analysis does not compare with", () => {
    const report = planReport(evaluation);
    const unadjusted = report.measures.map((measure) => ({
      ...measure,
      judged: measure.judged.map((one) => ({
        ...one,
        change: one.change && { ...one.change, isOfAnalysis: false },
      })),
    }));
    const moved = (measures: PlanReport["measures"]): boolean =>
      planSentences({ ...report, measures }).some(({ claim }) => claim.rule === "measureMoved");
    expect([moved(report.measures), moved(unadjusted)]).toEqual([true, false]);
  });

  it("tell an indicator's change once, and not its difference from the nation beside it", () => {
    const { sentences } = planReport(yearly);
    const indicators = sentences.flatMap(({ claim }) =>
      claim.rule === "clearChange" || claim.rule === "clearDifference" ? [claim.indicator] : [],
    );
    expect(indicators).toContain("kontaktperson.uten");
    expect(new Set(indicators).size).toBe(indicators.length);
  });

  it("never tell of few answers, nor of a comparison that is no finding", () => {
    const { survey } = yearly;
    if (survey === null) throw new Error("The example has a survey.");
    const report = planReport({ ...yearly, survey: { ...survey, findings: [] } });
    expect(rulesOf(report)).not.toContain("clearChange");
    expect(rulesOf(report)).not.toContain("clearDifference");
  });
});

describe("of the registers", () => {
  it("count dropped measures among all, and neither as done nor as to be done", () => {
    expect(told(planReport(yearly), "measureStatus")).toEqual({
      ...{ rule: "measureStatus", done: 2, begun: 1, rest: 1, of: 5 },
    });
  });

  it("tell who is behind: stopped, delayed or past the deadline, and not what is done", () => {
    const measures = [
      measureOf("a", { status: "underWay", progress: "delayed" }),
      measureOf("b", { status: "underWay", deadline: "2025-06-01" }),
      measureOf("c", { status: "planned", progress: "stopped", deadline: "2025-06-01" }),
      measureOf("d", { status: "done", progress: "delayed", deadline: "2025-06-01" }),
      measureOf("e", { status: "underWay", deadline: "2025-06-01", newDeadline: "2026-06-01" }),
    ];
    expect(told(yearlyWith({ measures }), "measuresBehind")).toEqual({
      ...{ rule: "measuresBehind", delayed: 2, stopped: 1, measures: ["a", "b", "c"] },
    });
    const onTime = [measureOf("a", { status: "underWay", progress: "onTrack" })];
    expect(told(yearlyWith({ measures: onTime }), "measuresBehind")).toBeNull();
  });

  it("tell of decisions wherever there are any, the open ones by id, and of none after the period", () => {
    const decisions = decisionStatuses.map((status) => decisionOf(status, "2024-05-01", { status }));
    const later = decisionOf("senere", "2026-01-10");
    const claim = told(
      yearlyWith({ decisions: [...decisions, decisionOf("x", "2025-01-01"), later] }),
      "decisions",
    );
    expect(claim).toEqual({ rule: "decisions", open: ["open", "underWay", "x"], of: 5 });
    const closed = [decisionOf("a", "2024-05-01", { status: "followedUp" })];
    expect(told(yearlyWith({ decisions: closed }), "decisions")).toMatchObject({ open: [], of: 1 });
    expect(told(yearlyWith({ decisions: [] }), "decisions")).toBeNull();
  });

  it("tell a missed target before what is missing, and that before a target reached", () => {
    const base = { ...planReport(yearly), survey: null };
    const one = (verdict: PlanReport["figures"][number]["verdict"]) => {
      const figure = base.figures[0];
      if (figure === undefined) throw new Error("The example has figures.");
      return { ...figure, id: verdict, verdict };
    };
    const chosen = (...verdicts: Parameters<typeof one>[0][]) =>
      planSentences({ ...base, figures: verdicts.map(one) })
        .map(({ claim }) => claim)
        .find(({ rule }) => rule.startsWith("figure"));
    expect(chosen("reached", "notReported", "notReached")).toMatchObject({ figure: "notReached" });
    expect(chosen("reached", "notReported")).toMatchObject({
      rule: "figuresMissing",
      figures: ["notReported"],
      of: 2,
    });
    expect(chosen("hidden", "reached")).toMatchObject({ figure: "reached", verdict: "reached" });
    expect(chosen("hidden", "unclear", "noTarget")).toBeUndefined();
  });

  it("tell of voices only where a gathering lies in the period", () => {
    const quiet = { measures: [], figures: [], decisions: [] };
    const figures = new Map<never, never>();
    const report = yearlyWith(quiet, { figures });
    expect(told(report, "mostHeard")).toMatchObject({ area: "informasjon", statements: 14, of: 59 });
    const period = { id: "2027", from: "2027-01-01", to: "2027-12-31", tertial: null };
    expect(told(yearlyWith(quiet, { figures, period }), "mostHeard")).toBeNull();
  });
});

describe("whatever the registers hold", () => {
  const measure = fc.record({
    status: fc.constantFrom(...statuses, null),
    progress: fc.constantFrom(...progresses, null),
    deadline: fc.constantFrom("2024-05-01", "2025-05-01", "2026-05-01", null),
    started: fc.constantFrom("2022-01-01", "2025-01-01", null),
  });
  const world = fc.record({
    kind: fc.constantFrom<ReportKind>("evaluation", "yearly", "tertial", "management"),
    measures: fc.array(measure, { maxLength: 6 }),
    values: fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { maxLength: 6 }),
    decided: fc.array(fc.constantFrom(...decisionStatuses, null), { maxLength: 4 }),
    needs: fc.nat(3),
    hasNewWave: fc.boolean(),
  });

  function registersOf({
    measures,
    values,
    decided,
    needs,
  }: typeof world extends fc.Arbitrary<infer T> ? T : never) {
    return {
      ...exampleRegisters,
      measures: measures.map((one, at) =>
        measureOf(`m${at}`, {
          ...one,
          indicators: [{ indicator: "kontaktperson.uten", baseline: null, target: 0.4 }],
        }),
      ),
      figures: values.map((value, at) => figureOf(`f${at}`, "2025-03-31", value, { target: 4 })),
      decisions: decided.map((status, at) => decisionOf(`v${at}`, "2024-05-01", { status })),
      needs: Array.from({ length: needs }, (_, at) => needOf(`b${at}`)),
    };
  }

  it("there are seven at most, the same again, the decisions and the weightiest change among them, and none hidden", async () => {
    await fc.assert(
      fc.asyncProperty(world, async (one) => {
        const registers = registersOf(one);
        const input = { ...(await examplePlanInput(one.kind, registers)), hasNewWave: one.hasNewWave };
        const report = planReport(input);
        const rules = rulesOf(report);
        expect(rules.length).toBeLessThanOrEqual(7);
        expect(planReport(input).sentences).toEqual(report.sentences);
        expect(rules.includes("decisions")).toBe(one.decided.length > 0);
        expect(rules.includes(one.hasNewWave ? "clearChange" : "noNewWave")).toBe(true);
        for (const { id, now } of report.figures) {
          if (now?.shown !== false) continue;
          expect(
            report.sentences.some(({ cells }) => cells.includes(now.cell)),
            id,
          ).toBe(false);
        }
      }),
      { seed: 2026, numRuns: Math.min(25, Number(process.env["FUZZ_RUNS"] ?? 25)) },
    );
  });
});
