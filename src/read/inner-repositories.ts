import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { dataFolders } from "./data-files.js";
import { listFolder, nodeFiles, type FileAccess } from "./files.js";

/**
 * The folders of answers and notes, or below them, of which the repository that holds the workspace knows nothing: those
 * that are a repository, a submodule or a worktree of their own, and one that is a link to elsewhere.
 *
 * @example
 * await innerRepositories("/…/min-kommune"); // ["/…/min-kommune/undersokelser"]
 */
export async function innerRepositories(
  workspaceFolder: string,
  access: FileAccess = nodeFiles,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of dataFolders) {
    const folder = join(workspaceFolder, name);
    const own = await repositoriesFrom(folder, access);
    const isElsewhere = !own.includes(folder) && (await liesElsewhere(workspaceFolder, name));
    found.push(...(isElsewhere ? [folder] : []), ...own);
  }
  return found;
}

async function repositoriesFrom(folder: string, access: FileAccess): Promise<readonly string[]> {
  const { files, folders } = await listFolder(folder, access);
  // In a worktree or a submodule it is a file.
  const isOne = [...files, ...folders].includes(".git");
  const below: string[] = [];
  for (const name of folders.filter((one) => one !== ".git"))
    below.push(...(await repositoriesFrom(join(folder, name), access)));
  return isOne ? [folder, ...below] : below;
}

async function liesElsewhere(workspaceFolder: string, name: string): Promise<boolean> {
  const real = await realpath(join(workspaceFolder, name)).catch(() => null);
  return real !== null && real !== join(await realpath(workspaceFolder), name);
}
