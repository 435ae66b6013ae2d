import { extname, join } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import { dataFileKind } from "./data-files.js";
import type { ReadingOverrides } from "./dialect.js";
import type { ExportFiles } from "./export-files.js";
import { exportParts, type ExportPart } from "./export-parts.js";
import { dataEndings, fixedEndings } from "./file-endings.js";
import { nodeFiles } from "./files.js";
import { wavesBeside } from "./workspace.js";

/**
 * What an export holds: answers, one row each; no answers, as a table of counts or a form; or nobody can tell, as it is not
 * there, locked, damaged or of an unknown kind.
 */
export type ExportContent = "answers" | "none" | "unknown";

/** Below more rows than these lies no table of counts: the rows above may be answers. */
const MOST_TITLE_ROWS = 20;

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
  const parts = await exportParts(alone(file), [{}], nodeFiles);
  return parts.some((part) => {
    const ending = extname(part.file).toLowerCase();
    if (!dataEndings.has(ending)) return false;
    const isAmbiguous = ambiguousEndings.has(ending);
    if (part.holds === "unknown") return !isAmbiguous;
    // Each line of a text is a row of one cell.
    return holdsRows(part, parts) && (part.columns > 1 || !isAmbiguous);
  });
}

/**
 * What an export holds, by the headers of all its parts, the sheets of a workbook or the files in a zip: what a wave file
 * says of its layout, and of where its answers are, is not taken for true here.
 *
 * @example
 * await contentOf("svarfordeling.csv"); // "none"
 */
export async function contentOf(file: string): Promise<ExportContent> {
  const parts = await exportParts(alone(file), [{}, ...(await readingBeside(file))], nodeFiles);
  if (parts.some((part) => holdsRows(part, parts))) return "answers";
  return parts.some(({ holds }) => holds === "unknown") ? "unknown" : "none";
}

/** A text that stands beside a table of counts explains it; alone, each of its lines may be an answer. */
function holdsRows({ holds }: ExportPart, parts: readonly ExportPart[]): boolean {
  return holds === "rows" || (holds === "text" && parts.every((part) => part.holds !== "counts"));
}

function alone(path: string): ExportFiles {
  return { path, structure: null, labels: null, codebook: null };
}

/** What the wave file beside an export says of how it is written; nothing where it says nothing of it. */
async function readingBeside(file: string): Promise<readonly ReadingOverrides[]> {
  try {
    const reading = (await wavesBeside([file])).get(file)?.reading;
    if (reading === undefined || (reading.headerRow ?? 1) > MOST_TITLE_ROWS) return [];
    return [{ ...reading, layout: undefined, sheet: undefined }];
  } catch (error) {
    if (error instanceof ParorendeError) return [];
    throw error;
  }
}
