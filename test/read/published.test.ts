import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { memoryFiles } from "../../src/read/memory-files.js";
import { readPublished } from "../../src/read/published.js";
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

  test("does not include the record of what the tool wrote", async () => {
    expect(await inFolder(".parorende.json", "{}")).toEqual([]);
  });
});
