import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wave } from "../../src/domain/wave.js";
import { workspace } from "../../src/domain/workspace.js";
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

  test.each([
    ["an unknown field", { sprak: "nb" }, "", { kind: "unknownField", fields: ["sprak"] }],
    ["a field that lacks", { kommune: {} }, "kommune.name", { kind: "missingField" }],
    ["text for a list", { groupBy: "tjeneste" }, "groupBy", { kind: "wrongType", expected: "list" }],
    ["a number for text", { kommune: { name: 1 } }, "kommune.name", { kind: "wrongType", expected: "text" }],
    ["null for text", { survey: null }, "survey", { kind: "wrongType", expected: "text" }],
    [
      "a value outside its list",
      { language: "se" },
      "language",
      { kind: "notAmong", allowed: ["nb", "nn", "en"] },
    ],
    ["too small a number", { limit: 3 }, "limit", { kind: "outsideRange", least: 5, most: null }],
    ["too large a number", { limit: 99 }, "limit", { kind: "outsideRange", least: null, most: 50 }],
    ["text left empty", { kommune: { name: "" } }, "kommune.name", { kind: "wrongForm", form: "empty" }],
    ["text of another form", { survey: "Å" }, "survey", { kind: "wrongForm", form: "other" }],
  ])("tells %s in terms every language has a sentence for", async (_name, wrong, where, fault) => {
    const settings = { kommune: { name: "Eksempelby" }, ...wrong };
    await withFile(JSON.stringify(settings), async (path) => {
      expect(await problemOf(readJsonFile(path, "parorende.json", workspace))).toMatchObject({
        code: "invalidDataFile",
        facts: { file: "parorende.json", where, fault },
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
