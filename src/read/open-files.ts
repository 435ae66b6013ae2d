import { ParorendeError, type ErrorCode } from "../domain/errors.js";
import type { RawSource } from "../domain/people/raw-table.js";
import { isCountTable } from "./count-table.js";
import { openDelimited } from "./delimited.js";
import type { ReadingOverrides } from "./dialect.js";

/** The data files of one round. */
export interface FilesToOpen {
  readonly paths: readonly string[];
  /** The export that the wave file names: of the others only tables of counts are read. Null where it names none. */
  readonly named: string | null;
  /** What the wave file says of how its export is to be read. */
  readonly reading: ReadingOverrides;
}

export interface OpenedFile {
  readonly path: string;
  readonly source: RawSource;
  /** How it was read, for who opens it again. */
  readonly reading: ReadingOverrides;
}

/** What an opened file may be refused for without being a table: then it is no table of counts either. */
const noTable: readonly ErrorCode[] = [
  "badEncoding",
  "binaryFile",
  "brokenQuotes",
  "cellTooLarge",
  "emptyFile",
  "headerOnly",
  "notDelimitedText",
  "tooManyColumns",
];

/**
 * Opens the files of a round. Beside the export that a wave file names, only tables of counts are read; what is one, the
 * header says. A table beside an export is read as it stands: the wave file speaks of the export.
 *
 * @throws ParorendeError what `openDelimited` throws
 * @example
 * await openFiles({ paths: ["svar.csv", "fylket.csv"], named: "svar.csv", reading: { encoding: "windows-1252" } });
 */
export async function openFiles({ paths, named, reading }: FilesToOpen): Promise<readonly OpenedFile[]> {
  const opened: OpenedFile[] = [];
  for (const path of paths) {
    const isSaid = paths.length === 1 || path === named;
    const isSure = isSaid || (named === null && Object.keys(reading).length === 0);
    const table = isSure ? null : await openTable(path);
    if (table !== null) opened.push({ path, source: table, reading: {} });
    else if (isSaid || named === null)
      opened.push({ path, source: await openDelimited(path, reading), reading });
  }
  return opened;
}

async function openTable(path: string): Promise<RawSource | null> {
  try {
    const source = await openDelimited(path);
    return isCountTable(source.header) ? source : null;
  } catch (error) {
    if (error instanceof ParorendeError && noTable.includes(error.problem.code)) return null;
    throw error;
  }
}

/**
 * A file named twice, or copied into two rounds, would count everybody twice.
 *
 * @throws ParorendeError sameFileTwice
 */
export function refuseCopies(opened: readonly { readonly source: RawSource; readonly name: string }[]): void {
  const byHash = new Map<string, string>();
  for (const { source, name } of opened) {
    const first = byHash.get(source.reading.hash);
    if (first !== undefined) {
      throw new ParorendeError({ code: "sameFileTwice", facts: { first, second: name } });
    }
    byHash.set(source.reading.hash, name);
  }
}
