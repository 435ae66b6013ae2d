import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { z } from "zod";
import { contextSource } from "../domain/context.js";
import type { ContextFigure } from "../domain/plan/plan-report.js";
import { requirementSource, type RequirementGroup } from "../domain/requirement.js";
import { listFolder, nodeFiles, type FileAccess } from "./files.js";
import { readJsonFile } from "./json.js";

const SURVEYS = "surveys";

/**
 * What the guideline asks of the services: the shipped recommendation groups, and the workspace's own. A group of the
 * municipality's with a known id takes the shipped one's place; others come after.
 *
 * @param workspaceFolder null where only what is shipped counts
 * @throws ParorendeError brokenJson, invalidDataFile
 * @example
 * (await readRequirements(null)).length; // 21
 */
export async function readRequirements(
  workspaceFolder: string | null,
  access: FileAccess = nodeFiles,
): Promise<readonly RequirementGroup[]> {
  const sources = await readSources(workspaceFolder, "requirements", requirementSource, access);
  return lastById(sources.flatMap(({ groups }) => groups));
}

/**
 * Figures from other surveys, shipped and the workspace's own, to be printed with source and year. A figure of the
 * municipality's with a known id takes the shipped one's place.
 *
 * @param workspaceFolder null where only what is shipped counts
 * @throws ParorendeError brokenJson, invalidDataFile
 * @example
 * (await readContext("min-kommune")).filter(({ about }) => about === "children");
 */
export async function readContext(
  workspaceFolder: string | null,
  access: FileAccess = nodeFiles,
): Promise<readonly ContextFigure[]> {
  const sources = await readSources(workspaceFolder, "context", contextSource, access);
  return lastById(
    sources.flatMap(({ year, source, figures }) => figures.map((figure) => ({ ...figure, year, source }))),
  );
}

async function readSources<S extends z.ZodType>(
  workspaceFolder: string | null,
  kind: string,
  schema: S,
  access: FileAccess,
): Promise<readonly z.infer<S>[]> {
  const shipped = { folder: fileURLToPath(new URL("../../surveys/", import.meta.url)), name: SURVEYS };
  const own = (folder: string) => ({ folder: join(folder, SURVEYS), name: `${basename(folder)}/${SURVEYS}` });
  const roots = workspaceFolder === null ? [shipped] : [shipped, own(workspaceFolder)];
  const found: z.infer<S>[] = [];
  for (const { folder, name } of roots) {
    const { files } = await listFolder(join(folder, kind), access);
    for (const file of files.filter((one) => one.endsWith(".json"))) {
      const path = join(folder, kind, file);
      found.push(await readJsonFile(path, `${name}/${kind}/${file}`, schema, access));
    }
  }
  return found;
}

/** Of those with the same id the last, in the place of the first. */
function lastById<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
