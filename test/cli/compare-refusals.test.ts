import { cp, mkdir, readFile, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { GateReport } from "../../src/domain/gate/gate-report.js";
import { inFolder, snapshot } from "../support/folders.js";
import { git } from "../support/git.js";
import { runIn, type Ran } from "../support/world.js";

const compare = (cwd: string, ...args: readonly string[]): Promise<Ran> =>
  runIn({ cwd }, "compare", "--quiet", "--date", "2026-02-02", ...args);

/** A workspace where 20 of 135 said «Ja», and its results. */
async function withResults(folder: string, gate?: unknown): Promise<void> {
  await mkdir(join(folder, "undersokelser", "2023"), { recursive: true });
  const settings = { kommune: { name: "Prøvevik" }, survey: "ivaretatt", gate };
  await writeFile(join(folder, "parorende.json"), JSON.stringify(settings));
  const csv = `kontaktperson\n${"Ja\n".repeat(20)}${"Nei\n".repeat(115)}`;
  await writeFile(join(folder, "undersokelser", "2023", "svar.csv"), csv);
  await runIn({ cwd: folder }, "analyze", "--format", "json", "--out", "rapporter");
}

const RESULTS = "rapporter/analyse-2023.json";
const ANSWERS = "undersokelser/2023/svar.csv";

describe("compare refuses", () => {
  test.each([
    ["its input", ["--reporter", "junit=undersokelser/2023/svar.csv"], "undersokelser/2023/svar.csv"],
    ["the settings", ["--reporter", "json=parorende.json"], "parorende.json"],
    ["the known deviations", ["--reporter", "json=kjente-avvik.json"], "kjente-avvik.json"],
    ["another report", ["--reporter", "json=ut", "--reporter", "junit=ut"], "ut"],
  ])("to write a report over %s, and writes nothing", async (_what, args, file) => {
    await inFolder(null, async (cwd) => {
      await withResults(cwd);
      const before = await snapshot(cwd);
      const { code, stdout, stderr } = await compare(cwd, ...args);
      expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining(`over ${file}`)]);
      expect(await snapshot(cwd)).toEqual(before);
    });
  });

  test("a reason where nothing is accepted", async () => {
    await inFolder(null, async (cwd) => {
      await withResults(cwd);
      const { code, stderr } = await compare(cwd, "--reason", "Innføres i 2027");
      expect([code, stderr]).toEqual([2, expect.stringContaining("--update-baseline")]);
    });
  });

  test("to accept anything where a report cannot be written", async () => {
    await inFolder(null, async (cwd) => {
      await withResults(cwd);
      const before = await snapshot(cwd);
      const args = ["--update-baseline", "--reason", "x", "--reporter", "junit=undersokelser"];
      const { code, stderr } = await compare(cwd, ...args);
      expect([code, stderr]).toEqual([2, expect.stringContaining("--reporter")]);
      expect(await snapshot(cwd)).toEqual(before);
    });
  });

  test("a page of the run that cannot be written, as input and not as a bug", async () => {
    await inFolder(null, async (cwd) => {
      await withResults(cwd);
      const env = { GITHUB_STEP_SUMMARY: join(cwd, "undersokelser") };
      const asked = ["compare", RESULTS, "--quiet", "--reporter", "github"];
      const { code, stderr } = await runIn({ cwd, env }, ...asked);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^[^\n]*GITHUB_STEP_SUMMARY[^\n]*\n$/u);
    });
  });

  test("several files of results, and results of another municipality", async () => {
    await inFolder(null, async (cwd) => {
      await withResults(cwd);
      const two = await compare(cwd, RESULTS, RESULTS);
      expect([two.code, two.stderr]).toEqual([2, expect.stringContaining("bare én resultatfil")]);
      const text = await readFile(join(cwd, RESULTS), "utf8");
      await writeFile(join(cwd, "andre.json"), text.replace('"name": "Prøvevik"', '"name": "Eksempel"'));
      const other = await compare(cwd, "andre.json");
      expect([other.code, other.stderr]).toEqual([2, expect.stringContaining("gjelder Eksempel")]);
    });
  });

  test.each([
    ["more counted than asked", /"count": 115,\n(\s+)"n": 135/u, '"count": 500,\n$1"n": 135', "count"],
    ["nobody asked", /"count": 115,\n(\s+)"n": 135/u, '"count": 0,\n$1"n": 0', "n"],
  ])("results with %s, as input and not as a bug", async (_what, from, to, says) => {
    await inFolder(null, async (cwd) => {
      await withResults(cwd);
      const text = await readFile(join(cwd, RESULTS), "utf8");
      expect(text).toMatch(from);
      await writeFile(join(cwd, RESULTS), text.replace(from, to));
      const { code, stdout, stderr } = await compare(cwd, RESULTS, "--json");
      expect([code, stdout, stderr]).toEqual([
        2,
        "",
        expect.stringContaining(`«indicators.kontaktperson.uten.${says}». Lag filen på nytt`),
      ]);
    });
  });

  test("notes that git has, beside answers that it has not", async () => {
    await inFolder(null, async (cwd) => {
      await withResults(cwd);
      await git(cwd, "init", "-q");
      await writeFile(join(cwd, "kafe.md"), "- Vi trenger avlastning.\n");
      await git(cwd, "add", "kafe.md");
      const { code, stdout, stderr } = await compare(cwd, "--notes", "kafe.md");
      expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining("kafe.md")]);
    });
  });

  test("an earlier round that git has, beside answers that it has not", async () => {
    await inFolder(null, async (cwd) => {
      await withResults(cwd);
      await git(cwd, "init", "-q");
      await mkdir(join(cwd, "arkiv"));
      await writeFile(
        join(cwd, "arkiv/fjor.csv"),
        `kontaktperson\n${"Ja\n".repeat(60)}${"Nei\n".repeat(60)}`,
      );
      const args = ["--wave", "2023", "--previous", "arkiv/fjor.csv", "--previous-wave", "2021"];
      const asked = (): Promise<Ran> => compare(cwd, "undersokelser/2023/svar.csv", ...args);
      expect((await asked()).code).toBe(1);
      await git(cwd, "add", "arkiv/fjor.csv");
      const { code, stdout, stderr } = await asked();
      expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining("git: arkiv/fjor.csv")]);
    });
  });

  test.skipIf(process.platform === "win32")("answers that git has where a link leads", async () => {
    await inFolder(null, async (cwd) => {
      await withResults(cwd);
      await mkdir(join(cwd, "hemmelig"));
      await rename(join(cwd, ANSWERS), join(cwd, "hemmelig/svar.csv"));
      await symlink("../../hemmelig/svar.csv", join(cwd, ANSWERS));
      await git(cwd, "init", "-q");
      expect((await compare(cwd)).code).toBe(1);
      await git(cwd, "add", "-A");
      const { code, stdout, stderr } = await compare(cwd);
      expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining("git: hemmelig/svar.csv")]);
    });
  });

  test("a workspace without answers, as in CI, and says which file to give", async () => {
    await inFolder(null, async (cwd) => {
      await withResults(cwd);
      const clone = join(cwd, "klone");
      await mkdir(join(clone, "rapporter"), { recursive: true });
      for (const file of ["parorende.json", RESULTS]) await cp(join(cwd, file), join(clone, file));
      const { code, stderr } = await compare(clone);
      expect([code, stderr]).toEqual([2, expect.stringContaining(`parorende compare ${RESULTS}`)]);
      expect((await compare(clone, RESULTS)).code).toBe(1);
    });
  });

  test("a policy that looks at nothing, and says that it is the policy", async () => {
    await inFolder(null, async (cwd) => {
      await withResults(cwd, { others: false });
      const { code, stderr } = await compare(cwd);
      expect([code, stderr]).toEqual([2, expect.stringContaining("«gate» i parorende.json")]);
    });
  });

  test.each([
    [{ indicators: [{ id: "plan.ja" }, "plan.ja"] }, "plan.ja"],
    [{ indicators: [{ id: "kontaktperson.uten", target: "0,3" }] }, "target"],
    [{ indicators: [{ against: ["nation"] }] }, "id"],
    [{ indicators: [{ id: "kontaktperson.uten", against: ["nasjonen"] }] }, "against"],
    [{ level: 0.5 }, "level"],
    [{ level: 0 }, "«gate.level» må være over 0."],
    [{ level: 0.00001 }, "«gate.level» kan ikke være under 0.0001."],
    [{ fails: [] }, "«gate.fails» er tom. Skriv minst ett ord, eller fjern feltet."],
    [{ fails: ["verst"] }, "«gate.fails.0» må være et av disse ordene: worse, higher, lower."],
    [{ indicators: [{ id: "kontaktperson.uten", target: 40 }] }, "Skriv 40\u00a0% som 0.4."],
    [{ indicators: [{ id: "kontaktperson.uten", target: 140 }] }, "target» kan ikke være over 1."],
  ])("the policy %j, and names what is wrong", async (gate, named) => {
    await inFolder(null, async (cwd) => {
      await mkdir(join(cwd, "undersokelser"));
      await writeFile(join(cwd, "parorende.json"), JSON.stringify({ kommune: { name: "Prøvevik" }, gate }));
      const { code, stderr } = await compare(cwd);
      expect([code, stderr]).toEqual([2, expect.stringContaining(named)]);
    });
  });
});

describe("compare, from another folder", () => {
  test("takes the policy and the known deviations that lie with the results", async () => {
    await inFolder(null, async (cwd) => {
      const folder = join(cwd, "kommunen");
      await withResults(folder, { indicators: ["finnes.ikke"] });
      const { code, stdout } = await compare(cwd, `kommunen/${RESULTS}`, "--json");
      const { lines } = JSON.parse(stdout) as GateReport;
      expect([code, lines.map(({ rule, missing }) => [rule, missing])]).toEqual([
        1,
        [["named-missing", "unknownIndicator"]],
      ]);
    });
  });
});
