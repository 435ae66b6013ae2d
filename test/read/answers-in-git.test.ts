import { mkdir, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answersInGit, type AnswersInGit } from "../../src/read/answers-in-git.js";
import { countTable, plainExport } from "../support/answer-files.js";
import { inFolder } from "../support/folders.js";
import { git, writeFiles } from "../support/git.js";

type Files = Readonly<Record<string, string | object>>;

const counts = countTable("2025", { ja: 40, nei: 30 });
const nothing: AnswersInGit = { files: [], unknown: false };
const settings = { "parorende.json": { kommune: { name: "Prøvevik" } } };
const inventedSettings = { "parorende.json": { kommune: { name: "Prøvevik" }, invented: true } };

/** A folder in which git has taken up these files, but for what they say is to be ignored. */
function inRepository<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  return inFolder(null, async (folder) => {
    await writeFiles(folder, files);
    await git(folder, "init", "-q");
    await git(folder, "add", "-A");
    return use(folder);
  });
}

const ofWorkspace = (workspace: string) => answersInGit({ workspace, invented: false, files: [] });
const ofFiles = (...files: readonly string[]) => answersInGit({ workspace: null, invented: false, files });

describe("a workspace in git", () => {
  test("has its exports, notes, rejected rows and mappings found, and nothing else", async () => {
    const found = {
      "kobling.xlsx": "x",
      "notater/bord 1, Storøya.md": "- noe",
      "notater/koding/beslutninger.json": {},
      "rapporter/deler/rejected.csv": "x",
      "rapporter/svar-uten-personopplysninger.csv": plainExport,
      "svar.csv": plainExport,
      "undersokelser/2025/Svar fra pårørende (1-72).csv": plainExport,
    };
    const others = {
      ...settings,
      "kjente-avvik.json": {},
      "notater/koding/kodebok.json": { codes: [] },
      "notater/LESMEG.md": "x",
      "plan/tiltak.csv": "Id;Kortnavn\n1;a\n2;b\n",
      "rapporter/analyse-2025.json": {},
      "undersokelser/2025/svarfordeling-2025.csv": counts,
      "undersokelser/2025/wave.json": {},
      "undersokelser/2025/skjema.pdf": "%PDF-1.7",
    };
    await inRepository({ ...others, ...found }, async (folder) => {
      const { files, unknown } = await ofWorkspace(folder);
      expect([[...files].sort(), unknown]).toEqual([Object.keys(found).sort(), false]);
    });
  });

  test("has nothing found where git keeps it out, and what is committed all the same", async () => {
    const files = {
      ...settings,
      ".gitignore": "undersokelser/\n",
      "undersokelser/2025/svar.csv": plainExport,
    };
    await inRepository(files, async (folder) => {
      expect(await ofWorkspace(folder)).toEqual(nothing);
      await git(folder, "add", "-f", "undersokelser/2025/svar.csv");
      expect(await ofWorkspace(folder)).toEqual({ files: ["undersokelser/2025/svar.csv"], unknown: false });
      await git(folder, "commit", "-q", "-m", "one");
      await git(folder, "rm", "-q", "--cached", "undersokelser/2025/svar.csv");
      expect(await ofWorkspace(folder)).toEqual(nothing);
    });
  });

  test("has an export found that is no longer on disk", async () => {
    await inRepository({ ...settings, "undersokelser/2025/svar.csv": plainExport }, async (folder) => {
      await rm(join(folder, "undersokelser"), { recursive: true });
      expect((await ofWorkspace(folder)).files).toEqual(["undersokelser/2025/svar.csv"]);
    });
  });

  test("may be a folder of the repository: what lies beside it is not its own", async () => {
    const files = { "kommune A/undersokelser/1/a.csv": plainExport, "undersokelser/1/b.csv": plainExport };
    await inRepository(files, async (folder) => {
      expect((await ofWorkspace(join(folder, "kommune A"))).files).toEqual(["undersokelser/1/a.csv"]);
    });
  });

  test("may hold invented answers", async () => {
    await inRepository({ ...inventedSettings, "undersokelser/1/a.csv": plainExport }, async (workspace) => {
      expect(await answersInGit({ workspace, invented: true, files: [] })).toEqual(nothing);
    });
  });

  test("may have repositories in it that its own knows nothing of, or be in none itself", async () => {
    await inFolder(null, async (folder) => {
      const [own, inner] = [join(folder, "a"), join(folder, "b")];
      for (const at of [own, inner]) {
        await writeFiles(at, { ...settings, "undersokelser/2025/svar.csv": plainExport });
        await writeFiles(at, { "notater/kafe.md": "- noe", "undersokelser/2025/wave.json": {} });
        for (const below of ["undersokelser", "notater"]) {
          await git(join(at, below), "init", "-q");
          await git(join(at, below), "add", "-A");
        }
      }
      await git(own, "init", "-q");
      await git(own, "add", "parorende.json");
      const files = ["undersokelser/2025/svar.csv", "notater/kafe.md"];
      for (const at of [own, inner]) expect(await ofWorkspace(at)).toEqual({ files, unknown: false });
      await rm(join(own, "undersokelser", ".git", "HEAD"));
      expect(await ofWorkspace(own)).toEqual({ files: ["notater/kafe.md"], unknown: true });
    });
  });

  test("may have a submodule for a round", async () => {
    await inRepository({ "svar.csv": plainExport }, async (theirs) => {
      await git(theirs, "commit", "-q", "-m", "one");
      const ours = join(theirs, "..", "vår");
      await writeFiles(ours, settings);
      await git(ours, "init", "-q");
      const added = ["submodule", "--quiet", "add", theirs, "undersokelser/2025"];
      await git(ours, "-c", "protocol.file.allow=always", ...added);
      expect(await ofWorkspace(ours)).toEqual({ files: ["undersokelser/2025/svar.csv"], unknown: false });
    });
  });

  test.skipIf(process.platform === "win32")("may have its answers where a link leads", async () => {
    await inRepository({ "alle/2025/svar.csv": plainExport }, async (theirs) => {
      const ours = join(theirs, "..", "vår");
      await writeFiles(ours, settings);
      await symlink(join(theirs, "alle"), join(ours, "undersokelser"));
      const found = { files: ["undersokelser/2025/svar.csv"], unknown: false };
      expect(await ofWorkspace(ours)).toEqual(found);
      await git(ours, "init", "-q");
      await git(ours, "add", "-A");
      expect(await ofWorkspace(ours)).toEqual(found);
    });
  });

  test.skipIf(process.platform === "win32")("may have single files where links lead", async () => {
    const files = {
      ...settings,
      "hemmelig/svar.csv": plainExport,
      "hemmelig/kafe.md": "- noe",
      "hemmelig/tall.csv": counts,
      "hemmelig/data.bin": plainExport,
      "hemmelig/borte.csv": plainExport,
    };
    await inRepository(files, async (folder) => {
      const links = {
        "undersokelser/2025/eksport.csv": "../../hemmelig/svar.csv",
        "undersokelser/2025/svarfordeling.csv": "../../hemmelig/tall.csv",
        "undersokelser/2025/skjema.pdf": "../../hemmelig/data.bin",
        "undersokelser/2025/brukket.csv": "../../hemmelig/finnes-ikke.csv",
        "notater/kafe.md": "../hemmelig/kafe.md",
      };
      await mkdir(join(folder, "undersokelser/2025"), { recursive: true });
      await mkdir(join(folder, "notater"));
      for (const [name, leadsTo] of Object.entries(links)) await symlink(leadsTo, join(folder, name));
      await git(folder, "add", "-A");
      expect(await ofWorkspace(folder)).toEqual({
        files: ["hemmelig/svar.csv", "hemmelig/kafe.md"],
        unknown: false,
      });
      await git(folder, "rm", "-q", "--cached", "hemmelig/svar.csv", "hemmelig/kafe.md");
      expect(await ofWorkspace(folder)).toEqual(nothing);
    });
  });

  test.skipIf(process.platform === "win32")(
    "may have a single file in another repository, told by its link, and be named by a link itself",
    async () => {
      await inRepository({ "svar.csv": plainExport, "fritt.csv": plainExport }, async (theirs) => {
        const ours = join(theirs, "..", "vår");
        await git(theirs, "rm", "-q", "--cached", "fritt.csv");
        await writeFiles(ours, { ...settings, "undersokelser/2023/LESMEG.md": "x" });
        await symlink(join(theirs, "svar.csv"), join(ours, "undersokelser/2023/a.csv"));
        await symlink(join(theirs, "fritt.csv"), join(ours, "undersokelser/2023/b.csv"));
        const found = { files: ["undersokelser/2023/a.csv"], unknown: false };
        expect(await ofWorkspace(ours)).toEqual(found);
        const link = join(theirs, "..", "lenke");
        await symlink(ours, link);
        expect(await ofWorkspace(link)).toEqual(found);
        await writeFiles(theirs, { "parorende.json": { kommune: { name: "Prøvevik" }, invented: true } });
        expect(await ofWorkspace(ours)).toEqual(nothing);
        await rm(join(theirs, "parorende.json"));
        await rm(join(theirs, ".git", "HEAD"));
        expect(await ofWorkspace(ours)).toEqual({ files: [], unknown: true });
      });
    },
  );

  test("may name an export that lies outside its folders of answers", async () => {
    const wave = {
      ...{ id: "2025", survey: "ivaretatt", period: { to: "2025-03-31" }, recallYears: 2 },
      ...{ design: "optIn", questionnaireVersion: "2", file: "../../hemmelig/svar.csv" },
    };
    const files = { "hemmelig/svar.csv": plainExport, "undersokelser/2025/wave.json": wave };
    await inRepository({ ...settings, ...files }, async (folder) => {
      expect(await ofWorkspace(folder)).toEqual({ files: ["hemmelig/svar.csv"], unknown: false });
    });
  });

  test("may have a repository within a repository", async () => {
    await inFolder(null, async (folder) => {
      await writeFiles(folder, {
        ...settings,
        "undersokelser/2023/a.csv": plainExport,
        "undersokelser/2025/b.csv": plainExport,
      });
      for (const [at, what] of [
        ["undersokelser/2025", "b.csv"],
        ["undersokelser", "2023"],
      ] as const) {
        await git(join(folder, at), "init", "-q");
        await git(join(folder, at), "add", what);
      }
      const files = ["undersokelser/2023/a.csv", "undersokelser/2025/b.csv"];
      expect(await ofWorkspace(folder)).toEqual({ files, unknown: false });
    });
  });

  test("is not known of where git refuses to tell, and needs no git where there is no repository", async () => {
    await inFolder(null, async (folder) => {
      await writeFiles(folder, { "undersokelser/1/a.csv": plainExport });
      expect(await ofWorkspace(folder)).toEqual(nothing);
      await writeFiles(folder, { ".git/HEAD": "" });
      expect(await ofWorkspace(folder)).toEqual({ files: [], unknown: true });
    });
  });
});

