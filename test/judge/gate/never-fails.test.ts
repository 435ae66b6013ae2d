import { describe, expect, it } from "vitest";
import type { GateSettings } from "../../../src/domain/gate/policy.js";
import { CONTACT, reportOf, type Measured } from "../../support/gate-results.js";
import { wording } from "../judged.js";

describe("what a policy names and can never fail on", () => {
  const nation = wording(0.35, 0.45);
  const never = (settings: GateSettings, polarity: Measured["polarity"] = "lowerBetter") =>
    reportOf([{ count: 100, polarity, nation }], { settings }).neverFails.map(({ can }) => can);

  it.each<readonly [string, Measured["polarity"], GateSettings["fails"] | undefined, readonly string[][]]>([
    ["higher, where lower is better", "lowerBetter", ["higher"], [["worse"]]],
    ["higher and lower, where higher is better", "higherBetter", ["higher", "lower"], [["worse"]]],
    ["worse, of a neutral one", "neutral", ["worse"], [["higher", "lower"]]],
    ["worse, where that can be", "lowerBetter", ["worse"], []],
    ["worse and higher, where one of them can be", "lowerBetter", ["worse", "higher"], []],
    ["lower, of a neutral one", "neutral", ["lower"], []],
    ["nothing that is said, of a neutral one", "neutral", undefined, []],
  ])("is %s", (_, polarity, fails, expected) => {
    const said = fails === undefined ? {} : { fails };
    expect(never({ indicators: [{ id: CONTACT, ...said }] }, polarity)).toEqual(expected);
    // What is said of all holds for those that are named.
    expect(never({ indicators: [CONTACT], ...said }, polarity)).toEqual(expected);
  });

  it("is its own, where both the indicator and all have a say", () => {
    const settings: GateSettings = { indicators: [{ id: CONTACT, fails: ["worse"] }], fails: ["higher"] };
    expect(never(settings)).toEqual([]);
  });

  it("is nothing that is not named: all of them are seldom of one polarity", () => {
    expect(never({ fails: ["higher"] })).toEqual([]);
  });

  it("fails no build, and its line warns", () => {
    const settings: GateSettings = { indicators: [{ id: CONTACT, fails: ["higher"] }] };
    const { outcome, lines, neverFails } = reportOf([{ count: 100, nation }], { settings });
    expect([outcome, lines.map(({ rule, outcome: of }) => `${of} ${rule}`)]).toEqual([
      "pass",
      ["warn not-in-policy"],
    ]);
    expect(neverFails).toMatchObject([{ indicator: CONTACT, fails: ["higher"], can: ["worse"] }]);
  });
});
