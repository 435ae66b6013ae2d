import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesForGit } from "../../src/read/git-ignored.js";
import { inFolder } from "../support/folders.js";

const paths = [
  "undersokelser/LESMEG.md",
  "undersokelser/2025/svar.csv",
  "undersokelser/2025/wave.json",
  "undersokelser/2025/del/b.csv",
  "notater/a b.md",
  "rapporter/rejected.csv",
  "a.txt",
  "svar.sav",
];

/** What is left for git, with these .gitignore files by their folder. */
async function takenWith(ignores: Readonly<Record<string, string>>): Promise<readonly string[] | null> {
  return inFolder(null, async (folder) => {
    await mkdir(join(folder, ".git"));
    for (const [place, text] of Object.entries(ignores)) {
      await mkdir(join(folder, place), { recursive: true });
      await writeFile(join(folder, place, ".gitignore"), text);
    }
    const files = paths.map((path) => join(folder, path));
    for (const file of files) await mkdir(dirname(file), { recursive: true });
    const taken = await filesForGit(folder, files);
    return taken?.map((file) => file.slice(folder.length + 1).replaceAll("\\", "/")) ?? null;
  });
}

const without = (...out: readonly string[]): readonly string[] => paths.filter((path) => !out.includes(path));
const answers = paths.slice(1, 4);

describe("what git would take up", () => {
  test("is all where nothing is kept out", async () => {
    expect(await takenWith({})).toEqual(paths);
    expect(await takenWith({ "": "# *.csv\n\n" })).toEqual(paths);
  });

  // Each as git itself says of the same files (git check-ignore).
  test.each<[string, readonly string[]]>([
    ["undersokelser/\n", without(...paths.slice(0, 4))],
    ["/undersokelser\r\n", without(...paths.slice(0, 4))],
    ["*.csv\n", without(answers[0] ?? "", answers[2] ?? "", "rapporter/rejected.csv")],
    ["**/*.csv\n!svar.csv\n", without(answers[2] ?? "", "rapporter/rejected.csv")],
    [
      "undersokelser/**\n!undersokelser/*/\n!undersokelser/**/wave.json\n",
      without(paths[0] ?? "", answers[0] ?? "", answers[2] ?? ""),
    ],
    ["undersokelser/*\n!undersokelser/2025\n", without("undersokelser/LESMEG.md")],
    ["undersokelser/*/svar.csv  \n", without("undersokelser/2025/svar.csv")],
    ["undersokelser/2025/\n!undersokelser/2025/wave.json\n", without(...answers)],
    ["2025/svar.csv\n", paths],
    ["[ab].txt\nsvar.?av\nnotater/a b.md\n", without("a.txt", "svar.sav", "notater/a b.md")],
    ["[!b].txt\n*.CSV\n", without("a.txt")],
    ["a.txt/\n", paths],
    ["a[z-a]txt\n*.sav\n", without("svar.sav")],
    ["a[\\ ]b.md\na[\\.]txt\n", without("notater/a b.md", "a.txt")],
    [`${"*".repeat(60)}!\n**.sav\n`, without("svar.sav")],
  ])("with %j", async (text, left) => {
    expect(await takenWith({ "": text })).toEqual(left);
  });

  test("is told by the files in the folders below too, the nearest last", async () => {
    const left = without("undersokelser/2025/del/b.csv", "rapporter/rejected.csv");
    expect(await takenWith({ "": "*.csv\n", "undersokelser/2025": "!/svar.csv\n" })).toEqual(left);
  });

  test("is told by the repository that each file lies in, also where the folder is in none", async () => {
    await inFolder(null, async (folder) => {
      const files = ["undersokelser/a.csv", "undersokelser/b.csv", "svar.csv"].map((path) =>
        join(folder, path),
      );
      await mkdir(join(folder, "undersokelser", ".git"), { recursive: true });
      await writeFile(join(folder, "undersokelser", ".gitignore"), "/b.csv\n");
      expect(await filesForGit(folder, files)).toEqual(files.slice(0, 1));
      await mkdir(join(folder, ".git"));
      await writeFile(join(folder, ".gitignore"), "undersokelser/\n");
      expect(await filesForGit(folder, files)).toEqual([files[0], files[2]]);
    });
  });

  test("is nothing anybody can tell where there is no repository", async () => {
    await inFolder(null, async (folder) => {
      expect(await filesForGit(folder, [join(folder, "svar.csv")])).toBeNull();
    });
  });
});
