import { existsSync } from "node:fs";
import { appendFile, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inFolder, snapshot } from "../support/folders.js";
import { runIn } from "../support/world.js";

const workspace = new URL("../../fixtures/cli/workspace/", import.meta.url);
const answers = new URL("undersokelser/2023/", workspace);
const asked = ["analyze", "svar.csv", "--survey", "ivaretatt", "--wave", "2023"];
const dated = ["--date", "2025-06-01"];

interface SomeResults {
  readonly made: string;
  readonly wave: string;
  readonly waves: readonly { readonly id: string }[];
  readonly previousWave: string | null;
  readonly comparisons: readonly { readonly comparison: { readonly cell: string } }[];
}

function parsed(json: string): SomeResults {
  return JSON.parse(json) as SomeResults;
}

describe("analyze of a file without any set-up", () => {
  test("prints the page on stdout, what was read on stderr, and writes nothing", async () => {
    await inFolder(answers, async (cwd) => {
      const before = await snapshot(cwd);
      const { code, stdout, stderr } = await runIn({ cwd }, ...asked);
      expect(code).toBe(0);
      expect(stdout).toContain("54,8\u00a0%");
      expect(stdout).not.toContain("windows-1252");
      expect(stderr).toContain("svar.csv: svar, én rad per svar (2023)");
      expect(stderr).toContain("tegnkoding windows-1252");
      expect(await snapshot(cwd)).toEqual(before);
    });
  });

  test("--json writes the JSON alone on stdout, with or without files", async () => {
    await inFolder(answers, async (cwd) => {
      const alone = await runIn({ cwd }, ...asked, ...dated, "--json");
      expect(parsed(alone.stdout)).toMatchObject({ made: "2025-06-01", wave: "2023" });
      expect(alone.stderr).toContain("svar.csv");
      const written = await runIn({ cwd }, ...asked, ...dated, "--json", "--format", "json,html");
      expect(written.stdout).toBe(alone.stdout);
      expect(written.stderr).toContain("parorende-out");
      expect(await readFile(join(cwd, "parorende-out/analyse-2023.json"), "utf8")).toBe(alone.stdout);
    });
  });

  test("--quiet leaves stderr empty, and says nothing of the files written", async () => {
    await inFolder(answers, async (cwd) => {
      const shown = await runIn({ cwd }, ...asked, "--quiet");
      expect(shown.stderr).toBe("");
      expect(shown.stdout).toContain("54,8\u00a0%");
      const written = await runIn({ cwd }, ...asked, "--quiet", "--out", "ut");
      expect([written.code, written.stdout, written.stderr]).toEqual([0, "", ""]);
    });
  });

  test.each([
    ["nb", "Slik svarte de pårørende", "Fast kontaktperson"],
    ["nn", "Slik svara dei pårørande", "Fast kontaktperson"],
    ["en", "How the caregivers answered", "contact"],
  ])("--lang %s writes the page, and what was read, in that language", async (lang, title, word) => {
    await inFolder(answers, async (cwd) => {
      const { stdout, stderr } = await runIn({ cwd }, ...asked, "--lang", lang);
      expect(stdout.split("\n")[0]).toBe(title);
      expect(stdout).toContain(word);
      const heading = {
        nb: "Slik ble filene lest",
        nn: "Slik blei filene lesne",
        en: "How the files were read",
      };
      expect(stderr.split("\n")[0]).toBe(heading[lang as keyof typeof heading]);
    });
  });

  test("--lang before the command means the same", async () => {
    await inFolder(answers, async (cwd) => {
      const after = await runIn({ cwd }, ...asked, ...dated, "--lang", "nn");
      const before = await runIn({ cwd }, "--lang", "nn", ...asked, ...dated);
      expect(before).toEqual(after);
    });
  });

  test("has a Norwegian alias", async () => {
    await inFolder(answers, async (cwd) => {
      const [, ...rest] = asked;
      const { stdout } = await runIn({ cwd }, "analyser", ...rest, ...dated);
      expect(stdout).toBe((await runIn({ cwd }, ...asked, ...dated)).stdout);
    });
  });
});

