import { describe, expect, it } from "vitest";
import type { GateSettings } from "../../../src/domain/gate/policy.js";
import {
  CONTACT,
  decisionsOf,
  entryOf,
  lineOf,
  namesOf,
  reportOf,
  resultsOf,
  type Measured,
} from "../../support/gate-results.js";
import { exampleResults } from "../../support/plan.js";
import { counted, wording } from "../judged.js";

const fourOfTen = wording(0.35, 0.45);
const county = counted(400, 1000, { level: "county" });
const alike = { count: 54, nation: fourOfTen };

describe("with no policy", () => {
  const example = exampleResults();

  it("the whole municipality is held against the nation and the previous wave, wherever analyze does", () => {
    const made = example.comparisons
      .map(({ comparison }) => comparison.cell)
      .filter((cell) => /\/total\/vs-(nation|2023)$/u.test(cell));
    const { lines } = reportOf(example);
    expect(made.length).toBeGreaterThan(30);
    expect(lines.map(({ cell }) => cell).sort()).toEqual([...made].sort());
  });

  it("no line is about a group, and none about a county beside the nation, though analyze has both", () => {
    const cells = example.comparisons.map(({ comparison }) => comparison.cell);
    expect(cells.some((cell) => cell.includes("/tjeneste="))).toBe(true);
    expect(cells.some((cell) => cell.endsWith("/total/vs-county"))).toBe(true);
    const lines = reportOf(example).lines.map(({ cell }) => cell);
    expect(lines.filter((cell) => cell?.includes("=") === true || cell?.endsWith("/vs-county"))).toEqual([]);
  });

  it("every line has the verdict and the adjusted p of analyze itself", () => {
    const { lines } = reportOf(example);
    const verdicts = new Map(
      example.comparisons.map(({ comparison, verdict }) => [comparison.cell, verdict]),
    );
    for (const { cell, verdict, p } of lines) {
      expect(verdict, String(cell)).toBe(verdicts.get(String(cell))?.word ?? null);
      expect(p, String(cell)).toBe(verdicts.get(String(cell))?.adjustedP ?? null);
    }
  });

  it.each<readonly [string, Measured, readonly string[]]>([
    ["the nation alone", { count: 54, nation: fourOfTen }, ["nation"]],
    ["the previous wave alone", { count: 54, previous: { count: 50 } }, ["previous"]],
    ["both", { count: 54, nation: fourOfTen, previous: { count: 50 } }, ["nation", "previous"]],
    ["nothing", { count: 54 }, []],
    ["a hidden share", { count: 3, hidden: "skjermet", nation: fourOfTen }, ["nation"]],
    ["what cannot be compared", { count: 54, nation: fourOfTen, nationNotComparable: "base" }, ["nation"]],
  ])("an indicator that has %s gets those lines, none of them named", (_, measured, against) => {
    const report = reportOf([measured]);
    expect(report.lines.map((line) => line.against)).toEqual(against);
    expect(report.lines.filter(({ named }) => named)).toEqual([]);
    expect(report.outcome).toBe("pass");
  });

  it("the county is the reference where analyze judges that one", () => {
    const nationInWords = { count: 80, nation: fourOfTen, county };
    expect(lineOf(reportOf([nationInWords]))).toMatchObject({
      cell: `2025/${CONTACT}/total/vs-county`,
      rule: "clear",
      reference: { kind: "counts", level: "county", count: 400, n: 1000 },
    });
    const nationInCounts = { count: 80, nation: counted(4000, 10_000), county };
    expect(lineOf(reportOf([nationInCounts]))).toMatchObject({
      cell: `2025/${CONTACT}/total/vs-nation`,
      reference: { level: "nation" },
    });
  });

  it("an indicator that only an earlier wave asked about has no line", () => {
    const results = resultsOf([{ ...alike, previous: { count: 50 } }]);
    const gone = results.indicators.map((one) => ({
      ...one,
      estimates: one.estimates.filter(({ wave }) => wave !== results.wave),
    }));
    expect(reportOf({ ...results, indicators: gone }).lines).toEqual([]);
  });

  it("lines come by indicator in the order of the survey, the nation before the previous wave", () => {
    const both = { ...alike, previous: { count: 50 } };
    expect(
      namesOf(
        reportOf([
          { ...both, id: "b.b" },
          { ...both, id: "a.a" },
        ]),
      ),
    ).toEqual([...["b.b/nation", "b.b/previous", "a.a/nation", "a.a/previous"]]);
  });
});

