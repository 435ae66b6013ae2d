import { ParorendeError, type ErrorCode } from "../domain/errors.js";
import type { ReadingOverrides } from "./dialect.js";
import type { ExportFiles } from "./export-files.js";
import type { FileAccess } from "./files.js";
import { isBlankRow } from "./header.js";
import { openExport, openSheets, storedAs, type OpenedExport } from "./open-export.js";
import { openWorkbook, type Sheet, type Workbook } from "./workbook.js";
import { isTable } from "./workbook-table.js";
import { zipDirectory } from "./zip.js";
import { exportsInZip } from "./zip-exports.js";

/** A part of a file: a sheet of a workbook, a file in a zip, or all of it. */
export interface ExportPart {
  /** The file that it is, or that it is a sheet of, as it is called in its zip. */
  readonly file: string;
  /**
   * Rows of answers; a table of counts; a text, which explains a table of counts where it stands beside one; nobody's
   * answers; or nobody can tell.
   */
  readonly holds: "rows" | "counts" | "text" | "nothing" | "unknown";
  /** How many cells a row has; 0 where it is not known. */
  readonly columns: number;
}

/** What is refused for these holds nobody's answers. */
const withoutAnswers: ReadonlySet<ErrorCode> = new Set(["emptyFile", "headerOnly", "holdsNoAnswers"]);

/** The rows from which a pivot table was made lie in the workbook still, on no sheet. */
const pivotRows = /^xl\/pivotCache\/pivotCacheRecords/iu;

/** More lines than this explain no table: our own workbook for counts has nine. */
const MOST_LINES = 10;
const ROWS_LOOKED_AT = 500;

/**
 * What each part of an export holds, by what its first rows look like.
 *
 * @param readings how it may be written: a table of counts by one of them is one; else the first tells
 * @returns one part, of which nobody can tell, where the file cannot be read
 * @example
 * const file = "svarfordeling.xlsx";
 * await exportParts({ path: file, … }, [{}], nodeFiles);
 * // [{ file, holds: "counts", columns: 0 }, { file, holds: "rows", columns: 3 }]
 */
export async function exportParts(
  files: ExportFiles,
  readings: readonly ReadingOverrides[],
  access: FileAccess,
): Promise<readonly ExportPart[]> {
  return partsOf(files, { readings, access, isInZip: false });
}

interface Way {
  readonly readings: readonly ReadingOverrides[];
  readonly access: FileAccess;
  readonly isInZip: boolean;
}

async function partsOf(files: ExportFiles, way: Way): Promise<readonly ExportPart[]> {
  const { path } = files;
  const { readings, access, isInZip } = way;
  try {
    const kind = await storedAs(path, access);
    // A zip in a zip may hold itself.
    if (kind === "zip") return isInZip ? [{ file: path, ...cannotTell }] : await zipParts(path, way);
    if (kind === "xlsx") return await sheetParts(path, way);
    return [{ file: path, ...(await told(readings, (reading) => openExport(files, reading, access))) }];
  } catch (error) {
    return [{ file: path, ...refusedAs(error) }];
  }
}

async function zipParts(path: string, { readings, access }: Way): Promise<readonly ExportPart[]> {
  const { found, inside } = await exportsInZip(path, access);
  const parts: ExportPart[] = [];
  for (const files of found)
    parts.push(...(await partsOf(files, { readings, access: inside, isInZip: true })));
  return parts;
}

async function sheetParts(path: string, { readings, access }: Way): Promise<readonly ExportPart[]> {
  const workbook = await openWorkbook(path, access);
  const parts: ExportPart[] = [];
  for (const sheet of workbook.sheets)
    parts.push(await sheetPart({ ...workbook, file: path }, sheet, readings));
  const entries = await zipDirectory(path, access);
  const isPivot = entries.some(({ name }) => pivotRows.test(name));
  return isPivot ? [...parts, { file: path, holds: "rows", columns: 0 }] : parts;
}

/** A sheet that cannot be read as a table is rows all the same, but for a text. */
async function sheetPart(
  workbook: Workbook,
  sheet: Sheet,
  readings: readonly ReadingOverrides[],
): Promise<ExportPart> {
  const alone = { ...workbook, sheets: [sheet] };
  const { holds, columns } = await told(readings, (reading) => openSheets(alone, reading));
  const { file } = workbook;
  if (holds === "counts" || holds === "nothing") return { file, holds, columns };
  return { file, holds: isText(sheet) ? "text" : "rows", columns };
}

/** A few lines, of which no two are alike: answers recur. */
function isText(sheet: Sheet): boolean {
  const lines = sheet.rows.filter((row) => !isBlankRow(row)).slice(0, ROWS_LOOKED_AT);
  const different = new Set(lines.map((line) => line.join("\t").trim().toLowerCase()));
  return !isTable(sheet) && lines.length <= MOST_LINES && different.size === lines.length;
}

type Told = Pick<ExportPart, "holds" | "columns">;

const cannotTell: Told = { holds: "unknown", columns: 0 };

async function told(
  readings: readonly ReadingOverrides[],
  open: (reading: ReadingOverrides) => OpenedExport | Promise<OpenedExport>,
): Promise<Told> {
  let first: Told | null = null;
  for (const reading of readings) {
    const one = await tell(() => open(reading));
    if (one.holds === "counts") return one;
    first ??= one;
  }
  return first ?? cannotTell;
}

async function tell(open: () => OpenedExport | Promise<OpenedExport>): Promise<Told> {
  try {
    const opened = await open();
    if (opened.kind === "counts") return { holds: "counts", columns: 0 };
    return { holds: "rows", columns: opened.source.columns.length };
  } catch (error) {
    return refusedAs(error);
  }
}

function refusedAs(error: unknown): Told {
  if (!(error instanceof ParorendeError)) throw error;
  const { code } = error.problem;
  // Somebody took away the row of the workbook for counts that says what its columns are.
  if (code === "countWorkbookHeadings") return { holds: "counts", columns: 0 };
  return withoutAnswers.has(code) ? { holds: "nothing", columns: 0 } : cannotTell;
}
