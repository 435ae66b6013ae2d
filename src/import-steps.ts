import type { ImportRequest, ReadCounts, ReadExport } from "./import.js";

/**
 * Reads exports and proposes what each of their columns is; nothing is written.
 *
 * @throws ParorendeError for everything a user can put right
 */
export async function readImports(request: ImportRequest): Promise<readonly (ReadExport | ReadCounts)[]> {
  return (await import("./import.js")).readImports(request);
}

/** The files that an import writes: the wave file, the workbook of what is open, the copy without identity. */
export async function importFiles() {
  const [
    { copyName, copyWithoutIdentity, readingOfCopy, waveFile },
    { linkWorkbook },
    { isSure, linkRows },
    { SURE },
  ] = await Promise.all([
    import("./import-files.js"),
    import("./render/link-workbook.js"),
    import("./coding/link-rows.js"),
    import("./coding/sureness.js"),
  ]);
  return { copyName, copyWithoutIdentity, readingOfCopy, waveFile, linkWorkbook, linkRows, isSure, SURE };
}
