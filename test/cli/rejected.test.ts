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
    expect(stdout).not.toContain("rejected.csv");
  });

  test("is left where somebody has written in it, and that is said", async () => {
    const { stdout, left } = await cleanAfter((rejected) => appendFile(rejected, "min merknad\n"));
    expect(left).toContain("min merknad");
    expect(stdout).toContain("ut/rejected.csv er fra en tidligere kjøring. Noen har endret filen");
  });
});
