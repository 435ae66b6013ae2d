import { rowSplitter } from "./csv-rows.js";
import { detectDialect, type ReadingOverrides } from "./dialect.js";
import { inspectTextFile, utf8Blocks } from "./encoding.js";
import { nodeFiles, type FileAccess } from "./files.js";
import { isBlankRow } from "./header.js";
import type { TextRows } from "./layouts/layout.js";

/**
 * Reads a small table that tells of an export's columns, whole: with its header, or without one.
 *
 * @param given the encoding and delimiter that the wave file gives for the export it belongs to
 * @throws ParorendeError what opening a text file throws, brokenQuotes, cellTooLarge
 * @example
 * await readCompanionTable("labels.csv", {}); // [["kjonn", "1", "Kvinne"], …]
 */
export async function readCompanionTable(
  path: string,
  { encoding, delimiter }: ReadingOverrides,
  access: FileAccess = nodeFiles,
): Promise<TextRows> {
  const text = await inspectTextFile(path, encoding, access);
  const dialect = detectDialect(text, { headerRow: 1, ...(delimiter === undefined ? {} : { delimiter }) });
  const rows: (readonly string[])[] = [];
  const splitter = rowSplitter(text.name, dialect, (cells) => {
    if (!isBlankRow(cells)) rows.push(cells.map((cell) => cell.replaceAll("\0", "")));
  });
  try {
    for await (const block of utf8Blocks(text, dialect.sepLine, () => undefined, access)) {
      await splitter.write(block);
    }
    await splitter.end();
  } finally {
    splitter.stop();
  }
  return rows;
}
