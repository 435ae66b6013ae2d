import { basename } from "node:path";
import { z } from "zod";
import type { DataFault } from "../domain/data-fault.js";
import { ParorendeError, type ErrorFacts, type ErrorOf } from "../domain/errors.js";
import type { PlainResults } from "../domain/gate/plain-results.js";
import { resultsSchema } from "../domain/results-schema.js";
import { jsonHash } from "./bytes-hash.js";
import { nodeFiles, type FileAccess } from "./files.js";
import { checkedJson, readJson } from "./json.js";

/** What tells results, of whatever version, from other files that the tool writes. */
const form = z.object({
  schemaVersion: z.string(),
  tool: z.object({ name: z.literal("parorende") }),
  comparisons: z.array(z.unknown()),
});
const { shape } = resultsSchema;

/** The form before: all that is read of it now, beside hashes of the files. */
const older = z.looseObject({
  schemaVersion: z.literal("1.2"),
  files: z.array(z.looseObject({ hash: z.string().optional() })),
});

/** What is repeated of a version: anything may stand in its place. */
const likeVersion = /^\d{1,3}(?:\.\d{1,3}){0,2}$/u;

/**
 * Reads the results of an analysis as `analyze` writes them, by their published schema: strict, so that a hidden figure
 * holds no number here either. Results in the form before are read too. Nobody mends such a file by hand: what is wrong
 * with it is told by where it is.
 *
 * @throws ParorendeError notResults, resultsFaulty; what `openFile` throws
 * @example
 * (await readResults("rapporter/analyse-2025.json")).wave; // "2025"
 */
export async function readResults(path: string, access: FileAccess = nodeFiles): Promise<PlainResults> {
  const file = basename(path);
  const data = inNewForm(await readJson(path, file, access).catch(toMakeAgain));
  const written = form.safeParse(data);
  const version = written.success ? written.data.schemaVersion : null;
  if (version !== shape.schemaVersion.value) {
    const told = version !== null && likeVersion.test(version) ? version : null;
    throw new ParorendeError({ code: "notResults", facts: { file, version: told } });
  }
  try {
    return countable(checkedJson(data, file, resultsSchema), file);
  } catch (error) {
    return toMakeAgain(error);
  }
}

/** Says of a file that is made what is of use: that it is made again. */
function toMakeAgain(error: unknown): never {
  const found = error instanceof ParorendeError ? faultIn(error.problem) : null;
  throw found === null
    ? error
    : new ParorendeError({ code: "resultsFaulty", facts: found }, { cause: error });
}

/** Null for what has another cause than what the file holds. */
function faultIn({ code, facts }: ErrorOf): ErrorFacts["resultsFaulty"] | null {
  if (code === "invalidDataFile") return { file: facts.file, where: facts.where, line: null };
  if (code === "brokenJson") return { file: facts.file, where: null, line: facts.row };
  if (code === "mergeConflict") return { file: facts.file, where: null, line: facts.line };
  return code === "jsonEncoding" ? { file: facts.file, where: null, line: null } : null;
}

/** Hashes of the files, and one made from them, can give away what is hidden: they are not passed on. */
function inNewForm(data: unknown): unknown {
  const read = older.safeParse(data);
  if (!read.success) return data;
  const files = read.data.files.map((file) =>
    Object.fromEntries(Object.entries(file).filter(([key]) => key !== "hash")),
  );
  const renewed = { ...read.data, schemaVersion: shape.schemaVersion.value, files };
  return { ...renewed, inputHash: jsonHash({ ...renewed, made: null, inputHash: null }) };
}

/** What a schema cannot tell: that no more are counted than there are, and that there are any. */
function countable(results: PlainResults, file: string): PlainResults {
  const refuse = (where: string, n: number): never => {
    const fault: DataFault =
      n === 0 ? { kind: "notAbove", limit: 0 } : { kind: "outsideRange", least: null, most: n };
    const field = `${where}.${n === 0 ? "n" : "count"}`;
    throw new ParorendeError({ code: "invalidDataFile", facts: { file, where: field, fault } });
  };
  for (const { id, estimates } of results.indicators) {
    for (const { share } of estimates) {
      if (share.shown && (share.n === 0 || share.count > share.n)) refuse(`indicators.${id}`, share.n);
    }
  }
  for (const { comparison } of results.comparisons) {
    if (!comparison.shown || comparison.notComparable !== null || comparison.against.kind === "words")
      continue;
    const { cell, against } = comparison;
    const { count, n } = against.kind === "counts" ? against.published : against;
    if (n === 0 || count > n) refuse(`comparisons.${cell}`, n);
  }
  return results;
}
