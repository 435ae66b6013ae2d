import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { GateOutcome, GateReport, GateRule } from "../../src/domain/gate/gate-report.js";
import { reporterIds, type ReporterId } from "../../src/domain/gate/reporters.js";
import { inFolder, snapshot } from "../support/folders.js";
import { git, writeFiles } from "../support/git.js";
import { runIn, type Ran } from "../support/world.js";

const asked = ["--survey", "ivaretatt", "--wave", "2023", "--date", "2026-02-02"];
const name = "Er uten, eller usikre på om de har, fast kontaktperson";

/** Answers on one question, of people who do not exist. */
const answers = (yes: number, of: number): string =>
  `kontaktperson\n${"Ja\n".repeat(yes)}${"Nei\n".repeat(of - yes)}`;

/** A workspace with one wave, and a policy. */
async function workspaceWith(folder: string, csv: string, gate?: unknown): Promise<void> {
  const settings = { kommune: { name: "Prøvevik" }, survey: "ivaretatt", gate };
  await mkdir(join(folder, "undersokelser", "2023"), { recursive: true });
  await writeFile(join(folder, "parorende.json"), JSON.stringify(settings));
  await writeFile(join(folder, "undersokelser", "2023", "svar.csv"), csv);
}

const compare = (cwd: string, ...args: readonly string[]): Promise<Ran> =>
  runIn({ cwd }, "compare", "--quiet", "--date", "2026-02-02", ...args);

/** What each reporter says of a build that stops, and of one that goes on. */
const said: Readonly<
  Record<ReporterId, (stdout: string) => { readonly stops: boolean; readonly named: boolean }>
