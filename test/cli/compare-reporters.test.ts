import { readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inFolder, snapshot } from "../support/folders.js";
import { runIn, type Ran } from "../support/world.js";

const asked = ["--survey", "ivaretatt", "--wave", "2023", "--date", "2026-02-02"];

const compare = (cwd: string, ...args: readonly string[]): Promise<Ran> =>
  runIn({ cwd }, "compare", "svar.csv", ...asked, ...args);

/** An export where 20 of 135 said «Ja». */
async function answered<T>(use: (cwd: string) => Promise<T>): Promise<T> {
  return inFolder(null, async (cwd) => {
    const csv = `kontaktperson\n${"Ja\n".repeat(20)}${"Nei\n".repeat(115)}`;
    await writeFile(join(cwd, "svar.csv"), csv);
    return use(cwd);
  });
}

describe("where a report is written", () => {
  test.each([
    [
      "several reports in one",
      ["sarif=a.sarif junit=b.xml"],
      "--reporter sarif=a.sarif --reporter junit=b.xml.",
    ],
    [
      "several with a comma",
      ["sarif=a.sarif, junit=b.xml"],
      "--reporter sarif=a.sarif --reporter junit=b.xml.",
    ],
    ["no name", ["junit="], "Filnavnet mangler etter «junit=»."],
    ["the screen beside another", ["junit=-", "json"], "Bare én rapport kan skrives til skjermen."],
    ["a folder", ["junit=."], "en mappe eller noe annet som ikke er en fil"],
  ])("%s is refused, and nothing is written", async (_what, reporters, says) => {
    await answered(async (cwd) => {
      const before = await snapshot(cwd);
      const { code, stdout, stderr } = await compare(cwd, ...reporters.flatMap((one) => ["--reporter", one]));
      expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining(says)]);
      expect(await snapshot(cwd)).toEqual(before);
    });
  });

  test.each(["-", "/dev/stdout"])("«%s» is the screen", async (file) => {
    await answered(async (cwd) => {
      const { code, stdout } = await compare(cwd, "--quiet", "--reporter", `junit=${file}`);
      expect([code, stdout]).toEqual([1, (await compare(cwd, "--quiet", "--reporter", "junit")).stdout]);
      expect(await readdir(cwd)).toEqual(["svar.csv"]);
    });
  });

  test("is told as it was asked for, with its folders", async () => {
    await answered(async (cwd) => {
      const { stderr } = await compare(cwd, "--reporter", "junit=mangler/mappe/a.xml");
      expect(stderr).toContain("Skrev mangler/mappe/a.xml (junit)");
      expect(await readFile(join(cwd, "mangler", "mappe", "a.xml"), "utf8")).toContain("<testsuites");
    });
  });

  test.skipIf(process.platform === "win32")("never over what is read, by way of a link either", async () => {
    await answered(async (cwd) => {
      await symlink("svar.csv", join(cwd, "ut.xml"));
      const before = await snapshot(cwd);
      const { code, stderr } = await compare(cwd, "--reporter", "junit=ut.xml");
      expect([code, stderr]).toEqual([
        2,
        expect.stringContaining("over ut.xml, som brukes i denne kjøringen"),
      ]);
      expect(await snapshot(cwd)).toEqual(before);
    });
  });
});

describe("for GitHub, a refusal", () => {
  test("is an annotation too, which nothing in a name can leave", async () => {
    await answered(async (cwd) => {
      const { code, stdout, stderr } = await compare(
        cwd,
        "--reporter",
        "github",
        "--baseline",
        "100%\n::x.json",
      );
      expect(code).toBe(2);
      expect(stdout).toMatch(/^::error::Fant ikke filen med kjente avvik, 100%25%0A: :x\.json\.[^\n]*\n$/u);
      expect(stderr).not.toContain("::");
    });
  });

  test("is on the screen only where the annotations are", async () => {
    await answered(async (cwd) => {
      const { code, stdout } = await compare(
        cwd,
        "--reporter",
        "github=gh.txt",
        "--baseline",
        "mangler.json",
      );
      expect([code, stdout]).toEqual([2, ""]);
    });
  });
});
