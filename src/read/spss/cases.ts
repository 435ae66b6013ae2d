import { ParorendeError } from "../../domain/errors.js";
import { bytecodeCases, plainCases } from "./case-splitter.js";
import type { Dictionary } from "./dictionary.js";
import { broken, truncated } from "./refusal.js";
import type { SpssFile } from "./spss-file.js";
import { inflateBlocks } from "./zlib-blocks.js";

/**
 * Reads the cases of a file, block by block, and yields after each block how many bytes of the file are read.
 *
 * @param onCase is handed every case with its number, from 1; the bytes are used again for the next
 * @throws ParorendeError truncatedFile, brokenSpss, headerOnly, and what `onCase` throws
 */
export async function* casesOf(
  file: SpssFile,
  dictionary: Dictionary,
  onCase: (bytes: Buffer, row: number) => void,
): AsyncGenerator<number, void, undefined> {
  const { name } = file;
  const { header, caseBytes, cases } = dictionary;
  let rows = 0;
  const counted = (bytes: Buffer): void => {
    rows++;
    if (cases !== null && rows > cases) throw broken(name, "caseCount");
    onCase(bytes, rows);
  };
  const splitter =
    header.packing === "none" ? plainCases(caseBytes, counted) : bytecodeCases(caseBytes, header, counted);
  let position = dictionary.dataStart;
  for await (const block of dataBlocks(file, dictionary, (bytes) => (position = bytes))) {
    splitter.write(block);
    yield position;
  }
  yield position;
  const rest = splitter.rest();
  const ended = rest === "markedEnd" || rest === "moreAfterEnd";
  if (cases !== null && rows < cases) throw ended ? broken(name, "caseCount") : truncated(name);
  // Whole cases with part of one after them: the cases are longer or shorter than the dictionary says.
  if (cases !== null && rest === "partOfCase") throw broken(name, "caseCount");
  if (cases !== null) return;
  if (rest === "partOfCase") throw truncated(name);
  if (rest === "moreAfterEnd") throw broken(name, "caseCount");
  if (rows === 0) throw new ParorendeError({ code: "headerOnly", facts: { file: name } });
}

async function* dataBlocks(
  file: SpssFile,
  { dataStart, blocks }: Dictionary,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Buffer, void, undefined> {
  if (blocks !== null) {
    yield* inflateBlocks(file, blocks, onBytes);
    return;
  }
  let position = dataStart;
  for await (const block of file.content.blocks(dataStart)) {
    position += block.length;
    onBytes(position);
    yield block;
  }
}
