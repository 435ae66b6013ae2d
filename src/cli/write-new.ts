import { mkdir, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { cannotWrite } from "./cannot-write.js";
import { makeFolder } from "./make-folder.js";
import type { FileToWrite } from "./write.js";

/** The file-system operations that making a workspace needs; a parameter so that a full disk can be tried. */
export const newFileWriter = { mkdir, rm, rmdir, writeFile };
export type NewFileWriter = typeof newFileWriter;

/**
 * Writes files that are not there, in their order; what is there is left as it is. Names may lie in folders below, with `/`.
 * Where one cannot be written, those before it are removed again.
 *
 * @returns the names of the files that were there already
 * @throws ParorendeError cannotWrite with nothing left behind
 * @example
 * await writeNew("min-kommune", [{ name: "plan/LESMEG.md", bytes }]); // [] where the folder was empty
 */
export async function writeNew(
  folder: string,
  files: readonly FileToWrite[],
  disk: NewFileWriter = newFileWriter,
): Promise<readonly string[]> {
  const undo: (() => Promise<unknown>)[] = [];
  const leftAlone: string[] = [];
  let current = files[0]?.name ?? "";
  try {
    for (const { name, bytes } of files) {
      current = name;
      const path = join(folder, name);
      const made = await makeFolder(dirname(path), disk);
      if (made !== undefined) undo.push(() => removeFolders(dirname(path), made, disk));
      if (!(await wasWritten(path, bytes, disk))) leftAlone.push(name);
      else undo.push(() => disk.rm(path, { force: true }));
    }
    return leftAlone;
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw cannotWrite(error, current, folder);
  }
}

async function wasWritten(path: string, bytes: Uint8Array, disk: NewFileWriter): Promise<boolean> {
  try {
    await disk.writeFile(path, bytes, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    // What was begun is ours to remove: the file was not there.
    await disk.rm(path, { force: true });
    throw error;
  }
}

async function removeFolders(last: string, first: string, disk: NewFileWriter): Promise<void> {
  for (let at = last; at.length >= first.length; at = dirname(at)) await disk.rmdir(at);
}
