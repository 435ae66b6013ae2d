import { describe, expect, test } from "vitest";
import { placeFinder } from "../../src/cli/compare-places.js";
import type { World } from "../../src/cli/world.js";
import type { FileReading } from "../../src/domain/people/raw-table.js";
import type { FileRead, GateRun } from "../../src/index.js";
import { CONTACT, reportOf } from "../support/gate-results.js";

const CWD = "/bygg/repo/kommune";
const variables = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR", "BUILD_SOURCESDIRECTORY"];

const worldWith = (env: World["env"], cwd = CWD): World => ({
  ...{ argv: [], env, cwd: () => cwd },
  ...{ stdout: { write: () => undefined }, stderr: { write: () => undefined } },
});

/** A file as it was read: of a wave, with its headings in a row, and lines where it is text. */
function readFrom(path: string, wave: string | null, { row = 1, isText = true } = {}): FileRead {
  const reading: FileReading = {
    ...{ file: path.slice(path.lastIndexOf("/") + 1), kind: "answers", layout: "plain" },
    ...{ layoutWhy: "nothingTold", toldBy: [], sheet: isText ? null : "Ark1", decimal: ",", columns: 1 },
    ...{ decimalWhy: "noEvidence", headerRow: row, headerRows: 1, headerRowWhy: "firstRow" },
    ...{ bytes: 1, hash: "0" },
    text: isText
      ? { encoding: "utf-8", encodingWhy: "validUtf8", delimiter: ";", delimiterWhy: "consistent" }
      : null,
  };
  return {
    ...{ reading, path, wave, rows: 1, rejected: 0, identity: [], statuses: null },
    partialIncluded: false,
  };
}

interface Ran {
  readonly read?: readonly FileRead[];
  readonly resultsFile?: string;
  readonly env?: World["env"];
  readonly workspace?: string | null;
  readonly files?: readonly string[];
}

/** Where things stand, of a gate's run on the wave 2025. */
function places({ read = [], resultsFile, env = {}, workspace = CWD, files = [] }: Ran) {
  const run = {
    report: reportOf([{ id: CONTACT, count: 80 }]),
    loaded: { read },
    resultsFile: resultsFile ?? null,
    baseline: { path: "/bygg/repo/kommune/kjente-avvik.json", update: null },
  } as unknown as GateRun;
  const setting = { workspace, locale: "nb", documentLocale: "nb" } as const;
  return placeFinder(run, files, setting, worldWith(env));
}

const source = { file: "svar.csv", column: "kontaktperson" };
const own = readFrom(`${CWD}/undersokelser/2025/svar.csv`, "2025");

describe("the place of a figure", () => {
  test("is its file, the line of its headings and its column, from the folder the command runs in", () => {
    expect(places({ read: [own] }).source(source)).toEqual({
      ...{ path: "undersokelser/2025/svar.csv", line: 1, column: "kontaktperson" },
    });
  });

  test.each(variables)("is told from the folder of the repository where %s says which it is", (name) => {
    const found = places({ read: [own], env: { [name]: "/bygg/repo" } });
    expect(found.source(source).path).toBe("kommune/undersokelser/2025/svar.csv");
    expect(found.policy.path).toBe("kommune/parorende.json");
    expect(found.baseline.path).toBe("kommune/kjente-avvik.json");
  });

  test.each(variables)("is told from here where %s is empty, or another folder", (name) => {
    for (const folder of ["", "/annet/sted", "/bygg/repo/kommunen"])
      expect(places({ read: [own], env: { [name]: folder } }).source(source).path).toBe(
        "undersokelser/2025/svar.csv",
      );
  });

  test("is the name alone where it lies outside the repository: the folders above can tell who the user is", () => {
    const outside = readFrom("/hjem/kari/nedlastinger/svar.csv", "2025");
    for (const env of [{}, { CI_PROJECT_DIR: "/bygg/repo" }])
      expect(places({ read: [outside], env }).source(source).path).toBe("svar.csv");
    const beside = readFrom("/bygg/repo/svar.csv", "2025");
    expect(places({ read: [beside] }).source(source).path).toBe("svar.csv");
  });

  test("may lie in a folder whose name begins with dots", () => {
    const dotted = readFrom(`${CWD}/..gammelt/svar.csv`, "2025");
    expect(places({ read: [dotted] }).source(source).path).toBe("..gammelt/svar.csv");
  });
});

describe("of two waves with a file of one name", () => {
  const earlier = readFrom(`${CWD}/undersokelser/2023/svar.csv`, "2023", { row: 7 });
  const later = readFrom(`${CWD}/undersokelser/2027/svar.csv`, "2027");

  test("the figure stands in that of the judged wave, in whatever order they were read", () => {
    const inOrder = [
      [earlier, own, later],
      [later, own, earlier],
    ];
    for (const read of inOrder)
      expect(places({ read }).source(source)).toMatchObject({ path: "undersokelser/2025/svar.csv", line: 1 });
  });

  test("and none of the judged one, it stands in the first", () => {
    const counts = readFrom(`${CWD}/svarfordeling/svar.csv`, null);
    expect(places({ read: [counts, earlier] }).source(source).path).toBe("svarfordeling/svar.csv");
  });

  test("and of another name, it stands where the name is", () => {
    const other = readFrom(`${CWD}/undersokelser/2025/annet.csv`, "2025");
    expect(places({ read: [other, earlier] }).source(source).path).toBe("undersokelser/2023/svar.csv");
  });
});

describe("the line", () => {
  test.each<readonly [string, FileRead, number]>([
    ["that of the headings, below a title", readFrom(`${CWD}/svar.csv`, "2025", { row: 4 }), 4],
    ["the first, where the format has no headings", readFrom(`${CWD}/svar.csv`, "2025", { row: 0 }), 1],
    [
      "the first of a workbook, which has no lines",
      readFrom(`${CWD}/svar.csv`, "2025", { row: 4, isText: false }),
      1,
    ],
  ])("is %s", (_what, read, line) => {
    expect(places({ read: [read] }).source(source).line).toBe(line);
  });

  test("is the first of a file that was not read here", () => {
    expect(places({}).source(source)).toEqual({ path: "svar.csv", line: 1, column: "kontaktperson" });
  });
});

describe("the place of all figures", () => {
  test("is the file of results where they were read already", () => {
    const found = places({ read: [own], resultsFile: `${CWD}/rapporter/analyse-2025.json` });
    expect(found.source(source)).toEqual({
      ...{ path: "rapporter/analyse-2025.json", line: 1, column: null },
    });
  });
});

describe("the policy", () => {
  test("stands in the settings of the workspace, and without one, in what was given", () => {
    expect(places({}).policy).toEqual({ path: "parorende.json", line: 1, column: null });
    expect(places({ workspace: null, files: ["data/svar.csv"] }).policy.path).toBe("data/svar.csv");
  });
});
