import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inFolder } from "../support/folders.js";
import { runIn } from "../support/world.js";

test("parorende alone tells of notes that wait, also where no survey has been answered", async () => {
  await inFolder(null, async (cwd) => {
    await mkdir(join(cwd, "notater"));
    await writeFile(
      join(cwd, "parorende.json"),
      JSON.stringify({ kommune: { name: "Vassbygd" }, invented: true }),
    );
    await writeFile(join(cwd, "notater", "kafe.md"), "- God kaffe\n");
    const { code, stdout } = await runIn({ cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("Notater: 1. Ingen av innspillene er avgjort ennå.");
    expect(stdout).toContain("Neste kommando: parorende notes code --format xlsx");
  });
});
