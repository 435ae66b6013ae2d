import { ParorendeError, type ErrorCode } from "../domain/errors.js";
import type { ReadingOverrides } from "./dialect.js";
import { exportsAmong, type ExportFiles } from "./export-files.js";
import { openExport, type OpenedExport } from "./open-export.js";

/** The data files of one round. */
export interface FilesToOpen {
  readonly paths: readonly string[];
  /** The export that the wave file names: of the others only tables of counts are read. Null where it names none. */
  readonly named: string | null;
  /** What the wave file says of how its export is to be read. */
  readonly reading: ReadingOverrides;
}

export interface OpenedFile {
  readonly files: ExportFiles;
  readonly opened: OpenedExport;
  /** How it was read, for who opens it again. */
  readonly reading: ReadingOverrides;
}

/** What an opened file may be refused for without being a table: then it is no table of counts either. */
const noTable: readonly ErrorCode[] = [
  "badEncoding",
  "binaryFile",
  "brokenQuotes",
  "brokenSpss",
  "brokenWorkbook",
  "brokenXml",
  "brokenZip",
  "cellTooLarge",
  "emptyFile",
  "headerMissing",
  "headerOnly",
  "holdsNoAnswers",
  "notAWorkbook",
  "notDelimitedText",
  "oldExcel",
  "passwordProtected",
  "tooManyColumns",
  "tripleSData",
  "tripleSDefinition",
  "zipWithoutExport",
  "zipWithSeveral",
];

/**
 * Opens the files of a round. Beside the export that a wave file names, only tables of counts are read; what is one, the
 * header says. A table beside an export is read as it stands: the wave file speaks of the export.
 *
 * @throws ParorendeError what `openExport` throws
 * @example
 * await openFiles({ paths: ["svar.csv", "fylket.csv"], named: "svar.csv", reading: { encoding: "windows-1252" } });
 */
export async function openFiles({ paths, named, reading }: FilesToOpen): Promise<readonly OpenedFile[]> {
  const found = await exportsAmong(paths);
  const opened: OpenedFile[] = [];
  for (const files of found) {
    const isSaid = found.length === 1 || files.path === named;
    const isSure = isSaid || (named === null && Object.keys(reading).length === 0);
    const table = isSure ? null : await openCounts(files);
    if (table !== null) opened.push({ files, opened: table, reading: {} });
    else if (isSaid || named === null)
      opened.push({ files, opened: await openExport(files, reading), reading });
  }
  return opened;
}

async function openCounts(files: ExportFiles): Promise<OpenedExport | null> {
  try {
    const opened = await openExport(files);
    return opened.kind === "counts" ? opened : null;
  } catch (error) {
    if (error instanceof ParorendeError && noTable.includes(error.problem.code)) return null;
    throw error;
  }
}

/** The hash of what was opened. */
export function hashOf(opened: OpenedExport): string {
  return opened.kind === "counts" ? opened.hash : opened.source.reading.hash;
}

/** The name of the opened file, without its folder. */
export function nameOf(opened: OpenedExport): string {
  return opened.kind === "counts" ? opened.file : opened.source.reading.file;
}

/**
 * A file named twice, or copied into two rounds, would count everybody twice.
 *
 * @throws ParorendeError sameFileTwice
 */
export function refuseCopies(all: readonly { readonly opened: OpenedExport; readonly name: string }[]): void {
  const byHash = new Map<string, string>();
  for (const { opened, name } of all) {
    const first = byHash.get(hashOf(opened));
    if (first !== undefined) {
      throw new ParorendeError({ code: "sameFileTwice", facts: { first, second: name } });
    }
    byHash.set(hashOf(opened), name);
  }
}
