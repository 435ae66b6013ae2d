import { join } from "node:path";
import type { z } from "zod";
import { codingFiles } from "../domain/coding-files.js";
import { ParorendeError } from "../domain/errors.js";
import { decisionFile, type DecisionFile } from "../domain/notes.js";
import { ownCodebook, type OwnCodebook } from "../domain/notes-codebook.js";
import { nodeFiles, type FileAccess } from "./files.js";
import { readJsonFile } from "./json.js";

/**
 * Reads what has been decided in a workspace; nothing where nobody has decided yet.
 *
 * @param workspaceFolder null where there is no workspace
 * @throws ParorendeError brokenJson, badEncoding, invalidDataFile, also where an id is decided or split twice; what `openFile`
 *   throws
 * @example
 * (await readDecisions("min-kommune")).decisions.length; // 41
 */
export async function readDecisions(
  workspaceFolder: string | null,
  access: FileAccess = nodeFiles,
): Promise<DecisionFile> {
  const name = codingFiles.decisions;
  const file = (await readOrNull(workspaceFolder, name, decisionFile, access)) ?? {
    decisions: [],
    splits: [],
  };
  refuseRepeated(name, "decisions", file.decisions);
  refuseRepeated(name, "splits", file.splits);
  return file;
}

/**
 * Reads the municipality's own codes; none where it has none.
 *
 * @param workspaceFolder null where there is no workspace
 * @throws ParorendeError brokenJson, badEncoding, invalidDataFile, also where two codes have one id; what `openFile` throws
 * @example
 * (await readOwnCodebook("min-kommune")).codes.map(({ id }) => id); // ["transport", "nettside"]
 */
export async function readOwnCodebook(
  workspaceFolder: string | null,
  access: FileAccess = nodeFiles,
): Promise<OwnCodebook> {
  const name = codingFiles.codebook;
  const file = (await readOrNull(workspaceFolder, name, ownCodebook, access)) ?? { codes: [] };
  refuseRepeated(name, "codes", file.codes);
  return file;
}

async function readOrNull<S extends z.ZodType>(
  folder: string | null,
  name: string,
  schema: S,
  access: FileAccess,
): Promise<z.infer<S> | null> {
  if (folder === null) return null;
  try {
    return await readJsonFile(join(folder, name), name, schema, access);
  } catch (error) {
    if (error instanceof ParorendeError && error.problem.code === "fileNotFound") return null;
    throw error;
  }
}

function refuseRepeated(file: string, where: string, entries: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of entries) {
    if (seen.has(id)) {
      const fault = { kind: "repeated", id } as const;
      throw new ParorendeError({ code: "invalidDataFile", facts: { file, where, fault } });
    }
    seen.add(id);
  }
}
