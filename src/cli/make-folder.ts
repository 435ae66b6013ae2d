import type { mkdir } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it that are lacking. Node's own way of doing it tries without end where a file system says
 * that a new folder is not found, as `/proc` does.
 *
 * @returns the uppermost folder that was made; undefined where all were there
 * @example
 * await makeFolder("/tmp/a/b", { mkdir }); // "/tmp/a" where only /tmp was there
 */
export async function makeFolder(
  folder: string,
  disk: { readonly mkdir: typeof mkdir },
): Promise<string | undefined> {
  try {
    await disk.mkdir(folder);
    return folder;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === "EEXIST" || error.code === "EISDIR") return undefined;
    if (error.code !== "ENOENT" || dirname(folder) === folder) throw error;
  }
  const first = await makeFolder(dirname(folder), disk);
  await disk.mkdir(folder);
  return first ?? folder;
}

/** An error of the operating system. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}
