import { extname, join } from "node:path";
import { exportEndings } from "./file-endings.js";
import { listFolder, nodeFiles, type FileAccess } from "./files.js";

/** Where a workspace keeps what people answered and said. */
const FOLDERS = ["undersokelser", "notater"];
/** What a person may be recognized in, wherever it lies. */
const ANYWHERE = new Set(["rejected.csv", "kobling.xlsx"]);
/** In those folders, what holds no answers. */
const HARMLESS = new Set(["wave.json", "lesmeg.md", ".gitignore", ".gitkeep", ".parorende.json"]);

/**
 * The files of a workspace that hold what people answered or said: exports, notes, rejected rows and the mapping workbook.
 *
 * @returns absolute paths, in the order of the folders
 * @example
 * await dataFilesBelow("/…/min-kommune"); // ["/…/min-kommune/undersokelser/2025/svar.csv"]
 */
export async function dataFilesBelow(
  workspaceFolder: string,
  access: FileAccess = nodeFiles,
): Promise<readonly string[]> {
  const { files, folders } = await listFolder(workspaceFolder, access);
  const loose = files.filter((file) => exportEndings.has(extname(file).toLowerCase()));
  const found = loose.map((file) => join(workspaceFolder, file));
  for (const folder of folders.filter((name) => FOLDERS.includes(name)))
    found.push(...(await filesBelow(join(workspaceFolder, folder), access)));
  const reports = await listFolder(join(workspaceFolder, "rapporter"), access);
  const listed = reports.files.filter((file) => ANYWHERE.has(file));
  return [...found, ...listed.map((file) => join(workspaceFolder, "rapporter", file))];
}

async function filesBelow(folder: string, access: FileAccess): Promise<readonly string[]> {
  const { files, folders } = await listFolder(folder, access);
  const here = files.filter((file) => !HARMLESS.has(file.toLowerCase())).map((file) => join(folder, file));
  const below = await Promise.all(folders.map((name) => filesBelow(join(folder, name), access)));
  return [...here, ...below.flat()];
}
