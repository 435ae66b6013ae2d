import { describe, expect, it } from "vitest";
import type { PlanClaim, PublishedReport } from "../../../src/domain/plan/claims.js";
import type { PlanReport } from "../../../src/domain/plan/plan-report.js";
import { claimToday } from "../../../src/judge/plan/claim-today.js";
import { earlierClaims, earlierReports } from "../../../src/judge/plan/earlier.js";
import type { ShareFigure } from "../../../src/domain/figures.js";
import { hide } from "../../../src/protect/publish.js";
import { examplePeriod, examplePlanReport, examplePublished } from "../../support/plan.js";

const today = await examplePlanReport("yearly");

const outcome = (claim: PlanClaim, now: PlanReport = today): string => claimToday(claim, now).outcome;

/** The example's survey with another verdict on one comparison. */
function withVerdict(cell: string, word: "better" | "worse" | "similar" | "cannotTell"): PlanReport {
  const { survey } = today;
  if (survey === null) throw new Error("The example has a survey.");
  const comparisons = survey.comparisons.map((one) =>
    one.comparison.cell === cell && one.verdict !== null
      ? { ...one, verdict: { ...one.verdict, word } }
      : one,
  );
  return { ...today, survey: { ...survey, comparisons } };
}

const indicator = "kontaktperson.uten";
const change = { rule: "clearChange", word: "better", indicator, wave: "2023", earlier: "2022" } as const;
const difference = { rule: "clearDifference", word: "worse", indicator, wave: "2023" } as const;
const vs2023 = `2025/${indicator}/total/vs-2023`;
const vsNation = `2025/${indicator}/total/vs-nation`;

describe("a change that was told", () => {
  it.each([
    ["better", "holds"],
    ["similar", "holds"],
    ["cannotTell", "unclear"],
    ["worse", "reversed"],
  ] as const)("%s since then %s", (word, expected) => {
    expect(outcome(change, withVerdict(vs2023, word))).toBe(expected);
  });

  it("has no new data before a newer wave, and is gone with its indicator", () => {
    expect(outcome({ ...change, wave: "2025" })).toBe("noNewData");
    expect(outcome(change, { ...today, survey: null })).toBe("noNewData");
    expect(outcome({ ...change, indicator: "borte.vekk" })).toBe("gone");
  });

  it("carries the cells of today that tell it", () => {
    expect(claimToday(change, today).cells).toEqual([vs2023, `2025/${indicator}/total/share`]);
  });
});

describe("a difference that was told", () => {
  it.each([
    ["worse", "holds"],
    ["similar", "unclear"],
    ["cannotTell", "unclear"],
    ["better", "reversed"],
  ] as const)("%s now %s", (word, expected) => {
    expect(outcome(difference, withVerdict(vsNation, word))).toBe(expected);
  });
});

describe("what was told of the survey as a whole", () => {
  it("that there was no new wave holds until there is one", () => {
    expect(outcome({ rule: "noNewWave", wave: "2023" })).toBe("changed");
    expect(outcome({ rule: "noNewWave", wave: "2025" })).toBe("holds");
    expect(outcome({ rule: "noNewWave", wave: null }, { ...today, survey: null })).toBe("holds");
  });

  it("that most is unsure is asked of a newer wave", () => {
    const claim = { rule: "mostlyUnsure", wave: "2023", unsure: 20, of: 30 } as const;
    expect(outcome(claim)).toBe("holds");
    expect(outcome({ ...claim, wave: "2025" })).toBe("noNewData");
  });

  it("that most was said of an area holds while it does", () => {
    const claim = { rule: "mostHeard", statements: 9, of: 20 } as const;
    expect(outcome({ ...claim, area: "informasjon" })).toBe("holds");
    expect(outcome({ ...claim, area: "familie" })).toBe("changed");
    expect(outcome({ ...claim, area: "familie" }, { ...today, survey: null })).toBe("noNewData");
  });
});

