import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { userLocale } from "../../src/cli/locale.js";
import type { Locale } from "../../src/domain/text.js";
import { registerIds } from "../../src/domain/plan/registers.js";
import { workspace, type Workspace } from "../../src/domain/workspace.js";
import { catalogue } from "../../src/index.js";
import { dataEndings } from "../../src/read/file-endings.js";
import { filesForGit } from "../../src/read/git-ignored.js";
import { readRegisterRows } from "../../src/read/registers/register-rows.js";
import { openWorkbook } from "../../src/read/workbook.js";
import { writeNew, newFileWriter } from "../../src/cli/write-new.js";
import { textsOf } from "../../src/text/languages.js";
import { inFolder, snapshot } from "../support/folders.js";
import { git, writeFiles } from "../support/git.js";
import { atTerminal, BACKSPACE, CTRL_C, DOWN, ENTER, type Turn } from "../support/terminal.js";
import { runAsTyped, runIn } from "../support/world.js";

const settingsIn = async (folder: string): Promise<Workspace> =>
  workspace.parse(JSON.parse(await readFile(join(folder, "parorende.json"), "utf8")));
const folders = ["notater", "personvern", "plan", "publisert", "rapporter", "undersokelser"];

/** The schema that a JSON file points at, from where it lies. */
async function schemaOf(file: string): Promise<string> {
  const { $schema } = JSON.parse(await readFile(file, "utf8")) as { $schema: string };
  return readFile(join(file, "..", $schema), "utf8");
}

describe("parorende init <folder>, in a script", () => {
  test("makes a workspace of what the options say and of what is usual", async () => {
    await inFolder(null, async (cwd) => {
      const options = [
        "--name",
        "Prøvevik",
        "--kommunenummer",
        "0301",
        "--group-by",
        "tjeneste",
        "--lang",
        "nn",
      ];
      const { code, stdout, stderr } = await runAsTyped({ cwd }, ["init", "ny", ...options]);
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).toContain("Arbeidsmappa er laga: ny\nGå til mappa: cd ny\n");
      const settings = await settingsIn(join(cwd, "ny"));
      expect(settings).toEqual({
        $schema: "./schema/workspace.schema.json",
        kommune: { name: "Prøvevik", kommunenummer: "0301", fylkesnummer: "03" },
        language: "nn",
        survey: "ivaretatt",
        framework: "nasjonal",
        groupBy: ["tjeneste"],
      });
      expect(await schemaOf(join(cwd, "ny", "parorende.json"))).toContain("kommunenummer");
      for (const folder of folders) {
        const text = await readFile(join(cwd, "ny", folder, "LESMEG.md"), "utf8");
        expect(text).toMatch(/^# Kva som høyrer til her\n\n\S[^]+\S\n$/u);
      }
      expect(await readdir(join(cwd, "ny"))).toEqual(
        [".gitignore", "parorende.json", "schema", ...folders].sort(),
      );
    });
  });

  test("says what to do next, and that works", async () => {
    await inFolder(null, async (cwd) => {
      await runIn({ cwd }, "init", "Pårørende øst", "--name", "Østby");
      const made = join(cwd, "Pårørende øst");
      const { code, stdout } = await runAsTyped({ cwd: made }, []);
      expect(code).toBe(0);
      expect(stdout).toContain("Du er i arbeidsmappen til Østby.\nIngen svar er lagt inn.");
      expect(stdout).toContain("undersokelser/2025/svar.csv");
    });
  });

  test("names the folder so that a shell takes it for one word", async () => {
    await inFolder(null, async (cwd) => {
      const { stdout } = await runIn({ cwd }, "init", "kommune(1)", "--name", "Prøvevik");
      expect(stdout).toContain('Gå til mappen: cd "kommune(1)"\n');
    });
  });

  test("names the folder so that a shell takes it for one word", async () => {
    await inFolder(null, async (cwd) => {
      const { stdout } = await runIn({ cwd }, "init", "kommune(1)", "--name", "Prøvevik");
      expect(stdout).toContain('Gå til mappen: cd "kommune(1)"\n');
    });
  });

  test("asks nobody: without a name it says which option is needed, and writes nothing", async () => {
    await inFolder(null, async (cwd) => {
      const { code, stderr } = await runIn({ cwd }, "init", "ny", "--yes");
      expect([code, stderr]).toEqual([2, "Her kan vi ikke spørre, så --name må stå i kommandoen.\n"]);
      expect(await snapshot(cwd)).toEqual({});
    });
  });

  test.each([
    [["--kommunenummer", "301"], "--kommunenummer skal ha 4 sifre, som 0301. «301» er ikke det."],
    [["--kommunenummer", "0219"], "Kommunenummer 0219 er ikke lenger i bruk. Bærum har nå 3201."],
    [["--kommunenummer", "0219"], "Kommunenummer 0219 er ikke lenger i bruk. Bærum har nå 3201."],
    [["--fylkesnummer", "3"], "--fylkesnummer skal ha 2 sifre, som 03. «3» er ikke det."],
    [["--survey", "trivsel"], "Kjenner ikke undersøkelsen trivsel."],
    [["--framework", "egen"], "Kjenner ikke rammeverket egen."],
    [["--group-by", "bekymringer"], "Kjenner ikke spørsmålet bekymringer."],
    [["--plan", "Handlingsplan", "--plan-years", "fire år"], "«fire år» er ikke to år."],
    [["--plan", "Handlingsplan", "--plan-years", "2027-2024"], "«2027-2024» er ikke to år."],
    [["--plan", "Handlingsplan"], "så --plan-years må stå i kommandoen."],
    [["--plan-years", "2024-2027"], "så --plan må stå i kommandoen."],
  ])("%j is refused before anything is written", async (options, said) => {
    await inFolder(null, async (cwd) => {
      const { code, stderr } = await runIn({ cwd }, "init", "ny", "--name", "Prøvevik", ...options);
      expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
      expect(await snapshot(cwd)).toEqual({});
    });
  });

  test("needs a folder", async () => {
    const { code, stderr } = await runIn({ cwd: "/" }, "init");
    expect([code, stderr]).toEqual([2, expect.stringContaining("Mangler mappen som skal lages.")]);
  });
});

