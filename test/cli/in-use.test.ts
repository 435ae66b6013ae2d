import { cp, mkdir, rename, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inFolder, snapshot } from "../support/folders.js";
import { writeFiles } from "../support/git.js";
import { runIn, type Ran } from "../support/world.js";

const compare = (cwd: string, ...args: readonly string[]): Promise<Ran> =>
  runIn({ cwd }, "compare", "--quiet", "--date", "2026-02-02", ...args);

const answers = `kontaktperson\n${"Ja\n".repeat(20)}${"Nei\n".repeat(115)}`;
const EXPORT = "undersokelser/2023/svar.csv";

/** Each file of the workspace that may be read, and one of each folder. */
const files = {
  "parorende.json": { kommune: { name: "Prøvevik" }, survey: "ivaretatt" },
  [EXPORT]: answers,
  "undersokelser/2023/LESMEG.md": "x",
  "notater/kurs.csv": "x",
  "plan/tiltak.csv": "x",
  "publisert/arsrapport-2022.json": {},
  "surveys/LESMEG.md": "x",
  "schema/workspace.schema.json": {},
};

/** Refused, and nothing is written in what is kept: the folder itself, where it has no links. */
async function refused(
  where: string | { readonly cwd: string; readonly kept: string },
  says: string,
  ...args: readonly string[]
): Promise<void> {
  const { cwd, kept } = typeof where === "string" ? { cwd: where, kept: where } : where;
  const before = await snapshot(kept);
  const { code, stdout, stderr } = await compare(cwd, ...args);
  expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining(says)]);
  expect(await snapshot(kept)).toEqual(before);
}

describe("a report is not written", () => {
  test.each(Object.keys(files))("over %s", async (file) => {
    await inFolder(null, async (cwd) => {
      await writeFiles(cwd, files);
      await refused(cwd, `over ${file},`, "--reporter", `json=${file}`);
    });
  });

  test.each(["undersokelser/2023/ny/rapport.csv", "plan/rapport.json", "schema/ny.json"])(
    "as a new file that the next run may read: %s",
    async (file) => {
      await inFolder(null, async (cwd) => {
        await writeFiles(cwd, files);
        const says = `i mappen ${file.split("/")[0] ?? ""},`;
        await refused(cwd, says, "--reporter", `json=${file}`);
      });
    },
  );

  test("over what lies beside a named export and is read with it, or in its own workspace", async () => {
    await inFolder(null, async (cwd) => {
      await writeFiles(join(cwd, "kommunen"), files);
      await writeFiles(cwd, { "a/dataset.csv": answers, "a/structure.csv": "x", "a/labels.csv": "x" });
      await refused(
        cwd,
        "over a/labels.csv",
        "a/dataset.csv",
        "--wave",
        "2023",
        "--reporter",
        "json=a/labels.csv",
      );
      await refused(cwd, "over a/dataset.csv", "a", "--wave", "2023", "--reporter", "json=a/dataset.csv");
      await refused(cwd, "over a/wave.json", "a/dataset.csv", "--reporter", "json=a/wave.json");
      const own = "json=kommunen/plan/tiltak.csv";
      await refused(
        cwd,
        "over kommunen/plan/tiltak.csv",
        `kommunen/${EXPORT}`,
        "--wave",
        "2023",
        "--reporter",
        own,
      );
    });
  });

  test("but replaces one from before, beside what is read or in rapporter", async () => {
    await inFolder(null, async (cwd) => {
      await writeFiles(cwd, { "parorende.json": files["parorende.json"], [EXPORT]: answers });
      const reports = ["--reporter", "json=rapporter/gate.json", "--reporter", "junit=parorende.xml"];
      expect(await compare(cwd, ...reports)).toMatchObject({ code: 1 });
      expect(await compare(cwd, ...reports)).toMatchObject({ code: 1 });
      await cp(join(cwd, EXPORT), join(cwd, "svar.csv"));
      const named = ["svar.csv", "--wave", "2023", "--workspace", ".", ...reports];
      expect(await compare(cwd, ...named)).toMatchObject({ code: 1 });
    });
  });
});

describe.skipIf(process.platform === "win32")("through a link, a report is not written", () => {
  test("over what is read, nor as a new file there", async () => {
    await inFolder(null, async (cwd) => {
      const folder = join(cwd, "w8");
      await writeFiles(folder, files);
      await symlink("w8", join(cwd, "lnk"));
      await symlink(`w8/${EXPORT}`, join(cwd, "eksport.json"));
      const place = { cwd, kept: folder };
      const report = (file: string): readonly string[] => ["--workspace", "w8", "--reporter", `json=${file}`];
      await refused(place, `over lnk/${EXPORT}`, ...report(`lnk/${EXPORT}`));
      await refused(place, "over lnk/parorende.json", ...report("lnk/parorende.json"));
      await refused(place, "over eksport.json", ...report("eksport.json"));
      await refused(place, "i mappen plan,", ...report("lnk/plan/a/b.json"));
      const other = ["--workspace", "lnk", "--reporter", `json=w8/${EXPORT}`];
      await refused(place, `over w8/${EXPORT}`, ...other);
      await refused(
        place,
        `over w8/${EXPORT}`,
        `lnk/${EXPORT}`,
        "--wave",
        "2023",
        "--reporter",
        `json=w8/${EXPORT}`,
      );
    });
  });

  test("over the known deviations, which are found when the rest is read", async () => {
    await inFolder(null, async (cwd) => {
      const kept = join(cwd, "w8");
      await writeFiles(kept, { "parorende.json": files["parorende.json"], [EXPORT]: answers });
      await symlink("w8", join(cwd, "lnk"));
      const args = ["--workspace", "w8", "--reporter", "json=lnk/kjente-avvik.json"];
      await refused({ cwd, kept }, "over lnk/kjente-avvik.json", ...args);
    });
  });

  test("over what the workspace's own links lead to", async () => {
    await inFolder(null, async (cwd) => {
      await writeFiles(cwd, files);
      await mkdir(join(cwd, "arkiv"));
      await rename(join(cwd, EXPORT), join(cwd, "arkiv/svar.csv"));
      await symlink("../../arkiv/svar.csv", join(cwd, EXPORT));
      await refused(cwd, "over arkiv/svar.csv", "--reporter", "json=arkiv/svar.csv");
    });
  });

  test("where a link leads that is no file yet, nor in a folder that lies elsewhere", async () => {
    await inFolder(null, async (cwd) => {
      await writeFiles(cwd, files);
      await symlink("plan/ny.json", join(cwd, "ny.json"));
      await mkdir(join(cwd, "arkiv"));
      await rename(join(cwd, "plan"), join(cwd, "arkiv/plan"));
      await symlink("arkiv/plan", join(cwd, "plan"));
      const kept = await snapshot(join(cwd, "arkiv"));
      for (const file of ["ny.json", "arkiv/plan/tiltak.csv", "arkiv/plan/ny.json"]) {
        const { code, stderr } = await compare(cwd, "--reporter", `json=${file}`);
        expect([file, code, stderr]).toEqual([file, 2, expect.stringContaining("Rapporten json")]);
      }
      expect(await snapshot(join(cwd, "arkiv"))).toEqual(kept);
    });
  });
});