describe("what was told of the registers", () => {
  it.each<[string, PlanClaim]>([
    ["holds", { rule: "measureStatus", done: 2, begun: 1, rest: 1, of: 5 }],
    ["changed", { rule: "measureStatus", done: 1, begun: 2, rest: 1, of: 5 }],
    ["holds", { rule: "measuresBehind", delayed: 1, stopped: 1, measures: ["barn", "senter"] }],
    ["changed", { rule: "measuresBehind", delayed: 1, stopped: 1, measures: ["barn", "kurs"] }],
    ["holds", { rule: "figuresMissing", figures: ["klager"], of: 9 }],
    ["changed", { rule: "figuresMissing", figures: ["klager", "avslag"], of: 9 }],
    ["holds", { rule: "decisions", open: ["o-25"], of: 1 }],
    ["changed", { rule: "decisions", open: ["k-24", "o-25"], of: 2 }],
    ["holds", { rule: "needsUnanswered", needs: ["skjema"], of: 4 }],
    ["changed", { rule: "needsUnanswered", needs: [], of: 4 }],
    ["holds", { rule: "figureTarget", figure: "kursdeltakere", verdict: "reached" }],
    ["changed", { rule: "figureTarget", figure: "ventetid", verdict: "reached" }],
    ["noNewData", { rule: "figureTarget", figure: "klager", verdict: "reached" }],
    ["gone", { rule: "figureTarget", figure: "borte", verdict: "reached" }],
    ["holds", { rule: "measureMoved", measure: "kontakt", indicator, wave: "2023", step: "movedRight" }],
    ["reversed", { rule: "measureMoved", measure: "kontakt", indicator, wave: "2023", step: "movedWrong" }],
    ["noNewData", { rule: "measureMoved", measure: "kontakt", indicator, wave: "2025", step: "movedRight" }],
    ["gone", { rule: "measureMoved", measure: "borte", indicator, wave: "2023", step: "movedRight" }],
  ])("%s: %o", (expected, claim) => {
    expect(outcome(claim)).toBe(expected);
  });

  it("is unclear where a figure is hidden today", () => {
    const figures = today.figures.map((one) => ({ ...one, verdict: "hidden" as const }));
    const claim = { rule: "figureTarget", figure: "kursdeltakere", verdict: "reached" } as const;
    expect(outcome(claim, { ...today, figures })).toBe("unclear");
  });
});

describe("the reports that are followed up", () => {
  const [example] = examplePublished;
  if (example === undefined) throw new Error("The example has one.");
  const report = (period: string, to: string, kind: PublishedReport["kind"] = "yearly"): PublishedReport => ({
    ...example,
    ...{ period, to, kind, document: `${kind}-dokument` },
    sentences: [{ claim: { rule: "noNewWave", wave: period }, text: `Fra ${kind} ${period}.`, stands: true }],
  });
  const all = [
    report("2025", "2025-12-31"),
    report("2023", "2023-12-31"),
    report("2024-3", "2024-12-31", "tertial"),
    report("2024", "2024-12-31"),
    report("2022", "2022-12-31"),
  ];
  const textsOf = (kind: PlanReport["kind"], published = all): readonly (string | null)[] =>
    earlierClaims(published, { kind, period: examplePeriod(kind) }, today).map(({ text }) => text);

  it("are the newest before the period", () => {
    expect(textsOf("yearly")).toEqual(["Fra yearly 2024."]);
  });

  it("are for an evaluation those within its period too", () => {
    expect(textsOf("evaluation")).toEqual(["Fra yearly 2023.", "Fra yearly 2024.", "Fra yearly 2025."]);
  });

  it("are for a tertial the tertial before as well", () => {
    expect(textsOf("tertial")).toEqual(
      ["Fra tertial 2024.", "Fra yearly 2024."].map((text) => text.replace("tertial 2024", "tertial 2024-3")),
    );
  });

  it("tell a sentence of two documents once, and no sentence that was struck", () => {
    const twice = report("2024", "2024-12-31");
    expect(textsOf("yearly", [twice, { ...twice, document: "saksframlegg" }])).toHaveLength(1);
    const struck = twice.sentences.map((one) => ({ ...one, stands: false }));
    expect(textsOf("yearly", [{ ...twice, sentences: struck }])).toEqual([]);
  });

  it("are listed oldest first, without the report itself", () => {
    const asking = { kind: "yearly", period: examplePeriod("yearly") } as const;
    expect(earlierReports(all, asking).map(({ period }) => period)).toEqual([
      "2022",
      "2023",
      "2024-3",
      "2024",
    ]);
  });
});