describe("the registers of the plan", () => {
  test("come as empty workbooks, with what the municipality may choose in them", async () => {
    await inFolder(null, async (cwd) => {
      const options = [
        "--framework",
        "moss",
        "--plan",
        "Handlingsplan 2024–2027",
        "--plan-years",
        "2024-2027",
      ];
      const { code, stderr } = await runIn({ cwd }, "init", ".", "--name", "Prøvevik", ...options);
      expect([code, stderr]).toEqual([0, ""]);
      expect((await settingsIn(cwd)).plan).toEqual({ name: "Handlingsplan 2024–2027", from: 2024, to: 2027 });
      const files = await readdir(join(cwd, "plan"));
      expect(files.filter((file) => file.endsWith(".xlsx"))).toEqual(
        registerIds.map((id) => `${id}.xlsx`).sort(),
      );
      for (const register of registerIds)
        expect((await readRegisterRows(join(cwd, "plan", `${register}.xlsx`), register)).rows).toEqual([]);
      const { sheets } = await openWorkbook(join(cwd, "plan", "tiltak.xlsx"));
      const chosen = sheets.flatMap(({ rows }) => rows.flat());
      // Of the framework, of the six, an indicator, and a wave.
      const { areas } = await (await catalogue(null)).framework("moss");
      expect(chosen).toEqual(expect.arrayContaining([areas[0]?.id, "avlastning"]));
      expect(chosen.filter((cell) => cell.startsWith("kontaktperson.uten – "))).not.toEqual([]);
      const guide = await readFile(join(cwd, "plan", "LESMEG.md"), "utf8");
      for (const register of registerIds) expect(guide).toContain(`- ${register}:`);
    });
  });
});

