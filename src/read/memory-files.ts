import { basename, dirname } from "node:path";
import type { FileAccess } from "./files.js";

/**
 * Files that are in memory, such as those of a zip, as if they lay in folders.
 *
 * @param files path → bytes
 * @example
 * const access = memoryFiles(new Map([["eksport/dataset.csv", bytes]]));
 * await inspectTextFile("eksport/dataset.csv", undefined, access);
 */
export function memoryFiles(files: ReadonlyMap<string, Buffer>): FileAccess {
  return {
    open: (path) => {
      const bytes = files.get(path);
      if (bytes === undefined) return Promise.reject(notFound());
      return Promise.resolve({
        stat: () => Promise.resolve({ size: bytes.length, mtimeMs: 0, isDirectory: () => false }),
        read: (buffer, offset, length, position) => {
          const part = bytes.subarray(position, position + length);
          buffer.set(part, offset);
          return Promise.resolve({ bytesRead: part.length });
        },
        close: () => Promise.resolve(),
      });
    },
    list: (folder) => {
      const inFolder = [...files.keys()].filter((path) => dirname(path) === folder);
      if (inFolder.length === 0) return Promise.reject(notFound());
      return Promise.resolve(inFolder.map((path) => ({ name: basename(path), isFolder: false })));
    },
  };
}

function notFound(): Error {
  return Object.assign(new Error("no such file"), { code: "ENOENT" });
}
