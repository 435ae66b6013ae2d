import { basename, dirname, resolve } from "node:path";
import { cellAddress } from "../domain/cell.js";
import { BASELINE_FILE, gateBaseline, type GateBaseline } from "../domain/gate/baseline.js";
import { ParorendeError } from "../domain/errors.js";
import { checkBaseline, doubtfulEntry } from "../domain/gate/gate-checks.js";
import type { EarlierNumber } from "../domain/plan/claims.js";
import type { Workspace } from "../domain/workspace.js";
import { listFolder, nodeFiles, type FileAccess } from "./files.js";
import { checkedJson, readJson } from "./json.js";

/** Where a folder keeps its known deviations: where the policy says, else in `kjente-avvik.json`. */
export function baselinePath(folder: string, settings: Workspace | null): string {
  return resolve(folder, settings?.gate?.baseline ?? BASELINE_FILE);
}

/**
 * Reads a file of known deviations.
 *
 * @param file what it is called in messages
 * @returns null where there is none
 * @throws ParorendeError brokenJson, jsonEncoding, mergeConflict, isFolder, notBaseline, invalidDataFile, baselineNumbers
 * @example
 * (await readBaseline("min-kommune/kjente-avvik.json"))?.entries.length;
 */
export async function readBaseline(
  path: string,
  file: string = basename(path),
  access: FileAccess = nodeFiles,
): Promise<GateBaseline | null> {
  const { files, folders } = await listFolder(dirname(path), access);
  if (folders.includes(basename(path)) || basename(path) === "")
    throw new ParorendeError({ code: "isFolder", facts: { file } });
  if (!files.includes(basename(path))) return null;
  const data = await readJson(path, file, access).catch(tellingUpdate);
  if (!isLikeBaseline(data)) throw new ParorendeError({ code: "notBaseline", facts: { file } });
  const baseline = checkedJson(data, file, gateBaseline);
  for (const { where, fault } of checkBaseline(baseline))
    throw new ParorendeError({ code: "invalidDataFile", facts: { file, where, fault } });
  const indicator = doubtfulEntry(baseline);
  if (indicator !== null) throw new ParorendeError({ code: "baselineNumbers", facts: { file, indicator } });
  return baseline;
}

/** Whichever version is chosen, the file can be written anew from the answers. */
function tellingUpdate(error: unknown): never {
  if (!(error instanceof ParorendeError) || error.problem.code !== "mergeConflict") throw error;
  throw new ParorendeError({ code: "mergeConflict", facts: { ...error.problem.facts, update: true } });
}

/** Another JSON file, as the settings or results, is named by a slip: that is said, and not which field it lacks. */
function isLikeBaseline(data: unknown): boolean {
  return typeof data === "object" && data !== null && ("entries" in data || "former" in data);
}

/**
 * The counts that a baseline holds or has held: it is committed, so whoever reads it knows them, as what is published. A
 * count that was made from rounded per cent is not known, and is left out.
 */
export function baselineNumbers(baseline: GateBaseline | null): readonly EarlierNumber[] {
  return [...(baseline?.entries ?? []), ...(baseline?.former ?? [])]
    .filter(({ slack = 0 }) => slack === 0)
    .map(({ wave, indicator, count, n }) => ({
      cell: cellAddress({ wave, subject: indicator, group: null, measure: "share" }),
      ...{ count, n },
    }));
}
