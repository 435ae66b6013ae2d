import { execFile } from "node:child_process";
import { realpath } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ParorendeError } from "../domain/errors.js";
import { readWholeFile } from "./files.js";

/** Room for the names of a million files. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Where the program lies. Windows looks for git in the folder it is started in before all others: a checkout may hold one. */
const ownFolder = fileURLToPath(new URL(".", import.meta.url));

/** Settings of whoever runs this say nothing of a repository's files, and may be unreadable. */
const noSettings = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };

/**
 * Asks git about one repository, and no other. Naming it does two things: git does not refuse one that belongs to another
 * user, as a checkout on a build server often does, and takes the same one as we found. What a hook or a build sets to lead
 * git elsewhere is not handed on, but for `GIT_INDEX_FILE` within this very repository: in a hook it is what is about to be
 * committed.
 *
 * @param root the folder that holds `.git`; absolute, as all paths in `args`
 * @returns what git printed; null where it is not installed or refuses
 * @example
 * await askGit("/…/min-kommune", ["ls-files", "-z"]); // "parorende.json\0"
 */
export async function askGit(root: string, args: readonly string[]): Promise<string | null> {
  const where = [`--git-dir=${join(root, ".git")}`, `--work-tree=${root}`];
  // Nothing is locked, and no program of the repository's choice is run.
  const how = ["--no-optional-locks", "-c", "core.fsmonitor=false"];
  const env = await environmentFor(root);
  const options = { cwd: ownFolder, env, maxBuffer: MOST_BYTES, windowsHide: true };
  return new Promise((resolved) => {
    execFile("git", [...where, ...how, ...args], options, (error, stdout) => {
      resolved(error === null ? stdout : null);
    });
  });
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment without what is meant for git, but for an index of this repository. */
async function environmentFor(root: string): Promise<Environment> {
  const given: Environment = process.env;
  const others = Object.entries(given).filter(([name]) => !/^GIT_/iu.test(name));
  const index = await ownIndex(root, given["GIT_INDEX_FILE"]);
  return {
    ...Object.fromEntries(others),
    ...noSettings,
    ...(index === null ? {} : { GIT_INDEX_FILE: index }),
  };
}

/** The index that was named, where it lies in the repository's own git folder; null for all others. */
async function ownIndex(root: string, named: string | undefined): Promise<string | null> {
  if (named === undefined || named === "") return null;
  // Git names it from the root, where it runs its hooks.
  const index = await realpath(resolve(root, named)).catch(() => null);
  const folder = await gitFolder(root);
  return index !== null && folder !== null && dirname(index) === folder ? index : null;
}

/** Where the repository's own files are; in a worktree or a submodule `.git` is a file that says so. */
async function gitFolder(root: string): Promise<string | null> {
  const path = join(root, ".git");
  try {
    const said = /^gitdir: (.+)$/mu.exec((await readWholeFile(path)).toString("utf8"))?.[1];
    return said === undefined ? null : await realpath(resolve(root, said)).catch(() => null);
  } catch (error) {
    if (error instanceof ParorendeError && error.problem.code === "isFolder") return realpath(path);
    if (error instanceof ParorendeError) return null;
    throw error;
  }
}