describe("a folder that is there already", () => {
  test("is refused where it is a workspace, and left as it was", async () => {
    await inFolder(new URL("../../fixtures/cli/workspace/", import.meta.url), async (cwd) => {
      const before = await snapshot(cwd);
      for (const args of [["--name", "Ny"], ["--example"]]) {
        const { code, stderr } = await runIn({ cwd }, "init", ".", ...args);
        expect([code, stderr]).toEqual([2, expect.stringContaining("har allerede en parorende.json")]);
        expect(stderr).toContain("parorende doctor");
      }
      expect(await snapshot(cwd)).toEqual(before);
    });
  });

  test("keeps every file it has, and those that were in the way are told", async () => {
    await inFolder(null, async (cwd) => {
      await mkdir(join(cwd, "plan"));
      await writeFile(join(cwd, ".gitignore"), "*.log\n");
      await writeFile(join(cwd, "plan", "LESMEG.md"), "vårt eget");
      await writeFile(join(cwd, "brev.txt"), "hei");
      const { code, stdout } = await runIn({ cwd }, "init", ".", "--name", "Prøvevik");
      expect(code).toBe(0);
      expect(stdout).toContain("Disse filene fantes fra før og er ikke endret: plan/LESMEG.md, .gitignore.");
      expect(stdout).toContain("Sjekk at «.gitignore» holder svar og notater utenfor git.");
      expect(stdout).not.toContain("cd ");
      expect(await readFile(join(cwd, "plan", "LESMEG.md"), "utf8")).toBe("vårt eget");
      expect(await readFile(join(cwd, ".gitignore"), "utf8")).toBe("*.log\n");
      expect(await readFile(join(cwd, "brev.txt"), "utf8")).toBe("hei");
    });
  });

  test("may be a file: then nothing is written, and that is said", async () => {
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "fil"), "");
      const { code, stderr } = await runIn({ cwd }, "init", "fil", "--name", "Prøvevik");
      expect([code, stderr]).toEqual([2, expect.stringContaining("det ikke er en mappe")]);
    });
  });

  test("is left as it was where the disk is full half-way", async () => {
    await inFolder(null, async (cwd) => {
      const bytes = new TextEncoder().encode("x");
      const files = ["a/b/en.md", "a/to.md", "tre.md"].map((name) => ({ name, bytes }));
      const full = Object.assign(new Error("full"), { code: "ENOSPC", syscall: "write" });
      const disk = {
        ...newFileWriter,
        writeFile: ((path: string, ...rest: [Uint8Array, { flag: string }]) =>
          path.endsWith("tre.md")
            ? Promise.reject(full)
            : newFileWriter.writeFile(path, ...rest)) as typeof newFileWriter.writeFile,
      };
      await expect(writeNew(cwd, files, disk)).rejects.toMatchObject({
        problem: { code: "cannotWrite", facts: { file: "tre.md", why: "diskFull" } },
      });
      expect(await snapshot(cwd)).toEqual({});
    });
  });
});

describe("the .gitignore it writes", () => {
  const round = "undersokelser/2025";
  const secret = [
    ...["svar.csv", "svar.xlsx", "svar.sav", "kobling.xlsx", "ivaretatt-2025.xlsx", "uten/ending"].map(
      (name) => `${round}/${name}`,
    ),
    ...["undersokelser/svar.csv", "notater/kafe.md", "notater/koding/kafe.json"],
    ...["rapporter/rejected.csv", "plan/kobling.xlsx", "plan/svar-uten-personopplysninger.csv"],
    ...["Rejected.CSV", "plan/KOBLING.xlsx", "rapporter/Svar-Uten-Personopplysninger.csv"],
    ...[...dataEndings].flatMap((ending) => [`svar${ending}`, `SVAR 2${ending.toUpperCase()}`]),
  ];
  const open = [
    ...[
      `${round}/wave.json`,
      "undersokelser/LESMEG.md",
      "notater/LESMEG.md",
      "plan/tiltak.xlsx",
      "plan/tall.csv",
    ],
    ...["parorende.json", "kjente-avvik.json", ".gitignore"],
  ];

  /** A new workspace with all of these, in a repository. */
  async function inWorkspace(locale: string, use: (folder: string) => Promise<void>): Promise<void> {
    await inFolder(null, async (cwd) => {
      await runAsTyped({ cwd }, ["init", ".", "--name", "Prøvevik", "--lang", locale]);
      const made = new Set(Object.keys(await snapshot(cwd)));
      const others = [...secret, ...open].filter((file) => !made.has(file));
      await writeFiles(cwd, Object.fromEntries(others.map((file) => [file, "x"])));
      await git(cwd, "init", "-q");
      await use(cwd);
    });
  }
  const takenBy = async (folder: string): Promise<readonly string[]> => {
    await git(folder, "add", "-A");
    return (await git(folder, "ls-files")).trimEnd().split("\n");
  };

  test.each(["nb", "nn", "en"])(
    "keeps answers and notes out of git, and lets the rest in (%s)",
    async (locale) => {
      await inWorkspace(locale, async (cwd) => {
        const said = await filesForGit(
          cwd,
          [...secret, ...open].map((file) => join(cwd, file)),
        );
        expect(said).toEqual(open.map((file) => join(cwd, file)));
        const taken = await takenBy(cwd);
        expect(taken.filter((file) => secret.includes(file))).toEqual([]);
        expect(taken).toEqual(expect.arrayContaining(open));
      });
    },
  );

  test.each(["nb", "nn", "en"])(
    "says how a table of counts is let in for CI, and that works (%s)",
    async (locale) => {
      await inWorkspace(locale, async (cwd) => {
        const counts = `${round}/svarfordeling-2025.csv`;
        await writeFiles(cwd, { [counts]: "x" });
        const ignore = await readFile(join(cwd, ".gitignore"), "utf8");
        const { gitignore } = textsOf(locale as Locale).init;
        expect(ignore).toContain(`# ${gitignore.counts}\n# !${counts}\n`);
        expect(await takenBy(cwd)).not.toContain(counts);
        await writeFile(join(cwd, ".gitignore"), ignore.replace(`# !${counts}`, `!${counts}`));
        const taken = await takenBy(cwd);
        expect(taken.filter((file) => file.startsWith("undersokelser"))).toEqual([
          counts,
          `${round}/wave.json`,
          "undersokelser/LESMEG.md",
        ]);
      });
    },
  );
});

