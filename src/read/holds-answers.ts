import { extname, join } from "node:path";
import { ParorendeError, type ErrorCode } from "../domain/errors.js";
import { dataFileKind } from "./data-files.js";
import type { ReadingOverrides } from "./dialect.js";
import { fixedEndings } from "./file-endings.js";
import { openExport, type OpenedExport } from "./open-export.js";
import { wavesBeside } from "./workspace.js";

/**
 * What an export holds: answers, one row each; no answers, as a table of counts or a form; or nobody can tell, as it is not
 * there, locked, damaged or of an unknown kind.
 */
export type ExportContent = "answers" | "none" | "unknown";

/** What is refused for these holds nobody's answers. */
const withoutAnswers: ReadonlySet<ErrorCode> = new Set([
  "countWorkbookHeadings",
  "emptyFile",
  "headerOnly",
  "holdsNoAnswers",
  "zipWithoutExport",
]);

/** What files of any sort are called: a license, a picture of a disk. */
const ambiguousEndings: ReadonlySet<string> = new Set([
  ".txt",
  ".zip",
  ".7z",
  ".gz",
  ".rar",
  ...fixedEndings,
]);

/**
 * Whether a file of a workspace holds what people answered or said. A table of counts (svarfordeling) does not.
 *
 * @param path from the workspace, with `/`
 * @example
 * await holdsAnswers("min-kommune", "undersokelser/2025/svarfordeling-2025.csv"); // false
 */
export async function holdsAnswers(workspaceFolder: string, path: string): Promise<boolean> {
  switch (dataFileKind(path)) {
    case "rows":
    case "notes":
      return true;
    case "export":
      return (await contentOf(join(workspaceFolder, path))) !== "none";
    case "loose":
      return looseHoldsAnswers(join(workspaceFolder, path));
    case "other":
    case null:
      return false;
  }
}

/**
 * Whether a file of a workspace holds, or may hold, what people answered or said: also what nobody knows the kind of, where
 * answers are kept.
 *
 * @param path from the workspace, with `/`
 */
export async function mayHoldAnswers(workspaceFolder: string, path: string): Promise<boolean> {
  return dataFileKind(path) === "other" || (await holdsAnswers(workspaceFolder, path));
}

/** What lies in the workspace's own folder need not belong to the survey. */
async function looseHoldsAnswers(file: string): Promise<boolean> {
  const opened = await openedAs(file, {});
  const isAmbiguous = ambiguousEndings.has(extname(file).toLowerCase());
  if (typeof opened === "string") return opened === "unknown" && !isAmbiguous;
  // Each line of a text is a row of one cell.
  return opened.kind === "answers" && (opened.source.columns.length > 1 || !isAmbiguous);
}

/**
 * What an export holds, by its own header: what a wave file says of its layout is not taken for true here.
 *
 * @example
 * await contentOf("svarfordeling.csv"); // "none"
 */
export async function contentOf(file: string): Promise<ExportContent> {
  const opened = await openedAs(file, {});
  if (holdsNone(opened)) return "none";
  const said = await readingBeside(file);
  if (said !== null && holdsNone(await openedAs(file, said))) return "none";
  return opened === "unknown" ? "unknown" : "answers";
}

function holdsNone(opened: OpenedExport | Exclude<ExportContent, "answers">): boolean {
  return typeof opened === "string" ? opened === "none" : opened.kind === "counts";
}

async function openedAs(
  path: string,
  reading: ReadingOverrides,
): Promise<OpenedExport | Exclude<ExportContent, "answers">> {
  try {
    return await openExport({ path, structure: null, labels: null, codebook: null }, reading);
  } catch (error) {
    if (!(error instanceof ParorendeError)) throw error;
    return withoutAnswers.has(error.problem.code) ? "none" : "unknown";
  }
}

/** What the wave file beside an export says of how it is written, its layout apart; null where it says nothing of it. */
async function readingBeside(file: string): Promise<ReadingOverrides | null> {
  try {
    const reading = (await wavesBeside([file])).get(file)?.reading;
    return reading === undefined ? null : { ...reading, layout: undefined };
  } catch (error) {
    if (error instanceof ParorendeError) return null;
    throw error;
  }
}
