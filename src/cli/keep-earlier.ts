import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { cannotWrite } from "./cannot-write.js";
import { writeAll, type FileToWrite } from "./write.js";

/** Where in a folder lies what was replaced: no file there is ever replaced. */
export const EARLIER_FOLDER = "tidligere";

/**
 * Copies what is about to be replaced by other bytes into the folder `tidligere/`, numbered: `vurdering-1.md`.
 *
 * @returns the copies' names
 * @throws ParorendeError cannotWrite, also where a file that is there cannot be read
 */
export async function keepEarlier(folder: string, files: readonly FileToWrite[]): Promise<readonly string[]> {
  const kept: FileToWrite[] = [];
  for (const { name, bytes } of files) {
    const there = await bytesThere(folder, name);
    if (there === null || there.length === 0 || there.equals(bytes)) continue;
    kept.push({ name: await freeName(join(folder, EARLIER_FOLDER), name), bytes: there });
  }
  if (kept.length > 0) await writeAll(join(folder, EARLIER_FOLDER), kept, false);
  return kept.map(({ name }) => name);
}

/** What a file holds; null where there is none. @throws ParorendeError cannotWrite where it cannot be read */
export async function bytesThere(folder: string, name: string): Promise<Buffer | null> {
  try {
    return await readFile(join(folder, name));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw cannotWrite(error, name, folder);
  }
}

async function freeName(folder: string, name: string): Promise<string> {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let number = 1; ; number++) {
    const numbered = `${stem}-${String(number)}${ending}`;
    if ((await bytesThere(folder, numbered)) === null) return numbered;
  }
}
