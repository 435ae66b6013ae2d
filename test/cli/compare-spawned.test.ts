import { chmod, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { inFolder, snapshot } from "../support/folders.js";
import { git } from "../support/git.js";
import { bareEnvironment, ended } from "../support/spawned.js";

const asked = ["compare", "svar.csv", "--survey", "ivaretatt", "--wave", "2023", "--lang", "nb", "--quiet"];

/** 20 «Ja» of 135: clearly worse than the nation. */
const answered = `kontaktperson\n${"Ja\n".repeat(20)}${"Nei\n".repeat(115)}`;

const inAnswered = <T>(use: (cwd: string) => Promise<T>): Promise<T> =>
  inFolder(null, async (cwd) => {
    await writeFile(join(cwd, "svar.csv"), answered);
    return use(cwd);
  });

describe("the installed gate", () => {
  test.each([0, 1])("keeps its exit code when its reader has seen enough after %i bytes", async (head) => {
    await inAnswered(async (cwd) => {
      const { code, stderr } = await ended(cwd, [...asked, "--reporter", "sarif"], { head });
      expect([code, stderr]).toEqual([1, ""]);
    });
  });

  test.each([
    ["with NO_COLOR, in CI", { NO_COLOR: "1", CI: "true", PATH: process.env["PATH"] }],
    ["without a home folder", { HOME: "/finnes-ikke", USERPROFILE: "", PATH: process.env["PATH"] }],
    ["in an empty environment, without git", {}],
  ])("says the same %s", async (_where, given) => {
    await inAnswered(async (cwd) => {
      const usual = await ended(cwd, asked);
      const env = { ...bareEnvironment(), ...given };
      expect(await ended(cwd, asked, { env })).toEqual(usual);
      expect(usual).toMatchObject({ code: 1, stderr: "" });
      expect(usual.stdout).not.toContain("\u001b");
    });
  });

  test("refuses answers that git has, before it reads them, and not a table of counts", async () => {
    await inAnswered(async (cwd) => {
      await git(cwd, "init", "-q");
      await git(cwd, "add", "svar.csv");
      const { code, stdout, stderr } = await ended(cwd, [...asked, "--reporter", "json"]);
      expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining("svar.csv")]);
      const counts = ["måling;kommunenummer;gruppe;spørsmål;svar;antall", "2023;;;kontaktperson;*;135"];
      const rows = [...counts, "2023;;;kontaktperson;ja;20", "2023;;;kontaktperson;nei;115", ""];
      await writeFile(join(cwd, "svarfordeling.csv"), rows.join("\n"));
      await git(cwd, "rm", "-q", "--cached", "svar.csv");
      await git(cwd, "add", "svarfordeling.csv");
      const counted = await ended(cwd, ["compare", "svarfordeling.csv", ...asked.slice(2)]);
      expect([counted.code, counted.stderr]).toEqual([1, ""]);
    });
  });

  // A file without an ending is no program there.
  test.skipIf(process.platform === "win32")(
    "runs the git that is installed, and none that lies in the folder it works in",
    async () => {
      await inAnswered(async (cwd) => {
        await git(cwd, "init", "-q");
        await writeFile(join(cwd, "git"), "#!/bin/sh\necho > kjort.txt\n", { mode: 0o755 });
        const before = await snapshot(cwd);
        const env = { ...process.env, PATH: [".", "", process.env["PATH"]].join(delimiter) };
        expect((await ended(cwd, asked, { env })).code).toBe(1);
        expect(await snapshot(cwd)).toEqual(before);
      });
    },
  );

  // Root may write anywhere.
  test.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
    "in a folder that is read-only decides and prints, and says that it cannot write",
    async () => {
      await inAnswered(async (cwd) => {
        const usual = await ended(cwd, asked);
        await chmod(cwd, 0o555);
        const before = await snapshot(cwd);
        expect(usual.code).toBe(1);
        expect(await ended(cwd, asked)).toEqual(usual);
        for (const writing of [
          ["--update-baseline", "--reason", "kjent"],
          ["--reporter", "junit=ut.xml"],
        ]) {
          const { code, stdout, stderr } = await ended(cwd, [...asked, ...writing]);
          expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining("skrivetilgang")]);
          expect(stderr.trimEnd()).not.toContain("\n");
        }
        expect(await snapshot(cwd)).toEqual(before);
        await chmod(cwd, 0o755);
      });
    },
  );
});