describe("what a policy asks for", () => {
  const both: readonly Measured[] = [
    { ...alike, previous: { count: 50 } },
    { ...alike, id: "plan.ja", previous: { count: 50 } },
  ];
  const nationAlone: readonly Measured[] = [alike];

  it("named by its id, an indicator must be held against the nation, and is against the previous wave", () => {
    const report = reportOf(both, { settings: { indicators: ["plan.ja"] } });
    expect(namesOf(report)).toEqual(["plan.ja/nation", "plan.ja/previous"]);
    expect(report.lines.map(({ named }) => named)).toEqual([true, false]);
    expect(reportOf(nationAlone, { settings: { indicators: [CONTACT] } }).outcome).toBe("pass");
  });

  it("the others are covered where the policy says so, and where it names none", () => {
    const names = (others?: boolean, indicators?: string[]) =>
      namesOf(
        reportOf(both, {
          settings: { ...(others === undefined ? {} : { others }), ...(indicators && { indicators }) },
        }),
      ).map((name) => name.split("/")[0]);
    expect(new Set(names(undefined, ["plan.ja"]))).toEqual(new Set(["plan.ja"]));
    expect(new Set(names(true, ["plan.ja"]))).toEqual(new Set([CONTACT, "plan.ja"]));
    expect(new Set(names(undefined, []))).toEqual(new Set([CONTACT, "plan.ja"]));
    expect(names(false)).toEqual([]);
  });

  it("an object without «against» asks for what its id alone does", () => {
    const lines = (one: string | { id: string }) => reportOf(both, { settings: { indicators: [one] } }).lines;
    expect(lines({ id: "plan.ja" })).toEqual(lines("plan.ja"));
  });

  it("its own «against» goes before the policy's, and the policy's before the usual", () => {
    const settings = { against: ["previous" as const] };
    const names = (indicators: (string | { id: string; against: "nation"[] })[]) =>
      namesOf(reportOf(both, { settings: { ...settings, indicators } }));
    expect(names(["plan.ja"])).toEqual(["plan.ja/previous"]);
    expect(names([{ id: "plan.ja", against: ["nation"] }])).toEqual(["plan.ja/nation"]);
    expect(namesOf(reportOf(both, { settings: { against: ["nation"] } }))).toEqual([
      ...[`${CONTACT}/nation`, "plan.ja/nation"],
    ]);
  });

  it("what «against» says of a named indicator must be there: the previous wave too", () => {
    const settings = { indicators: [{ id: CONTACT, against: ["nation" as const, "previous" as const] }] };
    expect(decisionsOf(reportOf(nationAlone, { settings }))).toEqual({
      [`${CONTACT}/nation`]: "listed cannot-tell",
      [`${CONTACT}/previous`]: "fail named-missing",
    });
  });

  it("the same line asked for twice is one line", () => {
    const twice = { id: CONTACT, against: ["target" as const, "target" as const], target: 0.4 };
    expect(namesOf(reportOf(nationAlone, { settings: { indicators: [twice] } }))).toEqual([
      `${CONTACT}/target`,
    ]);
  });

  it("its own «fails» goes before the policy's", () => {
    const neutral = { count: 80, polarity: "neutral" as const, nation: fourOfTen };
    const rule = (fails: ("higher" | "lower")[], own?: ("higher" | "lower")[]) =>
      lineOf(
        reportOf([neutral], {
          settings: { fails, indicators: [{ id: CONTACT, ...(own && { fails: own }) }] },
        }),
      ).rule;
    expect(rule(["lower"])).toBe("neutral");
    expect(rule(["higher"])).toBe("clear");
    expect(rule(["lower"], ["higher"])).toBe("clear");
    expect(rule(["higher"], ["lower"])).toBe("neutral");
  });
});

