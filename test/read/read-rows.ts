import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ParorendeError, type ErrorOf } from "../../src/domain/errors.js";
import type { RawSource } from "../../src/domain/people/raw-table.js";
import { openDelimited } from "../../src/read/delimited.js";
import { describeExport } from "../../src/read/describe-export.js";
import type { ReadingOverrides } from "../../src/read/dialect.js";
import type { FileAccess } from "../../src/read/files.js";
import { noCompanions } from "../../src/read/open-export.js";

export const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/read/${name}`, import.meta.url));

/** Opens a text file of answers as its one header row says. */
export async function openAnswers(
  path: string,
  given: ReadingOverrides = {},
  access?: FileAccess,
): Promise<RawSource> {
  return describeExport(await openDelimited(path, given, access), noCompanions, "plain");
}

export function headingsOf({ columns }: RawSource): readonly string[] {
  return columns.map(({ name }) => name);
}

/** Every row of a source with its number. */
export async function rowsOf(source: RawSource): Promise<{ row: number; cells: string[] }[]> {
  const rows: { row: number; cells: string[] }[] = [];
  for await (const chunk of source.chunks()) {
    for (let at = 0; at < chunk.rowCount; at++) {
      const cells = chunk.columns.map(({ dictionary, indices }) => dictionary[indices[at]!]!);
      rows.push({ row: chunk.firstRow + at, cells });
    }
  }
  return rows;
}

export async function cellsOf(source: RawSource): Promise<string[][]> {
  return (await rowsOf(source)).map(({ cells }) => cells);
}

/** The problem that some work is refused with. */
export async function problemOf(work: Promise<unknown>): Promise<ErrorOf> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ParorendeError) return error.problem;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** Runs with a file of this content, and removes it. */
export async function withFile<T>(
  content: string | Uint8Array,
  work: (path: string) => Promise<T>,
  name = "fil.csv",
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "parorende-"));
  try {
    const path = join(folder, name);
    await writeFile(path, content);
    return await work(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}
