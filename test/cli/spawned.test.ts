import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { inFolder, snapshot } from "../support/folders.js";
import { ended } from "../support/spawned.js";

const answers = new URL("../../fixtures/cli/workspace/undersokelser/2023/", import.meta.url);
const asked = ["analyze", "svar.csv", "--wave", "2023", "--lang", "nb", "--date", "2025-06-01"];

describe("the installed program", () => {
  test("analyzes a file into JSON alone on stdout, with all else on stderr", async () => {
    await inFolder(answers, async (cwd) => {
      const { code, stdout, stderr } = await ended(cwd, [...asked, "--json"]);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ wave: "2023", made: "2025-06-01" });
      expect(stderr).toContain("windows-1252");
    });
  });

  test.each([
    ["before the first byte is taken", 0],
    ["after the first bytes", 1],
  ])("ends quietly when its reader has seen enough, %s", async (_when, head) => {
    await inFolder(answers, async (cwd) => {
      const { code, stderr } = await ended(cwd, [...asked, "--json", "--quiet"], { head });
      expect([code, stderr]).toEqual([0, ""]);
    });
  });

  test.each([
    [["analyze", "mangler.csv", "--wave", "2023", "--lang", "nb"], "Fant ikke filen mangler.csv."],
    [["tegn", "--lang", "nb"], "Kjenner ikke kommandoen «tegn»."],
  ])("exits with 2 and one sentence: %j", async (args, says) => {
    await inFolder(null, async (cwd) => {
      const { code, stdout, stderr } = await ended(cwd, args);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr.startsWith(says)).toBe(true);
      expect(stderr.trimEnd()).not.toContain("\n");
    });
  });

  // Root may write anywhere.
  test.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
    "in a folder that is read-only prints, and says that it cannot write",
    async () => {
      await inFolder(answers, async (cwd) => {
        await chmod(cwd, 0o555);
        const before = await snapshot(cwd);
        expect((await ended(cwd, asked)).code).toBe(0);
        const { code, stderr } = await ended(cwd, [...asked, "--quiet", "--out", "ut"]);
        expect([code, stderr]).toEqual([2, expect.stringContaining("skrivetilgang")]);
        expect(await snapshot(cwd)).toEqual(before);
        await chmod(cwd, 0o755);
      });
    },
  );

  test("writes from a folder whose name holds blanks and Norwegian letters", async () => {
    await inFolder(null, async (cwd) => {
      const file = join(fileURLToPath(answers), "svar.csv");
      const [, , ...rest] = asked;
      const { code, stdout } = await ended(cwd, [
        "analyze",
        file,
        ...rest,
        "--out",
        "på møte",
        "--format",
        "md",
      ]);
      expect([code, stdout]).toEqual([0, "Skrev på møte/analyse-2023.md\n"]);
    });
  });
});