describe("what is named and is not there", () => {
  it.each<readonly [string, Measured, "nation" | "previous" | "target" | "baseline", string]>([
    ["the national figure", { count: 54 }, "nation", "nation"],
    ["the previous wave", alike, "previous", "previous"],
    ["a target", alike, "target", "noTarget"],
    ["an entry in the baseline", alike, "baseline", "baseline"],
  ])("%s fails by name", (_, measured, against, missing) => {
    const report = reportOf([measured], { settings: { indicators: [{ id: CONTACT, against: [against] }] } });
    expect(report.outcome).toBe("fail");
    expect(lineOf(report, `${CONTACT}/${against}`)).toMatchObject({
      ...{ indicator: CONTACT, named: true, rule: "named-missing", missing },
      ...{ share: null, reference: null, p: null, difference: null },
    });
  });

  it("an indicator that the survey does not have fails by name, after those it has", () => {
    const report = reportOf([alike], { settings: { indicators: ["finnes.ikke", CONTACT] } });
    expect(namesOf(report)).toEqual([`${CONTACT}/nation`, "finnes.ikke/nation"]);
    expect(lineOf(report, "finnes.ikke/nation")).toMatchObject({
      ...{ outcome: "fail", rule: "named-missing", missing: "unknownIndicator", text: null, cell: null },
    });
  });

  it("a share that cannot be calculated is what is wanting, not the nation, and nothing is hidden", () => {
    const unknown: Measured = { count: 54, hidden: "notEstimable", nation: fourOfTen };
    const results = { ...resultsOf([unknown]), comparisons: [] };
    for (const against of ["nation", "target", "baseline"] as const) {
      const settings: GateSettings = { indicators: [{ id: CONTACT, against: [against], target: 0.4 }] };
      const report = reportOf(results, { settings, baseline: [entryOf(80)] });
      expect(lineOf(report, `${CONTACT}/${against}`)).toMatchObject({
        ...{ rule: "named-missing", hidden: null, missing: "notEstimable" },
      });
    }
  });

  it("an indicator that the survey has and the answers lack is told from one that nobody knows", () => {
    const settings: GateSettings = { indicators: ["plan.ja", "plan.nei"] };
    const missing = (surveyIndicators?: ReadonlySet<string>) =>
      reportOf([alike], { settings, ...(surveyIndicators && { surveyIndicators }) }).lines.map(
        (line) => line.missing,
      );
    expect(missing(new Set(["plan.ja"]))).toEqual(["indicator", "unknownIndicator"]);
    expect(missing()).toEqual(["unknownIndicator", "unknownIndicator"]);
  });

  it.each([
    ["nation", { count: 54, previous: { count: 50 } }],
    ["previous", alike],
  ] as const)("a kind that the policy asks of all and nothing has fails: %s", (against, measured) => {
    const report = reportOf([measured, { ...measured, id: "plan.ja" }], {
      settings: { against: [against] },
    });
    expect(decisionsOf(report)).toEqual({ [`*/${against}`]: "fail named-missing" });
    expect(lineOf(report, `*/${against}`)).toMatchObject({ missing: against, text: null, cell: null });
  });

  it("a kind that the policy asks of none but those it names stands in their own lines", () => {
    const named = (own: object): GateSettings => ({
      ...{ against: ["previous"], indicators: [{ id: CONTACT, ...own }] },
    });
    const measured: Measured = { count: 54, nation: wording(0.35, 0.45) };
    expect(decisionsOf(reportOf([measured], { settings: named({ against: ["nation"] }) }))).toEqual({
      [`${CONTACT}/nation`]: "listed cannot-tell",
    });
    expect(decisionsOf(reportOf([measured], { settings: named({}) }))).toEqual({
      [`${CONTACT}/previous`]: "fail named-missing",
    });
  });

  it("a kind that the policy asks of all passes where one indicator has it", () => {
    const report = reportOf([alike, { count: 54, id: "plan.ja", previous: { count: 54 } }], {
      settings: { against: ["nation", "previous"] },
    });
    expect(report.outcome).toBe("pass");
    expect(namesOf(report)).toEqual([`${CONTACT}/nation`, "plan.ja/previous"]);
  });
});
