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
    ["text of another form", { survey: "Å" }, "survey", { kind: "wrongForm", form: "id" }],
    [
      "a number with too few digits",
      { kommune: { name: "A", kommunenummer: "12" } },
      "kommune.kommunenummer",
      { kind: "wrongForm", form: "fourDigits" },
    ],
    ["a number that is not whole", { limit: 5.5 }, "limit", { kind: "wrongType", expected: "integer" }],
  ])("tells %s in terms every language has a sentence for", async (_name, wrong, where, fault) => {
    const settings = { kommune: { name: "Eksempelby" }, ...wrong };
    await withFile(JSON.stringify(settings), async (path) => {
      expect(await problemOf(readJsonFile(path, "parorende.json", workspace))).toMatchObject({
        code: "invalidDataFile",
        facts: { file: "parorende.json", where, fault },
      });
    });
  });

  test.each([
    ["a misspelt field", { columns: { Q: { itm: "a" } } }, "columns.Q", "unknownField"],
    [
      "a name of another form",
      { columns: { Q: { item: "a", option: "Å" } } },
      "columns.Q.option",
      "wrongForm",
    ],
    ["another role", { columns: { Q: { role: "id" } } }, "columns.Q.role", "notAmong"],
    ["a number for a mapping", { columns: { Q: 3 } }, "columns.Q", "wrongType"],
    ["an empty mapping", { columns: { Q: {} } }, "columns.Q.item", "missingField"],
    ["an item's name of another form", { labels: { Å: { a: "b" } } }, "labels", "wrongName"],
    ["a period of no years", { recallYears: 0 }, "recallYears", "notAbove"],
    ["a date that is none", { period: { to: "2025-13-01" } }, "period.to", "wrongForm"],
    ["another wave's form", { id: "i fjor" }, "id", "wrongForm"],
  ])(
    "in a wave tells %s, and where, also where a value may take several forms",
    async (_, wrong, where, kind) => {
      const sound = {
        id: "2025",
        survey: "ivaretatt",
        period: { to: "2025-03-31" },
        recallYears: 2,
        design: "optIn",
        questionnaireVersion: "1",
      };
      await withFile(JSON.stringify({ ...sound, ...wrong }), async (path) => {
        expect(await problemOf(readJsonFile(path, "wave.json", wave))).toMatchObject({
          code: "invalidDataFile",
          facts: { where, fault: { kind } },
        });
      });
    },
  );

  test.each(["\uFEFF", ""])(
    "that is stored as UTF-16 is refused for its encoding (mark: %j)",
    async (mark) => {
      await withFile(Buffer.from(`${mark}{ "id": "2025" }`, "utf16le"), async (path) => {
        expect(await problemOf(readJsonFile(path, "wave.json", wave))).toMatchObject({
          code: "jsonEncoding",
        });
      });
    },
  );

  test("that git could not merge is told by the line where its mark stands", async () => {
    const text = '{\n<<<<<<< HEAD\n  "id": "2025"\n=======\n  "id": "2024"\n>>>>>>> annen\n}\n';
    await withFile(Buffer.from(text), async (path) => {
      expect(await problemOf(readJsonFile(path, "wave.json", wave))).toEqual({
        code: "mergeConflict",
        facts: { file: "wave.json", line: 2, update: false },
      });
    });
  });

  test("that Notepad saved in windows-1252 is refused for its encoding", async () => {
    await withFile(Buffer.from('{ "id": "blåbær" }', "latin1"), async (path) => {
      expect(await problemOf(readJsonFile(path, "wave.json", wave))).toEqual({
        code: "jsonEncoding",
        facts: { file: "wave.json" },
      });
    });
  });
});
