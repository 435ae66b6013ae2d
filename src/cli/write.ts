import { createHash } from "node:crypto";
import {
  appendFile,
  copyFile,
  lstat,
  mkdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  rmdir,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import { cannotWrite } from "./cannot-write.js";
import { isSystemError, makeFolder } from "./make-folder.js";
import { placeOf } from "./write-place.js";

/** A file to be written, by its name in the folder. */
export interface FileToWrite {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file-system operations that writing needs; a parameter so that a full disk or an open file can be tried. */
export const nodeWriter = {
  ...{ appendFile, copyFile, lstat, mkdir, readFile, readlink, realpath, rename, rm, rmdir, writeFile },
};
export type Writer = typeof nodeWriter;

/** What became of files that an earlier run may have written and this one does not. */
export interface EarlierFiles {
  readonly removed: readonly string[];
  /** Somebody has changed them, and they are left. */
  readonly changed: readonly string[];
}

/** Beside what was written: the hash of each file, so that what a person has changed is never overwritten. */
const RECORD = ".parorende.json";

/**
 * Writes files into a folder, all or none: first as temporary files, then renamed; where one cannot be, those before it
 * are put back as they were. A file that this tool wrote and nobody has changed since is replaced; any other needs `force`.
 * What is no file, as a folder or a pipe, is never replaced; where a link stands, what it leads to is.
 *
 * @param stale names that an earlier run may have written and this one does not: removed where they are as they were written
 * @returns the stale files that were there
 * @throws ParorendeError wouldOverwrite before anything is written, cannotWrite with nothing half written
 */
export async function writeAll(
  folder: string,
  files: readonly FileToWrite[],
  force: boolean,
  stale: readonly string[] = [],
  disk: Writer = nodeWriter,
): Promise<EarlierFiles> {
  const undo: (() => Promise<unknown>)[] = [];
  let current = files[0]?.name ?? RECORD;
  try {
    const made = await makeFolder(folder, disk);
    if (made !== undefined) undo.push(() => removeMade(folder, made, disk));
    const places = new Map<string, string>();
    for (const name of [...files.map((file) => file.name), RECORD]) {
      current = name;
      places.set(name, await filePlace(join(folder, name), disk));
    }
    current = files[0]?.name ?? RECORD;
    const record = await readRecord(folder, disk);
    if (!force) await refuseChanged(folder, files, record, disk);
    const { untouched, changed } = await earlierFiles(folder, stale, record, disk);
    const all = [...files, recordFile(record, files, untouched)];
    for (const { name, bytes } of all) {
      current = name;
      const path = places.get(name) ?? join(folder, name);
      undo.push(() => disk.rm(temporary(path), { force: true }));
      await disk.writeFile(temporary(path), bytes);
    }
    for (const { name } of all) {
      current = name;
      const path = places.get(name) ?? join(folder, name);
      undo.push(await kept(path, disk));
      await disk.rename(temporary(path), path);
    }
    for (const name of untouched) {
      current = name;
      undo.push(await kept(join(folder, name), disk));
      await disk.rm(join(folder, name));
    }
    for (const path of [...places.values(), ...untouched.map((name) => join(folder, name))])
      await disk.rm(former(path), { force: true }).catch(() => undefined);
    return { removed: untouched, changed };
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw cannotWrite(error, current, folder);
  }
}

/**
 * Writes one file whole or not at all, over what was there: for what a command is told to write at each run. A link is
 * followed, and a pipe or a device is written into.
 *
 * @param named what the user names the file by: an option, and how it was typed
 * @throws ParorendeError cannotWrite
 */
export async function replaceFile(
  path: string,
  text: string,
  { option, shown }: { readonly option: string; readonly shown: string },
  disk: Writer = nodeWriter,
): Promise<void> {
  try {
    await makeFolder(dirname(path), disk);
    const place = await placeOf(path, disk);
    if (place.kind === "stream") await disk.appendFile(place.path, text);
    else await replaceAt(await filePlace(path, disk), text, disk);
  } catch (error) {
    throw cannotWrite(error, shown, null, option);
  }
}

async function replaceAt(path: string, text: string, disk: Writer): Promise<void> {
  try {
    await disk.writeFile(temporary(path), text);
    await disk.rename(temporary(path), path);
  } catch (error) {
    await disk.rm(temporary(path), { force: true }).catch(() => undefined);
    throw error;
  }
}

/** The ordinary file, there or not yet, that a path leads to. A file is renamed over nothing else. */
async function filePlace(path: string, disk: Writer): Promise<string> {
  const place = await placeOf(path, disk);
  if (place.kind === "file") return place.path;
  throw Object.assign(new Error("EISDIR"), { code: "EISDIR", syscall: "rename" });
}

function temporary(path: string): string {
  return join(dirname(path), `.${basename(path)}.tmp`);
}

function former(path: string): string {
  return join(dirname(path), `.${basename(path)}.old`);
}

/** Keeps a copy of what is about to be replaced, and gives the way back. */
async function kept(path: string, disk: Writer): Promise<() => Promise<unknown>> {
  try {
    await disk.copyFile(path, former(path));
    return () => disk.rename(former(path), path);
  } catch (error) {
    if (!isSystemError(error) || error.code !== "ENOENT") throw error;
    return () => disk.rm(path, { force: true });
  }
}

/** Removes the folders that were made, as far as they are empty. */
async function removeMade(folder: string, first: string, disk: Writer): Promise<void> {
  for (let at = folder; at.length >= first.length; at = dirname(at)) await disk.rmdir(at);
}

type HashRecord = Readonly<Record<string, string>>;

async function readRecord(folder: string, disk: Writer): Promise<HashRecord> {
  try {
    const parsed: unknown = JSON.parse(await disk.readFile(join(folder, RECORD), "utf8"));
    return typeof parsed === "object" && parsed !== null ? (parsed as HashRecord) : {};
  } catch {
    // No record, or one that somebody broke: then nothing is known to be ours, and --force decides.
    return {};
  }
}

async function refuseChanged(
  folder: string,
  files: readonly FileToWrite[],
  record: HashRecord,
  disk: Writer,
): Promise<void> {
  for (const { name, bytes } of files) {
    const hash = await hashThere(folder, name, disk);
    if (hash !== null && hash !== record[name] && hash !== hashOf(bytes)) {
      throw new ParorendeError({ code: "wouldOverwrite", facts: { file: name } });
    }
  }
}

/** Of files that an earlier run wrote and that are still there: those as it wrote them, and those that were changed. */
async function earlierFiles(
  folder: string,
  names: readonly string[],
  record: HashRecord,
  disk: Writer,
): Promise<{ readonly untouched: readonly string[]; readonly changed: readonly string[] }> {
  const untouched: string[] = [];
  const changed: string[] = [];
  for (const name of names.filter((one) => Object.hasOwn(record, one))) {
    const hash = await hashThere(folder, name, disk);
    if (hash !== null) (hash === record[name] ? untouched : changed).push(name);
  }
  return { untouched, changed };
}

async function hashThere(folder: string, name: string, disk: Writer): Promise<string | null> {
  const present = await disk.readFile(join(folder, name)).catch((error: unknown) => {
    if (isSystemError(error) && error.code === "ENOENT") return null;
    throw error;
  });
  return present === null ? null : hashOf(present);
}

function recordFile(
  record: HashRecord,
  files: readonly FileToWrite[],
  removed: readonly string[],
): FileToWrite {
  const hashes = new Map([
    ...Object.entries(record).filter(([name]) => !removed.includes(name)),
    ...files.map(({ name, bytes }) => [name, hashOf(bytes)] as const),
  ]);
  const sorted = Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { name: RECORD, bytes: new TextEncoder().encode(`${JSON.stringify(sorted, null, 2)}\n`) };
}

/** SHA-256 of a file's bytes, hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