> = {
  // Where nothing is wrong and only faults are asked for, there is nothing to say.
  text: (out) => ({ stops: out.includes("Kontrollen stopper bygget"), named: out.includes(name) }),
  json: (out) => {
    const { outcome, lines } = JSON.parse(out) as GateReport;
    return {
      stops: outcome === "fail",
      named: lines.some(({ text }) => text?.nb === name.replace("Er", "er")),
    };
  },
  junit: (out) => ({ stops: /<testsuites[^>]* failures="[1-9]/u.test(out), named: out.includes(name) }),
  sarif: (out) => {
    const { runs } = JSON.parse(out) as {
      runs: { results: { level: string; message: { text: string } }[] }[];
    };
    const errors = (runs[0]?.results ?? []).filter(({ level }) => level === "error");
    return { stops: errors.length > 0, named: errors.some(({ message }) => message.text.includes(name)) };
  },
  github: (out) => ({
    stops: out.includes("::error "),
    named: out.includes(name.replaceAll(",", "%2C")),
  }),
  markdown: (out) => ({ stops: out.includes("Kontrollen stopper bygget"), named: out.includes(name) }),
};

interface Case {
  readonly when: string;
  /** «Ja» among those who answered. */
  readonly yes: number;
  readonly of: number;
  readonly gate?: unknown;
  readonly code: 0 | 1;
  readonly outcome: GateOutcome;
  readonly rule: GateRule;
}

const target = (share: number): unknown => ({
  indicators: [{ id: "kontaktperson.uten", against: ["target"], target: share }],
});

const cases: readonly Case[] = [
  { when: "clearly worse than the nation", yes: 20, of: 135, code: 1, outcome: "fail", rule: "clear" },
  { when: "clearly better than the nation", yes: 110, of: 135, code: 0, outcome: "pass", rule: "better" },
  { when: "too near to tell", yes: 67, of: 135, code: 0, outcome: "listed", rule: "cannot-tell" },
  { when: "alike", yes: 500, of: 1000, code: 0, outcome: "pass", rule: "alike" },
  { when: "few answers, most of them bad", yes: 6, of: 29, code: 0, outcome: "listed", rule: "few-answers" },
  { when: "thirty answers, all bad", yes: 0, of: 30, code: 1, outcome: "fail", rule: "clear" },
  { when: "fewer than ten answers", yes: 0, of: 9, code: 0, outcome: "listed", rule: "few-answers" },
  { when: "hidden", yes: 3, of: 135, code: 0, outcome: "listed", rule: "hidden" },
  {
    ...{
      when: "hidden, and named by the policy",
      yes: 3,
      of: 135,
      gate: { indicators: ["kontaktperson.uten"] },
    },
    ...{ code: 1, outcome: "fail", rule: "named-hidden" },
  },
  {
    when: "worse, and not at the gate’s level",
    yes: 52,
    of: 135,
    code: 0,
    outcome: "warn",
    rule: "above-gate-level",
  },
  {
    ...{ when: "worse, at a level the policy sets", yes: 52, of: 135, gate: { level: 0.05 } },
    ...{ code: 1, outcome: "fail", rule: "clear" },
  },
  {
    ...{ when: "clearly better than a target", yes: 110, of: 135, gate: target(0.5) },
    ...{ code: 0, outcome: "pass", rule: "better" },
  },
  {
    ...{ when: "clearly worse than a target", yes: 110, of: 135, gate: target(0.05) },
    ...{ code: 1, outcome: "fail", rule: "clear" },
  },
  {
    ...{ when: "named against a wave that is not there", yes: 110, of: 135 },
    gate: { indicators: [{ id: "kontaktperson.uten", against: ["previous"] }] },
    ...{ code: 1, outcome: "fail", rule: "named-missing" },
  },
  {
    ...{ when: "named, and not in the file", yes: 110, of: 135, gate: { indicators: ["samtaler_nok.ja"] } },
    ...{ code: 1, outcome: "fail", rule: "named-missing" },
  },
];

/** What each reporter writes in one run: the text to the screen, the others to files. */
async function allReports(cwd: string): Promise<{ readonly code: unknown; readonly reports: Reports }> {
  const toFiles = reporterIds.filter((id) => id !== "text");
  const args = toFiles.flatMap((id) => ["--reporter", `${id}=ut/${id}.txt`]);
  const { code, stdout, stderr } = await compare(cwd, "--reporter", "text", ...args);
  expect(stderr).toBe("");
  const written = await Promise.all(
    toFiles.map(async (id) => [id, await readFile(join(cwd, "ut", `${id}.txt`), "utf8")] as const),
  );
  return { code, reports: { ...(Object.fromEntries(written) as Reports), text: stdout } };
}

type Reports = Readonly<Record<ReporterId, string>>;

// The first run of all loads the whole program, which takes its time on a busy machine.
beforeAll(async () => {
  await inFolder(null, async (cwd) => {
    await workspaceWith(cwd, answers(20, 135));
    await allReports(cwd);
  });
}, 120_000);

describe("compare, by policy, verdict and reporter", () => {
  test.each(cases)("$when: exit $code, by the rule $rule", async ({ yes, of, gate, code, outcome, rule }) => {
    await inFolder(null, async (cwd) => {
      await workspaceWith(cwd, answers(yes, of), gate);
      const ran = await allReports(cwd);
      expect(ran.code).toBe(code);
      for (const id of reporterIds) expect([id, said[id](ran.reports[id]).stops]).toEqual([id, code === 1]);
      const { lines } = JSON.parse(ran.reports.json) as GateReport;
      expect(lines.map((line) => [line.outcome, line.rule])).toContainEqual([outcome, rule]);
    });
  });
});

describe("compare, on a file with one column", () => {
  test.each(reporterIds)("stops at 20 of 135, and names what failed: %s", async (reporter) => {
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "svar.csv"), answers(20, 135));
      const { code, stdout, stderr } = await runIn(
        { cwd },
        "compare",
        "svar.csv",
        ...asked,
        "--reporter",
        reporter,
      );
      expect([code, said[reporter](stdout)]).toEqual([1, { stops: true, named: true }]);
      expect(stderr).toContain("svar.csv");
    });
  });

  test.each(reporterIds)("passes at 110 of 135: %s", async (reporter) => {
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "svar.csv"), answers(110, 135));
      const { code, stdout } = await runIn({ cwd }, "compare", "svar.csv", ...asked, "--reporter", reporter);
      expect([code, said[reporter](stdout).stops]).toEqual([0, false]);
    });
  });

  test.each(reporterIds)("exits with 2 on nonsense, and reports nothing: %s", async (reporter) => {
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "svar.csv"), "abc\nfoo\nbar\n");
      const { code, stdout, stderr } = await compare(cwd, "svar.csv", ...asked, "--reporter", reporter);
      // What GitHub shows beside a change is read from what is printed: there the refusal is said too.
      expect([code, stdout]).toEqual([2, reporter === "github" ? `::error::${stderr}` : ""]);
      expect(stderr).toContain("svar.csv");
    });
  });

  test("points at the file and the column", async () => {
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "svar.csv"), answers(20, 135));
      const { stdout } = await compare(cwd, "svar.csv", ...asked, "--reporter", "sarif");
      expect(stdout).toContain('"uri": "svar.csv"');
      expect(stdout).toContain('"name": "kontaktperson"');
    });
  });
});

