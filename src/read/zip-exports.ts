import { basename } from "node:path";
import { isCodebook, isDefinition } from "./export-codebooks.js";
import { exportsAmong, type ExportFiles } from "./export-files.js";
import type { FileAccess } from "./files.js";
import { memoryFiles } from "./memory-files.js";
import { zipEntries } from "./zip.js";

/**
 * Unpacks a zip, and puts together the files of each export in it.
 *
 * @returns the exports, none where the zip has nothing that may be one, and where their files are read
 * @throws ParorendeError what `zipEntries` throws
 * @example
 * const { found, inside } = await exportsInZip("eksport.zip");
 * const opened = await openExport(found[0], {}, inside);
 */
export async function exportsInZip(
  path: string,
  access: FileAccess,
): Promise<{ readonly found: readonly ExportFiles[]; readonly inside: FileAccess }> {
  const entries = await zipEntries(path, (name) => !isHousekeeping(name), access);
  const inside = memoryFiles(entries);
  const names = [...entries.keys()].filter(mayHoldAnswers);
  return { found: names.length === 0 ? [] : await exportsAmong(names, inside), inside };
}

/** A codebook or definition is found beside the answers. */
function mayHoldAnswers(name: string): boolean {
  return !isCodebook(name) && !isDefinition(name);
}

/** What operating systems put into a zip beside the files. */
function isHousekeeping(name: string): boolean {
  return name.endsWith("/") || name.startsWith("__MACOSX/") || basename(name).startsWith(".");
}
