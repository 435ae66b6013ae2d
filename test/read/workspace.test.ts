import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
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

  test("is missed where there is none", async () => {
    const elsewhere = fixture("rows");
    expect(await problemOf(readWorkspace(elsewhere))).toEqual({
      code: "noWorkspace",
      facts: { folder: elsewhere },
    });
  });
});