describe("compare, where git has answers in its workspace", () => {
  test("reports nothing, also of results that are read already, until they are taken out", async () => {
    await inFolder(null, async (cwd) => {
      await workspaceWith(cwd, answers(20, 135));
      await writeFiles(cwd, { ".gitignore": "undersokelser/\n" });
      await runIn({ cwd }, "analyze", "--format", "json", "--out", "rapporter");
      await git(cwd, "init", "-q");
      await git(cwd, "add", "-A");
      const given = [[], ["rapporter/analyse-2023.json"]];
      for (const files of given) expect([files, (await compare(cwd, ...files)).code]).toEqual([files, 1]);
      await git(cwd, "add", "-f", "undersokelser");
      for (const files of given) {
        const { code, stdout, stderr } = await compare(cwd, ...files);
        expect([files, code, stdout]).toEqual([files, 2, ""]);
        expect(stderr).toContain("undersokelser/2023/svar.csv");
      }
    });
  });
});

describe("compare, where git cannot be asked", () => {
  test.each([[[]], [["--quiet"]], [["--json"]]])(
    "says so with %j, and decides all the same",
    async (args) => {
      await inFolder(null, async (cwd) => {
        await workspaceWith(cwd, answers(110, 135));
        await writeFiles(cwd, { ".git/HEAD": "" });
        const { code, stderr } = await runIn({ cwd }, "compare", ...args);
        expect([code, stderr]).toEqual([0, expect.stringContaining("git ls-files")]);
      });
    },
  );
});