describe("the words of an earlier report", () => {
  const [example] = examplePublished;
  if (example === undefined) throw new Error("The example has one.");
  const asking = { kind: "yearly", period: examplePeriod("yearly") } as const;
  type Frozen = PublishedReport["sentences"][number];
  const told = (sentence: Omit<Frozen, "text" | "stands">, now: PlanReport = today): string | null => {
    const sentences = [{ ...sentence, text: "Ordrett.", stands: true }];
    return earlierClaims([{ ...example, sentences }], asking, now)[0]?.text ?? null;
  };
  /** Today with one share of the example hidden. */
  function withHidden(cell: string): PlanReport {
    const { survey } = today;
    if (survey === null) throw new Error("The example has a survey.");
    const indicators = survey.indicators.map((one) => ({
      ...one,
      estimates: one.estimates.map((estimate) =>
        estimate.share.cell === cell ? { ...estimate, share: hide<ShareFigure>(cell, "skjermet") } : estimate,
      ),
    }));
    return { ...today, survey: { ...survey, indicators } };
  }

  /** Today with the value of one figure hidden. */
  const withoutFigure = (id: string): PlanReport => ({
    ...today,
    figures: today.figures.map((one) =>
      one.id === id && one.now !== null ? { ...one, now: hide(one.now.cell, "skjermet") } : one,
    ),
  });

  const share = `2023/${indicator}/total/share`;
  const noWave = { rule: "noNewWave", wave: "2023" } as const;

  it("are left out where one of their numbers is hidden today", () => {
    const cells = [share, "2023/respondents/total/count"];
    expect(told({ claim: noWave, cells })).toBe("Ordrett.");
    expect(told({ claim: noWave, cells }, withHidden(share))).toBeNull();
    expect(told({ claim: noWave, cells: cells.slice(1) }, withHidden(share))).toBe("Ordrett.");
  });

  it("are left out where a figure of the registers is hidden today, whatever the period", () => {
    const cells = ["2024/tall.kursdeltakere/total/value"];
    expect(told({ claim: noWave, cells })).toBe("Ordrett.");
    expect(told({ claim: noWave, cells }, withoutFigure("kursdeltakere"))).toBeNull();
  });

  it.each<PlanClaim>([
    change,
    { ...difference, wave: "2023" },
    { ...change, wave: "2025", earlier: "2023" },
    { rule: "measureMoved", measure: "kontakt", indicator, wave: "2025", step: "movedRight" },
  ])("of older files are left out where what they claim is about is hidden: %o", (claim) => {
    expect(told({ claim })).toBe("Ordrett.");
    expect(told({ claim }, withHidden(share))).toBeNull();
  });

  it("of older files are left out where the figure they claim something of is hidden", () => {
    const claim = { rule: "figureTarget", figure: "kursdeltakere", verdict: "reached" } as const;
    expect(told({ claim })).toBe("Ordrett.");
    expect(told({ claim }, withoutFigure("kursdeltakere"))).toBeNull();
    expect(told({ claim: { ...claim, figure: "ventetid" } }, withoutFigure("kursdeltakere"))).toBe(
      "Ordrett.",
    );
  });
});
