import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { memoryFiles } from "../../src/read/memory-files.js";
import { findWorkspace, readWorkspace } from "../../src/read/workspace.js";
import { fixture, problemOf } from "./read-rows.js";

const folder = fixture("workspace");

describe("a workspace", () => {
  test("is found from any folder in it, and nowhere else", async () => {
    expect(await findWorkspace(folder)).toBe(folder);
    expect(await findWorkspace(join(folder, "undersokelser", "2025"))).toBe(folder);
    expect(await findWorkspace(join(folder, "finnes", "ikke"))).toBe(folder);
    expect(await findWorkspace(tmpdir())).toBeNull();
  });

  test("lists its rounds with their data file and wave file", async () => {
    const { settings, waves } = await readWorkspace(folder);
    expect(settings.kommune.name).toBe("Prøvevik");
    expect(
      waves.map(({ id, file, wave }) => [id, file === null ? null : basename(file), wave?.id ?? null]),
    ).toEqual([
      ["2023", "svar.csv", null],
      ["2025", "eksport.txt", "2025"],
    ]);
    expect(waves[1]?.dataFiles.map((file) => basename(file))).toEqual(["eksport.txt", "gammel.csv"]);
  });

  test.each(["svar.dat", "svar.asc"])("has the data of a Triple-S definition in %s", async (name) => {
    const round = "min/undersokelser/2025";
    const inRound = memoryFiles(
      new Map([name, "svar.sss"].map((one) => [`${round}/${one}`, Buffer.from("x")])),
    );
    const settings = memoryFiles(
      new Map([["min/parorende.json", Buffer.from('{ "kommune": { "name": "Prøvevik" } }')]]),
    );
    const access = {
      open: (path: string) => (path.startsWith(round) ? inRound : settings).open(path),
      list: (folder: string) =>
        folder === "min/undersokelser"
          ? Promise.resolve([{ name: "2025", isFolder: true }])
          : (folder === round ? inRound : settings).list(folder),
    };
    const { waves } = await readWorkspace("min", access);
    expect(waves[0]?.dataFiles.map((file) => basename(file))).toEqual([name]);
  });

  const described = {
    id: "2025",
    survey: "ivaretatt",
    period: { to: "2025-03-31" },
    recallYears: 2,
    design: "optIn",
    questionnaireVersion: "2",
  };
  test.each([
    [
      "is left out beside the export it was made from",
      ["svar.xlsx", "svar-uten-personopplysninger.csv"],
      null,
      ["svar.xlsx"],
    ],
    [
      "is read where that is deleted",
      ["svar-uten-personopplysninger.csv"],
      null,
      ["svar-uten-personopplysninger.csv"],
    ],
    [
      "is read where the wave file names it",
      ["svar.xlsx", "svar-uten-personopplysninger.csv"],
      "svar-uten-personopplysninger.csv",
      ["svar-uten-personopplysninger.csv", "svar.xlsx"],
    ],
  ])("a copy without personal data %s", async (_, names, named, expected) => {
    const round = "min/undersokelser/2025";
    const files = new Map(names.map((name) => [`${round}/${name}`, Buffer.from("x")]));
    if (named !== null)
      files.set(`${round}/wave.json`, Buffer.from(JSON.stringify({ ...described, file: named })));
    const inRound = memoryFiles(files);
    const settings = memoryFiles(
      new Map([["min/parorende.json", Buffer.from('{ "kommune": { "name": "Prøvevik" } }')]]),
    );
    const access = {
      open: (path: string) => (path.startsWith(round) ? inRound : settings).open(path),
      list: (folder: string) =>
        folder === "min/undersokelser"
          ? Promise.resolve([{ name: "2025", isFolder: true }])
          : (folder === round ? inRound : settings).list(folder),
    };
    const { waves } = await readWorkspace("min", access);
    expect(waves[0]?.dataFiles.map((file) => basename(file)).sort()).toEqual(expected);
  });

  test("is missed where there is none", async () => {
    const elsewhere = fixture("rows");
    expect(await problemOf(readWorkspace(elsewhere))).toEqual({
      code: "noWorkspace",
      facts: { folder: elsewhere, takesFiles: null },
    });
  });
});
