import { describe, expect, test } from "vitest";
import { ParorendeError } from "../../src/domain/errors.js";
import type { PlainResults } from "../../src/domain/gate/plain-results.js";
import { memoryFiles } from "../../src/read/memory-files.js";
import { readResults } from "../../src/read/results-file.js";
import { counted, wording } from "../judge/judged.js";
import { CONTACT, resultsOf } from "../support/gate-results.js";

const PATH = "rapporter/analyse-2025.json";

/** Against the nation's counts, and against the wave before. */
const results = resultsOf([{ count: 80, nation: counted(450, 1000), previous: { count: 60 } }]);

const read = (data: unknown): Promise<PlainResults> =>
  readResults(PATH, memoryFiles(new Map([[PATH, Buffer.from(JSON.stringify(data))]])));

const refusal = async (data: unknown): Promise<unknown> =>
  read(data).then(
    () => "read",
    (error: unknown) => (error instanceof ParorendeError ? error.problem : error),
  );

/** The results with something else in what they are held against. */
function against(kind: string, change: object, more: object = {}): unknown {
  return {
    ...results,
    comparisons: results.comparisons.map(({ comparison, verdict }) =>
      comparison.shown && comparison.against.kind === kind
        ? { verdict, comparison: { ...comparison, against: { ...comparison.against, ...change }, ...more } }
        : { verdict, comparison },
    ),
  };
}

const atCell = (measure: string, field: string): string =>
  `comparisons.2025/${CONTACT}/total/${measure}.${field}`;

const refused = (where: string): object => ({
  code: "resultsFaulty",
  facts: { file: "analyse-2025.json", where, line: null },
});

describe("a file of results", () => {
  test("is read as it was written", async () => {
    expect(await read(results)).toEqual(JSON.parse(JSON.stringify(results)));
  });

  test("is none where another tool wrote it, whatever else is as in ours", async () => {
    const other = { ...results, tool: { ...results.tool, name: "annet" } };
    expect(await refusal(other)).toEqual({
      code: "notResults",
      facts: { file: "analyse-2025.json", version: null },
    });
  });
});

describe("of what a share is held against, a file of results cannot have", () => {
  test.each<readonly [string, string, object, string]>([
    ["more counted than asked in an earlier wave", "wave", { count: 136 }, atCell("vs-2023", "count")],
    [
      "more counted than asked in the nation, as it was published",
      "counts",
      { published: { count: 1001, n: 1000 } },
      atCell("vs-nation", "count"),
    ],
  ])("%s", async (_what, kind, change, where) => {
    expect(await refusal(against(kind, change))).toEqual(refused(where));
  });

  test.each<readonly [string, string, object, string]>([
    ["nobody who answered in an earlier wave", "wave", { count: 0, n: 0 }, atCell("vs-2023", "n")],
    [
      "nobody who answered in the nation, as it was published",
      "counts",
      { published: { count: 0, n: 0 } },
      atCell("vs-nation", "n"),
    ],
  ])("%s", async (_what, kind, change, where) => {
    expect(await refusal(against(kind, change))).toEqual(refused(where));
  });
});

describe("a file of results may hold", () => {
  test.each<readonly [string, unknown]>([
    ["all that were asked as counted", against("wave", { count: 135 })],
    ["a wording, which has no counts", resultsOf([{ count: 80, nation: wording(0.35, 0.45) }])],
    [
      "any counts in what is not compared, since no share is made of them",
      against("wave", { count: 0, n: 0 }, { notComparable: "base" }),
    ],
  ])("%s", async (_what, data) => {
    expect(await refusal(data)).toBe("read");
  });
});
