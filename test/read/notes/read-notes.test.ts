import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readNotes } from "../../../src/read/notes/read-notes.js";
import { problemOf } from "../read-rows.js";

const folder = fileURLToPath(new URL("../../../fixtures/read/notes/", import.meta.url));

/** The files of a case, with the names they have in it. */
const filesOf = (name: string) =>
  readdirSync(`${folder}${name}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "expected.json")
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()
    .map((path) => ({ path, name: path.slice(folder.length + name.length + 1) }));

const refused = new Set(["only-pictures"]);
const cases = readdirSync(folder).filter((name) => !refused.has(name));

describe("notes are read with event, question, table and place", () => {
  test.each(cases)("%s", async (name) => {
    const expected = JSON.parse(readFileSync(`${folder}${name}/expected.json`, "utf8")) as unknown;
    expect(await readNotes(filesOf(name))).toEqual(expected);
  });
});

test("a document with pictures alone says that nothing can be read in it", async () => {
  expect(await problemOf(readNotes(filesOf("only-pictures")))).toEqual({
    code: "onlyPictures",
    facts: { file: "notat.docx" },
  });
});