describe("--example", () => {
  test("copies the example municipality, ready to analyze, with its files pointing at their schemas", async () => {
    await inFolder(null, async (cwd) => {
      const { code, stdout } = await runIn({ cwd }, "init", "eksempel", "--example");
      expect([code, stdout]).toEqual([
        0,
        expect.stringContaining("Skriv «parorende analyze» for å se analysen."),
      ]);
      const made = join(cwd, "eksempel");
      expect(await settingsIn(made)).toMatchObject({ kommune: { name: "Månefjord" }, invented: true });
      const files = Object.keys(await snapshot(made));
      const pointing = files.filter((file) => file.endsWith(".json") && !/^schema|\.parorende/u.test(file));
      expect(pointing.length).toBeGreaterThanOrEqual(3);
      for (const file of pointing) expect(await schemaOf(join(made, file))).toContain('"title"');
      expect(await readFile(join(made, ".gitignore"), "utf8")).toContain("undersokelser/**");
    });
  });

  test("is in the language asked for", async () => {
    await inFolder(null, async (cwd) => {
      await runAsTyped({ cwd }, ["init", "e", "--example", "--lang", "nn"]);
      expect(await settingsIn(join(cwd, "e"))).toMatchObject({ language: "nn" });
    });
  });
});

describe("on a terminal", () => {
  // The user's own language: nobody has chosen another.
  const { init, errors } = textsOf(userLocale());
  const { questions } = init;

  test("what the options do not say is asked, and asked again where the answer will not do", async () => {
    await inFolder(null, async (cwd) => {
      const turns: readonly Turn[] = [
        [questions.name, ENTER],
        [questions.nameMissing, `Prøvevik${ENTER}`],
        [questions.number, `03${ENTER}`],
        [questions.fourDigits, `01${ENTER}`],
        [questions.language, `${DOWN}${ENTER}`],
        [questions.framework, `${DOWN}${ENTER}`],
        [questions.groupBy, `${DOWN}${ENTER}`],
        [questions.plan, `Handlingsplan${ENTER}`],
        [questions.planYears, `2027-2024${ENTER}`],
        [questions.twoYears, `${BACKSPACE.repeat(9)}2024-2027${ENTER}`],
      ];
      const { code, stdout, stderr } = await atTerminal(cwd, turns, "init", "ny", "--survey", "ivaretatt");
      expect([code, stderr], stdout).toEqual([0, ""]);
      expect(stdout).not.toContain(questions.survey);
      const { kommune, language, framework, groupBy, plan } = await settingsIn(join(cwd, "ny"));
      expect(plan).toEqual({ name: "Handlingsplan", from: 2024, to: 2027 });
      expect([kommune, language, framework]).toEqual([
        { name: "Prøvevik", kommunenummer: "0301", fylkesnummer: "03" },
        "nn",
        "lillestrom",
      ]);
      expect(groupBy).toHaveLength(1);
      expect(await readFile(join(cwd, "ny/plan/LESMEG.md"), "utf8")).toContain("# Kva som høyrer til her");
    });
  });

  test("a number may be skipped, an old one is corrected, and an invented municipality says so", async () => {
    await inFolder(null, async (cwd) => {
      const chosen = [
        "--name",
        "Prøvevik",
        "--survey",
        "ivaretatt",
        "--framework",
        "moss",
        "--group-by",
        "tjeneste",
      ];
      const old: readonly Turn[] = [
        [questions.number, `3030${ENTER}`],
        [questions.outdatedNumber("3030", "3205"), `${BACKSPACE.repeat(4)}${ENTER}`],
        [questions.invented, `y`],
        [questions.language, ENTER],
        [questions.plan, ENTER],
      ];
      const { code, stdout } = await atTerminal(cwd, old, "init", "ny", ...chosen);
      expect(code, stdout).toBe(0);
      const { kommune, invented, framework, plan } = await settingsIn(join(cwd, "ny"));
      expect([kommune, invented, framework, plan]).toEqual([{ name: "Prøvevik" }, true, "moss", undefined]);
    });
  });

  test("Ctrl-C leaves nothing written, and one sentence", async () => {
    await inFolder(null, async (cwd) => {
      const turns: readonly Turn[] = [
        [questions.name, `Prøvevik${ENTER}`],
        [questions.number, CTRL_C],
      ];
      const { code, stderr } = await atTerminal(cwd, turns, "init", "ny");
      expect([code, stderr]).toEqual([2, `${errors.cancelled({})}\n`]);
      expect(await snapshot(cwd)).toEqual({});
    });
  });

  test("--yes asks nothing", async () => {
    await inFolder(null, async (cwd) => {
      const { code, stdout } = await atTerminal(cwd, [], "init", "ny", "--name", "Prøvevik", "--yes");
      expect(code).toBe(0);
      expect(stdout).not.toContain("?");
    });
  });
});

