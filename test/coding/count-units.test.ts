import { describe, expect, test } from "vitest";
import { noteUnits, unitsOf, type OwnNumbers } from "../../src/coding/count-units.js";
import { IssueList } from "../../src/coding/issue-list.js";
import { kommuneHistory } from "../../src/domain/kommuner.js";
import { ParorendeError } from "../../src/domain/errors.js";
import type { CountRow } from "../../src/domain/people/count-table.js";
import { readJson } from "../survey-files.js";

const history = kommuneHistory.parse(readJson("kommunenummer.json"));
const file = "tall.csv";

function ours(kommunenummer: string | null, fylkesnummer: string | null = null): OwnNumbers {
  return { kommunenummer, fylkesnummer, history };
}

/** Rows as «3030 2023»: whose, and of which wave. */
function rowsOf(...typed: readonly string[]): readonly CountRow[] {
  return typed.map((text, at) => {
    const [unit = "", wave = ""] = text.split(" ");
    return { row: at + 2, wave, unit, group: "", item: "a", option: "b", count: 9, share: null, n: null };
  });
}

function read(own: OwnNumbers, ...typed: readonly string[]) {
  const rows = rowsOf(...typed);
  const units = unitsOf(rows, own, file);
  const issues = new IssueList(file);
  noteUnits(rows, units, own, null, issues);
  return {
    units: Object.fromEntries(units),
    issues: issues.list().map(({ code, column, rows: at, names }) => [code, column, at, names]),
  };
}

function refusal(own: OwnNumbers, ...typed: readonly string[]): unknown {
  try {
    return read(own, ...typed);
  } catch (error) {
    if (error instanceof ParorendeError) return error.problem;
    throw error;
  }
}

describe("a municipality that only got new numbers", () => {
  test("is ours in every year, under each of them", () => {
    expect(read(ours("3205"), "3030 2023", "3205 2025", "0 2023", "3103 2025")).toEqual({
      units: { "3030": "own", "3205": "own", "0": "0", "3103": "3103" },
      issues: [],
    });
    expect(read(ours("3201"), "0219 2018", "3024 2022").units).toEqual({ "0219": "own", "3024": "own" });
  });

  test("is ours too where the settings have the old number", () => {
    expect(read(ours("3030"), "3205 2025", "3103 2025").units).toEqual({ "3205": "own", "3103": "3103" });
  });

  test("is ours where Excel took the zero", () => {
    expect(read(ours("3201"), "219 2018", "3103 2018").units).toEqual({ "219": "own", "3103": "3103" });
  });
});

describe("a municipality that was merged into ours", () => {
  test("is never taken for the whole, and is told by number and year", () => {
    expect(read(ours("3205"), "0231 2019", "0226 2019", "3030 2022")).toEqual({
      units: { "0231": "0231", "0226": "0226", "3030": "own" },
      issues: [["mergedKommune", "2019", [2, 3], ["0226", "0231"]]],
    });
  });

  test("is refused aloud where the table has nothing else of ours", () => {
    expect(refusal(ours("3205"), "231 2019", "0 2019")).toEqual({
      code: "countTableMergedParts",
      facts: { file, kommunenummer: "3205", parts: ["0231"], waves: ["2019"] },
    });
  });

  test("is not added to the others of them either: that is for who has the counts to do", () => {
    expect(refusal(ours("3205"), "0231 2019", "0227 2019", "0226 2019")).toMatchObject({
      code: "countTableMergedParts",
      facts: { parts: ["0226", "0227", "0231"] },
    });
  });
});

describe("the only municipality of a table", () => {
  test("is not ours where its number is known to be another's", () => {
    const other = { code: "countTableOtherKommune", facts: { file, kommunenummer: "3205", other: "3103" } };
    expect(refusal(ours("3205"), "3103 2025", "0 2025")).toEqual(other);
    expect(refusal(ours("9999"), "3103 2025")).toMatchObject({ code: "countTableOtherKommune" });
    expect(refusal(ours("3205"), "9999 2025")).toMatchObject({ code: "countTableOtherKommune" });
  });

  test("is taken for ours where nothing tells of either number, and that is said", () => {
    expect(read(ours("9999"), "9998 2025", "0 2025")).toEqual({
      units: { "9998": "own", "0": "0" },
      issues: [["assumedOwnNumber", "9999", [2], ["9998"]]],
    });
  });

  test("is ours where the settings have no number", () => {
    expect(read(ours(null), "3103 2025")).toEqual({ units: { "3103": "own" }, issues: [] });
  });

  test("is another's beside rows without a number, which are ours", () => {
    expect(read(ours("3205"), " 2025", "3103 2025").units).toEqual({ "": "own", "3103": "3103" });
  });
});

describe("a county", () => {
  test("of a year when ours had another number is another county, and is told", () => {
    expect(read(ours("3205", "32"), "3030 2023", "30 2023", "3205 2025", "32 2025")).toEqual({
      units: { "3030": "own", "30": "30", "3205": "own", "32": "32" },
      issues: [["otherCounty", "2023", [3], ["30"]]],
    });
  });

  test("is told where the settings have the old number too", () => {
    expect(read(ours("3205", "30"), "3205 2025", "30 2023", "32 2025").issues).toEqual([
      ["otherCounty", "2025", [4], ["32"]],
    ]);
  });

  test("is not told where it is merely another one of the same year", () => {
    expect(read(ours("3205", "32"), "3205 2025", "31 2025", "32 2025").issues).toEqual([]);
  });

  test("is not told of where nothing is known", () => {
    expect(read(ours("9999", "98"), "9999 2023", "97 2023").issues).toEqual([]);
  });
});

test("rows that nobody has filled in are not told of", () => {
  const own = ours("3205", "32");
  const rows = rowsOf("3030 2023", "30 2023").map((row) => ({ ...row, count: null }));
  const issues = new IssueList(file);
  noteUnits(rows, unitsOf(rows, own, file), own, null, issues);
  expect(issues.list()).toEqual([]);
});
