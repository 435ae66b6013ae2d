import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ParorendeError, type CannotWriteWhy } from "../domain/errors.js";
import { isSystemError, makeFolder } from "./make-folder.js";

/** A file to be written, by its name in the folder. */
export interface FileToWrite {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file-system operations that writing needs; a parameter so that a full disk or an open file can be tried. */
export const nodeWriter = { copyFile, mkdir, readFile, rename, rm, rmdir, writeFile };
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
    const record = await readRecord(folder, disk);
    if (!force) await refuseChanged(folder, files, record, disk);
    const { untouched, changed } = await earlierFiles(folder, stale, record, disk);
    const all = [...files, recordFile(record, files, untouched)];
    for (const { name, bytes } of all) {
      current = name;
      undo.push(() => disk.rm(temporary(folder, name), { force: true }));
      await disk.writeFile(temporary(folder, name), bytes);
    }
    for (const { name } of all) {
      current = name;
      undo.push(await kept(folder, name, disk));
      await disk.rename(temporary(folder, name), join(folder, name));
    }
    for (const name of untouched) {
      current = name;
      undo.push(await kept(folder, name, disk));
      await disk.rm(join(folder, name));
    }
    for (const name of [...all.map((file) => file.name), ...untouched])
      await disk.rm(former(folder, name), { force: true }).catch(() => undefined);
    return { removed: untouched, changed };
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw cannotWrite(error, current, folder);
  }
}

/**
 * Writes one file whole or not at all, over what was there: for what a command is told to write at each run.
 *
 * @param option what the user names the file by
 * @throws ParorendeError cannotWrite
 */
export async function replaceFile(
  path: string,
  text: string,
  option: string,
  disk: Writer = nodeWriter,
): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  try {
    await makeFolder(folder, disk);
    await disk.writeFile(temporary(folder, name), text);
    await disk.rename(temporary(folder, name), path);
  } catch (error) {
    await disk.rm(temporary(folder, name), { force: true }).catch(() => undefined);
    throw cannotWrite(error, name, folder, option);
  }
}

/** What the operating system says of a file that cannot be written, in the user's terms; anything else as it was. */
export function cannotWrite(error: unknown, file: string, folder: string, option?: string): unknown {
  if (!isSystemError(error)) return error;
  const named = option === undefined ? {} : { option };
  const facts = { file, folder: basename(folder), why: reason(error), ...named };
  return new ParorendeError({ code: "cannotWrite", facts }, { cause: error });
}

function temporary(folder: string, name: string): string {
  return join(folder, `.${name}.tmp`);
}

function former(folder: string, name: string): string {
  return join(folder, `.${name}.old`);
}

/** Keeps a copy of what is about to be replaced, and gives the way back. */
async function kept(folder: string, name: string, disk: Writer): Promise<() => Promise<unknown>> {
  const path = join(folder, name);
  try {
    await disk.copyFile(path, former(folder, name));
    return () => disk.rename(former(folder, name), path);
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

const reasons: Readonly<Record<string, CannotWriteWhy>> = {
  EBUSY: "inUse",
  ETXTBSY: "inUse",
  EPERM: "noAccess",
  EACCES: "noAccess",
  EROFS: "noAccess",
  ENOSPC: "diskFull",
  EDQUOT: "diskFull",
  ENOTDIR: "notAFolder",
  EEXIST: "notAFolder",
};

function reason({ code }: NodeJS.ErrnoException): CannotWriteWhy {
  return reasons[code ?? ""] ?? "other";
}
