import { extname, isAbsolute, join, relative } from "node:path";
import { listFolder, nodeFiles, type FileAccess } from "../files.js";
import { noteEndings } from "./stored-as.js";

/** A file of notes, and what it is called to the user. */
export interface NoteFile {
  readonly path: string;
  /** Within the folder of notes, with `/` between folders. */
  readonly name: string;
}

/** Where a workspace keeps its notes, and in it what is no note. */
const FOLDER = "notater";
const NO_NOTES = "koding";
const explanation = /^(?:lesmeg|les meg|readme|les først|les dette)(?:\.|$)/iu;

/**
 * The notes of a workspace: files in `notater/` and in the folders right under it, in the order of their names.
 * Decisions (`koding/`), hidden files, Word's own `~$` files and those that explain the folder are left out.
 *
 * @returns none where there is no such folder
 * @example
 * await notesIn("/…/min-kommune"); // [{ path: "/…/notater/kafe.md", name: "kafe.md" }]
 */
export async function notesIn(
  workspaceFolder: string,
  access: FileAccess = nodeFiles,
): Promise<readonly NoteFile[]> {
  const root = join(workspaceFolder, FOLDER);
  const { files, folders } = await listFolder(root, access);
  const here = files.filter(isNote).map((name) => ({ path: join(root, name), name }));
  const below = folders
    .filter((folder) => folder !== NO_NOTES && !folder.startsWith("."))
    .map(async (folder) => {
      const { files: inside } = await listFolder(join(root, folder), access);
      return inside
        .filter(isNote)
        .map((name) => ({ path: join(root, folder, name), name: `${folder}/${name}` }));
    });
  return [...here, ...(await Promise.all(below)).flat()];
}

/**
 * Notes that were named, as they are called in their workspace where they lie in it: they are the same notes whether they
 * are named or not.
 */
export function namedNotes(files: readonly NoteFile[], workspaceFolder: string | null): readonly NoteFile[] {
  if (workspaceFolder === null) return files;
  const root = join(workspaceFolder, FOLDER);
  return files.map((file) => {
    const within = relative(root, file.path);
    const isWithin = !isAbsolute(within) && within !== "" && !within.startsWith("..");
    return isWithin ? { ...file, name: within.replaceAll("\\", "/") } : file;
  });
}

function isNote(name: string): boolean {
  const isOther = name.startsWith(".") || name.startsWith("~$") || explanation.test(name);
  return !isOther && noteEndings.has(extname(name).toLowerCase());
}
