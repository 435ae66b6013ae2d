import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listFolder, nodeFiles, readWholeFile, type FileAccess } from "./files.js";

/** How a workspace's JSON Schemas stand to those of this version. */
export interface SchemaFolder {
  readonly files: readonly string[];
  /** Those that are not as this version has them, or are lacking. */
  readonly outdated: readonly string[];
}

const shipped = fileURLToPath(new URL("../../surveys/schema/", import.meta.url));

/**
 * Compares a workspace's `schema/` with the schemas of this version. Line ends do not count.
 *
 * @returns null where the workspace has none
 * @throws ParorendeError fileNotReadable, fileBusy
 * @example
 * (await compareSchemas("min-kommune"))?.outdated; // []
 */
export async function compareSchemas(
  workspaceFolder: string,
  access: FileAccess = nodeFiles,
): Promise<SchemaFolder | null> {
  const folder = join(workspaceFolder, "schema");
  const { files } = await listFolder(folder, access);
  const own = files.filter((file) => file.endsWith(".schema.json"));
  if (own.length === 0) return null;
  const expected = (await listFolder(shipped, access)).files.filter((file) => file.endsWith(".schema.json"));
  const textIn = async (place: string, file: string): Promise<string> =>
    (await readWholeFile(join(place, file), access)).toString("utf8").replaceAll("\r\n", "\n");
  const outdated: string[] = [];
  for (const file of expected) {
    const same = own.includes(file) && (await textIn(folder, file)) === (await textIn(shipped, file));
    if (!same) outdated.push(file);
  }
  return { files: own, outdated };
}
