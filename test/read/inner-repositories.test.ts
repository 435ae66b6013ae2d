import { symlink } from "node:fs/promises";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { innerRepositories } from "../../src/read/inner-repositories.js";
import { inFolder } from "../support/folders.js";
import { git, writeFiles } from "../support/git.js";

/** What is found, from the workspace. */
async function found(workspace: string): Promise<readonly string[]> {
  const folders = await innerRepositories(workspace);
  return folders.map((folder) => relative(workspace, folder).replaceAll("\\", "/"));
}

describe("repositories in a workspace", () => {
  test("are none where there is none, and its own is not one of them", async () => {
    await inFolder(null, async (folder) => {
      expect(await found(folder)).toEqual([]);
      await writeFiles(folder, { "undersokelser/2025/svar.csv": "x", "notater/kafe.md": "x" });
      await git(folder, "init", "-q");
      expect(await found(folder)).toEqual([]);
    });
  });

  test("are those of answers, notes and reports, at any depth, and no others", async () => {
    await inFolder(null, async (folder) => {
      const wanted = ["undersokelser", "undersokelser/2025/skole", "notater/2025", "rapporter"];
      for (const at of [...wanted, "plan"]) {
        await writeFiles(folder, { [`${at}/LESMEG.md`]: "x" });
        await git(join(folder, at), "init", "-q");
      }
      expect(await found(folder)).toEqual(wanted);
    });
  });

  test("are those where .git is a file, as in a worktree", async () => {
    await inFolder(null, async (folder) => {
      await writeFiles(folder, { "notater/2025/.git": "gitdir: ../../.git/modules/x\n" });
      expect(await found(folder)).toEqual(["notater/2025"]);
    });
  });

  test.skipIf(process.platform === "win32")(
    "are folders that lie elsewhere too, each of them once",
    async () => {
      await inFolder(null, async (folder) => {
        const elsewhere = join(folder, "..", "annet");
        await writeFiles(elsewhere, { "svar/2025/svar.csv": "x", "notater/kafe.md": "x" });
        await git(join(elsewhere, "notater"), "init", "-q");
        await symlink(join(elsewhere, "svar"), join(folder, "undersokelser"));
        await symlink(join(elsewhere, "notater"), join(folder, "notater"));
        await symlink(join(elsewhere, "finnes-ikke"), join(folder, "rapporter"));
        expect(await found(folder)).toEqual(["undersokelser", "notater"]);
        // A workspace that is itself named by a link has nothing elsewhere for that.
        await writeFiles(folder, { "ny/undersokelser/2025/svar.csv": "x" });
        await symlink(join(folder, "ny"), join(folder, "..", "lenke"));
        expect(await found(join(folder, "..", "lenke"))).toEqual([]);
      });
    },
  );
});