describe("groups and earlier waves", () => {
  const groupsOf = ({ comparisons }: SomeResults): readonly string[] => [
    ...new Set(comparisons.flatMap(({ comparison }) => /\/(\w+)=/u.exec(comparison.cell)?.[1] ?? [])),
  ];

  test("--group-by takes one item, a list, and can be repeated", async () => {
    await inFolder(answers, async (cwd) => {
      const groups = async (...options: readonly string[]) =>
        groupsOf(parsed((await runIn({ cwd }, ...asked, "--json", ...options)).stdout));
      expect(await groups()).toEqual([]);
      expect(await groups("--group-by", "tjeneste")).toEqual(["tjeneste"]);
      const both = await groups("--group-by", "tjeneste", "--group-by", "kjonn");
      expect([...both].sort()).toEqual(["kjonn", "tjeneste"]);
      expect(await groups("--group-by", "tjeneste,kjonn")).toEqual(both);
    });
  });

  test("--previous and --previous-wave compare a file with an earlier one", async () => {
    await inFolder(workspace, async (cwd) => {
      const rounds = join(cwd, "undersokelser");
      const { code, stdout } = await runIn(
        { cwd: rounds },
        ...["analyze", "2023/svar.csv", "--wave", "2023", "--json"],
        ...["--previous", "2022/svar.csv", "--previous-wave", "2022"],
      );
      expect(code).toBe(0);
      const results = parsed(stdout);
      expect([results.wave, results.previousWave]).toEqual(["2023", "2022"]);
      expect(results.comparisons.map(({ comparison }) => comparison.cell)).toContain(
        "2023/kontaktperson.uten/total/vs-2022",
      );
    });
  });
});

describe("analyze in a workspace", () => {
  test("reads every round from any folder in it, in its language, and judges the newest", async () => {
    await inFolder(workspace, async (cwd) => {
      const { stdout, stderr } = await runIn({ cwd: join(cwd, "undersokelser") }, "analyze", "--lang", "nn");
      expect(stdout).toContain("Slik svara dei pårørande i Eksempelby");
      for (const wave of ["2022", "2023", "2025"]) expect(stderr).toContain(`${wave}/svar.csv`);
      expect(stdout).toContain("målinga 2025");
    });
  });

  test("--wave judges an earlier wave, and later ones leave no trace in it", async () => {
    await inFolder(workspace, async (cwd) => {
      const { stdout } = await runIn({ cwd }, "analyze", "--wave", "2023", "--json");
      const results = parsed(stdout);
      expect(results.waves.map(({ id }) => id)).toEqual(["2022", "2023"]);
      expect(results.wave).toBe("2023");
    });
  });

  test("a file in a round's folder is of that round", async () => {
    await inFolder(workspace, async (cwd) => {
      const { code, stdout } = await runIn({ cwd }, "analyze", "undersokelser/2023/svar.csv", "--json");
      expect([code, parsed(stdout).wave]).toEqual([0, "2023"]);
    });
  });

  test("writes to its rapporter/, beside the files of a command line to parorende-out/", async () => {
    await inFolder(workspace, async (cwd) => {
      await runIn({ cwd: join(cwd, "undersokelser") }, "analyze", "--format", "md");
      expect(existsSync(join(cwd, "rapporter/analyse-2025.md"))).toBe(true);
    });
    await inFolder(answers, async (cwd) => {
      const { stdout } = await runIn({ cwd }, ...asked, "--format", "html");
      expect(stdout).toContain("Siden ligger her: parorende-out/analyse-2023.html");
    });
  });
});

