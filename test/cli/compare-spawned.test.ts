import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { inFolder } from "../support/folders.js";
import { git } from "../support/git.js";

const program = fileURLToPath(new URL("../../bin/parorende.js", import.meta.url));
const asked = ["compare", "svar.csv", "--survey", "ivaretatt", "--wave", "2023", "--lang", "nb", "--quiet"];

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program with this environment alone, its stdout closed after so many bytes. */
function ended(
  cwd: string,
  args: readonly string[],
  { env = process.env, head = Number.POSITIVE_INFINITY }: { env?: NodeJS.ProcessEnv; head?: number } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [stdout, stderr] = ["", ""];
    if (head === 0) child.stdout.destroy();
    child.stdout.on("data", (data: Buffer) => {
      stdout += data.toString();
      if (stdout.length >= head) child.stdout.destroy();
    });
    child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

const inAnswered = <T>(use: (cwd: string) => Promise<T>): Promise<T> =>
  inFolder(null, async (cwd) => {
    await writeFile(join(cwd, "svar.csv"), `kontaktperson\n${"Ja\n".repeat(20)}${"Nei\n".repeat(115)}`);
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
  ])("says the same %s", async (_where, env) => {
    await inAnswered(async (cwd) => {
      const usual = await ended(cwd, asked);
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
});
