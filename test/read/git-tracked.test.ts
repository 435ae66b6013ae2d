import { existsSync } from "node:fs";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
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
      for (const [at, name] of [
        [ours, "våre.csv"],
        [theirs, "andres.csv"],
      ] as const) {
        await writeFiles(at, { [name]: "x" });
        await git(at, "init", "-q");
        await git(at, "add", "-A");
      }
      vi.stubEnv("GIT_DIR", join(theirs, ".git"));
      vi.stubEnv("GIT_WORK_TREE", theirs);
      expect(names(ours, await trackedByGit(ours))).toEqual(["våre.csv"]);
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
