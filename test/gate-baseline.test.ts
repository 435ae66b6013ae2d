import { describe, expect, test } from "vitest";
import type { GateBaseline } from "../src/domain/gate/baseline.js";
import { ParorendeError } from "../src/domain/errors.js";
import { baselineFor, type BaselineInUse } from "../src/gate-baseline.js";
import { CONTACT, entryOf, resultsOf } from "./support/gate-results.js";

/** Answers of 2025 to the survey «liten», in version 2 of its questionnaire. */
const results = resultsOf([{ count: 80, previous: { count: 60 } }]);
const former = { indicator: CONTACT, wave: "2023", count: 90, n: 135, until: "2025" };

function used(content: GateBaseline | null, isBegunAnew = false): BaselineInUse["content"] {
  const baseline = { path: "/kommune/kjente-avvik.json", file: "kjente-avvik.json", content };
  return baselineFor({ baseline, results }, { isBegunAnew }).content;
}

function refusal(content: GateBaseline): unknown {
  try {
    return used(content);
  } catch (error) {
    return error instanceof ParorendeError ? error.problem : error;
  }
}

describe("known deviations of another survey", () => {
  const other = { survey: "annen", entries: [entryOf(90)] };

  test("are refused, and so is a file that holds none yet", () => {
    const problem = {
      code: "baselineOtherSurvey",
      facts: { file: "kjente-avvik.json", baseline: "annen", survey: "liten" },
    };
    expect(refusal(other)).toEqual(problem);
    expect(refusal({ ...other, entries: [] })).toEqual(problem);
  });

  test("are refused by the survey, also where the questionnaire is another too", () => {
    const both = { ...other, entries: [entryOf(90, 135, { questionnaireVersion: "1" })] };
    expect(refusal(both)).toMatchObject({ code: "baselineOtherSurvey" });
  });

  test("are emptied where they are begun anew, whatever their wave, and what they held is still known", () => {
    expect(used(other, true)).toEqual({ survey: "liten", entries: [], former: [former] });
    const later = { survey: "annen", entries: [entryOf(90, 135, { wave: "2027" })] };
    expect(used(later, true)).toMatchObject({ entries: [], former: [{ wave: "2027", count: 90 }] });
  });
});

describe("known deviations of another questionnaire", () => {
  const old = { survey: "liten", entries: [entryOf(90, 135, { questionnaireVersion: "1" })] };

  test("are refused, and begun anew when told to", () => {
    expect(refusal(old)).toEqual({
      code: "baselineOtherVersion",
      facts: { file: "kjente-avvik.json", baseline: "1", wave: "2025", version: "2" },
    });
    expect(used(old, true)).toEqual({ survey: "liten", entries: [], former: [former] });
  });

  test("are let be where a later wave said them", () => {
    const later = {
      survey: "liten",
      entries: [entryOf(90, 135, { questionnaireVersion: "3", wave: "2027" })],
    };
    expect(used(later)).toEqual(later);
  });
});

test("known deviations of the same survey and questionnaire are used as they are, begun anew or not", () => {
  const same = { survey: "liten", entries: [entryOf(90)] };
  expect([used(same), used(same, true), used(null)]).toEqual([same, same, null]);
});
