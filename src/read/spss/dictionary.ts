import { ParorendeError } from "../../domain/errors.js";
import type { TextEncoding } from "../../domain/people/raw-table.js";
import { ByteCursor } from "./byte-cursor.js";
import { readExtensions } from "./extensions.js";
import { readHeader, type SpssHeader } from "./header.js";
import { readRecords } from "./records.js";
import { broken, truncated } from "./refusal.js";
import { dichotomySets, type DichotomySet } from "./response-sets.js";
import type { SpssFile } from "./spss-file.js";
import { textOf } from "./text.js";
import type { Reading } from "./values.js";
import { variablesOf, type Variable } from "./variables.js";
import { readZlibBlocks, type ZlibBlocks } from "./zlib-blocks.js";

/** All that stands before the data, and where those lie. */
export interface Dictionary {
  readonly header: SpssHeader;
  readonly variables: readonly Variable[];
  readonly sets: ReadonlyMap<Variable, DichotomySet>;
  readonly reading: Reading;
  /** How many cases there are said to be; null where nothing says so. */
  readonly cases: number | null;
  readonly caseBytes: number;
  readonly dataStart: number;
  /** Null where the data are not in zlib blocks. */
  readonly blocks: ZlibBlocks | null;
}

/**
 * Reads the dictionary of a file, and holds the number of cases it tells against the bytes there are.
 *
 * @throws ParorendeError truncatedFile, brokenSpss, unknownEncoding, badEncoding, tooManyColumns, headerOnly
 */
export async function readDictionary(
  file: SpssFile,
  encoding: TextEncoding | undefined,
): Promise<Dictionary> {
  const { name, size, content } = file;
  const cursor = new ByteCursor(name, size, content.blocks(0));
  const header = await readHeader(cursor);
  const { order, packing } = header;
  const records = await readRecords(cursor, order);
  const text = textOf(name, records, order, encoding);
  const extensions = readExtensions(name, records, order, text);
  const variables = variablesOf(name, records, extensions, order, text);
  const { dataStart } = records;
  const blocks = packing === "zlib" ? await readZlibBlocks(file, dataStart, order) : null;
  const dictionary = {
    header,
    variables,
    sets: dichotomySets(records, variables, text),
    reading: { order, text, systemMissing: extensions.systemMissing },
    cases: header.cases ?? extensions.cases,
    caseBytes: records.elements * 8,
    dataStart,
    blocks,
  };
  checkCases(file, dictionary);
  return dictionary;
}

function checkCases({ name, size }: SpssFile, dictionary: Dictionary): void {
  const { header, cases, caseBytes, dataStart, blocks } = dictionary;
  const bytes = blocks?.bytes ?? size - dataStart;
  if (cases === 0 || (cases === null && bytes === 0)) {
    throw new ParorendeError({ code: "headerOnly", facts: { file: name } });
  }
  // An element takes eight bytes, or at least one where it is packed.
  const leastCaseBytes = header.packing === "none" ? caseBytes : caseBytes / 8;
  if (cases === null || cases * leastCaseBytes <= bytes) return;
  throw blocks === null ? truncated(name) : broken(name, "caseCount");
}
