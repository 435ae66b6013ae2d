import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { nodeFiles } from "./files.js";
import { repositoryOf } from "./git-ignored.js";
import { askGit } from "./git-program.js";

/** What git has taken up. `unknown`: there is a repository, and git is not installed or refuses to tell. */
export type GitTracking =
  | { readonly kind: "noRepository" }
  | { readonly kind: "unknown" }
  /** Absolute paths; also of files that are no longer on disk. */
  | { readonly kind: "tracked"; readonly files: readonly string[] };

/** What git stores a file's content as; links and other repositories hold no content of their own. */
const FILE_MODE = /^100/u;

/**
 * Which files below a folder git tracks: those in its index, committed or not. Git itself is asked, for only it knows all
 * forms its index may have.
 *
 * @param folder absolute
 * @param names of files right in the folder: only those are asked for
 * @example
 * await trackedByGit("/…/min-kommune"); // { kind: "tracked", files: ["/…/min-kommune/parorende.json"] }
 */
export async function trackedByGit(folder: string, names: readonly string[] = []): Promise<GitTracking> {
  // Git knows a file by where it really lies.
  const real = await realpath(folder).catch(() => null);
  const root = real === null ? null : await repositoryOf(real, nodeFiles);
  if (real === null || root === null) return { kind: "noRepository" };
  const listing = await listed(root, real, names);
  return listing === null
    ? { kind: "unknown" }
    : { kind: "tracked", files: filesIn(listing).map((name) => join(folder, name)) };
}

/** What git lists; null where it cannot be asked. */
function listed(root: string, folder: string, names: readonly string[]): Promise<string | null> {
  // A name is a name, whatever characters it has; ended by NUL, names are not quoted.
  return askGit(root, ["-C", folder, "--literal-pathspecs", "ls-files", "--stage", "-z", "--", ...names]);
}

/** The names in lines as `100644 <hash> 0⇥undersokelser/2025/svar.csv`; a file in conflict has several. */
function filesIn(listing: string): readonly string[] {
  const lines = listing.split("\0").filter((line) => FILE_MODE.test(line));
  return [...new Set(lines.map((line) => line.slice(line.indexOf("\t") + 1)))];
}
