import type { lstat, readlink, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { isSystemError } from "./make-folder.js";

/** What finding out where a file would be written needs of the file system. */
export interface PlaceDisk {
  readonly lstat: typeof lstat;
  readonly readlink: typeof readlink;
  readonly realpath: typeof realpath;
}

/**
 * Where what is written to a path ends: an ordinary file (there or not yet), which is replaced whole; what is only written
 * into, as a pipe or a device; or what nothing can be written to, as a folder.
 */
export interface WritePlace {
  readonly kind: "file" | "stream" | "other";
  /** Where links lead. */
  readonly path: string;
}

/** So many links may lead to each other. */
const MOST_LINKS = 40;
/** Here a link stands for something that is open: `/dev/stdout` is one, and may lead to the very file of a redirection. */
const openPlaces = /^\/(?:proc|dev\/fd)\//u;

/**
 * Finds where what is written to a path ends. A link is followed, so that what it leads to is replaced and not the link.
 *
 * @throws the operating system's own error, also ELOOP where links lead in a circle
 * @example
 * await placeOf("/dev/null", disk); // { kind: "stream", path: "/dev/null" }
 */
export async function placeOf(path: string, disk: PlaceDisk): Promise<WritePlace> {
  let at = path;
  for (let links = 0; links < MOST_LINKS; links += 1) {
    if (openPlaces.test(at)) return { kind: "stream", path: at };
    const found = await disk.lstat(at).catch(absent);
    if (found === null || found.isFile()) return { kind: "file", path: at };
    if (found.isFIFO() || found.isCharacterDevice()) return { kind: "stream", path: at };
    if (!found.isSymbolicLink()) return { kind: "other", path: at };
    // From the folder as it is: the way to it may go through links too.
    at = resolve(await disk.realpath(dirname(at)), await disk.readlink(at));
  }
  throw Object.assign(new Error("ELOOP"), { code: "ELOOP", syscall: "readlink" });
}

/**
 * One and the same name for a file, however it is written: as its links and those of its folder lead. A path that cannot be
 * followed is given back as it is.
 */
export async function realPlace(path: string, disk: PlaceDisk): Promise<WritePlace> {
  const asItIs = { kind: "file", path } as const;
  const place = await placeOf(path, disk).catch(() => asItIs);
  return { ...place, path: await realPath(place.path, disk) };
}

/** A path without links, in the letters that the disk has; what is not there, below the folder that is. */
export async function realPath(path: string, disk: PlaceDisk): Promise<string> {
  const found = await disk.realpath(path).catch(() => null);
  if (found !== null || dirname(path) === path) return found ?? path;
  return join(await realPath(dirname(path), disk), basename(path));
}

function absent(error: unknown): null {
  // A part of the way that is no folder is told when the folder is made.
  if (isSystemError(error) && (error.code === "ENOENT" || error.code === "ENOTDIR")) return null;
  throw error;
}
