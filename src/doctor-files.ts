import { relative } from "node:path";
import type { AnalysisData } from "./domain/catalogue.js";
import { checkOf, type Check } from "./domain/doctor.js";
import { ParorendeError } from "./domain/errors.js";
import { planRegisters } from "./plan-registers.js";
import type { Catalogue } from "./read/catalogue.js";
import { answersInGit } from "./read/answers-in-git.js";
import { dataFilesBelow } from "./read/data-files.js";
import { filesForGit } from "./read/git-ignored.js";
import { mayHoldAnswers } from "./read/holds-answers.js";
import { compareSchemas } from "./read/schema-folder.js";
import type { OpenWorkspace } from "./read/workspace.js";

/**
 * What stops a part of the work is a check like any other.
 *
 * @example
 * const opened = await orRefused(() => readWorkspace(folder));
 * if ("code" in opened) return [opened];
 */
export async function orRefused<T extends object>(work: () => Promise<T> | T): Promise<T | Check> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ParorendeError) return checkOf("refused", { problem: error.problem });
    throw error;
  }
}

/**
 * Checks the registers of the plan. None of what is wrong there stops an analysis of the survey.
 *
 * @returns nothing where the workspace has neither plan nor registers
 * @example
 * await planChecks(opened, data, found); // planRead, and what is wrong in each column
 */
export async function planChecks(
  opened: OpenWorkspace,
  data: AnalysisData,
  found: Catalogue,
): Promise<readonly Check[]> {
  const read = await orRefused(() => planRegisters(opened, data, found));
  if ("code" in read) return [{ ...read, state: "warning" }];
  const { registers, files, issues } = read;
  const hasPlan = opened.settings.plan !== undefined;
  if (files.length === 0) return hasPlan ? [checkOf("planEmpty", { folder: "plan" })] : [];
  return [
    checkOf("planRead", {
      files: files.map(({ file }) => file),
      measures: registers.measures.length,
      figures: new Set(registers.figures.map(({ id }) => id)).size,
      needs: registers.needs.length,
      decisions: registers.decisions.length,
    }),
    ...(hasPlan ? [] : [checkOf("planNotSet", { files: files.map(({ file }) => file) })]),
    ...issues.map((issue) => checkOf("registerIssue", { issue })),
  ];
}

/**
 * Whether the schemas beside the settings are those of this version.
 *
 * @example
 * (await schemaCheck("min-kommune")).code; // "schemasCurrent"
 */
export async function schemaCheck(folder: string): Promise<Check> {
  const compared = await orRefused(async () => ({ schemas: await compareSchemas(folder) }));
  if ("code" in compared) return compared;
  const { schemas } = compared;
  if (schemas === null) return checkOf("schemasMissing", { folder: "schema" });
  const { files, outdated } = schemas;
  return outdated.length > 0
    ? checkOf("schemasOutdated", { files: outdated })
    : checkOf("schemasCurrent", { files: files.length });
}

/**
 * Whether git has taken, or would take, what people answered or said.
 *
 * @returns nothing outside a git repository
 * @example
 * (await gitChecks(opened))[0]?.code; // "gitKeepsOut"
 */
export async function gitChecks({
  folder,
  settings,
}: Pick<OpenWorkspace, "folder" | "settings">): Promise<readonly Check[]> {
  const files = await dataFilesBelow(folder);
  const taken = await filesForGit(folder, files);
  if (settings.invented === true)
    return taken === null ? [] : [checkOf("gitInvented", { files: taken.length })];
  const { files: tracked, unknown } = await answersInGit({ workspace: folder, invented: false, files: [] });
  // A folder may be a repository where the workspace is none, and hold nothing but what was deleted.
  if (taken === null && tracked.length === 0 && !unknown) return [];
  const open: string[] = [];
  for (const file of taken ?? []) {
    const name = relative(folder, file).replaceAll("\\", "/");
    if (!tracked.includes(name) && (await mayHoldAnswers(folder, name))) open.push(name);
  }
  const first = (names: readonly string[]) => ({ files: names.slice(0, 5), count: names.length });
  const checks = [
    ...(unknown ? [checkOf("gitUnknown", {})] : []),
    ...(tracked.length > 0 ? [checkOf("gitTracks", first(tracked))] : []),
    ...(open.length > 0 ? [checkOf("gitPublishes", first(open))] : []),
  ];
  return checks.length > 0 ? checks : [checkOf("gitKeepsOut", { files: files.length })];
}
