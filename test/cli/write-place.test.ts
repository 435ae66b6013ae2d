import { execFileSync } from "node:child_process";
import { lstat, mkdir, readFile, readlink, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeWriter, replaceFile, writeAll } from "../../src/cli/write.js";
import { placeOf } from "../../src/cli/write-place.js";
import { ParorendeError } from "../../src/domain/errors.js";
import { inFolder, snapshot } from "../support/folders.js";

const named = { option: "--reporter", shown: "ut.xml" };
const bytes = new TextEncoder().encode("nytt");

async function problemOf(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof ParorendeError ? error.problem : error;
}

/** Windows has neither pipes in folders nor links that anybody may make. */
describe.skipIf(process.platform === "win32")("what is written over", () => {
  const pipeIn = (cwd: string): string => {
    const pipe = join(cwd, "ut.xml");
    execFileSync("mkfifo", [pipe]);
    return pipe;
  };

  test("a pipe is written into, and is there afterwards", async () => {
    await inFolder(null, async (cwd) => {
      const pipe = pipeIn(cwd);
      const [read] = await Promise.all([readFile(pipe, "utf8"), replaceFile(pipe, "rapporten", named)]);
      expect(read).toBe("rapporten");
      expect((await lstat(pipe)).isFIFO()).toBe(true);
    });
  });

  test("a pipe is not replaced by one of several files, and not waited for", async () => {
    await inFolder(null, async (cwd) => {
      const pipe = pipeIn(cwd);
      const work = writeAll(cwd, [{ name: "ut.xml", bytes }], true);
      expect(await problemOf(work)).toMatchObject({ code: "cannotWrite", facts: { why: "notAFile" } });
      expect((await lstat(pipe)).isFIFO()).toBe(true);
    });
  });

  test.each(["replaceFile", "writeAll"] as const)(
    "a link stays, and what it leads to is replaced: %s",
    async (writer) => {
      await inFolder(null, async (cwd) => {
        await mkdir(join(cwd, "ekte"));
        await writeFile(join(cwd, "ekte", "fil.xml"), "gammelt");
        await symlink("ekte/fil.xml", join(cwd, "midt.xml"));
        await symlink("midt.xml", join(cwd, "ut.xml"));
        if (writer === "replaceFile") await replaceFile(join(cwd, "ut.xml"), "nytt", named);
        else await writeAll(cwd, [{ name: "ut.xml", bytes }], true);
        expect(await readlink(join(cwd, "ut.xml"))).toBe("midt.xml");
        expect((await lstat(join(cwd, "ekte", "fil.xml"))).isSymbolicLink()).toBe(false);
        expect(await readFile(join(cwd, "ekte", "fil.xml"), "utf8")).toBe("nytt");
      });
    },
  );

  test("a link to nothing gets what it leads to; links in a circle are refused", async () => {
    await inFolder(null, async (cwd) => {
      await symlink("finnes-ikke.xml", join(cwd, "ut.xml"));
      await replaceFile(join(cwd, "ut.xml"), "nytt", named);
      expect(await readFile(join(cwd, "finnes-ikke.xml"), "utf8")).toBe("nytt");
      await symlink("b", join(cwd, "a"));
      await symlink("a", join(cwd, "b"));
      expect(await problemOf(replaceFile(join(cwd, "a"), "nytt", named))).toMatchObject({
        code: "cannotWrite",
      });
    });
  });

  test("a device is known as one, and what stands for the program's own output", async () => {
    expect(await placeOf("/dev/null", nodeWriter)).toEqual({ kind: "stream", path: "/dev/null" });
    expect(await placeOf("/dev/stdout", nodeWriter)).toMatchObject({ kind: "stream" });
  });
});

test("a folder is refused and left", async () => {
  await inFolder(null, async (cwd) => {
    await mkdir(join(cwd, "ut.xml"));
    const before = await snapshot(cwd);
    expect(await problemOf(replaceFile(join(cwd, "ut.xml"), "nytt", named))).toEqual({
      code: "cannotWrite",
      facts: { file: "ut.xml", folder: null, why: "notAFile", option: "--reporter" },
    });
    expect(await snapshot(cwd)).toEqual(before);
  });
});