describe("compare, where it reports", () => {
  test("writes several reports at once, each to its file, and the text to the screen", async () => {
    await inFolder(null, async (cwd) => {
      await workspaceWith(cwd, answers(20, 135));
      const files = reporterIds.map((id) => `${id}=ut/${id}.txt`);
      const { code, stdout, stderr } = await runIn(
        { cwd },
        "compare",
        ...files.flatMap((one) => ["--reporter", one]),
      );
      expect(code).toBe(1);
      expect(stdout).toContain("✗ Kontrollen stopper bygget");
      for (const id of reporterIds) {
        const alone = await compare(cwd, "--reporter", id);
        if (id !== "text")
          expect([id, await readFile(join(cwd, "ut", `${id}.txt`), "utf8")]).toEqual([id, alone.stdout]);
        expect(stderr).toContain(`Skrev ut/${id}.txt (${id})`);
      }
    });
  });

  test("writes nothing where no file is asked for", async () => {
    await inFolder(null, async (cwd) => {
      await workspaceWith(cwd, answers(20, 135));
      const before = await snapshot(cwd);
      await compare(cwd, "--explain");
      expect(await snapshot(cwd)).toEqual(before);
    });
  });

  test("adds the page of the run where GitHub asks for it, after what other steps wrote", async () => {
    await inFolder(null, async (cwd) => {
      await workspaceWith(cwd, answers(20, 135));
      await writeFile(join(cwd, "summary.md"), "Før\n");
      const env = { GITHUB_STEP_SUMMARY: join(cwd, "summary.md"), GITHUB_WORKSPACE: join(cwd, "..") };
      const { stdout } = await runIn({ cwd, env }, "compare", "--quiet", "--reporter", "github");
      expect(stdout).toContain("file=kommune/undersokelser/2023/svar.csv,line=1");
      expect(await readFile(join(cwd, "summary.md"), "utf8")).toMatch(/^Før\n.*Kontrollen stopper bygget/su);
    });
  });

  test.each([
    [["--reporter", "text", "--reporter", "json"], "Bare én rapport"],
    [["--json", "--reporter", "github"], "Bare én rapport"],
    [["--reporter", "xml"], "--reporter kan ikke være «xml»"],
    [["--reporter", "junit="], "Filnavnet mangler etter «junit=»"],
  ])("refuses %j before anything is read", async (args, says) => {
    await inFolder(null, async (cwd) => {
      await workspaceWith(cwd, "ikke noe");
      const { code, stdout, stderr } = await compare(cwd, ...args);
      expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining(says)]);
    });
  });

  test("shows with --explain the rule that decided each line", async () => {
    await inFolder(null, async (cwd) => {
      await workspaceWith(cwd, answers(20, 135));
      const { stdout } = await runIn({ cwd }, "compare", "--explain");
      expect(stdout.replaceAll(/\s+/gu, " ")).toContain(
        "Justert p er mindre enn 0,0001. Kontrollens grense er 0,02.",
      );
    });
  });
});

describe("compare, of results that are read already", () => {
  test("decides as from the answers they came of", async () => {
    await inFolder(null, async (cwd) => {
      await workspaceWith(cwd, answers(20, 135));
      await runIn({ cwd }, "analyze", "--format", "json", "--out", "rapporter", "--date", "2026-02-02");
      const file = "rapporter/analyse-2023.json";
      const [fromAnswers, fromResults] = [await compare(cwd, "--json"), await compare(cwd, file, "--json")];
      expect(fromResults).toEqual(fromAnswers);
      const { stdout } = await compare(cwd, file, "--reporter", "github");
      expect(stdout).toContain(`file=${file},line=1`);
    });
  });

  test.each([
    [["--survey", "ivaretatt"], "--survey bestemmer hvordan svar leses"],
    [["--wave", "2022"], "gjelder målingen 2023, ikke 2022"],
    [
      ["undersokelser/2023/svar.csv", "koordinator"],
      "uten andre filer: undersokelser/2023/svar.csv, koordinator.",
    ],
  ])("refuses %j beside them", async (args, says) => {
    await inFolder(null, async (cwd) => {
      await workspaceWith(cwd, answers(20, 135));
      await runIn({ cwd }, "analyze", "--format", "json", "--out", "rapporter");
      const { code, stderr } = await compare(cwd, "rapporter/analyse-2023.json", ...args);
      expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
    });
  });

  test.each([
    ["other JSON", "{}", "er ingen resultatfil"],
    [
      "results of another version",
      '{"schemaVersion":"0.9","tool":{"name":"parorende"},"comparisons":[]}',
      "form 0.9",
    ],
    [
      "what is no version, and does not repeat it",
      '{"schemaVersion":"\\u001b[31m::error::1.3","tool":{"name":"parorende"},"comparisons":[]}',
      "analyse.json er ingen resultatfil",
    ],
  ])("refuses %s", async (_what, text, says) => {
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "analyse.json"), text);
      const { code, stderr } = await compare(cwd, "analyse.json");
      expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
    });
  });
});