describe("files that are named", () => {
  const files = { "a/svar æ.csv": plainExport, "a/svarfordeling.csv": counts, "a/resultat.json": {} };

  test("are found where git tracks them and they hold answers, by their name alone", async () => {
    await inRepository(files, async (folder) => {
      const named = Object.keys(files).map((name) => join(folder, name));
      expect(await ofFiles(...named)).toEqual({ files: ["svar æ.csv"], unknown: false });
      await git(folder, "rm", "-q", "--cached", "a/svar æ.csv");
      expect(await ofFiles(...named)).toEqual(nothing);
    });
  });

  test("are found in the folder of an export", async () => {
    await inRepository({ "x/dataset.csv": plainExport, "x/lesmeg.md": "x" }, async (folder) => {
      expect((await ofFiles(join(folder, "x"))).files).toEqual(["dataset.csv"]);
    });
  });

  test("are found in the folder of an export, whatever letters they are called by", async () => {
    await inRepository({ "x/SVAR.CSV": plainExport }, async (folder) => {
      expect((await ofFiles(join(folder, "x"))).files).toEqual(["SVAR.CSV"]);
    });
  });

  test("are let be where the nearest parorende.json says they are invented", async () => {
    const nested = { ...inventedSettings, "a/svar.csv": plainExport, "b/svar.csv": plainExport };
    const real = { "b/parorende.json": { kommune: { name: "Prøvevik" } } };
    await inRepository({ ...nested, ...real }, async (folder) => {
      expect(await ofFiles(join(folder, "a/svar.csv"))).toEqual(nothing);
      expect((await ofFiles(join(folder, "b/svar.csv"))).files).toEqual(["svar.csv"]);
      await writeFiles(folder, { "parorende.json": "{" });
      expect((await ofFiles(join(folder, "a/svar.csv"))).files).toEqual(["svar.csv"]);
    });
  });

  test("are told once, from the workspace they lie in, together with what else it has", async () => {
    const own = { ...settings, "undersokelser/1/a.csv": plainExport, "undersokelser/1/b.csv": plainExport };
    await inRepository(own, async (workspace) => {
      const named = [join(workspace, "undersokelser/1/b.csv")];
      const told = await answersInGit({ workspace, invented: false, files: named });
      expect(told.files).toEqual(["undersokelser/1/a.csv", "undersokelser/1/b.csv"]);
    });
  });

  test("that are not there, or cannot be read, are the reader's to tell of", async () => {
    await inRepository({ "svar.sav": "$FL2 og så ingenting" }, async (folder) => {
      expect(await ofFiles(join(folder, "svar.sav"), join(folder, "finnes-ikke.csv"))).toEqual(nothing);
    });
  });

  test.skipIf(process.platform === "win32")("are looked for where a link leads", async () => {
    await inRepository({ "a/svar.csv": plainExport }, async (folder) => {
      await symlink(join(folder, "a/svar.csv"), join(folder, "..", "lenke.csv"));
      expect((await ofFiles(join(folder, "..", "lenke.csv"))).files).toEqual(["lenke.csv"]);
    });
  });
});

test("the invented answers of this repository's own examples may lie in git", async () => {
  const fixtures = new URL("../../fixtures/", import.meta.url);
  for (const example of ["kommune", "svar-135"])
    await inFolder(new URL(`${example}/`, fixtures), async (folder) => {
      await git(folder, "init", "-q");
      await git(folder, "add", "-A", "-f");
      const file = example === "kommune" ? "undersokelser/2025/eksport-2025.csv" : "svar.csv";
      expect(await git(folder, "ls-files")).toContain(file);
      expect(await ofFiles(join(folder, file))).toEqual(nothing);
    });
});
