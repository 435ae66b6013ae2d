import { dirname, join } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import { exportsAmong } from "./export-files.js";
import { nodeFiles, type FileAccess } from "./files.js";
import { WAVE } from "./workspace.js";

/**
 * What is read together with files that are named, or would be: the other files of an export, and the wave file beside it.
 *
 * @returns paths; the files themselves among them where they are exports, and a wave file also where there is none
 * @example
 * await readWith(["/…/svar.csv"]); // ["/…/wave.json", "/…/svar.csv"]
 */
export async function readWith(
  paths: readonly string[],
  access: FileAccess = nodeFiles,
): Promise<readonly string[]> {
  const described = paths.flatMap((path) => [join(path, WAVE), join(dirname(path), WAVE)]);
  try {
    const exports = await exportsAmong(paths, access);
    const parts = exports.flatMap(({ path, structure, labels, codebook }) => [
      path,
      structure,
      labels,
      codebook,
    ]);
    return [...described, ...parts.filter((path) => path !== null)];
  } catch (error) {
    // What cannot be read is told of by who reads it.
    if (error instanceof ParorendeError) return described;
    throw error;
  }
}
