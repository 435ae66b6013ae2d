import { open, readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { ParorendeError } from "../domain/errors.js";

/** What reading needs of an open file; Node's own `FileHandle` is one. */
export interface OpenFile {
  stat(): Promise<{ readonly size: number; readonly mtimeMs: number; isDirectory(): boolean }>;
  read(buffer: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesRead: number }>;
  close(): Promise<void>;
}

/** The file system as reading sees it: a parameter, so that a file that is open in Excel can be tried in a test. */
export interface FileAccess {
  open(path: string): Promise<OpenFile>;
  /** Names in a folder, files and folders apart. */
  list(folder: string): Promise<readonly { readonly name: string; readonly isFolder: boolean }[]>;
}

export const nodeFiles: FileAccess = {
  open: (path) => open(path, "r"),
  list: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  },
};

/** The longest path Windows takes where long paths are not switched on. */
const WINDOWS_PATH_MAX = 260;

/**
 * Turns what the operating system says about a file into an error the user can mend; anything else is given back as it
 * was.
 *
 * @example
 * catch (error) { throw translateFileError(error, "svar.csv"); }
 */
export function translateFileError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const facts = { file };
  const options = { cause: error };
  switch (error.code) {
    case "ENOENT":
    case "ENOTDIR":
      // Windows says «not found» of a path that is merely too long.
      if (process.platform === "win32" && resolve(file).length >= WINDOWS_PATH_MAX) {
        return new ParorendeError({ code: "pathTooLong", facts }, options);
      }
      return new ParorendeError({ code: "fileNotFound", facts }, options);
    case "EISDIR":
      return new ParorendeError({ code: "isFolder", facts }, options);
    case "EBUSY":
      return new ParorendeError({ code: "fileBusy", facts }, options);
    case "EPERM":
    case "EACCES":
      return new ParorendeError({ code: "fileNotReadable", facts }, options);
    case "ENAMETOOLONG":
      return new ParorendeError({ code: "pathTooLong", facts }, options);
    default:
      return error;
  }
}

/** Size and time of a file, to see whether it was changed between two readings. */
export interface FileStamp {
  readonly size: number;
  readonly modified: number;
}

/** A file opened for reading, with its errors in the user's terms. */
export interface ReadableFile {
  readonly stamp: FileStamp;
  /** The bytes from `start`, in blocks; every block is memory of its own. */
  readonly blocks: (start: number) => AsyncGenerator<Buffer, void, undefined>;
  readonly close: () => Promise<void>;
}

const BLOCK_BYTES = 256 * 1024;

/**
 * Opens a file for reading. The caller closes it.
 *
 * @throws ParorendeError fileNotFound, isFolder, fileBusy, fileNotReadable, pathTooLong
 * @example
 * const file = await openFile("svar.csv");
 * for await (const block of file.blocks(0)) hash.update(block);
 * await file.close();
 */
export async function openFile(path: string, access: FileAccess = nodeFiles): Promise<ReadableFile> {
  const inUsersTerms = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw translateFileError(error, path);
    }
  };
  const handle = await inUsersTerms(access.open(path));
  try {
    const stat = await inUsersTerms(handle.stat());
    if (stat.isDirectory()) throw new ParorendeError({ code: "isFolder", facts: { file: path } });
    return {
      stamp: { size: stat.size, modified: stat.mtimeMs },
      blocks: async function* (start) {
        for (let position = start; ;) {
          const block = Buffer.allocUnsafe(BLOCK_BYTES);
          const { bytesRead } = await inUsersTerms(handle.read(block, 0, BLOCK_BYTES, position));
          if (bytesRead === 0) return;
          position += bytesRead;
          yield block.subarray(0, bytesRead);
        }
      },
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/**
 * Reads a whole small file, such as a data file of the package.
 *
 * @throws ParorendeError as `openFile`
 */
export async function readWholeFile(path: string, access: FileAccess = nodeFiles): Promise<Buffer> {
  const file = await openFile(path, access);
  try {
    const blocks: Buffer[] = [];
    for await (const block of file.blocks(0)) blocks.push(block);
    return Buffer.concat(blocks);
  } finally {
    await file.close();
  }
}

/** What a folder holds, in the order of the names; nothing where there is no such folder. */
export async function listFolder(
  folder: string,
  access: FileAccess = nodeFiles,
): Promise<{ readonly files: readonly string[]; readonly folders: readonly string[] }> {
  try {
    const entries = [...(await access.list(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
    const names = (isFolder: boolean) => entries.filter((e) => e.isFolder === isFolder).map((e) => e.name);
    return { files: names(false), folders: names(true) };
  } catch (error) {
    const translated = translateFileError(error, folder);
    if (translated instanceof ParorendeError && translated.problem.code === "fileNotFound") {
      return { files: [], folders: [] };
    }
    throw translated;
  }
}
