import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { memoryFiles } from "../../src/read/memory-files.js";
import { readEverPublished, readPublished } from "../../src/read/published.js";
import { problemOf } from "./read-rows.js";

const kommune = fileURLToPath(new URL("../../fixtures/kommune", import.meta.url));

const inFolder = (file: string, text: string) =>
  readPublished("min", memoryFiles(new Map([[`min/publisert/${file}`, Buffer.from(text)]])));

describe("what has been published", () => {
  test("is read oldest first", async () => {
    const published = await readPublished(kommune);
    expect(published.map(({ document, period, caseNumber }) => [document, period, caseNumber])).toEqual([
      ["arsrapport-parorendearbeid", "2023", "24/31"],
      ["arsrapport-parorendearbeid", "2024", "25/17"],
    ]);
  });

  test("is nothing where there is no folder", async () => {
    expect(await readPublished("min", memoryFiles(new Map()))).toEqual([]);
  });

  test("is refused with its file and place where it is broken or of another form", async () => {
    const name = "arsrapport-2024.json";
    const file = `publisert/${name}`;
    expect(await problemOf(inFolder(name, '{ "document": }'))).toEqual({
      code: "brokenJson",
      facts: { file, row: 1, column: 15 },
    });
    const problem = await problemOf(inFolder(name, '{ "schemaVersion": "1.0" }'));
    expect(problem.code).toBe("invalidDataFile");
    expect(problem.facts).toMatchObject({ file, where: "document" });
  });

  test("does not include what was replaced, whose numbers are out all the same", async () => {
    const report = (counts: readonly number[]) => ({
      ...{ schemaVersion: "1.0", document: "arsrapport-parorendearbeid", kind: "yearly", period: "2024" },
      ...{ to: "2024-12-31", language: "nb", made: "2025-02-01", published: "2025-03-01", caseNumber: null },
      ...{ decidedOn: null, inputHash: "a", files: [], sentences: [], final: null },
      numbers: counts.map((count) => ({ cell: "2024/tiltak/total/count", text: "x", stands: true, count })),
    });
    const file = (name: string, counts: readonly number[], more = {}): [string, Buffer] => [
      `min/publisert/${name}.json`,
      Buffer.from(JSON.stringify({ ...report(counts), ...more })),
    ];
    const files = memoryFiles(
      new Map([
        file("arsrapport-2024", [7]),
        file("tidligere/arsrapport-2024-1", [5]),
        file("tidligere/arsrapport-2024-2", [6]),
        file("tidligere/arsrapport-2023-1", [3], { period: "2023", to: "2023-12-31" }),
      ]),
    );
    const counts = (all: Awaited<ReturnType<typeof readPublished>>) =>
      all.map(({ period, numbers }) => [period, ...numbers.map(({ count }) => count)]);
    expect(counts(await readPublished("min", files))).toEqual([["2024", 7]]);
    expect(counts(await readEverPublished("min", files))).toEqual([
      ["2024", 7, 5, 6],
      ["2023", 3],
    ]);
  });

  test("does not include the record of what the tool wrote", async () => {
    expect(await inFolder(".parorende.json", "{}")).toEqual([]);
  });
});
