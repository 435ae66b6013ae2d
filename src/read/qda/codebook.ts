import { ParorendeError } from "../../domain/errors.js";
import type { QdaCode, QdaCodebookFile } from "../../domain/qda.js";
import { codeOf, notQda, qdaElements } from "./xml.js";

/**
 * Reads a codebook (`.qdc`) that any program for qualitative analysis has written.
 *
 * @param file the file's name, for messages
 * @throws ParorendeError emptyFile, notQda, brokenXml
 * @example
 * const { codes } = await openQdaCodebook(bytes, "kodebok.qdc");
 * codes[0]?.name; // "Transport"
 */
export async function openQdaCodebook(bytes: Uint8Array, file: string): Promise<QdaCodebookFile> {
  if (bytes.length === 0) throw new ParorendeError({ code: "emptyFile", facts: { file } });
  // A project is a zip.
  if (Buffer.from(bytes.subarray(0, 2)).equals(Buffer.from("PK"))) throw notQda(file, "codebook");
  const codes: QdaCode[] = [];
  const { origin } = await qdaElements(bytes, file, "codebook", {
    names: new Set(["Code"]),
    onElement: (element) => codes.push(codeOf(element)),
  });
  return { origin, codes };
}
