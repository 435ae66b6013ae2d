import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { ParorendeError } from "../domain/errors.js";
import { conceptFile, exampleRow, spellingRow, type CodingKnowledge } from "../domain/notes-model.js";
import { dataFault } from "./data-fault.js";
import { listFolder, nodeFiles, readWholeFile, type FileAccess } from "./files.js";
import { readJsonFile } from "./json.js";

const shipped = fileURLToPath(new URL("../../surveys/coding/", import.meta.url));

/** An empty cell means that there is no second area. */
const writtenExample = exampleRow.extend({
  secondary: z.preprocess((cell) => (cell === "" ? null : cell), exampleRow.shape.secondary),
});

/**
 * Reads what the notes' classifier is trained from: `spelling.csv`, `terms.json`, and every file in `examples/`.
 *
 * @throws ParorendeError fileNotFound, brokenJson, invalidDataFile with the row that is wrong
 */
export async function readKnowledge(
  folder: string = shipped,
  access: FileAccess = nodeFiles,
): Promise<CodingKnowledge> {
  const { files } = await listFolder(join(folder, "examples"), access);
  const sets = files.filter((file) => file.endsWith(".csv")).sort();
  const examples = await Promise.all(
    sets.map(async (file) => {
      const rows = await readRows(join(folder, "examples", file), file, writtenExample, access);
      return rows.map((row) => ({ ...row, set: file.slice(0, -".csv".length) }));
    }),
  );
  return {
    spelling: await readRows(join(folder, "spelling.csv"), "spelling.csv", spellingRow, access),
    concepts: (await readJsonFile(join(folder, "terms.json"), "terms.json", conceptFile, access)).concepts,
    examples: examples.flat(),
  };
}

/**
 * Reads example statements of one file, such as the set that nothing is trained on.
 *
 * @throws ParorendeError as `readKnowledge`
 */
export async function readExamples(path: string, name: string, access: FileAccess = nodeFiles) {
  return readRows(path, name, writtenExample, access);
}

async function readRows<S extends z.ZodType>(
  path: string,
  name: string,
  schema: S,
  access: FileAccess,
): Promise<readonly z.infer<S>[]> {
  const text = (await readWholeFile(path, access)).toString("utf8");
  const rows: unknown[] = parse(text, { delimiter: ";", columns: true, bom: true });
  return rows.map((row, at) => {
    const result = schema.safeParse(row);
    if (result.success) return result.data;
    const { path: field, fault } = dataFault(result.error.issues[0], row);
    throw new ParorendeError({
      code: "invalidDataFile",
      facts: { file: name, where: `${String(at + 2)}.${field.map(String).join(".")}`, fault },
    });
  });
}
