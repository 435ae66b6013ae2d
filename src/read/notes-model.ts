import { fileURLToPath } from "node:url";
import { nodeFiles, readWholeFile, type FileAccess } from "./files.js";

/** Made by `npm run build`. The same place from `src/` and from every folder of `dist/`. */
const NOTES_MODEL = fileURLToPath(new URL("../../dist/notes-model.bin", import.meta.url));

/** The bytes of the model that suggests areas for statements. */
export async function readNotesModel(access: FileAccess = nodeFiles): Promise<Uint8Array> {
  return readWholeFile(NOTES_MODEL, access);
}
