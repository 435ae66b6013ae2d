import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wave } from "../../src/domain/wave.js";
import { jsonFault, readJsonFile } from "../../src/read/json.js";
import { problemOf, withFile } from "./read-rows.js";

describe("a data file", () => {
  test.each([
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ['{"a": 1]', 7],
    ["[1, 2", 5],
    ['{"a": tru}', 6],
    ['{"a": "uten slutt}', 6],
    ['{"a": 1} {', 9],
    ["{'a': 1}", 1],
    ["[01]", 1],
    ["", 0],
  ])("%j stops being JSON at %d", (text, at) => {
    expect(jsonFault(text)).toBe(at);
  });

  test("is followed to its end wherever it is JSON", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(jsonFault(text)).toBe(text.length);
      }),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
  });

  test("names the field that is wrong", async () => {
    await withFile('{ "id": "2025", "survey": "ivaretatt", "period": { "to": "i fjor" } }', async (path) => {
      const problem = await problemOf(readJsonFile(path, "wave.json", wave));
      expect(problem).toMatchObject({
        code: "invalidDataFile",
        facts: { file: "wave.json", where: "period.to" },
      });
    });
  });

  test("that Notepad saved in windows-1252 is refused for its encoding", async () => {
    await withFile(Buffer.from('{ "id": "blåbær" }', "latin1"), async (path) => {
      expect(await problemOf(readJsonFile(path, "wave.json", wave))).toEqual({
        code: "badEncoding",
        facts: { file: "wave.json", encoding: "utf-8" },
      });
    });
  });
});
