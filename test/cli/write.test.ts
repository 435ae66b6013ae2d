import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeWriter, writeAll, type FileToWrite, type Writer } from "../../src/cli/write.js";
import { ParorendeError } from "../../src/domain/errors.js";
import { inFolder, snapshot } from "../support/folders.js";

const files = (text: string): readonly FileToWrite[] =>
  ["side.html", "tall.json"].map((name) => ({ name, bytes: new TextEncoder().encode(`${name} ${text}`) }));

type Step = "copyFile" | "mkdir" | "rename" | "writeFile";

/** A disk on which one step fails the nth time. */
function failing(step: Step, nth: number, code: string): Writer {
  let times = 0;
  return {
    ...nodeWriter,
    [step]: async (...args: readonly unknown[]) => {
      times += 1;
      if (times === nth) throw Object.assign(new Error(code), { code, syscall: step });
      return (nodeWriter[step] as (...all: readonly unknown[]) => Promise<unknown>)(...args);
    },
  };
}

async function problemOf(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof ParorendeError ? error.problem : error;
}

const steps: readonly (readonly [Step, number])[] = [
  ["writeFile", 1],
  ["writeFile", 2],
  ["writeFile", 3],
  ["copyFile", 2],
  ["rename", 1],
  ["rename", 2],
  ["rename", 3],
];

describe("when a write fails, nothing is half written:", () => {
  test.each(steps)("%s number %d over files of an earlier run", async (step, nth) => {
    await inFolder(null, async (cwd) => {
      const folder = join(cwd, "ut");
      await writeAll(folder, files("før"), false);
      await writeFile(join(folder, "egen.txt"), "min egen");
      const before = await snapshot(cwd);
      const problem = await problemOf(writeAll(folder, files("nå"), false, [], failing(step, nth, "EBUSY")));
      expect(problem).toMatchObject({ code: "cannotWrite", facts: { folder: "ut", why: "inUse" } });
      expect(await snapshot(cwd)).toEqual(before);
      await writeAll(folder, files("nå"), false);
      expect(await readFile(join(folder, "side.html"), "utf8")).toBe("side.html nå");
    });
  });

  test.each([...steps.filter(([step]) => step !== "copyFile"), ["mkdir", 1] as const])(
    "%s number %d in a folder that was not there",
    async (step, nth) => {
      await inFolder(null, async (cwd) => {
        const work = writeAll(join(cwd, "a/b"), files("nå"), false, [], failing(step, nth, "ENOSPC"));
        expect(await problemOf(work)).toMatchObject({ code: "cannotWrite", facts: { why: "diskFull" } });
        expect(await snapshot(cwd)).toEqual({});
      });
    },
  );

  test.each([
    ["EBUSY", "inUse"],
    ["EPERM", "noAccess"],
    ["EACCES", "noAccess"],
    ["EROFS", "noAccess"],
    ["ENOSPC", "diskFull"],
    ["ENOTDIR", "notAFolder"],
    ["EIO", "other"],
  ])("%s is told as %s, with the file's name", async (code, why) => {
    await inFolder(null, async (cwd) => {
      const problem = await problemOf(writeAll(cwd, files("nå"), false, [], failing("rename", 2, code)));
      expect(problem).toEqual({ code: "cannotWrite", facts: { file: "tall.json", folder: "kommune", why } });
    });
  });

  test("an error that is no operating system's is a bug, and is thrown as it was", async () => {
    await inFolder(null, async (cwd) => {
      const disk = { ...nodeWriter, rename: () => Promise.reject(new TypeError("bug")) };
      expect(await problemOf(writeAll(cwd, files("nå"), false, [], disk))).toBeInstanceOf(TypeError);
      expect(await snapshot(cwd)).toEqual({});
    });
  });
});

