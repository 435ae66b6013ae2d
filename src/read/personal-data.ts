import { fileURLToPath } from "node:url";
import { personalDataWords, type PersonalDataWords } from "../domain/personal-data.js";
import { nodeFiles, type FileAccess } from "./files.js";
import { readJsonFile } from "./json.js";

/**
 * Reads the words that personal data in free text is recognized by.
 *
 * @param surveysFolder the shipped data; without it, the package's own
 * @throws ParorendeError what `readJsonFile` throws
 * @example
 * const mask = createMasker(await readPersonalDataWords());
 */
export function readPersonalDataWords(
  surveysFolder: string = fileURLToPath(new URL("../../surveys/", import.meta.url)),
  access: FileAccess = nodeFiles,
): Promise<PersonalDataWords> {
  const file = "personal-data/words.json";
  return readJsonFile(`${surveysFolder}/${file}`, `surveys/${file}`, personalDataWords, access);
}