describe("--ivaretatt <wave>", () => {
  test("writes the wave's workbook among its files, and not over one that somebody has filled in", async () => {
    await inFolder(null, async (cwd) => {
      await runIn({ cwd }, "init", ".", "--name", "Prøvevik");
      const file = join(cwd, "undersokelser/2025/ivaretatt-2025.xlsx");
      const { code, stdout, stderr } = await runIn({ cwd }, "init", "--ivaretatt", "2025");
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).toContain("undersokelser/2025/ivaretatt-2025.xlsx\nFyll inn antallene fra IVARETATT.");
      expect((await readFile(file)).subarray(0, 2).toString()).toBe("PK");
      await writeFile(file, "fylt ut");
      const again = await runIn({ cwd }, "init", "--ivaretatt", "2025");
      expect([again.code, again.stderr]).toEqual([
        2,
        expect.stringContaining("ivaretatt-2025.xlsx finnes fra før"),
      ]);
      expect(await readFile(file, "utf8")).toBe("fylt ut");
      expect((await runIn({ cwd }, "init", "--ivaretatt", "2025", "--force")).code).toBe(0);
    });
  });

  test("without a workspace writes to the folder named, else here", async () => {
    await inFolder(null, async (cwd) => {
      const named = ["--name", "Prøvevik", "--kommunenummer", "0301"];
      expect((await runIn({ cwd }, "init", "tall", "--ivaretatt", "2025", ...named)).code).toBe(0);
      expect((await runIn({ cwd }, "init", "--ivaretatt", "2026-host")).code).toBe(0);
      const made = Object.keys(await snapshot(cwd)).filter((name) => name.endsWith(".xlsx"));
      expect(made).toEqual(["ivaretatt-2026-host.xlsx", "tall/ivaretatt-2025.xlsx"]);
    });
  });

  test("refuses what is no wave", async () => {
    const { code, stderr } = await runIn({ cwd: "/" }, "init", "--ivaretatt", "i fjor");
    expect([code, stderr]).toEqual([2, expect.stringContaining("--ivaretatt: «i fjor» er ikke en måling.")]);
  });
});

describe("--schema", () => {
  test("writes a workspace's schemas as this version has them", async () => {
    await inFolder(null, async (cwd) => {
      await runIn({ cwd }, "init", ".", "--name", "Prøvevik");
      const file = join(cwd, "schema/wave.schema.json");
      const shipped = await readFile(file, "utf8");
      await writeFile(file, "{}");
      const { code, stdout } = await runIn({ cwd }, "init", "--schema");
      expect([code, stdout]).toEqual([0, expect.stringContaining("Skjemaene i schema er skrevet på nytt.")]);
      expect(await readFile(file, "utf8")).toBe(shipped);
    });
  });

  test("needs a workspace", async () => {
    await inFolder(null, async (cwd) => {
      const { code, stderr } = await runIn({ cwd }, "init", "--schema");
      expect([code, stderr]).toEqual([2, expect.stringContaining("Fant ikke parorende.json")]);
    });
  });
});
