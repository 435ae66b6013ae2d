import { basename } from "node:path";
import { z } from "zod";
import { ParorendeError } from "../domain/errors.js";
import type { PlainResults } from "../domain/gate/plain-results.js";
import { resultsSchema } from "../domain/results-schema.js";
import { dataFault } from "./data-fault.js";
import { nodeFiles, type FileAccess } from "./files.js";
import { readJson } from "./json.js";

/** What tells results, of whatever version, from other files that the tool writes. */
const form = z.object({
  schemaVersion: z.string(),
  tool: z.object({ name: z.literal("parorende") }),
  comparisons: z.array(z.unknown()),
});
const { shape } = resultsSchema;

/**
 * Reads the results of an analysis as `analyze` writes them, by their published schema: strict, so that a hidden figure
 * holds no number here either.
 *
 * @throws ParorendeError notResults, invalidDataFile, brokenJson, badEncoding; what `openFile` throws
 * @example
 * (await readResults("rapporter/analyse-2025.json")).wave; // "2025"
 */
export async function readResults(path: string, access: FileAccess = nodeFiles): Promise<PlainResults> {
  const file = basename(path);
  const data = await readJson(path, file, access);
  const written = form.safeParse(data);
  const version = written.success ? written.data.schemaVersion : null;
  if (version !== shape.schemaVersion.value)
    throw new ParorendeError({ code: "notResults", facts: { file, version } });
  const result = resultsSchema.safeParse(data);
  if (result.success) return countable(result.data, file);
  const [issue] = result.error.issues;
  const { path: at, fault } = dataFault(issue, data);
  throw new ParorendeError({
    code: "invalidDataFile",
    facts: { file, where: at.map(String).join("."), fault },
  });
}

/** What a schema cannot tell: that no more are counted than there are, and that there are any. */
function countable(results: PlainResults, file: string): PlainResults {
  const refuse = (where: string, n: number): never => {
    const fault = { kind: "outsideRange", least: 0, most: n } as const;
    throw new ParorendeError({ code: "invalidDataFile", facts: { file, where, fault } });
  };
  for (const { id, estimates } of results.indicators) {
    for (const { share } of estimates) {
      if (share.shown && (share.n === 0 || share.count > share.n)) refuse(`indicators.${id}.count`, share.n);
    }
  }
  for (const { comparison } of results.comparisons) {
    if (!comparison.shown || comparison.notComparable !== null || comparison.against.kind === "words")
      continue;
    const { cell, against } = comparison;
    const { count, n } = against.kind === "counts" ? against.published : against;
    if (n === 0 || count > n) refuse(`comparisons.${cell}.count`, n);
  }
  return results;
}
