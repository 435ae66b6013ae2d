import { extname, join } from "node:path";
import { dataEndings } from "./file-endings.js";
import { listFolder, nodeFiles, type FileAccess } from "./files.js";

/** Where a workspace keeps what people answered and said. */
const ANSWERS = "undersokelser";
const NOTES = "notater";
/** Where answers and notes lie, and what is made of them row by row. */
export const dataFolders = [ANSWERS, NOTES, "rapporter"] as const;
/** What a person may be recognized in, wherever it lies: rejected rows, mappings with examples, copies of exports. */
const anywhere = /^(?:rejected\.csv|kobling\.xlsx|.+-uten-personopplysninger\.csv)$/iu;
/** In those folders, what holds no answers; `~$` is Excel's mark that a file is open. */
const harmless =
  /^(?:wave\.json|lesmeg\.md|readme\.md|\.git|\.gitignore|\.gitkeep|\.parorende\.json|~\$.*)$/iu;
/** The codes by which notes are coded are the municipality's own words; its decisions hold parts of what was said. */
const CODES = `${NOTES}/koding/kodebok.json`;

/**
 * What a file of a workspace is by its place and name. `rows` and `notes` hold what people answered or said; what an export
 * holds, and one that lies `loose` in the workspace's own folder, its content tells; `other` may be anything.
 */
export type DataFileKind = "rows" | "notes" | "export" | "loose" | "other";

/**
 * Whether a file of a workspace may hold what people answered or said, by its place and name alone.
 *
 * @param path from the workspace, with `/`
 * @returns null for what holds nothing of the sort
 * @example
 * dataFileKind("undersokelser/2025/svar.csv"); // "export"
 */
export function dataFileKind(path: string): DataFileKind | null {
  const names = path.split("/");
  const [top, name = ""] = [names[0], names.at(-1)];
  if (anywhere.test(name)) return "rows";
  if (path === CODES || harmless.test(name)) return null;
  const isExport = dataEndings.has(extname(name).toLowerCase());
  if (names.length === 1) return isExport ? "loose" : null;
  if (top === NOTES) return "notes";
  if (top !== ANSWERS) return null;
  return isExport ? "export" : "other";
}

/**
 * The files of a workspace that may hold what people answered or said: exports, notes, rejected rows and the mapping
 * workbook.
 *
 * @returns absolute paths
 * @example
 * await dataFilesBelow("/…/min-kommune"); // ["/…/min-kommune/undersokelser/2025/svar.csv"]
 */
export async function dataFilesBelow(
  workspaceFolder: string,
  access: FileAccess = nodeFiles,
): Promise<readonly string[]> {
  const { files } = await listFolder(workspaceFolder, access);
  const reports = await listFolder(join(workspaceFolder, "rapporter"), access);
  const paths = [
    ...files,
    ...(await pathsBelow(ANSWERS, workspaceFolder, access)),
    ...(await pathsBelow(NOTES, workspaceFolder, access)),
    ...reports.files.map((file) => `rapporter/${file}`),
  ];
  return paths.filter((path) => dataFileKind(path) !== null).map((path) => join(workspaceFolder, path));
}

async function pathsBelow(
  folder: string,
  workspaceFolder: string,
  access: FileAccess,
): Promise<readonly string[]> {
  const { files, folders } = await listFolder(join(workspaceFolder, folder), access);
  const below = await Promise.all(
    folders
      .filter((name) => name !== ".git")
      .map((name) => pathsBelow(`${folder}/${name}`, workspaceFolder, access)),
  );
  return [...files.map((file) => `${folder}/${file}`), ...below.flat()];
}
