import { existsSync } from "node:fs";
import { cp, mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { trackedByGit, type GitTracking } from "../../src/read/git-tracked.js";
import { inFolder } from "../support/folders.js";
import { git, writeFiles } from "../support/git.js";

/** The names of what is tracked, from the folder. */
function names(folder: string, tracking: GitTracking): readonly string[] {
  expect(tracking.kind).toBe("tracked");
  return tracking.kind === "tracked"
    ? tracking.files.map((file) => file.slice(folder.length + 1).replaceAll("\\", "/"))
    : [];
}

async function repositoryWith(folder: string, name: string): Promise<void> {
  await writeFiles(folder, { [name]: "x" });
  await git(folder, "init", "-q");
  await git(folder, "add", name);
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("what git tracks", () => {
  test("is what is committed and what is only staged, not what is ignored or unknown to it", async () => {
    await inFolder(null, async (folder) => {
      await git(folder, "init", "-q");
      await writeFiles(folder, {
        ".gitignore": "*.sav\n",
        "a.csv": "a",
        "b.csv": "b",
        "c.csv": "c",
        "d.sav": "d",
      });
      await git(folder, "add", "a.csv");
      await git(folder, "commit", "-q", "-m", "one");
      await git(folder, "add", "b.csv");
      expect(names(folder, await trackedByGit(folder))).toEqual(["a.csv", "b.csv"]);
    });
  });

  test("is told for a folder below the repository's root, from that folder", async () => {
    await inFolder(null, async (folder) => {
      await git(folder, "init", "-q");
      await writeFiles(folder, {
        "ut.csv": "x",
        "kommune/Pårørende øst/æ  «1».csv": "x",
      });
      await git(folder, "add", "-A");
      const below = join(folder, "kommune");
      expect(names(below, await trackedByGit(below))).toEqual(["Pårørende øst/æ  «1».csv"]);
    });
  });

  test.skipIf(process.platform === "win32")("is told whole where a name has a tab in it", async () => {
    await inFolder(null, async (folder) => {
      await repositoryWith(folder, "svar\t2025\t.csv");
      expect(names(folder, await trackedByGit(folder))).toEqual(["svar\t2025\t.csv"]);
    });
  });

  test("can be asked for some names alone, whatever characters they have", async () => {
    await inFolder(null, async (folder) => {
      await git(folder, "init", "-q");
      await writeFiles(folder, { "[ab].csv": "x", "a.csv": "x", "-z.csv": "x" });
      await git(folder, "add", "-A");
      expect(names(folder, await trackedByGit(folder, ["[ab].csv"]))).toEqual(["[ab].csv"]);
      expect(names(folder, await trackedByGit(folder, ["-z.csv", "b.csv"]))).toEqual(["-z.csv"]);
      expect(names(folder, await trackedByGit(folder, ["b.csv"]))).toEqual([]);
    });
  });

  test("holds what is no longer on disk, and a file in conflict once", async () => {
    await inFolder(null, async (folder) => {
      await git(folder, "init", "-q", "-b", "en");
      await writeFiles(folder, { "borte.csv": "x", "begge.csv": "1" });
      await git(folder, "add", "-A");
      await git(folder, "commit", "-q", "-m", "one");
      await git(folder, "checkout", "-q", "-b", "to");
      await writeFile(join(folder, "begge.csv"), "2");
      await git(folder, "commit", "-q", "-a", "-m", "two");
      await git(folder, "checkout", "-q", "en");
      await writeFile(join(folder, "begge.csv"), "3");
      await git(folder, "commit", "-q", "-a", "-m", "three");
      await expect(git(folder, "merge", "-q", "to")).rejects.toThrow();
      await rm(join(folder, "borte.csv"));
      expect(names(folder, await trackedByGit(folder))).toEqual(["begge.csv", "borte.csv"]);
    });
  });

  test.skipIf(process.platform === "win32")(
    "holds no link: git has where it leads, and no content",
    async () => {
      await inFolder(null, async (folder) => {
        await git(folder, "init", "-q");
        await writeFile(join(folder, "..", "svar.csv"), "x");
        await symlink("../svar.csv", join(folder, "svar.csv"));
        await git(folder, "add", "-A");
        expect(await git(folder, "ls-files")).toBe("svar.csv\n");
        expect(names(folder, await trackedByGit(folder))).toEqual([]);
      });
    },
  );

  test("is told in a worktree beside the repository, where .git is a file", async () => {
    await inFolder(null, async (folder) => {
      const [main, beside] = [join(folder, "main"), join(folder, "beside")];
      await mkdir(main);
      await git(main, "init", "-q");
      await writeFiles(main, { "felles.csv": "x" });
      await git(main, "add", "-A");
      await git(main, "commit", "-q", "-m", "one");
      await git(main, "worktree", "add", "-q", beside);
      await writeFiles(beside, { "ny.csv": "x" });
      await git(beside, "add", "-A");
      expect(names(beside, await trackedByGit(beside))).toEqual(["felles.csv", "ny.csv"]);
      expect(names(main, await trackedByGit(main))).toEqual(["felles.csv"]);
    });
  });

  test("is of the folder's own repository, also in a hook of another", async () => {
    await inFolder(null, async (folder) => {
      const [ours, theirs] = [join(folder, "våre"), join(folder, "andres")];
      for (const at of [ours, theirs]) await repositoryWith(at, `${basename(at)}.csv`);
      vi.stubEnv("GIT_DIR", join(theirs, ".git"));
      vi.stubEnv("GIT_WORK_TREE", theirs);
      vi.stubEnv("GIT_INDEX_FILE", join(theirs, ".git", "index"));
      expect(names(ours, await trackedByGit(ours))).toEqual(["våre.csv"]);
      vi.stubEnv("GIT_INDEX_FILE", join(theirs, ".git", "borte"));
      expect(names(ours, await trackedByGit(ours))).toEqual(["våre.csv"]);
      vi.stubEnv("GIT_INDEX_FILE", join(ours, ".git", "borte"));
      expect(names(ours, await trackedByGit(ours))).toEqual(["våre.csv"]);
    });
  });

  test("is what is about to be committed in a hook of its own, and not what another below it has", async () => {
    await inFolder(null, async (folder) => {
      await repositoryWith(folder, "a.csv");
      await cp(join(folder, ".git", "index"), join(folder, ".git", "next-index-1.lock"));
      await repositoryWith(join(folder, "undersokelser"), "c.csv");
      await writeFiles(folder, { "b.csv": "x" });
      await git(folder, "add", "b.csv");
      for (const index of [".git/next-index-1.lock", join(folder, ".git", "next-index-1.lock")]) {
        vi.stubEnv("GIT_INDEX_FILE", index);
        expect(names(folder, await trackedByGit(folder))).toEqual(["a.csv"]);
      }
      // As git keeps a submodule's.
      const inner = join(folder, ".git", "modules", "undersokelser");
      await mkdir(join(folder, ".git", "modules"));
      await rename(join(folder, "undersokelser", ".git"), inner);
      await writeFile(join(folder, "undersokelser", ".git"), "gitdir: ../.git/modules/undersokelser\n");
      vi.stubEnv("GIT_INDEX_FILE", join(inner, "index"));
      expect(names(folder, await trackedByGit(folder))).toEqual(["a.csv", "b.csv"]);
      const below = join(folder, "undersokelser");
      expect(names(below, await trackedByGit(below))).toEqual(["c.csv"]);
    });
  });

  test("is the same whatever the user's own settings are, and where they cannot be read", async () => {
    await inFolder(null, async (folder) => {
      await repositoryWith(folder, "a.csv");
      const home = join(folder, "..");
      await writeFile(join(home, ".gitconfig"), "[core\n");
      vi.stubEnv("HOME", home);
      vi.stubEnv("GIT_CONFIG_GLOBAL", join(home, ".gitconfig"));
      vi.stubEnv("GIT_GLOB_PATHSPECS", "1");
      expect(names(folder, await trackedByGit(folder, ["a.csv"]))).toEqual(["a.csv"]);
    });
  });

  test("is told without running the program that the repository's settings name", async () => {
    await inFolder(null, async (folder) => {
      await git(folder, "init", "-q");
      await writeFiles(folder, { "a.csv": "x" });
      await git(folder, "add", "-A");
      const mark = join(folder, "kjort.txt");
      await git(folder, "config", "core.fsmonitor", `echo > '${mark.replaceAll("\\", "/")}'; true`);
      await git(folder, "status");
      expect(existsSync(mark)).toBe(true);
      await rm(mark);
      expect(names(folder, await trackedByGit(folder))).toEqual(["a.csv"]);
      expect(existsSync(mark)).toBe(false);
    });
  });
});

describe("nobody can tell", () => {
  test("where there is no repository, or no such folder", async () => {
    await inFolder(null, async (folder) => {
      await writeFiles(folder, { "a.csv": "x" });
      expect(await trackedByGit(folder)).toEqual({ kind: "noRepository" });
      expect(await trackedByGit(join(folder, "finnes-ikke"))).toEqual({ kind: "noRepository" });
    });
  });

  test("where git refuses the repository, and that is another answer", async () => {
    await inFolder(null, async (folder) => {
      await mkdir(join(folder, ".git"));
      expect(await trackedByGit(folder)).toEqual({ kind: "unknown" });
    });
  });

  test("where git is not installed", async () => {
    await inFolder(null, async (folder) => {
      await git(folder, "init", "-q");
      vi.stubEnv("PATH", "");
      vi.stubEnv("Path", "");
      expect(await trackedByGit(folder)).toEqual({ kind: "unknown" });
    });
  });
});
