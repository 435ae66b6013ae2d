import { dirname, join, relative, sep } from "node:path";
import { listFolder, nodeFiles, readWholeFile, type FileAccess } from "./files.js";

/** One line of a .gitignore, and the folder it speaks of, from the repository's root. */
interface Pattern {
  readonly folder: string;
  readonly expression: RegExp;
  readonly foldersOnly: boolean;
  readonly negated: boolean;
}

/**
 * Which files git would take up, each in the repository it lies in: those that no .gitignore from the repository's root down
 * to the file keeps out. What git already has taken up, and its settings outside the repository, are not looked at.
 *
 * @param folder holds the files, and may be a repository without any
 * @param files absolute paths
 * @returns null where neither the folder nor any of the files is in a repository
 * @see https://git-scm.com/docs/gitignore
 * @example
 * await filesForGit("min-kommune", ["/…/min-kommune/undersokelser/2025/svar.csv"]); // [] where exports are ignored
 */
export async function filesForGit(
  folder: string,
  files: readonly string[],
  access: FileAccess = nodeFiles,
): Promise<readonly string[] | null> {
  const repositories = new Map<string, Promise<string | null>>();
  const rootOf = (place: string): Promise<string | null> => {
    const root = repositories.get(place) ?? repositoryOf(place, access);
    repositories.set(place, root);
    return root;
  };
  const read = new Map<string, readonly Pattern[]>();
  const patternsFor = async (root: string, path: string): Promise<readonly Pattern[]> => {
    const parents = path.split("/").slice(0, -1);
    const folders = parents.map((_, at) => parents.slice(0, at + 1).join("/"));
    const all: Pattern[] = [];
    for (const place of ["", ...folders]) {
      const key = join(root, place);
      const patterns = read.get(key) ?? (await ignoreFile(root, place, access));
      read.set(key, patterns);
      all.push(...patterns);
    }
    return all;
  };
  const taken: string[] = [];
  let isInOne = (await rootOf(folder)) !== null;
  for (const file of files) {
    const root = await rootOf(dirname(file));
    if (root === null) continue;
    isInOne = true;
    const path = relative(root, file).split(sep).join("/");
    if (!isIgnored(path, await patternsFor(root, path))) taken.push(file);
  }
  return isInOne ? taken : null;
}

/** The nearest folder upwards that holds a repository; null where there is none. */
export async function repositoryOf(start: string, access: FileAccess): Promise<string | null> {
  for (let folder = start; ; folder = dirname(folder)) {
    const { files, folders } = await listFolder(folder, access).catch(() => ({ files: [], folders: [] }));
    // In a worktree or a submodule it is a file.
    if ([...files, ...folders].some((name) => name === ".git")) return folder;
    if (dirname(folder) === folder) return null;
  }
}

async function ignoreFile(root: string, folder: string, access: FileAccess): Promise<readonly Pattern[]> {
  const { files } = await listFolder(join(root, folder), access);
  if (!files.includes(".gitignore")) return [];
  const text = (await readWholeFile(join(root, folder, ".gitignore"), access)).toString("utf8");
  return text.split(/\r?\n/u).flatMap((line) => patternOf(line, folder) ?? []);
}

function patternOf(line: string, folder: string): Pattern | null {
  const typed = line.replace(/(?<!\\) +$/u, "");
  if (typed === "" || typed.startsWith("#")) return null;
  const negated = typed.startsWith("!");
  const glob = negated ? typed.slice(1) : typed;
  const foldersOnly = glob.endsWith("/");
  const bare = foldersOnly ? glob.slice(0, -1) : glob;
  // With a slash before its end a pattern speaks of one place; without, of any name below.
  const anchored = bare.includes("/") ? bare.replace(/^\//u, "") : `**/${bare}`;
  const expression = expressionOf(anchored);
  return expression === null ? null : { folder, expression, foldersOnly, negated };
}

/** Null where nothing can match it, as a range that runs backwards. */
function expressionOf(glob: string): RegExp | null {
  const parts = /(^|\/)\*\*(\/|$)|\*+|\?|\[(!?)((?:\\.|[^\]])+)\]|\\(.)|([^*?[\\/]+|.)/gu;
  const source = glob.replaceAll(
    parts,
    (part, before?: string, after?: string, not?: string, set?: string, escaped?: string) => {
      if (after === "/") return `${before ?? ""}(?:.*/)?`;
      if (after === "") return `${before ?? ""}.+`;
      if (part.startsWith("*")) return "[^/]*";
      if (part === "?") return "[^/]";
      if (set !== undefined) return `[${not === "!" ? "^" : ""}${set.replaceAll(/\\(.)|[[^]/gu, literal)}]`;
      return (escaped ?? part).replaceAll(/[$()*+.?[\\\]^{|}]/gu, "\\$&");
    },
  );
  try {
    return new RegExp(`^${source}$`, "u");
  } catch {
    return null;
  }
}

/** A character that stands for itself within brackets. */
function literal(part: string, escaped?: string): string {
  return `\\u{${((escaped ?? part).codePointAt(0) ?? 0).toString(16)}}`;
}

/** What lies in a folder that is kept out, is kept out too; else the last line that fits decides. */
function isIgnored(path: string, patterns: readonly Pattern[]): boolean {
  const names = path.split("/");
  return names.some((_, at) => {
    const here = names.slice(0, at + 1).join("/");
    const last = patterns.findLast(({ folder, expression, foldersOnly }) => {
      if (foldersOnly && at === names.length - 1) return false;
      if (folder === "") return expression.test(here);
      return here.startsWith(`${folder}/`) && expression.test(here.slice(folder.length + 1));
    });
    return last !== undefined && !last.negated;
  });
}