describe("what is written", () => {
  test("is made in the folder asked for, in every format", async () => {
    await inFolder(answers, async (cwd) => {
      const { code } = await runIn(
        { cwd },
        ...asked,
        "--out",
        "møte/juni 2025",
        "--format",
        "html, md,json,csv",
      );
      expect(code).toBe(0);
      const names = await readdir(join(cwd, "møte/juni 2025"));
      expect(names).toEqual(
        expect.arrayContaining([
          ".parorende.json",
          "analyse-2023.html",
          "analyse-2023.json",
          "analyse-2023.md",
        ]),
      );
      expect(names.some((name) => name.endsWith(".csv"))).toBe(true);
      expect(names.filter((name) => /\.(tmp|old)$/u.test(name))).toEqual([]);
    });
  });

  test("is html and json where only a folder is asked for", async () => {
    await inFolder(answers, async (cwd) => {
      await runIn({ cwd }, ...asked, "--out", "ut");
      expect(await readdir(join(cwd, "ut"))).toEqual([
        ".parorende.json",
        "analyse-2023.html",
        "analyse-2023.json",
      ]);
    });
  });

  test.each([
    ["--date", ["--date", "2025-06-01"], {}, "2025-06-01"],
    ["SOURCE_DATE_EPOCH", [], { SOURCE_DATE_EPOCH: "1735689600" }, "2025-01-01"],
  ])("is the same bytes again with %s", async (_name, options, env, made) => {
    await inFolder(answers, async (cwd) => {
      const formats = ["--format", "html,md,json,csv"];
      for (const out of ["a", "b"]) await runIn({ cwd, env }, ...asked, ...options, ...formats, "--out", out);
      const first = await snapshot(join(cwd, "a"));
      expect(Object.keys(first).length).toBeGreaterThan(4);
      expect(await snapshot(join(cwd, "b"))).toEqual(first);
      expect(parsed(await readFile(join(cwd, "a/analyse-2023.json"), "utf8")).made).toBe(made);
    });
  });

  test.each(["tull", "-1", "1e9", "1.5", "253402300800"])(
    "is not made at a SOURCE_DATE_EPOCH that is no whole number of seconds: %s",
    async (epoch) => {
      await inFolder(answers, async (cwd) => {
        const { code, stdout, stderr } = await runIn({ cwd, env: { SOURCE_DATE_EPOCH: epoch } }, ...asked);
        expect([code, stdout]).toEqual([2, ""]);
        expect(stderr).toBe(
          `SOURCE_DATE_EPOCH er «${epoch}», men skal være et helt antall sekunder siden 1970, som 1745971200. Rett verdien, eller bruk --date.\n`,
        );
        const dated = ["--date", "2025-06-01"];
        expect((await runIn({ cwd, env: { SOURCE_DATE_EPOCH: epoch } }, ...asked, ...dated)).code).toBe(0);
      });
    },
  );

  test("replaces its own file without asking, never one that somebody has changed, but with --force", async () => {
    await inFolder(answers, async (cwd) => {
      const write = (...options: readonly string[]) =>
        runIn({ cwd }, ...asked, "--quiet", "--out", "ut", "--format", "md", ...options);
      expect((await write("--date", "2025-06-01")).code).toBe(0);
      expect((await write("--date", "2025-06-02")).code).toBe(0);
      const page = join(cwd, "ut/analyse-2023.md");
      await appendFile(page, "Egen merknad.\n");
      const before = await snapshot(cwd);
      const refused = await write("--date", "2025-06-03");
      expect([refused.code, refused.stderr]).toEqual([
        2,
        "analyse-2023.md finnes fra før og er ikke slik parorende skrev den. Flytt den, eller bruk --force for å skrive over.\n",
      ]);
      expect(await snapshot(cwd)).toEqual(before);
      expect((await write("--date", "2025-06-03", "--force")).code).toBe(0);
      expect(await readFile(page, "utf8")).not.toContain("Egen merknad");
    });
  });
});

describe("the terminal", () => {
  test("gets no color in a pipe, with NO_COLOR or where it is dumb; a terminal does", async () => {
    await inFolder(answers, async (cwd) => {
      const colored = async (place: object) =>
        (await runIn({ cwd, ...place }, ...asked)).stdout.includes("\u001b[");
      expect(await colored({})).toBe(false);
      expect(await colored({ columns: 100 })).toBe(true);
      expect(await colored({ columns: 100, env: { NO_COLOR: "1" } })).toBe(false);
      expect(await colored({ columns: 100, env: { TERM: "dumb" } })).toBe(false);
    });
  });

  test.each([60, 80, 140])("of %d columns has no line that is wider", async (columns) => {
    await inFolder(answers, async (cwd) => {
      const { stdout } = await runIn({ cwd, columns, env: { NO_COLOR: "1" } }, ...asked);
      const widest = Math.max(...stdout.split("\n").map((line) => line.length));
      expect(widest).toBeLessThanOrEqual(columns);
      expect(widest).toBeGreaterThan(columns - 20);
    });
  });
});