describe("what is there already", () => {
  test("is refused before anything is written where this tool did not write it", async () => {
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "tall.json"), "noe helt annet");
      const before = await snapshot(cwd);
      expect(await problemOf(writeAll(cwd, files("nå"), false))).toEqual({
        code: "wouldOverwrite",
        facts: { file: "tall.json" },
      });
      expect(await snapshot(cwd)).toEqual(before);
      await writeAll(cwd, files("nå"), true);
      expect(await readFile(join(cwd, "tall.json"), "utf8")).toBe("tall.json nå");
    });
  });

  test("is refused where the record of hashes is lost or broken", async () => {
    await inFolder(null, async (cwd) => {
      await writeAll(cwd, files("før"), false);
      await writeFile(join(cwd, ".parorende.json"), "{ ødelagt");
      expect(await problemOf(writeAll(cwd, files("nå"), false))).toMatchObject({ code: "wouldOverwrite" });
    });
  });

  test("and is a folder, is told and left", async () => {
    await inFolder(null, async (cwd) => {
      await mkdir(join(cwd, "tall.json"));
      const before = await snapshot(cwd);
      expect(await problemOf(writeAll(cwd, files("nå"), true))).toMatchObject({ code: "cannotWrite" });
      expect(await snapshot(cwd)).toEqual(before);
    });
  });

  test("keeps its record when other files are written beside it", async () => {
    await inFolder(null, async (cwd) => {
      await writeAll(cwd, files("før"), false);
      await writeAll(cwd, [{ name: "annet.md", bytes: new TextEncoder().encode("annet") }], false);
      await writeAll(cwd, files("nå"), false);
      const record: unknown = JSON.parse(await readFile(join(cwd, ".parorende.json"), "utf8"));
      expect(Object.keys(record as object)).toEqual(["annet.md", "side.html", "tall.json"]);
    });
  });
});

describe("what an earlier run wrote and this one does not", () => {
  const page = files("nå").slice(0, 1);
  const recordIn = async (cwd: string): Promise<readonly string[]> =>
    Object.keys(JSON.parse(await readFile(join(cwd, ".parorende.json"), "utf8")) as object);

  test("is removed where nobody has changed it, with its hash", async () => {
    await inFolder(null, async (cwd) => {
      await writeAll(cwd, files("før"), false);
      expect(await writeAll(cwd, page, false, ["tall.json"])).toEqual({
        removed: ["tall.json"],
        changed: [],
      });
      expect(Object.keys(await snapshot(cwd))).toEqual([".parorende.json", "side.html"]);
      expect(await recordIn(cwd)).toEqual(["side.html"]);
    });
  });

  test("is left where somebody has changed it, and named", async () => {
    await inFolder(null, async (cwd) => {
      await writeAll(cwd, files("før"), false);
      await writeFile(join(cwd, "tall.json"), "min egen");
      expect(await writeAll(cwd, page, false, ["tall.json"])).toEqual({
        removed: [],
        changed: ["tall.json"],
      });
      expect(await writeAll(cwd, page, true, ["tall.json"])).toEqual({ removed: [], changed: ["tall.json"] });
      expect(await readFile(join(cwd, "tall.json"), "utf8")).toBe("min egen");
      expect(await recordIn(cwd)).toEqual(["side.html", "tall.json"]);
    });
  });

  test("is left in silence where this tool never wrote it", async () => {
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "tall.json"), "min egen");
      const stale = ["tall.json", "finnes-ikke.csv"];
      expect(await writeAll(cwd, page, false, stale)).toEqual({ removed: [], changed: [] });
      expect(await readFile(join(cwd, "tall.json"), "utf8")).toBe("min egen");
    });
  });

  test("is there again when a later step fails", async () => {
    await inFolder(null, async (cwd) => {
      await writeAll(cwd, files("før"), false);
      const before = await snapshot(cwd);
      const disk: Writer = {
        ...nodeWriter,
        rm: async (path, options) => {
          await nodeWriter.rm(path, options);
          if (String(path).endsWith("tall.json"))
            throw Object.assign(new Error("EIO"), { code: "EIO", syscall: "rm" });
        },
      };
      expect(await problemOf(writeAll(cwd, page, false, ["tall.json"], disk))).toMatchObject({
        code: "cannotWrite",
        facts: { file: "tall.json" },
      });
      expect(await snapshot(cwd)).toEqual(before);
    });
  });
});
