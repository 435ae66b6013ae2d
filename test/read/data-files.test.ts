import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { dataFileKind, dataFilesBelow, type DataFileKind } from "../../src/read/data-files.js";
import { dataEndings } from "../../src/read/file-endings.js";
import { inFolder } from "../support/folders.js";
import { writeFiles } from "../support/git.js";

describe("what a file of a workspace is by its place and name", () => {
  test.each<[DataFileKind | null, readonly string[]]>([
    [
      "rows",
      ["rejected.csv", "rapporter/rejected.csv", "plan/Kobling.xlsx", "undersokelser/2025/kobling.xlsx"],
    ],
    ["rows", ["rapporter/svar-uten-personopplysninger.csv"]],
    ["notes", ["notater/kafe.md", "notater/2025/bord 1.docx", "notater/uten ending"]],
    ["notes", ["notater/koding/beslutninger.json", "notater/koding/innspill.xlsx"]],
    [
      "export",
      ["undersokelser/2025/svar.csv", "undersokelser/SVAR.XLSX", "undersokelser/2025/del/gammel.xls"],
    ],
    ["loose", ["svar.sav", "svar.ods"]],
    ["other", ["undersokelser/2025/skjema.pdf", "undersokelser/2025/elements.json"]],
    [null, ["undersokelser/2025/wave.json", "undersokelser/LESMEG.md", "undersokelser/2025/~$svar.xlsx"]],
    [null, ["undersokelser/.git", "notater/.gitignore"]],
    [null, ["notater/LESMEG.md", "notater/.gitkeep", "notater/koding/kodebok.json"]],
    [null, ["plan/tiltak.xlsx", "plan/undersokelser/svar.csv", "parorende.json", "mine notater/a.md"]],
  ])("%s: %j", (kind, paths) => {
    for (const path of paths) expect(dataFileKind(path), path).toBe(kind);
  });

  test("an export of any ending is one", () => {
    for (const ending of dataEndings) {
      expect(dataFileKind(`undersokelser/2025/svar${ending}`)).toBe("export");
      expect(dataFileKind(`SVAR${ending.toUpperCase()}`)).toBe("loose");
    }
  });
});

test("what may hold answers is found on disk", async () => {
  await inFolder(null, async (folder) => {
    const found = ["svar.csv", "undersokelser/2025/del/b.sav", "notater/kafe.md", "rapporter/rejected.csv"];
    const others = [
      "parorende.json",
      "undersokelser/2025/wave.json",
      "rapporter/analyse.html",
      "plan/tall.csv",
      "undersokelser/.git/HEAD",
    ];
    await writeFiles(folder, Object.fromEntries([...found, ...others].map((path) => [path, "x"])));
    expect(await dataFilesBelow(folder)).toEqual(found.map((path) => join(folder, path)));
  });
});
