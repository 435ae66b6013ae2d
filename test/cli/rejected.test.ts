import { existsSync } from "node:fs";
import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answers, csv, plainExport } from "../support/answer-files.js";
import { inFolder } from "../support/folders.js";
import { runIn } from "../support/world.js";

const asked = ["analyze", "svar.csv", "--survey", "ivaretatt", "--wave", "2023", "--out", "ut"];
const twice = csv(
  ["Svar-ID", "kontaktperson"],
  answers.map((answer, at) => [at < 2 ? "R1" : `R${at}`, answer]),
);

/** One run that leaves a row out, and then one that does not. */
async function cleanAfter(between: (rejected: string) => Promise<void>) {
  return inFolder(null, async (cwd) => {
    const rejected = join(cwd, "ut/rejected.csv");
    await writeFile(join(cwd, "svar.csv"), twice);
    const first = await runIn({ cwd }, ...asked);
    expect(first.stdout).toContain("Radene som ikke er tatt med, står i ut/rejected.csv");
    await between(rejected);
    await writeFile(join(cwd, "svar.csv"), plainExport);
    const { code, stdout, stderr } = await runIn({ cwd }, ...asked);
    expect(code, stderr).toBe(0);
    return { stdout, left: existsSync(rejected) ? await readFile(rejected, "utf8") : null };
  });
}

describe("rejected.csv of an earlier run", () => {
  test("is removed when a run leaves no row out", async () => {
    const { stdout, left } = await cleanAfter(() => Promise.resolve());
    expect(left).toBeNull();
    expect(stdout).toContain(
      "ut/rejected.csv fra en tidligere kjøring er slettet. Denne gangen er ingen rader utelatt.\n",
    );
    expect(stdout).not.toContain("Radene som ikke er tatt med");
  });

  test("is removed in silence where silence is asked for", async () => {
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "svar.csv"), twice);
      await runIn({ cwd }, ...asked);
      await writeFile(join(cwd, "svar.csv"), plainExport);
      const { stdout } = await runIn({ cwd }, ...asked, "--quiet");
      expect([stdout, existsSync(join(cwd, "ut/rejected.csv"))]).toEqual(["", false]);
    });
  });

  test.each([
    ["svar.csv", "2024.csv", true],
    ["«a;b».csv", "2024.csv", true],
    ["«a;b».csv", "«a;b».csv", false],
  ])("about %s is left by a run of %s: %s", async (first, second, isLeft) => {
    await inFolder(null, async (cwd) => {
      const run = (file: string, wave: string) =>
        runIn({ cwd }, "analyze", file, "--survey", "ivaretatt", "--wave", wave, "--out", "ut");
      await writeFile(join(cwd, first), twice);
      await run(first, "2023");
      const list = await readFile(join(cwd, "ut/rejected.csv"), "utf8");
      await writeFile(join(cwd, second), plainExport);
      const { code, stdout, stderr } = await run(second, "2024");
      expect(code, stderr).toBe(0);
      expect(existsSync(join(cwd, "ut/rejected.csv"))).toBe(isLeft);
      expect(stdout.includes("rejected.csv")).toBe(!isLeft);
      if (isLeft) expect(await readFile(join(cwd, "ut/rejected.csv"), "utf8")).toBe(list);
    });
  });

  test("is left where somebody has written in it, and that is said", async () => {
    const { stdout, left } = await cleanAfter((rejected) => appendFile(rejected, "min merknad\n"));
    expect(left).toContain("min merknad");
    expect(stdout).toContain("ut/rejected.csv er fra en tidligere kjøring. Noen har endret filen");
  });
});
