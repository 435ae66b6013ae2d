import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder } from "../../src/cli/make-folder.js";
import { inFolder } from "../support/folders.js";

describe("making a folder", () => {
  test("makes those above it too, and tells the uppermost it made", async () => {
    await inFolder(null, async (cwd) => {
      expect(await makeFolder(join(cwd, "a", "b", "c"), { mkdir })).toBe(join(cwd, "a"));
      expect(await readdir(join(cwd, "a", "b"))).toEqual(["c"]);
      expect(await makeFolder(join(cwd, "a", "b"), { mkdir })).toBeUndefined();
    });
  });

  test("fails below a file", async () => {
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "a"), "");
      await expect(makeFolder(join(cwd, "a", "b"), { mkdir })).rejects.toMatchObject({ code: "ENOTDIR" });
    });
  });

  test.runIf(process.platform === "linux")(
    "comes to an end where the system says that a new folder is not found",
    async () => {
      await expect(makeFolder("/proc/finnes-ikke/her", { mkdir })).rejects.toMatchObject({ code: "ENOENT" });
    },
  );
});
