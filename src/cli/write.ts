import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { ParorendeError } from "../domain/errors.js";

/** A file to be written, by its name in the folder. */
export interface FileToWrite {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file-system operations that writing needs; a parameter so that a full disk or an open file can be tried. */
export const nodeWriter = { mkdir, readFile, rename, rm, writeFile };
export type Writer = typeof nodeWriter;

/** Beside what was written: the hash of each file, so that what a person has changed is never overwritten. */
const RECORD = ".parorende.json";

/**
 * Writes files into a folder, all or none: first as temporary files, then renamed. A file that this tool wrote and nobody
 * has changed since is replaced; any other needs `force`.
 *
 * @throws ParorendeError wouldOverwrite before anything is written, cannotWrite with nothing half written
 */
export async function writeAll(
  folder: string,
  files: readonly FileToWrite[],
  force: boolean,
  disk: Writer = nodeWriter,
): Promise<void> {
  const temporary: string[] = [];
  let current = files[0]?.name ?? RECORD;
  try {
    await disk.mkdir(folder, { recursive: true });
    const record = await readRecord(folder, disk);
    if (!force) await refuseChanged(folder, files, record, disk);
    const all = [...files, recordFile(record, files)];
    for (const { name, bytes } of all) {
      current = name;
      const path = join(folder, `${name}.tmp`);
      temporary.push(path);
      await disk.writeFile(path, bytes);
    }
    for (const { name } of all) {
      current = name;
      await disk.rename(join(folder, `${name}.tmp`), join(folder, name));
    }
  } catch (error) {
    await Promise.all(temporary.map((path) => disk.rm(path, { force: true }).catch(() => undefined)));
    if (!isSystemError(error)) throw error;
    throw new ParorendeError(
      { code: "cannotWrite", facts: { file: current, folder: basename(folder) } },
      { cause: error },
    );
  }
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
    const present = await disk.readFile(join(folder, name)).catch((error: unknown) => {
      if (isSystemError(error) && error.code === "ENOENT") return null;
      throw error;
    });
    if (present === null) continue;
    const hash = hashOf(present);
    if (hash !== record[name] && hash !== hashOf(bytes)) {
      throw new ParorendeError({ code: "wouldOverwrite", facts: { file: name } });
    }
  }
}

function recordFile(record: HashRecord, files: readonly FileToWrite[]): FileToWrite {
  const hashes = new Map([
    ...Object.entries(record),
    ...files.map(({ name, bytes }) => [name, hashOf(bytes)] as const),
  ]);
  const sorted = Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { name: RECORD, bytes: new TextEncoder().encode(`${JSON.stringify(sorted, null, 2)}\n`) };
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}
