import { basename, dirname, join } from "node:path";
import { cellAddress } from "../domain/cell.js";
import { BASELINE_FILE, gateBaseline, type GateBaseline } from "../domain/gate/baseline.js";
import { ParorendeError } from "../domain/errors.js";
import { checkBaseline } from "../domain/gate/gate-checks.js";
import type { EarlierNumber } from "../domain/plan/claims.js";
import type { Workspace } from "../domain/workspace.js";
import { listFolder, nodeFiles, type FileAccess } from "./files.js";
import { readJsonFile } from "./json.js";

/** Where a folder keeps its known deviations: where the policy says, else in `kjente-avvik.json`. */
export function baselinePath(folder: string, settings: Workspace | null): string {
  return join(folder, settings?.gate?.baseline ?? BASELINE_FILE);
}

/**
 * Reads a file of known deviations.
 *
 * @returns null where there is none
 * @throws ParorendeError brokenJson, badEncoding, invalidDataFile
 * @example
 * (await readBaseline("min-kommune/kjente-avvik.json"))?.entries.length;
 */
export async function readBaseline(
  path: string,
  access: FileAccess = nodeFiles,
): Promise<GateBaseline | null> {
  const [folder, file] = [dirname(path), basename(path)];
  if (!(await listFolder(folder, access)).files.includes(file)) return null;
  const baseline = await readJsonFile(path, file, gateBaseline, access);
  for (const { where, fault } of checkBaseline(baseline))
    throw new ParorendeError({ code: "invalidDataFile", facts: { file, where, fault } });
  return baseline;
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
